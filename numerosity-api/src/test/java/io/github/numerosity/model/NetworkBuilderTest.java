package io.github.numerosity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.numerosity.image.ImageSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkBuilderTest {
  @Test
  void buildsThePostersNetwork() {
    Network built =
        Network.builder(32, 32, 3)
            .convolution(5, 3)
            .relu()
            .maxPool(2)
            .convolution(7, 3)
            .relu()
            .maxPool(2)
            .convolution(12, 3)
            .relu()
            .layer(AveragePool.of("avgpool", 2, 2).withPadding(1))
            .layer(Flatten.of("flatten"))
            .layer(Dense.of("fc", 10))
            .build();

    assertThat(built).isEqualTo(Networks.poster());
  }

  @Test
  void numbersLayersByKindAndNormalisesGreyPixels() {
    Normalization grey = Normalization.of(255, List.of(0.5), List.of(0.5));
    NetworkBuilder builder =
        Network.builder(8, 6, 1).batchNormalization().dropout().averagePool(3).flatten().dense(4);

    assertThat(builder.dense(2).build())
        .isEqualTo(
            new Network(
                new ImageSize(8, 6, 1),
                grey,
                List.of(
                    BatchNormalization.of("bn1"),
                    Dropout.of("dropout1"),
                    AveragePool.of("avgpool1", 3, 3),
                    Flatten.of("flatten1"),
                    Dense.of("fc1", 4),
                    Dense.of("fc2", 2))));
  }

  @Test
  void refusesWhatDoesNotFit() {
    Normalization colours = Normalization.halves();
    NetworkBuilder builder = Network.builder(8, 8, 1).relu().normalization(colours);

    assertThatIllegalArgumentException()
        .isThrownBy(builder::build)
        .withMessageContaining("3 channels");
    assertThatIllegalStateException()
        .isThrownBy(() -> builder.normalization(colours))
        .withMessage("normalization is set twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.builder(8, 8, 3).layer(Relu.of("relu1")).relu().build())
        .withMessageContaining("distinct names");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Network.builder(8, 8, 3).convolution(2, 9).build())
        .withMessageContaining("\"conv1\"");
  }
}
