package io.github.numerosity.stats.posthoc;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.AnovaTable;
import io.github.numerosity.stats.selectivity.OneWayDesign;
import io.github.numerosity.stats.selectivity.Preferences;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;

/** Comparisons of every pair of numerosities in every unit of one network. Immutable. */
public abstract class PairwiseResult implements AnalysisResult {
  private final double alpha;
  private final CellMoments moments;
  private final NumerosityMoments groups;
  private final AnovaTable table;
  private final Preferences preferences;
  private final List<NumerosityPair> pairs;
  private final int[] first;
  private final int[] second;

  PairwiseResult(double alpha, EmptyImages emptyImages, CellMoments moments) {
    this.alpha = alpha;
    this.moments = moments;
    this.groups = OneWayDesign.moments(moments, emptyImages);
    this.table = AnovaTable.of(groups, moments.respondingShares(Block.SELECTION));
    this.preferences = Preferences.of(moments);
    int count = groups.groups() * (groups.groups() - 1) / 2;
    this.first = new int[count];
    this.second = new int[count];
    List<NumerosityPair> all = new ArrayList<>(count);
    for (int a = 0; a < groups.groups(); a++) {
      for (int b = a + 1; b < groups.groups(); b++) {
        first[all.size()] = a;
        second[all.size()] = b;
        all.add(new NumerosityPair(groups.numerosities().get(a), groups.numerosities().get(b)));
      }
    }
    this.pairs = List.copyOf(all);
  }

  final NumerosityMoments groups() {
    return groups;
  }

  final AnovaTable table() {
    return table;
  }

  final int first(int pair) {
    return first[pair];
  }

  final int second(int pair) {
    return second[pair];
  }

  /** Returns the mean of the larger numerosity minus the mean of the smaller. */
  final double difference(int unit, int pair) {
    return table.deviation(second[pair], unit) - table.deviation(first[pair], unit);
  }

  /**
   * Returns whether a pair can be tested in a unit.
   *
   * @param unit column of the responses
   * @param pair index in {@link #pairs()}
   * @return true if there is a variance as required by the test
   */
  public abstract boolean isTested(int unit, int pair);

  /**
   * Returns whether a unit separates a pair: whether q exceeds the critical q, so that p is below
   * alpha.
   *
   * @param unit column of the responses
   * @param pair index in {@link #pairs()}
   * @return false for an untested pair
   */
  public abstract boolean separates(int unit, int pair);

  /**
   * Compares the means of a pair in a unit.
   *
   * @param unit column of the responses
   * @param pair index in {@link #pairs()}
   * @return the comparison
   */
  public abstract PairComparison compare(int unit, int pair);

  /**
   * Returns the compared units.
   *
   * @return one per column of the responses
   */
  public final Units units() {
    return moments.units();
  }

  /**
   * Returns the level.
   *
   * @return alpha, for all pairs of a unit together
   */
  public final double alpha() {
    return alpha;
  }

  /**
   * Returns the pairs of numerosities.
   *
   * @return unmodifiable; by the smaller, then by the larger numerosity
   */
  public final List<NumerosityPair> pairs() {
    return pairs;
  }

  /**
   * Returns the compared numerosities.
   *
   * @return unmodifiable, ascending
   */
  public final List<Integer> numerosities() {
    return groups.numerosities();
  }

  /**
   * Returns the preferred numerosities of all units.
   *
   * @return the preferences, with the block of images that determined them
   */
  public final Preferences preferences() {
    return preferences;
  }

  /**
   * Returns whether the numerosity of the largest mean of a unit is separated from every other,
   * with both from the same images.
   *
   * @param unit column of the responses
   * @return false for an untestable unit
   */
  public final boolean peakStandsOut(int unit) {
    int peak = 0;
    for (int group = 1; group < groups.groups(); group++) {
      peak = table.deviation(group, unit) > table.deviation(peak, unit) ? group : peak;
    }
    return standsOut(unit, peak);
  }

