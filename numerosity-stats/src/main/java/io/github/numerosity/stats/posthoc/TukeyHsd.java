package io.github.numerosity.stats.posthoc;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Alpha;
import io.github.numerosity.stats.Layers;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.AnovaTable;
import io.github.numerosity.stats.selectivity.OneWayDesign;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Compares every pair of numerosities in every unit by Tukey's honestly significant difference,
 * over the images of the selection, all stimulus sets together. Within a unit the chance of any
 * false positive among all pairs is alpha; units are not corrected for.
 *
 * <p>q = |mean b − mean a| / √(MSW / 2 · (1/n_a + 1/n_b)), with MSW the mean square within
 * numerosities: for unequal numbers of images this is Kramer's form, which is slightly
 * conservative. p comes from the studentized range with the degrees of freedom of MSW. It supposes
 * independent images, normal responses and equal variances.
 *
 * <p>Special cases: a unit that answers all images alike has no q; in one that does not vary within
 * any numerosity, unequal means have q = ∞ and p = 0, equal ones no q.
 *
 * <p>Source: J. W. Tukey, The Problem of Multiple Comparisons (1953); C. Y. Kramer, Biometrics 12
 * (1956) 307-310; A. J. Hayter, Ann. Statist. 12 (1984) 61-75.
 *
 * @param alpha level for all pairs of a unit together, in (0, 1); intervals have 1 - alpha
 * @param emptyImages whether images of numerosity 0 take part
 * @param pairTable whether the table of all pairs of all units is written
 */
