package io.github.numerosity.stats.math;

/**
 * What a test found.
 *
 * @param statistic its value; possibly infinite
 * @param logP natural logarithm of the probability of a value as extreme under the null
 */
public record TestValue(double statistic, double logP) {
  /**
   * Returns p.
   *
   * @return 0 where it underflows, unlike its logarithm
   */
  public double pValue() {
    return Math.exp(logP);
  }
}
