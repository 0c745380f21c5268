package io.github.numerosity.stats.tuning;

import io.github.numerosity.stats.moments.NumerosityMoments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Mean response to each numerosity of a unit or a group of units, with the variance within
 * numerosities. Immutable.
 */
public final class TuningCurve {
  private final List<Integer> numerosities;
  private final double[] means;
  private final double variance;

  private TuningCurve(List<Integer> numerosities, double[] means, double variance) {
    this.numerosities = numerosities;
    this.means = means;
    this.variance = variance;
  }

  /**
   * Creates the curve of a unit.
   *
   * @param numerosities ascending
   * @param means mean response to each numerosity, finite; not modified, not kept
   * @param variance pooled within numerosities, finite, at least 0
   * @return the curve
   * @throws IllegalArgumentException if there is no numerosity, the number of means differs from
   *     that of numerosities, a value is not finite or the variance is negative
   */
  public static TuningCurve of(List<Integer> numerosities, double[] means, double variance) {
    List<Integer> axis = List.copyOf(numerosities);
    if (axis.isEmpty() || means.length != axis.size()) {
      throw new IllegalArgumentException(
          "a tuning curve over numerosities %s got %d means".formatted(axis, means.length));
    }
    if (!Arrays.stream(means).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "the means of a tuning curve must be finite, got " + Arrays.toString(means));
    }
    if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("variance must be finite and >= 0, got " + variance);
    }
    return new TuningCurve(axis, means.clone(), variance);
  }

  /**
   * Creates the curve of a unit from moments.
   *
   * @param moments of the images
   * @param unit column of the responses
   * @return the unit's means, with the variance pooled within numerosities
   */
  static TuningCurve of(NumerosityMoments moments, int unit) {
    double[] means = new double[moments.groups()];
    double squares = 0;
    for (int group = 0; group < means.length; group++) {
      means[group] = moments.mean(group, unit);
      squares += moments.sumOfSquares(group, unit);
    }
    int freedom = moments.total() - moments.groups();
    return of(moments.numerosities(), means, freedom > 0 ? squares / freedom : 0);
  }

  /**
   * Averages the means and the variances of the curves of a group of units.
   *
   * @param curves over the same numerosities, at least one
   * @return the group's curve
   * @throws IllegalArgumentException if there is no curve or they differ in numerosities
   */
  public static TuningCurve mean(List<TuningCurve> curves) {
    double[] weights = new double[curves.size()];
    Arrays.fill(weights, 1);
    return mean(curves, weights);
  }

  /**
   * Averages the means and the variances of curves.
   *
   * @param curves over the same numerosities, at least one
   * @param weights one per curve, positive
   * @return their weighted mean
   * @throws IllegalArgumentException if there is no curve or they differ in numerosities
   */
  static TuningCurve mean(List<TuningCurve> curves, double[] weights) {
    if (curves.isEmpty()) {
      throw new IllegalArgumentException("a group's curve needs at least one unit");
    }
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    List<Integer> axis = curves.get(0).numerosities;
    double[] means = new double[axis.size()];
    double variance = 0;
    for (int i = 0; i < weights.length; i++) {
      TuningCurve curve = curves.get(i);
      if (!curve.numerosities.equals(axis)) {
        throw new IllegalArgumentException(
            "curves over numerosities %s and %s have no mean".formatted(axis, curve.numerosities));
      }
      for (int n = 0; n < means.length; n++) {
        means[n] += weights[i] * curve.means[n] / total;
      }
      variance += weights[i] * curve.variance / total;
    }
    return new TuningCurve(axis, means, variance);
  }

  /**
   * Returns the numerosities.
   *
   * @return ascending, unmodifiable
   */
  public List<Integer> numerosities() {
    return numerosities;
  }

  /**
   * Returns the mean responses.
   *
   * @return a new array, one value a numerosity
   */
  public double[] means() {
    return means.clone();
  }

  /**
   * Returns the mean responses scaled linearly to 0..1. Scaling makes a nearly flat curve look
   * tuned; see {@link #amplitude()}.
   *
   * @return a new array; empty for a flat curve
   */
  public Optional<double[]> scaled() {
    double low = Arrays.stream(means).min().orElseThrow();
    double range = range();
    return range > 0
        ? Optional.of(Arrays.stream(means).map(mean -> (mean - low) / range).toArray())
        : Optional.empty();
  }

  /**
   * Returns the largest minus the smallest mean, in units of the pooled standard deviation within
   * numerosities (of a group: the root of its units' mean variance).
   *
   * @return at least 0; infinite if only the variance is 0; empty for a flat curve without variance
   */
  public OptionalDouble amplitude() {
    double amplitude = range() / Math.sqrt(variance);
    return Double.isNaN(amplitude) ? OptionalDouble.empty() : OptionalDouble.of(amplitude);
  }

  private double range() {
    return Arrays.stream(means).max().orElseThrow() - Arrays.stream(means).min().orElseThrow();
  }

  @Override
  public String toString() {
    return "TuningCurve[numerosities %s, means %s]".formatted(numerosities, Arrays.toString(means));
  }
}
