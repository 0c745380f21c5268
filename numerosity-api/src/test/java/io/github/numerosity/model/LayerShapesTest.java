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
    assertThat(Convolution.of("c", 4, size).withStride(stride).withPadding(padding).output(INPUT))
        .isEqualTo(new LayerShape("c", 4, rows, columns));
    if (padding <= size / 2) {
      assertThat(MaxPool.of("m", size, stride).withPadding(padding).output(INPUT))
          .isEqualTo(new LayerShape("m", 6, rows, columns));
      assertThat(AveragePool.of("a", size, stride).withPadding(padding).output(INPUT))
          .isEqualTo(new LayerShape("a", 6, rows, columns));
    }
  }

  static Stream<Layer> shapeless() {
    return Stream.of(
        Relu.of("x"),
        Dropout.of("x"),
        BatchNormalization.of("x"),
        LocalResponseNormalization.of("x"));
  }

  @ParameterizedTest
  @MethodSource("shapeless")
  void otherLayersKeepTheShape(Layer layer) {
    assertThat(layer.output(INPUT)).isEqualTo(new LayerShape("x", 6, 11, 8));
  }

  @Test
  void flattenCountsAllUnitsAndDenseItsOwn() {
    LayerShape flat = Flatten.of("f").output(INPUT);

    assertThat(flat).isEqualTo(new LayerShape("f", 528, 1, 1));
    assertThat(Dense.of("d", 10).output(flat)).isEqualTo(new LayerShape("d", 10, 1, 1));
  }

  @Test
  void convolutionsCountEveryInputChannelInTheirFanInOnce() {
    assertThat(Convolution.of("c", 4, 3).withStride(2).withPadding(1).parameters(INPUT))
        .containsExactly(
            new Parameter("c.weight", List.of(4, 6, 3, 3), 54, Parameter.Kind.WEIGHT),
            new Parameter("c.bias", List.of(4), 54, Parameter.Kind.BIAS));
    assertThat(Dense.of("d", 10).parameters(new LayerShape("f", 528, 1, 1)))
        .containsExactly(
            new Parameter("d.weight", List.of(10, 528), 528, Parameter.Kind.WEIGHT),
            new Parameter("d.bias", List.of(10), 528, Parameter.Kind.BIAS));
    assertThat(BatchNormalization.of("b").parameters(INPUT))
        .extracting(Parameter::name)
        .containsExactly("b.weight", "b.bias", "b.running_mean", "b.running_var");
    assertThat(MaxPool.of("m", 2, 2).parameters(INPUT)).isEmpty();
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        Arguments.of(Convolution.of("c", 4, 9), "\"c\"", "window of 9", "8 columns"),
        Arguments.of(MaxPool.of("m", 12, 2), "\"m\"", "window of 12", "11 rows"),
        Arguments.of(AveragePool.of("a", 12, 2), "\"a\"", "window of 12", "11 rows"),
        Arguments.of(Dense.of("d", 3), "\"d\" takes a flat input", "6 maps of 11 x 8", "flatten"));
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
    assertRejected(() -> Convolution.of("c", 0, 3), "filters must be >= 1, got 0");
    assertRejected(() -> Convolution.of("c", 1, 0), "kernel must be >= 1, got 0");
    assertRejected(() -> Convolution.of("c", 1, 3).withStride(0), "stride must be >= 1, got 0");
    assertRejected(() -> Convolution.of("c", 1, 3).withPadding(-1), "padding must be >= 0, got -1");
    assertRejected(
        () -> MaxPool.of("m", 3, 1).withPadding(2), "at most half the window size 3, got 2");
    assertRejected(() -> AveragePool.of("m", 2, 0), "stride must be >= 1");
    assertRejected(() -> Dense.of("d", 0), "units must be >= 1, got 0");
    assertRejected(() -> Dropout.of("d").withRate(1), "rate must be in [0, 1), got 1.0");
    assertRejected(() -> Dropout.of("d").withRate(Double.NaN), "got NaN");
    assertRejected(() -> BatchNormalization.of("b").withMomentum(0), "momentum must be in (0, 1]");
    assertRejected(() -> BatchNormalization.of("b").withEpsilon(0), "epsilon must be");
    assertRejected(
        () -> LocalResponseNormalization.of("l").withSize(4).withAlpha(1).withBeta(1),
        "size must be odd");
    assertRejected(
        () -> LocalResponseNormalization.of("l").withAlpha(Double.NaN).withBeta(1), "alpha");
    assertRejected(() -> LocalResponseNormalization.of("l").withAlpha(1).withBeta(-1), "beta");
    assertRejected(
        () -> LocalResponseNormalization.of("l").withAlpha(1).withBeta(1).withBias(0), "bias");
    assertRejected(() -> Relu.of("a b"), "letters, digits");
    assertRejected(() -> Relu.of(""), "got \"\"");
  }

  @Test
  void networksRejectWhatDoesNotFit() {
    ImageSize size = new ImageSize(32, 32, 3);
    Normalization halves = Normalization.halves();
    assertRejected(() -> new Network(size, halves, List.of()), "at least one layer");
    assertRejected(
        () -> new Network(size, halves, List.of(Relu.of("a"), Relu.of("a"))),
        "distinct names, got [a, a]");
    assertRejected(
        () -> new Network(size, halves, List.of(Dense.of("fc", 10))), "\"input\"", "3 maps");
    assertRejected(
        () -> new Network(new ImageSize(32, 32, 1), halves, List.of(Relu.of("a"))),
        "3 channels",
        "has 1");
    assertRejected(
        () -> Normalization.of(255, List.of(0.5), List.of(0.0)), "standardDeviation must be");
    assertRejected(() -> Normalization.of(0, List.of(0.5), List.of(0.5)), "scale must be");
    assertRejected(
        () -> Normalization.of(255, List.of(0.5), List.of(0.5, 0.5)), "each channel, got 1 and 2");
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
