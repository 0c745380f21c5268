package io.github.numerosity.stats.elementary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stats.OracleJson;
import io.github.numerosity.stats.elementary.GaussianFit.Offset;
import io.github.numerosity.stats.elementary.GaussianFit.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GaussianFitTest {
  private static final Map<String, NumberScale> AXES =
      Map.of(
          "linear", NumberScale.LINEAR,
          "pow0.5", NumberScale.SQUARE_ROOT,
          "pow0.33", NumberScale.CUBE_ROOT,
          "log2", NumberScale.LOG2);

  private static final List<Integer> ONE_TO_TEN = IntStream.rangeClosed(1, 10).boxed().toList();

  /** Global optima within the same bounds, found by many starts; see tuning.json. */
  @TestFactory
  List<DynamicTest> isNoWorseThanTheReference() {
    return OracleJson.resource("tuning.json").items().stream()
        .map(
            reference ->
                DynamicTest.dynamicTest(
                    reference.at("curve").text() + " " + reference.at("axis").text(),
                    () -> compare(reference)))
        .toList();
  }

  private static void compare(OracleJson reference) {
    double[] y = reference.at("y").numbers();
    List<Integer> numerosities =
        Arrays.stream(reference.at("n").numbers()).mapToObj(n -> (int) n).toList();
    GaussianFit fit =
        GaussianFit.of(
            numerosities,
            y,
            requireNonNull(AXES.get(reference.at("axis").text())),
            reference.at("offset").flag() ? Offset.FREE : Offset.NONE);
    OracleJson bounded = reference.at("bounded");
    double squares = Arrays.stream(y).map(value -> value * value).sum();
    assertThat(fit.sumOfSquares())
        .isLessThanOrEqualTo(bounded.at("sse").number() * (1 + 1e-8) + 1e-20 * squares);
    assertThat(fit.rSquared().orElseThrow()).isCloseTo(bounded.at("r2").number(), within(1e-7));
    if (bounded.at("at_bound").flag()) {
      assertThat(fit.status()).isEqualTo(Status.NOT_IDENTIFIED);
    } else if (bounded.at("r2").number() > 0.9) {
      assertThat(fit.centre()).isCloseTo(bounded.at("mu").number(), within(1e-4));
      assertThat(fit.sigma()).isCloseTo(bounded.at("sigma").number(), within(1e-4));
      assertThat(fit.amplitude()).isCloseTo(bounded.at("A").number(), within(1e-4));
      assertThat(fit.offset()).isCloseTo(bounded.at("b").number(), within(1e-4));
    }
  }

  @Test
  void recoversExactGaussiansOnEveryAxis() {
    RandomGenerator random = RandomStreams.of(5).stream("test");
    for (NumberScale scale : NumberScale.values()) {
      double low = scale.position(1);
      double range = scale.position(10) - low;
      for (int trial = 0; trial < 10; trial++) {
        double centre = low + range * random.nextDouble(0.1, 0.9);
        double sigma = range * random.nextDouble(0.1, 0.5);
        double[] y = new double[10];
        for (int i = 0; i < 10; i++) {
          double z = (scale.position(i + 1) - centre) / sigma;
          y[i] = 2 * Math.exp(-z * z / 2) + 0.5;
        }
        GaussianFit fit = GaussianFit.of(ONE_TO_TEN, y, scale, Offset.FREE);
        assertThat(fit.centre()).as("%s, trial %d", scale, trial).isCloseTo(centre, within(1e-4));
        assertThat(fit.sigma()).as("%s, trial %d", scale, trial).isCloseTo(sigma, within(1e-4));
        assertThat(fit.amplitude()).isCloseTo(2, within(1e-3));
        assertThat(fit.offset()).isCloseTo(0.5, within(1e-3));
        assertThat(fit.status()).isEqualTo(Status.OK);
      }
    }
  }

  /** Noise has many local minima, some of them narrow; 3,000 random points find no lower one. */
  @Test
  void findsTheLowestMinimumOfNoise() {
    RandomGenerator random = RandomStreams.of(6).stream("test");
    for (int trial = 0; trial < 10; trial++) {
      List<Integer> numerosities =
          IntStream.rangeClosed(1, 4 + random.nextInt(13)).boxed().toList();
      double[] y = random.doubles(numerosities.size()).toArray();
      for (NumberScale scale : NumberScale.axes(false)) {
        double fitted = GaussianFit.of(numerosities, y, scale, Offset.FREE).sumOfSquares();
        double[] x = numerosities.stream().mapToDouble(scale::position).toArray();
        double range = x[x.length - 1] - x[0];
        double spacing = range;
        for (int i = 1; i < x.length; i++) {
          spacing = Math.min(spacing, x[i] - x[i - 1]);
        }
        double lowest = Double.POSITIVE_INFINITY;
        for (int place = 0; place < 3000; place++) {
          double centre = x[0] + range * random.nextDouble(-0.5, 1.5);
          double sigma = spacing / 2 * Math.pow(4 * range / spacing, random.nextDouble());
          lowest = Math.min(lowest, sumOfSquares(x, y, centre, sigma));
        }
        assertThat(fitted).as("trial %d, %s", trial, scale).isLessThan(lowest * (1 + 1e-9));
      }
    }
  }

  /** Returns the sum of squares with the best nonnegative amplitude and offset. */
  private static double sumOfSquares(double[] x, double[] y, double centre, double sigma) {
    int n = x.length;
    double[] g =
        Arrays.stream(x).map(p -> Math.exp(-Math.pow((p - centre) / sigma, 2) / 2)).toArray();
    double sg = Arrays.stream(g).sum();
    double sy = Arrays.stream(y).sum();
    double gg = IntStream.range(0, n).mapToDouble(i -> g[i] * g[i]).sum();
    double gy = IntStream.range(0, n).mapToDouble(i -> g[i] * y[i]).sum();
    double amplitude = (n * gy - sg * sy) / (n * gg - sg * sg);
    double best = Double.POSITIVE_INFINITY;
    for (double[] pair :
        new double[][] {{amplitude, (sy - amplitude * sg) / n}, {gy / gg, 0}, {0, sy / n}}) {
      if (pair[0] >= 0 && pair[1] >= 0) {
        best =
            Math.min(
                best,
                IntStream.range(0, n)
                    .mapToDouble(i -> Math.pow(y[i] - pair[0] * g[i] - pair[1], 2))
                    .sum());
      }
    }
    return best;
  }

  @Test
  void doesNotReadACentreFromAMonotoneCurve() {
    double[] rising = IntStream.rangeClosed(1, 10).mapToDouble(n -> n).toArray();
    GaussianFit fit = GaussianFit.of(ONE_TO_TEN, rising, NumberScale.LINEAR, Offset.FREE);
    assertThat(fit.status()).isEqualTo(Status.NOT_IDENTIFIED);
    assertThat(fit.rSquared().orElseThrow()).isGreaterThan(0.9);
  }

  @Test
  void doesNotReadAnythingFromAFlatOrNegativeCurve() {
    GaussianFit flat = GaussianFit.of(ONE_TO_TEN, new double[10], NumberScale.LOG2, Offset.FREE);
    assertThat(flat.status()).isEqualTo(Status.NOT_IDENTIFIED);
    assertThat(flat.rSquared()).isEmpty();
    double[] negative = new double[10];
    Arrays.setAll(negative, i -> -1 - i % 3);
    GaussianFit below = GaussianFit.of(ONE_TO_TEN, negative, NumberScale.LOG2, Offset.NONE);
    assertThat(below.amplitude()).isZero();
    assertThat(below.status()).isEqualTo(Status.NOT_IDENTIFIED);
  }

  @Test
  void refusesCurvesThatCannotBeFitted() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GaussianFit.of(List.of(1, 2), new double[2], NumberScale.LINEAR, Offset.FREE))
        .withMessageContaining("at least 3 ascending numerosities, got [1, 2]");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> GaussianFit.of(List.of(0, 1, 2), new double[3], NumberScale.LOG2, Offset.FREE))
        .withMessageContaining("numerosity 0 is undefined");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                GaussianFit.of(
                    List.of(1, 2, 3),
                    new double[] {1, 2, Double.NaN},
                    NumberScale.LINEAR,
                    Offset.FREE))
        .withMessageContaining("NaN");
  }
}
