package io.github.numerosity.stats.math;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Monotone curve closest to a sequence of means, by weighted least squares. Immutable.
 *
 * <p>Computed exactly by pooling adjacent violators: neighbours in the wrong order are replaced by
 * their weighted mean until none are left.
 *
 * <p>Source: R. E. Barlow, D. J. Bartholomew, J. M. Bremner and H. D. Brunk, Statistical Inference
 * under Order Restrictions (1972), section 1.2.
 */
public final class IsotonicCurve {
  /** Direction of the curve; it may be level in either. */
  public enum Direction {
    /** Nondecreasing. */
    INCREASING,
    /** Nonincreasing. */
    DECREASING
  }

  private final Direction direction;
  private final double[] values;
  private final double sumOfSquares;
  private final double total;

  private IsotonicCurve(Direction direction, double[] values, double sumOfSquares, double total) {
    this.direction = direction;
    this.values = values;
    this.sumOfSquares = sumOfSquares;
    this.total = total;
  }

  /**
   * Fits the curve of one direction.
   *
   * @param means in the order of the axis, at least one, finite; not modified, not kept
   * @param weights one per mean, positive, such as numbers of images; not modified, not kept
   * @param direction direction of the curve
   * @return the closest curve
   * @throws IllegalArgumentException if there is no mean, a mean is not finite, or weights are not
   *     as many or not positive
   */
  public static IsotonicCurve of(double[] means, double[] weights, Direction direction) {
    requireNonNull(direction, "direction");
    check(means, weights);
    double sign = direction == Direction.INCREASING ? 1 : -1;
    int size = means.length;
    double[] level = new double[size];
    double[] weight = new double[size];
    int[] length = new int[size];
    int blocks = 0;
    for (int i = 0; i < size; i++) {
      level[blocks] = means[i];
      weight[blocks] = weights[i];
      length[blocks] = 1;
      blocks++;
      while (blocks > 1 && sign * level[blocks - 2] > sign * level[blocks - 1]) {
        int into = blocks - 2;
        double sum = weight[into] + weight[into + 1];
        level[into] += (level[into + 1] - level[into]) * (weight[into + 1] / sum);
        weight[into] = sum;
        length[into] += length[into + 1];
        blocks--;
      }
    }
    double[] values = new double[size];
    int at = 0;
    for (int block = 0; block < blocks; block++) {
      Arrays.fill(values, at, at + length[block], level[block]);
      at += length[block];
    }
    return measured(direction, values, means, weights);
  }

  /**
   * Fits the closer of the two curves; the increasing one if both are equally close.
   *
   * @param means in the order of the axis, at least one, finite; not modified, not kept
   * @param weights one per mean, positive; not modified, not kept
   * @return the closest monotone curve
   * @throws IllegalArgumentException as {@link #of}
   */
  public static IsotonicCurve closest(double[] means, double[] weights) {
    IsotonicCurve up = of(means, weights, Direction.INCREASING);
    IsotonicCurve down = of(means, weights, Direction.DECREASING);
    return down.sumOfSquares < up.sumOfSquares ? down : up;
  }

  private static void check(double[] means, double[] weights) {
    if (means.length == 0 || weights.length != means.length) {
      throw new IllegalArgumentException(
          "a monotone curve needs at least one mean and a weight for each, got %d means and %d weights"
              .formatted(means.length, weights.length));
    }
    for (int i = 0; i < means.length; i++) {
      if (!Double.isFinite(means[i]) || !(weights[i] > 0 && Double.isFinite(weights[i]))) {
        throw new IllegalArgumentException(
            "means must be finite and weights positive, got mean %s with weight %s at %d"
                .formatted(means[i], weights[i], i));
      }
    }
  }

  private static IsotonicCurve measured(
      Direction direction, double[] values, double[] means, double[] weights) {
    // Deviations from the first mean, so that a large offset costs no digits.
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < means.length; i++) {
      sum += weights[i] * (means[i] - means[0]);
      weight += weights[i];
    }
    double centre = sum / weight;
    double residual = 0;
    double total = 0;
    for (int i = 0; i < means.length; i++) {
      double away = means[i] - values[i];
      double around = means[i] - means[0] - centre;
      residual += weights[i] * away * away;
      total += weights[i] * around * around;
    }
    return new IsotonicCurve(direction, values, residual, total);
  }

  /**
   * Returns the direction of the curve.
   *
   * @return its direction
   */
  public Direction direction() {
    return direction;
  }

  /**
   * Returns the values of the curve.
   *
   * @return a new array, one value per mean
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Returns the weighted sum of squared distances of the means from the curve.
   *
   * @return at least 0; 0 for means that are in order
   */
  public double sumOfSquares() {
    return sumOfSquares;
  }

  /**
   * Returns the share of the weighted variance between the means that the curve explains.
   *
   * @return between 0 and 1; empty if all means are equal
   */
  public OptionalDouble explainedShare() {
    return total > 0
        ? OptionalDouble.of(Math.max(0, 1 - sumOfSquares / total))
        : OptionalDouble.empty();
  }
}
