package io.github.numerosity.stats.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ImageRdmTest {
  /** More units than a piece holds; the second of two layers. */
  private static final int UNITS = 700;

  private static final int OTHER = 5;
  private static final int IMAGES = 24;

  /** Each image is a condition of its own, compared pair by pair. */
  @ParameterizedTest
  @EnumSource(
      value = Dissimilarity.class,
      mode = Mode.EXCLUDE,
      names = {"CROSS_VALIDATED_SQUARED_EUCLIDEAN", "CROSSNOBIS"})
  void agreesWithTheMeasureOfWholePatterns(Dissimilarity measure) throws InterruptedException {
    Responses responses = responses(1);
    Units.Span span = responses.units().spans().get(1);
    double[][] rows = new double[IMAGES][];
    for (int image = 0; image < IMAGES; image++) {
      double[] row = new double[UNITS + OTHER];
      responses.row(image, row);
      rows[image] = java.util.Arrays.copyOfRange(row, OTHER, OTHER + UNITS);
    }
    List<String> labels = IntStream.range(0, IMAGES).mapToObj(Integer::toString).toList();
    Patterns patterns =
        Patterns.of(labels, rows).withNoise(Noise.ofVariances(variances(responses.design(), rows)));
    assertThat(ImageRdm.of(responses, span, measure).upperTriangle())
        .containsExactly(measure.of(patterns).upperTriangle(), within(1e-10));
  }

  @Test
  void doesNotDependOnThreadsToTheLastBit() throws Exception {
    Responses responses = responses(2);
    Units.Span span = responses.units().spans().get(1);
    ForkJoinPool one = new ForkJoinPool(1);
    ForkJoinPool five = new ForkJoinPool(5);
    try {
      Rdm alone =
          one.submit(() -> ImageRdm.of(responses, span, Dissimilarity.ONE_MINUS_PEARSON)).get();
      Rdm shared =
          five.submit(() -> ImageRdm.of(responses, span, Dissimilarity.ONE_MINUS_PEARSON)).get();
      assertThat(shared).isEqualTo(alone);
    } finally {
      one.shutdown();
      five.shutdown();
    }
  }

  @Test
  void equalImagesAreNotFarApartAndConstantOnesUndefined() throws InterruptedException {
    List<Design.Row> rows = new ArrayList<>();
    for (int image = 0; image < 3; image++) {
      rows.add(new Design.Row(Block.SELECTION, "standard", 1, image));
    }
    float[] values = {0.1f, 0.1f, 0.1f, 5, 7, 6, 5, 7, 6};
    Units units = new Units(List.of(new LayerShape("pool", 3, 1, 1)));
    Responses responses = Responses.of(Design.of(rows), units, values);
    Units.Span span = units.spans().get(0);
    Rdm correlation = ImageRdm.of(responses, span, Dissimilarity.ONE_MINUS_PEARSON);
    assertThat(correlation.value(0, 1)).isEmpty();
    assertThat(correlation.value(1, 2).orElseThrow()).isCloseTo(0, within(1e-15));
    assertThat(ImageRdm.of(responses, span, Dissimilarity.EUCLIDEAN).value(1, 2)).hasValue(0);
  }

  @Test
  void refusesWhatImagesDoNotHave() {
    Responses responses = responses(3);
    Units.Span span = responses.units().spans().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageRdm.of(responses, span, Dissimilarity.CROSSNOBIS))
        .withMessageContaining("CROSSNOBIS compares disjoint images");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageRdm.of(responses.select(1), span, Dissimilarity.EUCLIDEAN))
        .withMessageContaining("2 to 11585, got 1");
  }

  /** Within numerosities 1 to 4, of 6 images each. */
  private static double[] variances(Design design, double[][] rows) {
    double[] variances = new double[UNITS];
    for (int unit = 0; unit < UNITS; unit++) {
      double[] sums = new double[5];
      double[] squares = new double[5];
      for (int image = 0; image < IMAGES; image++) {
        int numerosity = design.row(image).numerosity();
        sums[numerosity] += rows[image][unit];
        squares[numerosity] += rows[image][unit] * rows[image][unit];
      }
      for (int numerosity = 1; numerosity <= 4; numerosity++) {
        variances[unit] +=
            (squares[numerosity] - sums[numerosity] * sums[numerosity] / 6) / (IMAGES - 4);
      }
    }
    return variances;
  }

  private static Responses responses(long seed) {
    RandomGenerator random = RandomStreams.of(seed).stream("test");
    List<Design.Row> rows = new ArrayList<>();
    double[] values = new double[IMAGES * (UNITS + OTHER)];
    for (int image = 0; image < IMAGES; image++) {
      rows.add(new Design.Row(Block.SELECTION, "standard", 1 + image % 4, image / 4));
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 + random.nextGaussian();
    }
    return Responses.of(
        Design.of(rows),
        new Units(
            List.of(new LayerShape("conv", OTHER, 1, 1), new LayerShape("pool", UNITS, 1, 1))),
        values);
  }
}
