package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Weights learnt from labelled images, from the {@link Initial} weights of the same seed on.
 *
 * @param data what is learnt from
 * @param training how
 */
public record Trained(ImageDataset data, Training training) implements WeightSource {
  /** The type name in JSON. */
  public static final String TYPE = "trained";

  /** Rejects null. */
  public Trained {
    requireNonNull(data, "data");
    requireNonNull(training, "training");
  }

  @Override
  public boolean dependsOnSeed() {
    return true;
  }

  @Override
  public TrainedWeights obtain(NetworkSource source, Opening opening) throws InterruptedException {
    Weights initial = new Initial().obtain(source, opening).weights();
    ImageData images = opening.data(data);
    return source.train(initial, training, images, opening);
  }

  @Override
  public List<Problem> problems(Network network) {
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

  @Override
  public List<String> method() {
    return Stream.concat(data.method().stream(), training.method().stream()).toList();
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** How JSON makes such weights. */
  public static final class Type extends RecordType<Trained> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(WeightSource.class, TYPE, Trained.class);
    }
  }
}
