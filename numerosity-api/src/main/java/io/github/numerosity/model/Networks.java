package io.github.numerosity.model;

import io.github.numerosity.image.ImageSize;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Networks of published studies. */
public final class Networks {
  private static final Map<String, Supplier<Network>> BY_NAME = Map.of("poster", Networks::poster);

  private Networks() {}

  /**
   * Returns the names accepted by {@link #byName}.
   *
   * @return sorted, unmodifiable
   */
  public static List<String> names() {
    return BY_NAME.keySet().stream().sorted().toList();
  }

  /**
   * Returns a network by its name in JSON.
   *
   * @param name such as {@code "poster"}
   * @return the network
   * @throws IllegalArgumentException if there is none; the message lists the existing names
   */
  public static Network byName(String name) {
    Supplier<Network> network = BY_NAME.get(name);
    if (network == null) {
      throw new IllegalArgumentException("no network \"" + name + "\"; there are " + names());
    }
    return network.get();
  }

  /**
   * Returns the poster's network: three convolutions, 108 pooled units, ten classes, 2,320
   * parameters.
   *
   * @return the layers conv1, relu1, pool1, conv2, relu2, pool2, conv3, relu3, avgpool, flatten, fc
   */
  public static Network poster() {
    return new Network(
        new ImageSize(32, 32, 3),
        Normalization.halves(),
        List.of(
            Convolution.of("conv1", 5, 3),
            Relu.of("relu1"),
            MaxPool.of("pool1", 2, 2),
            Convolution.of("conv2", 7, 3),
            Relu.of("relu2"),
            MaxPool.of("pool2", 2, 2),
            Convolution.of("conv3", 12, 3),
            Relu.of("relu3"),
            AveragePool.of("avgpool", 2, 2).withPadding(1),
            Flatten.of("flatten"),
            Dense.of("fc", 10)));
  }
}
