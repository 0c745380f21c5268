package io.github.numerosity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Initializer.Distribution;
import io.github.numerosity.model.Initializer.Scheme;
import io.github.numerosity.random.RandomStreams;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializerTest {
  /** 64 x 48 x 5 x 5 = 76,800 weights with a fan-in of 48 x 25 = 1,200; 64 biases. */
  private static final Network WIDE =
      new Network(
          new ImageSize(16, 16, 3),
          Normalization.halves(),
          List.of(
              Convolution.of("first", 48, 3).withPadding(1),
              BatchNormalization.of("norm"),
              Convolution.of("wide", 64, 5)));

  private static final int WEIGHTS = 76_800;

  /**
   * Mean and variance against the definitions. With n values of variance v the mean has the
   * standard deviation sqrt(v / n), and the sample variance v sqrt((kurtosis - 1) / n), where the
   * kurtosis is 3 for a Gaussian and 1.8 for a uniform distribution; the limits are 4 of these, so
   * a right one fails once in 16,000, and a fan-in that is off by one channel (2 %) or a gain that
   * is not squared is found.
   */
  @ParameterizedTest
  @CsvSource({
    "PYTORCH, UNIFORM, 1, 0.33333333333333333",
    "HE, NORMAL, 1, 2",
    "HE, UNIFORM, 1, 2",
    "LECUN, NORMAL, 1, 1",
    "LECUN, UNIFORM, 1, 1",
    "HE, NORMAL, 0.5, 0.5",
    "LECUN, UNIFORM, 3, 9",
  })
  void weightsHaveTheMeanAndVarianceOfTheDefinition(
      Scheme scheme, Distribution distribution, double gain, double varianceTimesFanIn) {
    double[] values = weights(Initializer.of(scheme, distribution).withGain(gain), "wide.weight");

    double expected = varianceTimesFanIn / 1200;
    double kurtosis = distribution == Distribution.NORMAL ? 3 : 1.8;
    assertThat(values).hasSize(WEIGHTS);
    assertThat(mean(values)).isCloseTo(0, within(4 * Math.sqrt(expected / WEIGHTS)));
    assertThat(variance(values))
        .isCloseTo(expected, within(4 * expected * Math.sqrt((kurtosis - 1) / WEIGHTS)));
  }

  /** The kurtosis of n values has a standard deviation of about sqrt(24 / n) = 0.018 at most. */
  @Test
  void theShapeIsThatOfTheDistribution() {
    assertThat(kurtosis(weights(Initializer.of(Scheme.HE, Distribution.NORMAL), "wide.weight")))
        .isCloseTo(3, within(0.08));
    assertThat(kurtosis(weights(Initializer.of(Scheme.HE, Distribution.UNIFORM), "wide.weight")))
        .isCloseTo(1.8, within(0.08));
  }

  @Test
  void uniformValuesFillTheirBoundsOnBothSides() {
    double bound = Math.sqrt(6.0 / 1200);
    double[] values = weights(Initializer.of(Scheme.HE, Distribution.UNIFORM), "wide.weight");

    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    assertThat(most).isBetween(bound * 0.999, bound * 1.000001);
    assertThat(least).isBetween(-bound * 1.000001, -bound * 0.999);
    double negative = Arrays.stream(values).filter(value -> value < 0).count();
    // Binomial: sd sqrt(n) / 2 = 139
    assertThat(negative).isCloseTo(WEIGHTS / 2.0, within(4 * 139.0));
  }

  /** The bounds are 1 / sqrt(27, 45, 63, 108), for weights and biases alike. */
  @Test
  void pytorchDrawsBiasesToo() {
    double[] bounds = {0.19245, 0.14907, 0.12599, 0.09623};
    String[] layers = {"conv1", "conv2", "conv3", "fc"};
    for (long seed = 1; seed <= 20; seed++) {
      Weights weights =
          Initializer.pytorch().draw(Networks.poster(), RandomStreams.of(seed).stream("weights"));
      for (int layer = 0; layer < layers.length; layer++) {
        for (String part : new String[] {".weight", ".bias"}) {
          float[] values = weights.values(layers[layer] + part);
          double largest = 0;
          for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
          }

          assertThat(largest).isLessThan(bounds[layer] + 1e-5);
          if (values.length > 100) {
            assertThat(largest).isGreaterThan(0.9 * bounds[layer]);
          }
        }
      }
    }
  }

  @Test
  void heAndLeCunStartWithoutBias() {
    for (Scheme scheme : new Scheme[] {Scheme.HE, Scheme.LECUN}) {
      assertThat(weights(Initializer.of(scheme, Distribution.NORMAL), "wide.bias"))
          .hasSize(64)
          .containsOnly(0);
    }
    assertThat(weights(Initializer.pytorch(), "wide.bias")).doesNotContain(0);
  }

  @Test
  void batchNormalisationStartsAsTheIdentity() {
    Initializer he = Initializer.of(Scheme.HE, Distribution.NORMAL).withGain(2);
    assertThat(weights(he, "norm.weight")).hasSize(48).containsOnly(1);
    assertThat(weights(he, "norm.running_var")).containsOnly(1);
    assertThat(weights(he, "norm.bias")).containsOnly(0);
    assertThat(weights(he, "norm.running_mean")).containsOnly(0);
  }

  @Test
  void rejectsWhatHasNoMeaning() {
    assertThatThrownBy(() -> Initializer.of(Scheme.HE, Distribution.NORMAL).withGain(0))
        .hasMessage("gain must be > 0, got 0.0");
    assertThatThrownBy(() -> Initializer.of(Scheme.HE, Distribution.NORMAL).withGain(Double.NaN))
        .hasMessageContaining("got NaN");
    assertThatThrownBy(() -> Initializer.of(Scheme.PYTORCH, Distribution.NORMAL))
        .hasMessageContaining("uniform");
  }

  private static double[] weights(Initializer initializer, String name) {
    float[] values = initializer.draw(WIDE, RandomStreams.of(42).stream("weights")).values(name);
    double[] wide = new double[values.length];
    Arrays.setAll(wide, i -> values[i]);
    return wide;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double moment(double[] values, int order) {
    double mean = mean(values);
    return Arrays.stream(values)
        .map(value -> Math.pow(value - mean, order))
        .average()
        .orElseThrow();
  }

  private static double variance(double[] values) {
    return moment(values, 2);
  }

  private static double kurtosis(double[] values) {
    return moment(values, 4) / (moment(values, 2) * moment(values, 2));
  }
}