public record TukeyHsd(double alpha, EmptyImages emptyImages, PairTable pairTable)
    implements SelectivityAnalysis<TukeyHsd.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "tukey-hsd";

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if alpha is outside (0, 1)
   */
  public TukeyHsd {
    requireNonNull(emptyImages, "emptyImages");
    requireNonNull(pairTable, "pairTable");
    Alpha.check(alpha);
  }

  /**
   * Returns the comparison at alpha = 0.01 without empty images, as the one-way criterion has it.
   *
   * @return the analysis
   */
  public static TukeyHsd withDefaults() {
    return new TukeyHsd(0.01, EmptyImages.LEAVE_OUT, PairTable.AUTOMATIC);
  }

  /**
   * Sets the level.
   *
   * @param level in (0, 1)
   * @return a new analysis
   * @throws IllegalArgumentException if it is outside (0, 1)
   */
  public TukeyHsd withAlpha(double level) {
    return new TukeyHsd(level, emptyImages, pairTable);
  }

  /**
   * Sets whether images of numerosity 0 take part.
   *
   * @param choice whether they do
   * @return a new analysis
   */
  public TukeyHsd withEmptyImages(EmptyImages choice) {
    return new TukeyHsd(alpha, choice, pairTable);
  }

  /**
   * Sets whether the table of all pairs is written.
   *
   * @param choice whether it is
   * @return a new analysis
   */
  public TukeyHsd withPairTable(PairTable choice) {
    return new TukeyHsd(alpha, emptyImages, choice);
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  @Override
  public Set<Fold<?>> folds() {
    return Set.of(CellMoments.PER_CONDITION);
  }

  @Override
  public boolean needsRows() {
    return false;
  }

  @Override
  public List<String> problems(Design design) {
    return OneWayDesign.problems(TYPE, design, emptyImages);
  }

  @Override
  public Result analyze(Responses responses) {
    OneWayDesign.check(TYPE, responses.design(), emptyImages);
    return new Result(this, CellMoments.of(responses));
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return TukeyExhibits.of(results);
  }

  /**
   * Two numerosities.
   *
   * @param numerosityA the smaller one
   * @param numerosityB the larger one
   */
  public record Pair(int numerosityA, int numerosityB) {}

  /**
   * A pair in one unit.
   *
   * @param pair the numerosities
   * @param difference mean of the larger numerosity less mean of the smaller
   * @param q the studentized difference; empty without variance to compare it with
   * @param pValue of q, for all pairs together
   * @param logPValue its natural logarithm
   * @param lower end of the simultaneous interval of 1 - alpha
   * @param upper its upper end
   */
  public record Comparison(
      Pair pair,
      double difference,
      OptionalDouble q,
      OptionalDouble pValue,
      OptionalDouble logPValue,
      OptionalDouble lower,
      OptionalDouble upper) {}

  /**
   * How a layer tells a pair apart.
   *
   * @param pair the numerosities
   * @param separatedShare share of the testable units in which p is below alpha; empty without such
   * @param standardizedDifference mean over the testable units of |difference| over the standard
   *     deviation within, those without variance within left out; empty without such
   */
  public record Separation(
      Pair pair, OptionalDouble separatedShare, OptionalDouble standardizedDifference) {}

  /** What was found in one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final TukeyHsd test;
    private final CellMoments moments;
    private final NumerosityMoments groups;
    private final AnovaTable table;
    private final TukeyPairs pairs;

    Result(TukeyHsd test, CellMoments moments) {
      this.test = test;
      this.moments = moments;
      this.groups = OneWayDesign.moments(moments, test.emptyImages());
      this.table = AnovaTable.of(groups, moments.respondingShares(Block.SELECTION));
      this.pairs = new TukeyPairs(groups, table, test.alpha());
    }

    /**
     * Returns which units were compared.
     *
     * @return one for each column of the responses
     */
    public Units units() {
      return moments.units();
    }

    /**
     * Returns the level.
     *
     * @return alpha, for all pairs of a unit together
     */
    public double alpha() {
      return test.alpha();
    }

    /**
     * Returns the pairs of numerosities.
     *
     * @return unmodifiable; by the smaller, then by the larger numerosity
     */
    public List<Pair> pairs() {
      return pairs.pairs();
    }

    /**
     * Returns the numerosities that were compared.
     *
     * @return unmodifiable, ascending
     */
    public List<Integer> numerosities() {
      return groups.numerosities();
    }

    /**
     * Returns the q from which on a pair counts as separated.
     *
     * @return the upper alpha quantile of the studentized range
     */
    public double criticalQ() {
      return pairs.critical();
    }

    /**
     * Returns the degrees of freedom of the mean square within.
     *
     * @return images less numerosities
     */
    public int degreesOfFreedom() {
      return table.dfWithin();
    }

    /**
     * Compares the means of a pair in a unit.
     *
     * @param unit column of the responses
     * @param pair index in {@link #pairs()}
     * @return the comparison
     */
    public Comparison compare(int unit, int pair) {
      return pairs.compare(unit, pair);
    }

    /**
     * Tells whether a unit tells a pair apart: whether q exceeds the critical q, so that p is below
     * alpha.
     *
     * @param unit column of the responses
     * @param pair index in {@link #pairs()}
     * @return false for an untestable unit
     */
    public boolean separates(int unit, int pair) {
      return pairs.separates(unit, pair);
    }

    /**
     * Tells whether the numerosity of a unit's largest mean is separated from every other one.
     *
     * @param unit column of the responses
     * @return false for an untestable unit
     */
    public boolean peakStandsOut(int unit) {
      return pairs.peakStandsOut(unit);
    }

    /**
     * Returns how a layer tells each pair apart.
     *
     * @param layer its name
     * @return unmodifiable, in the order of {@link #pairs()}
     * @throws NoSuchElementException if the layer was not recorded; the message lists those that
     *     were
     */
    public List<Separation> separations(String layer) {
      Units.Span span = Layers.span(units(), layer);
      int testable = 0;
      int varying = 0;
      int[] separated = new int[pairs().size()];
      double[] standardized = new double[separated.length];
      for (int unit = span.first(); unit < span.end(); unit++) {
        if (table.isTestable(unit)) {
          testable++;
          double sd = Math.sqrt(table.meanSquareWithin(unit));
          varying += sd > 0 ? 1 : 0;
          for (int pair = 0; pair < separated.length; pair++) {
            separated[pair] += pairs.separates(unit, pair) ? 1 : 0;
            standardized[pair] += sd > 0 ? Math.abs(pairs.difference(unit, pair)) / sd : 0;
          }
        }
      }
      List<Separation> separations = new ArrayList<>(separated.length);
      for (int pair = 0; pair < separated.length; pair++) {
        separations.add(
            new Separation(
                pairs().get(pair),
                quotient(separated[pair], testable),
                quotient(standardized[pair], varying)));
      }
      return List.copyOf(separations);
    }

    private static OptionalDouble quotient(double sum, int count) {
      return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }

    /**
     * The numbers of one network.
     *
     * @param alpha level for all pairs of a unit
     * @param criticalQ from which on a pair is separated
     * @param degreesOfFreedom of the mean square within
     * @param layers one a layer
     */
    public record Summary(
        double alpha, double criticalQ, int degreesOfFreedom, List<Layer> layers) {}

    /**
     * The numbers of one layer.
     *
     * @param layer its name
     * @param testableUnits units that answer not all images alike
     * @param unitsWhosePeakStandsOut those whose largest mean is separated from every other
     * @param pairs how each pair is told apart
     */
    public record Layer(
        String layer, int testableUnits, int unitsWhosePeakStandsOut, List<Separation> pairs) {}

    @Override
    public Summary summary() {
      return new Summary(
          test.alpha(),
          pairs.critical(),
          table.dfWithin(),
          units().spans().stream().map(this::layer).toList());
    }

    private Layer layer(Units.Span span) {
      int testable = 0;
      int standingOut = 0;
      for (int unit = span.first(); unit < span.end(); unit++) {
        testable += table.isTestable(unit) ? 1 : 0;
        standingOut += table.isTestable(unit) && peakStandsOut(unit) ? 1 : 0;
      }
      String layer = span.layer().name();
      return new Layer(layer, testable, standingOut, separations(layer));
    }

    @Override
    public List<Table> tables() {
      return test.pairTable().isWanted(units().count())
          ? List.of(TukeyRows.table(this))
          : List.of();
    }
  }

  /** How a file makes the analysis. */
  public static final class Type extends RecordType<TukeyHsd> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, TukeyHsd.class, withDefaults());
    }
  }
}
