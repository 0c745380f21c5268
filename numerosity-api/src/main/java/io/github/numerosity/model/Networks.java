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
   * Returns the names that {@link #byName} knows.
   *
   * @return sorted, unmodifiable
   */
  public static List<String> names() {
    return BY_NAME.keySet().stream().sorted().toList();
  }

  /**
   * Returns a network by the name that it has in JSON.
   *
   * @param name such as {@code "poster"}
   * @return the network
   * @throws IllegalArgumentException if there is none; the message lists those there are
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
            new Convolution("conv1", 5, 3, 1, 0),
            new Relu("relu1"),
            new MaxPool("pool1", 2, 2, 0),
            new Convolution("conv2", 7, 3, 1, 0),
            new Relu("relu2"),
            new MaxPool("pool2", 2, 2, 0),
            new Convolution("conv3", 12, 3, 1, 0),
            new Relu("relu3"),
            new AveragePool("avgpool", 2, 2, 1),
            new Flatten("flatten"),
            new Dense("fc", 10)));
  }
}
