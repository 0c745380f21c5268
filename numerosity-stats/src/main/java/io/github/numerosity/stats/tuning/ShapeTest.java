package io.github.numerosity.stats.tuning;

import io.github.numerosity.stats.math.IsotonicCurve;
import io.github.numerosity.stats.math.MeanContrast;
import io.github.numerosity.stats.math.PeakPower;
import io.github.numerosity.stats.moments.NumerosityMoments;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Tests of the shapes of units: images A choose the extremum, images B test it. */
final class ShapeTest {
  /** Power at which a rise counts as detectable. */
  static final double POWER = 0.8;

  private final NumerosityMoments chosen;
  private final NumerosityMoments tested;
  private final double logAlpha;
  private final PeakPower power;
  private final int[] counts;
  private final double[] weights;
  private final double[] scores;

  /**
   * Creates the tests.
   *
   * @param chosen moments of images A
   * @param tested moments of images B, of the same numerosities, at least three with two images
   * @param alpha level of each test
   */
  ShapeTest(NumerosityMoments chosen, NumerosityMoments tested, double alpha) {
    this.chosen = chosen;
    this.tested = tested;
    this.logAlpha = Math.log(alpha);
    int groups = tested.groups();
    this.counts = new int[groups];
    Arrays.setAll(counts, tested::count);
    this.weights = Arrays.stream(counts).asDoubleStream().toArray();
    this.scores = new double[groups];
    Arrays.setAll(scores, group -> group - (groups - 1) / 2.0);
    int interior = Arrays.stream(counts, 1, groups - 1).min().orElseThrow();
    this.power = PeakPower.of(alpha, interior, counts[0], counts[groups - 1]);
  }

  /**
   * Result of the tests for one selective unit.
   *
   * @param shape its class
   * @param logPeaked larger log p of the two tests of a peak; 0 if the maximum is not interior
   * @param logValley the same for a valley
   * @param logTrend two-sided log p of the linear trend over the ranks of the numerosities
   * @param power to detect a peak as high as the range of this unit's means
   */
  record Verdict(
      CurveShape shape,
      double logPeaked,
      double logValley,
      double logTrend,
      OptionalDouble power) {}

  /**
   * Returns the smallest rise of a peak above both ends, in sds, that is detected with a power of
   * 0.8.
   */
  double detectable() {
    return power.detectable(POWER);
  }

  Verdict of(int unit) {
    double[] means = new double[counts.length];
    double[] variances = new double[counts.length];
    double squares = 0;
    for (int group = 0; group < means.length; group++) {
      means[group] = tested.deviation(group, unit);
      variances[group] = tested.variance(group, unit);
      squares += tested.sumOfSquares(group, unit);
    }
    int top = extremum(unit, 1);
    int bottom = extremum(unit, -1);
    double peaked = logExtremum(means, variances, top, 1);
    double valley = logExtremum(means, variances, bottom, -1);
    double rise = 0;
    for (int group = 0; group < means.length; group++) {
      rise += scores[group] * means[group];
    }
    MeanContrast trend = MeanContrast.of(rise, scores, variances, counts);
    double logTrend = trend.logTwoSided();
    double sd = Math.sqrt(squares / (tested.total() - counts.length));
    return new Verdict(
        shape(peaked, valley, logTrend, rise),
        peaked,
        valley,
        logTrend,
        power(means[top] - means[bottom], sd));
  }

  private CurveShape shape(double peaked, double valley, double trend, double rise) {
    if (peaked < logAlpha) {
      return CurveShape.PEAKED;
    }
    if (valley < logAlpha) {
      return CurveShape.VALLEY;
    }
    if (trend < logAlpha) {
      return rise > 0 ? CurveShape.INCREASING : CurveShape.DECREASING;
    }
    return CurveShape.UNCLASSIFIED;
  }

  /**
   * Returns the group of the largest (sign 1) or smallest (sign -1) mean on images A; the first of
   * ties.
   */
  private int extremum(int unit, int sign) {
    int best = 0;
    double largest = sign * chosen.deviation(0, unit);
    for (int group = 1; group < counts.length; group++) {
      double value = sign * chosen.deviation(group, unit);
      if (value > largest) {
        largest = value;
        best = group;
      }
    }
    return best;
  }

  /**
   * Returns the larger log p of the one-sided tests against both ends; 0 for an extremum at an end.
   */
  private double logExtremum(double[] means, double[] variances, int at, int sign) {
    int last = counts.length - 1;
    if (at == 0 || at == last) {
      return 0;
    }
    double larger = Double.NEGATIVE_INFINITY;
    for (int end : new int[] {0, last}) {
      double[] coefficients = new double[counts.length];
      coefficients[at] = sign;
      coefficients[end] = -sign;
      MeanContrast test =
          MeanContrast.of(sign * (means[at] - means[end]), coefficients, variances, counts);
      larger = Math.max(larger, test.logGreater());
    }
    return larger;
  }

  private OptionalDouble power(double range, double sd) {
    return sd > 0 ? OptionalDouble.of(power.at(Math.max(0, range / sd))) : OptionalDouble.empty();
  }

  /**
   * Returns the share of the variance between the means on images B that a monotone curve explains.
   */
  OptionalDouble isotonicShare(int unit) {
    double[] means = new double[counts.length];
    Arrays.setAll(means, group -> tested.deviation(group, unit));
    return IsotonicCurve.closest(means, weights).explainedShare();
  }
}
