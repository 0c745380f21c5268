package io.github.numerosity.stats.math;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * Distribution of the range of k independent standard normal values; relative error of both tails
 * about 1e-14. Immutable; its tables take about 10 ms.
 */
/*
 * With z the largest value,
 *   P(range > w)  = k int phi(z) [Phi(z)^(k-1) - (Phi(z) - Phi(z-w))^(k-1)] dz,
 *   P(range <= w) = k int phi(z) (Phi(z) - Phi(z-w))^(k-1) dz
 * (J. W. Tukey; H. L. Harter, Tables of range and studentized range, Ann. Math. Statist. 31 (1960)
 * 1122-1147). The first bracket is computed as Phi^(k-1) (-expm1((k-1) log1p(-r))) with r =
 * Phi(z-w) / Phi(z), so every term of either integral is positive and nothing cancels in either
 * tail. The integrands are entire and decay as a Gaussian of variance 1/k or more, so the
 * trapezoidal rule with step h has an error of exp(-2 pi^2 / (k h^2)) (L. N. Trefethen and J. A. C.
 * Weideman, SIAM Review 56 (2014) 385-458): 1e-19 for h = sqrt(0.45 / k).
 *
 * Beyond w = 30 both phi(z) and Phi(z-w) underflow before their product is negligible. With z = w/2
 * + d the integrand is k (k-1) exp(-w^2/4 - d^2) erfcx((w-z)/sqrt 2) / (2 sqrt(2 pi)). The next
 * term of the bracket is Phi(-15) = 1e-51 times this one, and Phi(z)^(k-2) differs from 1 by less
 * than 1e-16 wherever exp(-d^2) > 1e-20.
 *
 * In the lower tail, Phi(z) - Phi(z-w) is w times the mean of phi over [z-w, z]. Below w = 1 the
 * difference of two Phi would cancel, so the mean is computed by Gauss-Legendre (8 nodes, error
 * below 1e-17). The factor w^(k-1) is kept separate, so that the tabulated function is smooth at 0.
 */
final class NormalRange {
  /** Cached: a pure function of k, of which few occur (one for each count of numerosities). */
  private static final Map<Integer, NormalRange> BY_K = new ConcurrentHashMap<>();

  private static final double ROOT_2 = Math.sqrt(2);
  private static final double PHI_0 = 1 / Math.sqrt(2 * Math.PI);

  /** Range beyond which the exponentially scaled form is used. */
  private static final double FAR = 30;

  /** Upper end of the tables. */
  private static final double TABLE_END = 52;

  /** Nodes and weights of Gauss-Legendre on [-1, 1], positive half (DLMF 3.5, table for n = 8). */
  private static final double[] NODES = {
    0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363
  };

  private static final double[] WEIGHTS = {
    0.362683783378362, 0.31370664587788727, 0.22238103445337448, 0.10122853629037626
  };

  private final int k;
  private final double step;

  /** Point near the median: below it the lower tail is tabulated, above it the upper tail. */
  private final double middle;

  private final ChebyshevPieces lower;
  private final ChebyshevPieces upper;

  private NormalRange(int k) {
    this.k = k;
    this.step = Math.sqrt(0.45 / k);
    double median = 0.5;
    while (exactLogUpper(median) > Math.log(0.5)) {
      median += 0.5;
    }
    this.middle = median;
    this.lower = ChebyshevPieces.of(0, middle, 2, this::exactLogLowerScaled);
    this.upper = ChebyshevPieces.of(middle, TABLE_END, 2, this::exactLogUpper);
  }

  /**
   * Returns the distribution; its tables are computed once for each k.
   *
   * @param k number of values, at least 2
   * @return the distribution
   */
  static NormalRange of(int k) {
    return BY_K.computeIfAbsent(k, NormalRange::new);
  }

  int k() {
    return k;
  }

  /** Returns a multiple of 1/2 near the median. */
  double middle() {
    return middle;
  }

  /** Returns log P(range > w) for w > 0. */
  double logUpper(double w) {
    if (w < middle) {
      return Math.log1p(-Math.exp(logLowerTable(w)));
    }
    return w < TABLE_END ? upper.value(w) : exactLogUpper(w);
  }

  /** Returns log P(range <= w) for w > 0. */
  double logLower(double w) {
    return w < middle ? logLowerTable(w) : Math.log1p(-Math.exp(logUpper(w)));
  }

  private double logLowerTable(double w) {
    return lower.value(w) + (k - 1) * Math.log(w);
  }

  /** Computes log P(range > w) by the integral. */
  double exactLogUpper(double w) {
    if (w > FAR) {
      double sum = 0;
      int reach = (int) Math.ceil(6.7 / step);
      for (int node = -reach; node <= reach; node++) {
        double d = node * step;
        sum += Math.exp(-d * d) * Erfcx.value((w / 2 - d) / ROOT_2);
      }
      return -w * w / 4 + Math.log(0.5 * k * (k - 1.0) * step * PHI_0 * sum);
    }
    double sum = 0;
    int first = (int) Math.floor(Math.max(-8.5, w / 2 - 6.6) / step);
    int last = (int) Math.ceil(Math.sqrt(w * w / 2 + 80) / step);
    for (int node = first; node <= last; node++) {
      double z = node * step;
      double below = phi(z);
      double ratio = phi(z - w) / below;
      double some = ratio < 1 ? -Math.expm1((k - 1) * Math.log1p(-ratio)) : 1;
      sum += Math.exp(-z * z / 2) * Math.pow(below, k - 1) * some;
    }
    return Math.log(k * step * PHI_0 * sum);
  }

  /** Computes log P(range <= w) - (k - 1) log w by the integral. */
  double exactLogLowerScaled(double w) {
    double sum = 0;
    int reach = (int) Math.ceil((8.5 + w / 2) / step);
    for (int node = -reach; node <= reach; node++) {
      double middleOfWindow = node * step;
      double z = middleOfWindow + w / 2;
      sum += Math.exp(-z * z / 2) * Math.pow(meanDensity(Math.abs(middleOfWindow), w), k - 1);
    }
    return Math.log(k * step * PHI_0 * sum);
  }

  /**
   * Returns the mean of the normal density over a window of width w around a nonnegative centre.
   */
  private static double meanDensity(double centre, double w) {
    if (w >= 1) {
      return 0.5
          * (Erfc.value((centre - w / 2) / ROOT_2) - Erfc.value((centre + w / 2) / ROOT_2))
          / w;
    }
    double sum = 0;
    for (int node = 0; node < NODES.length; node++) {
      double offset = NODES[node] * w / 2;
      double left = centre - offset;
      double right = centre + offset;
      sum += WEIGHTS[node] * (Math.exp(-left * left / 2) + Math.exp(-right * right / 2));
    }
    return 0.5 * PHI_0 * sum;
  }

  private static double phi(double x) {
    return 0.5 * Erfc.value(-x / ROOT_2);
  }
}
