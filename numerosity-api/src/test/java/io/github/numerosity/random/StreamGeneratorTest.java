package io.github.numerosity.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of distributions with fixed seeds, rejecting at p < 0.001. Samples are large enough to
 * detect planted biases of one or two percent.
 */
class StreamGeneratorTest {
  private static final int DRAWS = 100_000;

  /**
   * Of Kolmogorov and Smirnov's statistic D, sqrt(n) D exceeds this with p = 0.001: 2 exp(-2 x^2) =
   * 0.001.
   */
  private static final double KOLMOGOROV_LIMIT = 1.9495;

  private static RandomGenerator generator(long seed) {
    return RandomStreams.of(seed).stream("test");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100, 1 << 30, (1 << 30) + 1, Integer.MAX_VALUE})
  void intsStayBelowTheBound(int bound) {
    RandomGenerator random = generator(1);
    for (int draw = 0; draw < 10_000; draw++) {
      assertThat(random.nextInt(bound)).isBetween(0, bound - 1);
      assertThat(random.nextLong(bound)).isBetween(0L, bound - 1L);
    }
  }

  @Test
  void rangesIncludeTheOriginAndExcludeTheBound() {
    RandomGenerator random = generator(2);
    for (int draw = 0; draw < 10_000; draw++) {
      assertThat(random.nextInt(-3, 4)).isBetween(-3, 3);
      assertThat(random.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE))
          .isLessThan(Integer.MAX_VALUE);
      assertThat(random.nextLong(-5, 1L << 40)).isBetween(-5L, (1L << 40) - 1);
      assertThat(random.nextDouble()).isBetween(0.0, Math.nextDown(1.0));
      assertThat(random.nextFloat()).isBetween(0f, Math.nextDown(1f));
      assertThat(random.nextDouble(-2, 5)).isBetween(-2.0, Math.nextDown(5.0));
      assertThat(random.nextDouble(1, Math.nextUp(1.0))).isEqualTo(1);
      assertThat(random.nextExponential()).isNotNegative().isFinite();
    }
  }

  /** Chi-square with k - 1 degrees of freedom: SciPy 1.10.1, chi2.ppf(0.999, [1, 4, 6, 99]). */
  @Test
  void boundedIntsAreUniform() {
    assertThat(chiSquare(generator(3), 7, random -> random.nextInt(7))).isLessThan(22.458);
    assertThat(chiSquare(generator(4), 100, random -> random.nextInt(100))).isLessThan(148.230);
    assertThat(chiSquare(generator(5), 7, random -> random.nextInt(-3, 4) + 3)).isLessThan(22.458);
    assertThat(chiSquare(generator(6), 7, random -> random.nextLong(7))).isLessThan(22.458);
    // A bound near 2^31 and above it, where rejection matters, cut into seven equal parts.
    int large = 7 * 300_000_000;
    assertThat(chiSquare(generator(7), 7, random -> random.nextInt(large) / (large / 7)))
        .isLessThan(22.458);
    long huge = 7 * 1_300_000_000_000_000_000L;
    assertThat(chiSquare(generator(8), 7, random -> random.nextLong(huge) / (huge / 7)))
        .isLessThan(22.458);
    assertThat(chiSquare(generator(9), 2, random -> random.nextBoolean() ? 1 : 0))
        .isLessThan(10.828);
  }

  @Test
  void aPlantedBiasFailsTheChiSquareTest() {
    // The class 0 of seven is drawn 5 % too often.
    assertThat(
            chiSquare(
                generator(3), 7, random -> random.nextDouble() < 0.0083 ? 0 : random.nextInt(7)))
        .isGreaterThan(22.458);
  }

  /** A remainder of 32 bits gives the values below 2^32 mod 1.5e9 three times, others twice. */
  @Test
  void aRemainderInsteadOfRejectionWouldFail() {
    int bound = 1_500_000_000;
    assertThat(
            chiSquare(generator(10), 5, random -> (random.nextLong() >>> 32) % bound / 300_000_000))
        .isGreaterThan(18.467);
    assertThat(chiSquare(generator(10), 5, random -> random.nextInt(bound) / 300_000_000))
        .isLessThan(18.467);
  }

  @Test
  void doublesAreUniform() {
    assertThat(kolmogorov(generator(11), RandomGenerator::nextDouble, x -> x))
        .isLessThan(KOLMOGOROV_LIMIT);
    assertThat(kolmogorov(generator(12), RandomGenerator::nextFloat, x -> x))
        .isLessThan(KOLMOGOROV_LIMIT);
    assertThat(kolmogorov(generator(13), random -> random.nextDouble(-2, 5), x -> (x + 2) / 7))
        .isLessThan(KOLMOGOROV_LIMIT);
  }

  @Test
  void gaussiansAreGaussian() {
    assertThat(
            kolmogorov(generator(14), RandomGenerator::nextGaussian, StreamGeneratorTest::normal))
        .isLessThan(KOLMOGOROV_LIMIT);
    assertThat(
            kolmogorov(
                generator(15), random -> random.nextGaussian(3, 0.5), x -> normal((x - 3) / 0.5)))
        .isLessThan(KOLMOGOROV_LIMIT);
    assertThat(kolmogorov(generator(16), RandomGenerator::nextExponential, x -> 1 - Math.exp(-x)))
        .isLessThan(KOLMOGOROV_LIMIT);
  }

  @Test
  void aPlantedBiasFailsTheKolmogorovTest() {
    assertThat(kolmogorov(generator(14), random -> random.nextGaussian() + 0.02, x -> normal(x)))
        .isGreaterThan(KOLMOGOROV_LIMIT);
    assertThat(kolmogorov(generator(14), random -> random.nextGaussian() * 1.03, x -> normal(x)))
        .isGreaterThan(KOLMOGOROV_LIMIT);
  }

  @Test
  void theDistributionFunctionOfTheTestIsRight() {
    // SciPy 1.10.1: norm.cdf([-3, -1, 0, 0.5, 2])
    double[] at = {-3, -1, 0, 0.5, 2};
    double[] expected = {0.001349898, 0.158655254, 0.5, 0.691462461, 0.977249868};
    for (int i = 0; i < at.length; i++) {
      assertThat(normal(at[i])).isCloseTo(expected[i], within(1e-7));
    }
  }

  @Test
  void aGaussianLeavesNoState() {
    RandomGenerator random = generator(17);
    random.nextGaussian();
    long next = random.nextLong();
    RandomGenerator again = generator(17);
    again.nextGaussian();

    assertThat(again.nextLong()).isEqualTo(next);
    assertThat(random.nextGaussian()).isEqualTo(again.nextGaussian());
  }

  @Test
  void shufflesAllOrdersEquallyOften() {
    RandomGenerator random = generator(18);

    // 24 orders of four: SciPy 1.10.1, chi2.ppf(0.999, 23)
    assertThat(chiSquare(random, 24, source -> number(Permutation.random(4, source))))
        .isLessThan(49.728);
  }

  @Test
  void shufflingKeepsTheValues() {
    float[] values = {1, 2, 2, 3, Float.NaN};
    Permutation.shuffle(values, generator(19));

    assertThat(values).containsExactlyInAnyOrder(1, 2, 2, 3, Float.NaN);
    assertThat(Permutation.random(0, generator(20))).isEmpty();
  }

  @Test
  void rejectsEmptyRanges() {
    RandomGenerator random = generator(21);
    assertThatThrownBy(() -> random.nextInt(0)).hasMessageContaining("positive, got 0");
    assertThatThrownBy(() -> random.nextLong(-1)).hasMessageContaining("positive, got -1");
    assertThatThrownBy(() -> random.nextInt(4, 4)).hasMessageContaining("4, 4");
    assertThatThrownBy(() -> random.nextLong(5, 4)).hasMessageContaining("5, 4");
    assertThatThrownBy(() -> random.nextDouble(1, 1)).hasMessageContaining("1.0, 1.0");
    assertThatThrownBy(() -> random.nextDouble(0, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> random.nextDouble(-Double.MAX_VALUE, Double.MAX_VALUE))
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> random.nextGaussian(0, -1)).hasMessageContaining(">= 0, got -1");
  }

  /** Sum over the classes of (observed - expected)^2 / expected. */
  private static double chiSquare(
      RandomGenerator random, int classes, ToLongFunction<RandomGenerator> draw) {
    long[] counts = new long[classes];
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) draw.applyAsLong(random)]++;
    }
    double expected = (double) DRAWS / classes;
    return Arrays.stream(counts)
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  /** Largest distance of the two distribution functions, times the root of the sample size. */
  private static double kolmogorov(
      RandomGenerator random,
      ToDoubleFunction<RandomGenerator> draw,
      DoubleUnaryOperator distribution) {
    double[] sample = new double[DRAWS];
    Arrays.setAll(sample, i -> draw.applyAsDouble(random));
    Arrays.sort(sample);
    double distance = 0;
    for (int i = 0; i < DRAWS; i++) {
      double expected = distribution.applyAsDouble(sample[i]);
      distance = Math.max(distance, expected - (double) i / DRAWS);
      distance = Math.max(distance, (i + 1.0) / DRAWS - expected);
    }
    return Math.sqrt(DRAWS) * distance;
  }

  /**
   * The standard normal distribution function by its power series, accurate to 1e-12 within 6
   * standard deviations (Abramowitz and Stegun 26.2.11).
   */
  private static double normal(double x) {
    if (Math.abs(x) > 6) {
      return x > 0 ? 1 : 0;
    }
    double term = x;
    double sum = x;
    for (int odd = 3; odd < 200; odd += 2) {
      term *= x * x / odd;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  /** The number of an order in the factorial number system. */
  private static int number(int[] order) {
    int number = 0;
    for (int i = 0; i < order.length; i++) {
      int smaller = 0;
      for (int j = i + 1; j < order.length; j++) {
        smaller += order[j] < order[i] ? 1 : 0;
      }
      number = number * (order.length - i) + smaller;
    }
    return number;
  }
}
