package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.Correction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Counts of units of one layer of one network under one criterion.
 *
 * @param layer name of the layer
 * @param units number of units
 * @param testable units with a p-value
 * @param constant units that respond equally to all images
 * @param zeroWithin other units that do not vary within any cell of the test
 * @param zeroVarianceCell other units that do not vary within some cell of the test
 * @param sparse units that respond to some images, but fewer than 5 %
 * @param ties testable units whose largest mean is shared by several numerosities
 * @param selective units that pass the criterion
 * @param selectiveShare share in all units
 * @param selectiveShareOfTestable share in the testable units
 * @param selectiveByCorrection units that would pass under each correction of p for the testable
 *     units, the uncorrected count first; empty for a criterion that does not use p
 * @param omegaSquaredQuartiles lower quartile, median and upper quartile of the units that are not
 *     constant; empty if there are none
 * @param selectiveByPreference selective units for each preferred numerosity
 * @param preferenceAgreement share of the selective units with the same preference on held-out
 *     images
 */
public record LayerSelectivity(
    String layer,
    int units,
    int testable,
    int constant,
    int zeroWithin,
    int zeroVarianceCell,
    int sparse,
    int ties,
    int selective,
    double selectiveShare,
    OptionalDouble selectiveShareOfTestable,
    List<CorrectionCount> selectiveByCorrection,
    List<Double> omegaSquaredQuartiles,
    List<PreferenceCount> selectiveByPreference,
    OptionalDouble preferenceAgreement) {
  /** Copies the lists. */
  public LayerSelectivity {
    selectiveByCorrection = List.copyOf(selectiveByCorrection);
    omegaSquaredQuartiles = List.copyOf(omegaSquaredQuartiles);
    selectiveByPreference = List.copyOf(selectiveByPreference);
  }

  /**
   * Number of units that prefer a numerosity.
   *
   * @param numerosity the preferred numerosity
   * @param units number of units
   */
  public record PreferenceCount(int numerosity, int units) {}

  /**
   * Number of units that pass under a correction.
   *
   * @param correction of p, for the testable units of the layer
   * @param units number of units
   */
  public record CorrectionCount(Correction correction, int units) {}

  /**
   * Returns the number of units that would pass under a correction.
   *
   * @param correction of p
   * @return empty for a criterion that does not use p
   */
  public OptionalInt selective(Correction correction) {
    return selectiveByCorrection.stream()
        .filter(count -> count.correction() == correction)
        .mapToInt(CorrectionCount::units)
        .findFirst();
  }

  /**
   * Returns the share of all units that would pass under a correction.
   *
   * @param correction of p
   * @return empty for a criterion that does not use p
   */
  public OptionalDouble selectiveShare(Correction correction) {
    OptionalInt count = selective(correction);
    return count.isPresent()
        ? OptionalDouble.of((double) count.getAsInt() / units)
        : OptionalDouble.empty();
  }

  static LayerSelectivity of(MeasuredUnits result, String layer) {
    Units.Span span = result.span(layer);
    Map<UnitStatus, Integer> statuses = new EnumMap<>(UnitStatus.class);
    for (UnitStatus status : UnitStatus.values()) {
      statuses.put(status, 0);
    }
    List<Double> omegaSquared = new ArrayList<>();
    int testable = 0;
    int selective = 0;
    for (int unit = span.first(); unit < span.end(); unit++) {
      result.statuses(unit).forEach(status -> statuses.merge(status, 1, Integer::sum));
      result.effects(unit).ifPresent(effects -> omegaSquared.add(effects.omegaSquared()));
      testable += result.logPValue(unit).isPresent() ? 1 : 0;
      selective += result.isSelective(unit) ? 1 : 0;
    }
    int units = span.layer().units();
    return new LayerSelectivity(
        layer,
        units,
        testable,
        statuses.getOrDefault(UnitStatus.CONSTANT, 0),
        statuses.getOrDefault(UnitStatus.ZERO_WITHIN, 0),
        statuses.getOrDefault(UnitStatus.ZERO_VARIANCE_CELL, 0),
        statuses.getOrDefault(UnitStatus.SPARSE, 0),
        statuses.getOrDefault(UnitStatus.TIE, 0),
        selective,
        (double) selective / units,
        testable == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) selective / testable),
        result.counts(span),
        quartiles(omegaSquared),
        preferences(result, span),
        result
            .preferences()
            .agreement(
                unit -> unit >= span.first() && unit < span.end() && result.isSelective(unit)));
  }

  /** Returns the quartiles, linearly interpolated between order statistics. */
  static List<Double> quartiles(List<Double> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    double[] copy = values.stream().mapToDouble(Double::doubleValue).toArray();
    return Arrays.stream(
            Quantile.withDefaults()
                .with(Quantile.EstimationMethod.HF7)
                .evaluate(copy, 0.25, 0.5, 0.75))
        .boxed()
        .toList();
  }

  private static List<PreferenceCount> preferences(MeasuredUnits result, Units.Span span) {
    return result.preferences().numerosities().stream()
        .map(
            numerosity ->
                new PreferenceCount(
                    numerosity,
                    (int)
                        IntStream.range(span.first(), span.end())
                            .filter(result::isSelective)
                            .filter(unit -> result.preferences().numerosity(unit) == numerosity)
                            .count()))
        .toList();
  }
}
