package io.github.numerosity.model;

import io.github.numerosity.component.Problem;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Settings of learnt weights.
 *
 * @param data labelled training images
 * @param training training procedure
 */
@Settings
record Learning(ImageDataset data, Training training) {
  List<Problem> problems(Network network) {
    if (!data.problems().isEmpty()) {
      return Problem.below("data", data.problems());
    }
    List<Problem> problems = new ArrayList<>();
    if (!data.size().equals(network.input())) {
      problems.add(
          Problem.at(
              "data",
              "the network takes images of %s, the data set has %s",
              network.input(),
              data.size()));
    }
    List<LayerShape> layers = network.shape().layers();
    LayerShape last = layers.get(layers.size() - 1);
    if (last.units() != data.classes()) {
      problems.add(
          Problem.at(
              "data",
              "the last layer \"%s\" has %d units, the data set has %d classes",
              last.name(),
              last.units(),
              data.classes()));
    }
    return List.copyOf(problems);
  }

  Stream<String> method() {
    return Stream.concat(data.method().stream(), training.method().stream());
  }
}
