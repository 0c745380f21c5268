package io.github.numerosity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.image.ImageSize;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayerShapesTest {
  private static final LayerShape INPUT = new LayerShape("before", 6, 11, 8);

  /**
   * Shapes that PyTorch 1.13.1 gives for an input of 1 x 6 x 11 x 8: tuple(layer(x).shape) of
   * Conv2d, MaxPool2d and AvgPool2d with these arguments.
   */
  @ParameterizedTest
  @CsvSource({
    "3, 1, 0, 9, 6",
    "3, 2, 0, 5, 3",
    "3, 2, 1, 6, 4",
    "5, 3, 2, 4, 3",
    "2, 2, 1, 6, 5",
    "8, 1, 0, 4, 1",
    "1, 4, 0, 3, 2",
  })
  void windowsSlideAsInPyTorch(int size, int stride, int padding, int rows, int columns) {
    assertThat(new Convolution("c", 4, size, stride, padding).output(INPUT))
        .isEqualTo(new LayerShape("c", 4, rows, columns));
    if (padding <= size / 2) {
      assertThat(new MaxPool("m", size, stride, padding).output(INPUT))
          .isEqualTo(new LayerShape("m", 6, rows, columns));
      assertThat(new AveragePool("a", size, stride, padding).output(INPUT))
          .isEqualTo(new LayerShape("a", 6, rows, columns));
    }
  }

  static Stream<Layer> shapeless() {
    return Stream.of(
        new Relu("x"),
        new Dropout("x", 0.5),
        new BatchNormalization("x", 0.1, 1e-5),
        new LocalResponseNormalization("x", 5, 1e-4, 0.75, 1));
  }

  @ParameterizedTest
  @MethodSource("shapeless")
  void otherLayersKeepTheShape(Layer layer) {
    assertThat(layer.output(INPUT)).isEqualTo(new LayerShape("x", 6, 11, 8));
  }

  @Test
  void flattenCountsAllUnitsAndDenseItsOwn() {
    LayerShape flat = new Flatten("f").output(INPUT);

    assertThat(flat).isEqualTo(new LayerShape("f", 528, 1, 1));
    assertThat(new Dense("d", 10).output(flat)).isEqualTo(new LayerShape("d", 10, 1, 1));
  }

  @Test
  void convolutionsCountEveryInputChannelInTheirFanInOnce() {
    assertThat(new Convolution("c", 4, 3, 2, 1).parameters(INPUT))
        .containsExactly(
            new Parameter("c.weight", List.of(4, 6, 3, 3), 54, Parameter.Kind.WEIGHT),
            new Parameter("c.bias", List.of(4), 54, Parameter.Kind.BIAS));
    assertThat(new Dense("d", 10).parameters(new LayerShape("f", 528, 1, 1)))
        .containsExactly(
            new Parameter("d.weight", List.of(10, 528), 528, Parameter.Kind.WEIGHT),
            new Parameter("d.bias", List.of(10), 528, Parameter.Kind.BIAS));
    assertThat(new BatchNormalization("b", 0.1, 1e-5).parameters(INPUT))
        .extracting(Parameter::name)
        .containsExactly("b.weight", "b.bias", "b.running_mean", "b.running_var");
    assertThat(new MaxPool("m", 2, 2, 0).parameters(INPUT)).isEmpty();
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(new Convolution("c", 4, 9, 1, 0), "\"c\"", "window of 9", "8 columns"),
        Arguments.of(new MaxPool("m", 12, 2, 0), "\"m\"", "window of 12", "11 rows"),
        Arguments.of(new AveragePool("a", 12, 2, 0), "\"a\"", "window of 12", "11 rows"),
        Arguments.of(new Dense("d", 3), "\"d\" takes a flat input", "6 maps of 11 x 8", "flatten"));
  }

  @ParameterizedTest
  @MethodSource("misfits")
  void aMisfitNamesBothLayers(Layer layer, String first, String second, String third) {
    assertThatThrownBy(() -> layer.output(INPUT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(first, second, third, "\"before\"");
  }

  @Test
  void rejectsNumbersOutOfRange() {
    assertRejected(() -> new Convolution("c", 0, 3, 1, 0), "\"c\": filters must be >= 1, got 0");
    assertRejected(() -> new Convolution("c", 1, 0, 1, 0), "window size must be >= 1, got 0");
    assertRejected(() -> new Convolution("c", 1, 3, 0, 0), "stride must be >= 1, got 0");
    assertRejected(() -> new Convolution("c", 1, 3, 1, -1), "padding must be >= 0, got -1");
    assertRejected(() -> new MaxPool("m", 3, 1, 2), "at most half the window size 3, got 2");
    assertRejected(() -> new AveragePool("m", 2, 0, 0), "stride must be >= 1");
    assertRejected(() -> new Dense("d", 0), "units must be >= 1, got 0");
    assertRejected(() -> new Dropout("d", 1), "rate must be in [0, 1), got 1.0");
    assertRejected(() -> new Dropout("d", Double.NaN), "got NaN");
    assertRejected(() -> new BatchNormalization("b", 0, 1e-5), "momentum must be in (0, 1]");
    assertRejected(() -> new BatchNormalization("b", 0.1, 0), "epsilon must be");
    assertRejected(() -> new LocalResponseNormalization("l", 4, 1, 1, 1), "size must be odd");
    assertRejected(() -> new LocalResponseNormalization("l", 5, Double.NaN, 1, 1), "alpha");
    assertRejected(() -> new LocalResponseNormalization("l", 5, 1, -1, 1), "beta");
    assertRejected(() -> new LocalResponseNormalization("l", 5, 1, 1, 0), "bias");
    assertRejected(() -> new Relu("a b"), "letters, digits");
    assertRejected(() -> new Relu(""), "got \"\"");
  }

  @Test
  void networksRejectWhatDoesNotFit() {
    ImageSize size = new ImageSize(32, 32, 3);
    Normalization halves = Normalization.halves();
    assertRejected(() -> new Network(size, halves, List.of()), "at least one layer");
    assertRejected(
        () -> new Network(size, halves, List.of(new Relu("a"), new Relu("a"))),
        "distinct names, got [a, a]");
    assertRejected(
        () -> new Network(size, halves, List.of(new Dense("fc", 10))), "\"input\"", "3 maps");
    assertRejected(
        () -> new Network(new ImageSize(32, 32, 1), halves, List.of(new Relu("a"))),
        "3 channels",
        "has 1");
    assertRejected(
        () -> new Normalization(255, List.of(0.5), List.of(0.0)), "standardDeviation must be");
    assertRejected(() -> new Normalization(0, List.of(0.5), List.of(0.5)), "scale must be");
    assertRejected(
        () -> new Normalization(255, List.of(0.5), List.of(0.5, 0.5)), "each channel, got 1 and 2");
  }

  @Test
  void thePostersNetworkHas108PooledUnitsAnd2320Parameters() {
    Network poster = Networks.poster();

    NetworkShape shape = poster.shape();
    assertThat(shape.layer("conv1")).isEqualTo(new LayerShape("conv1", 5, 30, 30));
    assertThat(shape.layer("pool1")).isEqualTo(new LayerShape("pool1", 5, 15, 15));
    assertThat(shape.layer("conv2")).isEqualTo(new LayerShape("conv2", 7, 13, 13));
    assertThat(shape.layer("pool2")).isEqualTo(new LayerShape("pool2", 7, 6, 6));
    assertThat(shape.layer("conv3")).isEqualTo(new LayerShape("conv3", 12, 4, 4));
    assertThat(shape.layer("avgpool")).isEqualTo(new LayerShape("avgpool", 12, 3, 3));
    assertThat(shape.layer("avgpool").units()).isEqualTo(108);
    assertThat(poster.parameters().stream().mapToInt(Parameter::count))
        .containsExactly(135, 5, 315, 7, 756, 12, 1080, 10);
    assertThat(poster.parameters().stream().mapToInt(Parameter::count).sum()).isEqualTo(2320);
  }

  @Test
  void publishedNetworksHaveNames() {
    assertThat(Networks.byName("poster")).isEqualTo(Networks.poster());
    assertRejected(() -> Networks.byName("alexnet"), "no network \"alexnet\"", "[poster]");
  }

  @Test
  void anUnknownLayerIsAnErrorThatListsThoseThereAre() {
    assertThatThrownBy(() -> Networks.poster().shape().layer("relu4"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("no layer \"relu4\"", "relu3, avgpool, flatten, fc");
  }

  private static void assertRejected(ThrowingCallable call, String... fragments) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fragments);
  }
}
