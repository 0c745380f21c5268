package io.github.numerosity.random;

import java.util.random.RandomGenerator;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Adapter from Commons RNG to {@link RandomGenerator} with fixed sampling algorithms.
 *
 * <p>The algorithms of the default methods of {@code RandomGenerator} may change between releases
 * of Java, and every stimulus with them. Therefore every method that the library uses is
 * implemented here.
 */
final class StreamGenerator implements RandomGenerator {
  private final UniformRandomProvider source;

  StreamGenerator(UniformRandomProvider source) {
    this.source = source;
  }

  @Override
  public long nextLong() {
    return source.nextLong();
  }

  @Override
  public int nextInt() {
    return (int) (nextLong() >>> 32);
  }

  @Override
  public boolean nextBoolean() {
    return nextLong() < 0;
  }

  /** 53 random bits: the multiples of 2^-53 in [0, 1). */
  @Override
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  /** 24 random bits: the multiples of 2^-24 in [0, 1). */
  @Override
  public float nextFloat() {
    return (nextLong() >>> 40) * 0x1p-24f;
  }

  @Override
  public double nextDouble(double bound) {
    return nextDouble(0, bound);
  }

  @Override
  public double nextDouble(double origin, double bound) {
    if (!(origin < bound && bound - origin < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "origin must be below bound and their distance finite, got " + origin + ", " + bound);
    }
    double value = origin + (bound - origin) * nextDouble();
    return value < bound ? value : Math.nextDown(bound);
  }

  /** Lemire's multiply-and-reject method (2019), without bias. */
  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, got " + bound);
    }
    long product = (nextLong() >>> 32) * bound;
    long low = product & 0xFFFFFFFFL;
    if (low < bound) {
      long threshold = (1L << 32) % bound;
      while (low < threshold) {
        product = (nextLong() >>> 32) * bound;
        low = product & 0xFFFFFFFFL;
      }
    }
    return (int) (product >>> 32);
  }

  @Override
  public int nextInt(int origin, int bound) {
    long span = (long) bound - origin;
    if (span <= 0) {
      throw new IllegalArgumentException(
          "origin must be below bound, got " + origin + ", " + bound);
    }
    return (int) (origin + nextLong(span));
  }

  @Override
  public long nextLong(long bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive, got " + bound);
    }
    if (bound <= Integer.MAX_VALUE) {
      return nextInt((int) bound);
    }
    long bits = nextLong() >>> 1;
    long value = bits % bound;
    while (bits - value + (bound - 1) < 0) {
      bits = nextLong() >>> 1;
      value = bits % bound;
    }
    return value;
  }

  @Override
  public long nextLong(long origin, long bound) {
    long span = bound - origin;
    if (origin >= bound || span <= 0) {
      throw new IllegalArgumentException(
          "origin must be below bound and their distance fit a long, got " + origin + ", " + bound);
    }
    return origin + nextLong(span);
  }

  /**
   * Marsaglia's polar method; the second value is discarded, so that the generator keeps no state.
   */
  @Override
  public double nextGaussian() {
    while (true) {
      double x = 2 * nextDouble() - 1;
      double y = 2 * nextDouble() - 1;
      double square = x * x + y * y;
      if (square < 1 && square > 0) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
      }
    }
  }

  @Override
  public double nextGaussian(double mean, double standardDeviation) {
    if (!(standardDeviation >= 0)) {
      throw new IllegalArgumentException(
          "standardDeviation must be >= 0, got " + standardDeviation);
    }
    return mean + standardDeviation * nextGaussian();
  }

  @Override
  public double nextExponential() {
    return -StrictMath.log1p(-nextDouble());
  }
}
