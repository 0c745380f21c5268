package io.github.numerosity.stats.elementary;

/**
 * Statistic and p of a test.
 *
 * @param statistic value of the statistic; possibly infinite
 * @param logP natural logarithm of the probability of a value as extreme under the null hypothesis
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
