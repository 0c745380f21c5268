package io.github.numerosity.stats.assumptions;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.TestValue;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import io.github.numerosity.stats.selectivity.UnitStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Results of the checks of assumptions and of several criteria for one layer of one network. Live
 * units are those that do not respond equally to all images.
 *
 * @param layer its name
 * @param units number of units
 * @param live number of live units
 * @param zeroVarianceCell number of live units without variance at some numerosity, which have
 *     neither Bartlett's test nor Welch's
 * @param checks rejections of each check
 * @param sdRatioQuartiles of the largest over the smallest standard deviation, over the live units
 *     that vary at every numerosity: lower, median, upper; empty without such
 * @param respondingShareQuartiles of the share of images with a nonzero response, over the live
 *     units: lower, median, upper; empty without such
 * @param verdicts of each criterion, in order
 */
public record LayerAssumptions(
    String layer,
    int units,
    int live,
    int zeroVarianceCell,
    List<Rejection> checks,
    List<Double> sdRatioQuartiles,
    List<Double> respondingShareQuartiles,
    List<Verdict> verdicts) {
  /** Copies the lists. */
  public LayerAssumptions {
    checks = List.copyOf(checks);
    sdRatioQuartiles = List.copyOf(sdRatioQuartiles);
    respondingShareQuartiles = List.copyOf(respondingShareQuartiles);
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Number of units that a check rejects in a layer.
   *
   * @param check the check
   * @param tested number of live units that could be checked
   * @param rejected number of these with p below alpha
   */
  public record Rejection(Check check, int tested, int rejected) {
    /**
     * Returns the share of the tested units that the check rejects.
     *
     * @return empty if none was tested
     */
    public OptionalDouble share() {
      return tested == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) rejected / tested);
    }
  }

  /**
   * Number of units that a criterion selects in a layer.
   *
   * @param criterion its name
   * @param selective number of units that pass it
   * @param selectiveShare of all units
   * @param alsoByFirst number of these that also pass the first criterion
   * @param byFirstAlone number of units that pass the first criterion but not this one
   */
  public record Verdict(
      String criterion, int selective, double selectiveShare, int alsoByFirst, int byFirstAlone) {}

  static LayerAssumptions of(Assumptions.Result result, Units.Span span) {
    int live = 0;
    int flat = 0;
    List<Double> ratios = new ArrayList<>();
    List<Double> responding = new ArrayList<>();
    for (int unit = span.first(); unit < span.end(); unit++) {
      if (!result.statuses(unit).contains(UnitStatus.CONSTANT)) {
        live++;
        flat += result.isFlatSomewhere(unit) ? 1 : 0;
        responding.add(result.respondingShare(unit));
        OptionalDouble ratio = result.sdRatio(unit);
        if (ratio.isPresent() && Double.isFinite(ratio.getAsDouble())) {
          ratios.add(ratio.getAsDouble());
        }
      }
    }
    return new LayerAssumptions(
        span.layer().name(),
        span.layer().units(),
        live,
        flat,
        Arrays.stream(Check.values()).map(check -> rejection(result, span, check)).toList(),
        quartiles(ratios),
        quartiles(responding),
        verdicts(result, span));
  }

  private static Rejection rejection(Assumptions.Result result, Units.Span span, Check check) {
    int tested = 0;
    int rejected = 0;
    for (int unit = span.first(); unit < span.end(); unit++) {
      Optional<TestValue> found = result.check(check, unit);
      tested += found.isPresent() ? 1 : 0;
      rejected += found.isPresent() && found.get().pValue() < result.alpha() ? 1 : 0;
    }
    return new Rejection(check, tested, rejected);
  }

  private static List<Verdict> verdicts(Assumptions.Result result, Units.Span span) {
    List<Verdict> verdicts = new ArrayList<>();
    SelectivityResult first = result.verdicts(0);
    for (int criterion = 0; criterion < result.criteria().size(); criterion++) {
      SelectivityResult own = result.verdicts(criterion);
      int selective = 0;
      int both = 0;
      int firstAlone = 0;
      for (int unit = span.first(); unit < span.end(); unit++) {
        boolean here = own.isSelective(unit);
        boolean there = first.isSelective(unit);
        selective += here ? 1 : 0;
        both += here && there ? 1 : 0;
        firstAlone += there && !here ? 1 : 0;
      }
      verdicts.add(
          new Verdict(
              result.criteria().get(criterion),
              selective,
              (double) selective / span.layer().units(),
              both,
              firstAlone));
    }
    return verdicts;
  }

  private static List<Double> quartiles(List<Double> values) {
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

  /**
   * Returns the rejections of a check.
   *
   * @param check the check
   * @return number of tested and of rejected units
   */
  public Rejection rejection(Check check) {
    return checks.stream()
        .filter(found -> found.check() == check)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no result of " + check));
  }

  /**
   * Returns the median ratio of the largest to the smallest standard deviation.
   *
   * @return empty if no unit varies at every numerosity
   */
  public OptionalDouble medianSdRatio() {
    return sdRatioQuartiles.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(sdRatioQuartiles.get(1));
  }

  /**
   * Returns the share of all units that a criterion calls selective.
   *
   * @param criterion its name
   * @return empty if there is no such criterion
   */
  public OptionalDouble selectiveShare(String criterion) {
    return verdicts.stream()
        .filter(verdict -> verdict.criterion().equals(criterion))
        .mapToDouble(Verdict::selectiveShare)
        .findFirst();
  }
}
