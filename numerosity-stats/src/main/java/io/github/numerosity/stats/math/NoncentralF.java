package io.github.numerosity.stats.math;

import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Noncentral F distribution, and the noncentrality at which an observed F has a given probability
 * (the ends of confidence intervals for effect sizes). Immutable and thread-safe.
 *
 * <p>The absolute error of the distribution function is below 1e-12; the relative error of the
 * noncentrality is below 1e-10. Above 1e8, where F determines only its order of magnitude, the
 * noncentrality is that of the limit of a constant numerator, with a relative error of 1e-5.
 *
 * <p>Sources: N. L. Johnson, S. Kotz and N. Balakrishnan, Continuous Univariate Distributions 2
 * (1995), chapter 30; J. H. Steiger, Beyond the F test, Psychol. Methods 9 (2004) 164-182, for the
 * interval by inversion.
 */
/*
 * With a = df1 / 2, b = df2 / 2, h = noncentrality / 2 and x = df1 f / (df1 f + df2), the
 * distribution function is the sum over j of the Poisson weights of h times I_x(a + j, b).
 *
 * The sum runs outward from the mode j = floor(h). Weights follow from their ratios and are divided
 * by their sum at the end, so no factorial of a large number is needed. I_x(a + j + 1, b) = I_x(a +
 * j, b) - t(j) with
 *   t(j) = x^(a+j) (1-x)^b / ((a+j) B(a+j, b)),
 * whose ratio is x (a + b + j) / (a + j + 1). The upward recurrence subtracts: its error is
 * absolute, about 1e-16 per term, while probabilities of interest are at least 1e-3.
 *
 * The derivative with respect to h is minus the sum of weights times t(j), so Newton's method needs
 * nothing beyond the function. It works on the normal quantile of the probability, almost linear in
 * the root of the noncentrality, and falls back on bisection.
 */
public final class NoncentralF {
  /** Share of the largest weight below which weights are omitted; together they are below 1e-16. */
  private static final double SMALLEST_WEIGHT = 1e-19;

  private static final double LARGEST = 1e8;
  private static final int MOST_STEPS = 200;

  private final double df1;
  private final double df2;

  private NoncentralF(double df1, double df2) {
    this.df1 = df1;
    this.df2 = df2;
  }

  /**
   * Returns the distribution for the given degrees of freedom.
   *
   * @param df1 of the numerator, positive
   * @param df2 of the denominator, positive
   * @return the distribution
   * @throws IllegalArgumentException if df1 or df2 is not positive and finite
   */
  public static NoncentralF of(double df1, double df2) {
    FTail.of(df1, df2);
    return new NoncentralF(df1, df2);
  }

  /**
   * Returns the probability of a smaller F.
   *
   * @param f at least 0
   * @param noncentrality at least 0 and at most 1e9
   * @return the distribution function
   * @throws IllegalArgumentException if an argument is out of range
   */
  public double cumulative(double f, double noncentrality) {
    checkF(f);
    if (!(noncentrality >= 0 && noncentrality <= 10 * LARGEST)) {
      throw new IllegalArgumentException("noncentrality must be in [0, 1e9], got " + noncentrality);
    }
    return evaluate(f, noncentrality).probability();
  }

  /**
   * Returns the noncentrality at which a smaller F has the given probability.
   *
   * @param f at least 0, possibly infinite
   * @param probability in (0, 1)
   * @return the noncentrality; 0 if the central distribution already gives a smaller F at most this
   *     probability; infinite if f is
   * @throws IllegalArgumentException if an argument is out of range
   */
  public double noncentrality(double f, double probability) {
    checkF(f);
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException("probability must be in (0, 1), got " + probability);
    }
    if (f == Double.POSITIVE_INFINITY) {
      return f;
    }
    if (-Math.expm1(FTail.of(df1, df2).logSurvival(f)) <= probability) {
      return 0;
    }
    double limit =
        df1 * f / df2 * ChiSquaredDistribution.of(df2).inverseSurvivalProbability(probability);
    if (limit > LARGEST) {
      return limit;
    }
    double target = quantile(probability);
    double spread = Math.sqrt(2 * (df1 + 2 * df1 * f) + 2 * df1 * f * df1 * f / df2);
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double guess = Math.max(df1 * (f - 1) - target * spread, 0.1 * df1 * f);
    for (int step = 0; step < MOST_STEPS; step++) {
      Value value = evaluate(f, guess);
      double off = quantile(value.probability()) - target;
      if (off > 0) {
        low = guess;
      } else {
        high = guess;
      }
      // d quantile / d noncentrality = derivative / normal density at the quantile.
      double density = Math.exp(-(off + target) * (off + target) / 2) / Math.sqrt(2 * Math.PI);
      double next = guess - off * density / value.derivative();
      if (!(next >= low && next <= high)) {
        next = high == Double.POSITIVE_INFINITY ? 2 * guess + 1 : (low + high) / 2;
      }
      // Newton's step squares the error: after this one it is below 1e-13.
      if (Math.abs(next - guess) <= 1e-7 * next || high - low <= 1e-14 * low) {
        return next;
      }
      guess = next;
    }
    throw new ArithmeticException(
        "noncentrality did not converge at F = %s, probability %s, %s and %s degrees of freedom"
            .formatted(f, probability, df1, df2));
  }

  private static void checkF(double f) {
    if (!(f >= 0)) {
      throw new IllegalArgumentException("F must be at least 0, got " + f);
    }
  }

  /** Returns the standard normal quantile; infinite at 0 and 1. */
  private static double quantile(double probability) {
    return -Math.sqrt(2) * InverseErfc.value(2 * probability);
  }

  /** Distribution function and its derivative with respect to the noncentrality. */
  private record Value(double probability, double derivative) {}

  private Value evaluate(double f, double noncentrality) {
    double h = noncentrality / 2;
    double mode = Math.floor(h);
    double a = df1 / 2 + mode;
    double b = df2 / 2;
    double ratio = df1 * f / df2;
    double x = ratio / (1 + ratio);
    double beta = -Math.expm1(FTail.of(2 * a, df2).logSurvival(f * df1 / (2 * a)));
    double logTerm =
        -a * Math.log1p(1 / ratio) - b * Math.log1p(ratio) - Math.log(a) - LogBeta.value(a, b);
    double term = Math.exp(logTerm);
    double weights = 0;
    double sum = 0;
    double slope = 0;
    double weight = 1;
    double upBeta = beta;
    double upTerm = term;
    for (double j = mode; weight > SMALLEST_WEIGHT; j++) {
      weights += weight;
      sum += weight * upBeta;
      slope += weight * upTerm;
      upBeta = Math.max(0, upBeta - upTerm);
      upTerm *= x * (df1 / 2 + b + j) / (df1 / 2 + j + 1);
      weight *= h / (j + 1);
    }
    weight = 1;
    for (double j = mode; j > 0; j--) {
      weight *= j / h;
      if (weight <= SMALLEST_WEIGHT) {
        break;
      }
      term *= (df1 / 2 + j) / (x * (df1 / 2 + j - 1 + b));
      beta = Math.min(1, beta + term);
      weights += weight;
      sum += weight * beta;
      slope += weight * term;
    }
    return new Value(Math.min(1, sum / weights), -slope / weights / 2);
  }
}
