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
 * Counts of one layer of one network by one criterion.
 *
 * @param layer its name
 * @param units all there are
 * @param testable those that have a p-value
 * @param constant those that answer all images alike
 * @param zeroWithin other units that do not vary within any cell of the test
 * @param zeroVarianceCell other units that do not vary within some cell of the test
 * @param sparse units that respond to less than 5 % of the images, but do respond
 * @param ties testable units whose preferred numerosity has an equal
 * @param selective units that pass the criterion
 * @param selectiveShare of all units
 * @param selectiveShareOfTestable of the testable units
 * @param selectiveByCorrection units that would pass under each correction of p for the testable
 *     units, the raw count first; empty for a criterion that does not use p
 * @param omegaSquaredQuartiles of the units that are not constant: lower, median, upper; empty
 *     without such
 * @param selectiveByPreference selective units for each preferred numerosity
 * @param preferenceAgreement share of the selective units whose preference repeats on fresh images
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
   * How many units prefer a numerosity.
   *
   * @param numerosity preferred
   * @param units how many
   */
  public record PreferenceCount(int numerosity, int units) {}

  /**
   * How many units pass under a correction.
   *
   * @param correction of p, for the testable units of the layer
   * @param units how many
   */
  public record CorrectionCount(Correction correction, int units) {}

  /**
   * Returns how many units would pass under a correction.
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
   * Returns which share of all units would pass under a correction.
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

  /** Linear interpolation between order statistics. */
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
