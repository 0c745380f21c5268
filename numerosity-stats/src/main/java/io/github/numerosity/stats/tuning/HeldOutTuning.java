package io.github.numerosity.stats.tuning;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.Preferences;
import io.github.numerosity.stats.selectivity.Selectivity;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tuning of one layer's selective units on images that did not select them, averaged over pairs of
 * disjoint images.
 */
final class HeldOutTuning {
  private final Units.Span span;
  private final List<Double> agreement = new ArrayList<>();
  private final List<Double> setAgreement = new ArrayList<>();
  private final List<Double> effectPreference = new ArrayList<>();
  private final Map<Integer, List<LayerTuning.Group>> groups = new TreeMap<>();
  private int pairs;

  HeldOutTuning(Units.Span span) {
    this.span = span;
  }

  void add(DisjointImages images) {
    pairs++;
    int[] selective =
        IntStream.range(span.first(), span.end()).filter(images.verdicts()::isSelective).toArray();
    if (selective.length == 0) {
      return;
    }
    NumerosityMoments shown = images.shown().byNumerosity(images.block());
    int[] sorting = Preferences.largest(images.sorting().byNumerosity(Block.SELECTION));
    int[] preferred = Preferences.largest(shown);
    double[] effects = new double[selective.length];
    double[] preferences = new double[selective.length];
    int repeated = 0;
    Map<Integer, List<TuningCurve>> members = new TreeMap<>();
    for (int i = 0; i < selective.length; i++) {
      int unit = selective[i];
      if (images.verdicts().selectivity(unit) instanceof Selectivity.Selective verdict) {
        effects[i] = verdict.effects().etaSquared();
      }
      preferences[i] = preferred[unit];
      repeated += sorting[unit] == preferred[unit] ? 1 : 0;
      members
          .computeIfAbsent(sorting[unit], numerosity -> new ArrayList<>())
          .add(TuningCurve.of(shown, unit));
    }
    agreement.add((double) repeated / selective.length);
    Correlation.SPEARMAN.of(effects, preferences).ifPresent(effectPreference::add);
    betweenSets(images.shown(), images.block(), selective).ifPresent(setAgreement::add);
    members.forEach(
        (numerosity, curves) ->
            groups
                .computeIfAbsent(numerosity, key -> new ArrayList<>())
                .add(new LayerTuning.Group(numerosity, curves.size(), TuningCurve.mean(curves))));
  }

  /** Share of equal preferences over all units and all pairs of sets with the same numerosities. */
  private static OptionalDouble betweenSets(CellMoments moments, Block block, int[] units) {
    List<NumerosityMoments> sets =
        moments.sets(block).stream().map(set -> moments.byNumerosity(block, set)).toList();
    List<int[]> preferences = sets.stream().map(Preferences::largest).toList();
    long equal = 0;
    long compared = 0;
    for (int a = 0; a < sets.size(); a++) {
      for (int b = 0; b < a; b++) {
        if (!sets.get(a).numerosities().equals(sets.get(b).numerosities())) {
          continue;
        }
        for (int unit : units) {
          equal += preferences.get(a)[unit] == preferences.get(b)[unit] ? 1 : 0;
          compared++;
        }
      }
    }
    return compared == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) equal / compared);
  }

  OptionalDouble agreement() {
    return mean(agreement);
  }

  OptionalDouble setAgreement() {
    return mean(setAgreement);
  }

  OptionalDouble effectPreference() {
    return mean(effectPreference);
  }

  /**
   * Returns the groups with their mean number of units over all pairs. Every unit has the same
   * weight.
   */
  List<LayerTuning.Group> groups() {
    return groups.entrySet().stream()
        .map(
            entry -> {
              List<LayerTuning.Group> parts = requireNonNull(entry.getValue(), "groups");
              double[] units = parts.stream().mapToDouble(LayerTuning.Group::units).toArray();
              return new LayerTuning.Group(
                  entry.getKey(),
                  IntStream.range(0, units.length).mapToDouble(i -> units[i]).sum() / pairs,
                  TuningCurve.mean(parts.stream().map(LayerTuning.Group::curve).toList(), units));
            })
        .toList();
  }

  private static OptionalDouble mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average();
  }
}
