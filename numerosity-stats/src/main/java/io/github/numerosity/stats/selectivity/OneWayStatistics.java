package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.elementary.TestValue;
import io.github.numerosity.stats.math.RankSums;
import io.github.numerosity.stats.math.WelchF;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.GroupedValues;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.moments.UnitTiles;
import java.util.Arrays;
import java.util.Optional;

/** Statistics of a {@link OneWayTest} in every unit; NaN for untestable units. */
final class OneWayStatistics {
  private final double[] statistic;
  private final double[] degreesOfFreedomWithin;
  private final double[] logP;

  private OneWayStatistics(int units) {
    statistic = new double[units];
    degreesOfFreedomWithin = new double[units];
    logP = new double[units];
    Arrays.fill(statistic, Double.NaN);
    Arrays.fill(degreesOfFreedomWithin, Double.NaN);
    Arrays.fill(logP, Double.NaN);
  }

  /**
   * Tests all units.
   *
   * @param classical the analysis of variance of the same groups
   * @param responses used only by the rank test
   */
  static OneWayStatistics of(
      OneWayTest test,
      NumerosityMoments groups,
      UnitTests classical,
      Responses responses,
      EmptyImages emptyImages)
      throws InterruptedException {
    OneWayStatistics found = new OneWayStatistics(groups.unitCount());
    if (test == OneWayTest.KRUSKAL_WALLIS) {
      found.ranks(OneWayDesign.rows(responses, emptyImages));
    } else {
      found.moments(test, groups, classical);
    }
    return found;
  }

  /**
   * Tests one variable.
   *
   * @param classical the analysis of variance of the same groups
   */
  static OneWayStatistics of(OneWayTest test, GroupedValues values, UnitTests classical) {
    OneWayStatistics found = new OneWayStatistics(1);
    if (test == OneWayTest.KRUSKAL_WALLIS) {
      RankSums ranks = RankSums.of(values.groups(), values.labels().size());
      found.ranks(0, ranks, values.values(), 0);
    } else {
      NumerosityMoments groups = OneWayDesign.moments(values.moments(), EmptyImages.LEAVE_OUT);
      found.moments(test, groups, classical);
    }
    return found;
  }

  private void moments(OneWayTest test, NumerosityMoments groups, UnitTests classical) {
    if (test == OneWayTest.WELCH) {
      welch(groups);
    } else {
      take(classical.numerosity());
    }
  }

  private void take(FTests tests) {
    for (int unit = 0; unit < statistic.length; unit++) {
      if (tests.has(unit)) {
        set(
            unit,
            tests.f(unit).orElseThrow(),
            tests.errorDegreesOfFreedom(),
            tests.logPValue(unit).orElseThrow());
      }
    }
  }

  private void welch(NumerosityMoments groups) {
    int[] counts = new int[groups.groups()];
    Arrays.setAll(counts, groups::count);
    if (Arrays.stream(counts).anyMatch(count -> count == 1)) {
      return;
    }
    double[] means = new double[counts.length];
    double[] variances = new double[counts.length];
    for (int unit = 0; unit < statistic.length; unit++) {
      boolean varies = true;
      for (int group = 0; group < counts.length; group++) {
        means[group] = groups.deviation(group, unit);
        variances[group] = groups.variance(group, unit);
        varies &= variances[group] > 0;
      }
      if (varies) {
        WelchF welch = WelchF.of(counts, means, variances);
        set(unit, welch.f(), welch.df2(), welch.logP());
      }
    }
  }

  private void ranks(OneWayDesign.Rows rows) throws InterruptedException {
    int images = rows.responses().design().stimuli();
    UnitTiles.forEach(
        rows.responses(),
        (layer, first, count, values) -> {
          RankSums ranks = RankSums.of(rows.groups(), rows.count());
          for (int number = 0; number < count; number++) {
            ranks(first + number, ranks, values, number * images);
          }
        });
  }

  private void ranks(int unit, RankSums ranks, double[] values, int first) {
    Optional<TestValue> found = ranks.test(values, first);
    if (found.isPresent()) {
      set(unit, found.get().statistic(), Double.NaN, found.get().logP());
    }
  }

  private void set(int unit, double value, double within, double logPValue) {
    statistic[unit] = value;
    degreesOfFreedomWithin[unit] = within;
    logP[unit] = logPValue;
  }

  /** Returns F, or H of the rank test. */
  double statistic(int unit) {
    return statistic[unit];
  }

  /** Returns the degrees of freedom of the error, fractional in Welch's test; NaN for ranks. */
  double degreesOfFreedomWithin(int unit) {
    return degreesOfFreedomWithin[unit];
  }

  double logP(int unit) {
    return logP[unit];
  }
}