  /**
   * Returns whether the preferred numerosity of a unit is separated from all others and has the
   * largest mean over the selection images. The preference is from held-out images if there are
   * any.
   *
   * @param unit column of the responses
   * @return false for an untestable unit, and if the preferred numerosity was not compared
   */
  public final boolean preferredBeatsAll(int unit) {
    int preferred = groups.numerosities().indexOf(preferences.numerosity(unit));
    return preferred >= 0 && standsOut(unit, preferred);
  }

  private boolean standsOut(int unit, int group) {
    for (int pair = 0; pair < first.length; pair++) {
      boolean smaller = first[pair] == group && difference(unit, pair) < 0;
      boolean larger = second[pair] == group && difference(unit, pair) > 0;
      boolean concerned = first[pair] == group || second[pair] == group;
      if (concerned && !((smaller || larger) && separates(unit, pair))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the separation of each pair in a layer.
   *
   * @param layer name of the layer
   * @return unmodifiable, in the order of {@link #pairs()}
   * @throws NoSuchElementException if the layer was not recorded; the message lists the recorded
   *     layers
   */
  public final List<Separation> separations(String layer) {
    Units.Span span = units().span(layer);
    int varying = 0;
    int[] tested = new int[pairs.size()];
    int[] separated = new int[tested.length];
    double[] standardized = new double[tested.length];
    for (int unit = span.first(); unit < span.end(); unit++) {
      if (table.isTestable(unit)) {
        double sd = Math.sqrt(table.meanSquareWithin(unit));
        varying += sd > 0 ? 1 : 0;
        for (int pair = 0; pair < tested.length; pair++) {
          tested[pair] += isTested(unit, pair) ? 1 : 0;
          separated[pair] += separates(unit, pair) ? 1 : 0;
          standardized[pair] += sd > 0 ? Math.abs(difference(unit, pair)) / sd : 0;
        }
      }
    }
    List<Separation> separations = new ArrayList<>(tested.length);
    for (int pair = 0; pair < tested.length; pair++) {
      separations.add(
          new Separation(
              pairs.get(pair),
              tested[pair],
              quotient(separated[pair], tested[pair]),
              quotient(standardized[pair], varying)));
    }
    return List.copyOf(separations);
  }

  private static OptionalDouble quotient(double sum, int count) {
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }

  @Override
  public String toString() {
    return summary().toString();
  }

  /**
   * Summary of one layer.
   *
   * @param layer name of the layer
   * @param testableUnits units that do not respond equally to all images
   * @param zeroVarianceCellUnits testable units that do not vary at some numerosity
   * @param unitsWhosePeakStandsOut units whose largest mean is separated from every other
   * @param unitsWhosePreferredBeatsAll units whose preferred numerosity, from held-out images if
   *     there are any, is separated from every other and has the largest mean
   * @param pairs separation of each pair
   */
  public record Layer(
      String layer,
      int testableUnits,
      int zeroVarianceCellUnits,
      int unitsWhosePeakStandsOut,
      int unitsWhosePreferredBeatsAll,
      List<Separation> pairs) {
    /** Copies the list. */
    public Layer {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * Returns the summary of each layer.
   *
   * @return unmodifiable, in order
   */
  public final List<Layer> layers() {
    return units().spans().stream().map(this::layer).toList();
  }

  private Layer layer(Units.Span span) {
    int testable = 0;
    int flat = 0;
    int peaks = 0;
    int preferred = 0;
    for (int unit = span.first(); unit < span.end(); unit++) {
      if (table.isTestable(unit)) {
        testable++;
        flat += hasConstantGroup(unit) ? 1 : 0;
        peaks += peakStandsOut(unit) ? 1 : 0;
        preferred += preferredBeatsAll(unit) ? 1 : 0;
      }
    }
    String layer = span.layer().name();
    return new Layer(layer, testable, flat, peaks, preferred, separations(layer));
  }

  private boolean hasConstantGroup(int unit) {
    for (int group = 0; group < groups.groups(); group++) {
      if (groups.count(group) > 1 && groups.isConstant(group, unit)) {
        return true;
      }
    }
    return false;
  }
}
