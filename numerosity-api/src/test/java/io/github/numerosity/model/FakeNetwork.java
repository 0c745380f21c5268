package io.github.numerosity.model;

import io.github.numerosity.data.ImageData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network source whose training adds 1 to every value and leaves a history.
 *
 * @param lessons what it was trained on; modified
 */
record FakeNetwork(
    Network network, Initializer initializer, WeightSource weights, List<ImageData> lessons)
    implements NetworkSource {

  FakeNetwork(Network network, Initializer initializer, WeightSource weights) {
    this(network, initializer, weights, new ArrayList<>());
  }

  static FakeNetwork poster(WeightSource weights) {
    return new FakeNetwork(Networks.poster(), Initializer.pytorch(), weights);
  }

  @Override
  public NetworkSource withWeights(WeightSource other) {
    return new FakeNetwork(network, initializer, other, lessons);
  }

  @Override
  public TrainedWeights train(Weights initial, Training training, ImageData data, Opening opening) {
    lessons.add(data);
    Weights.Builder trained = Weights.builder();
    for (String name : initial.names()) {
      float[] values = initial.values(name);
      for (int i = 0; i < values.length; i++) {
        values[i] += 1;
      }
      trained.add(name, initial.shape(name), values);
    }
    return new TrainedWeights(
        trained.build(), Optional.of(new TrainingHistory(List.of(), Optional.empty())));
  }

  @Override
  public Model open(Opening opening) {
    throw new UnsupportedOperationException("only weights are of interest here");
  }
}
