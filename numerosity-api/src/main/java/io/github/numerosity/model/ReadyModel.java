package io.github.numerosity.model;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.image.Image;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Source of a model that its owner opened and closes. */
final class ReadyModel implements ModelSource {
  private final Model model;

  ReadyModel(Model model) {
    this.model = requireNonNull(model, "model");
  }

  @Override
  public NetworkShape shape() {
    return model.shape();
  }

  @Override
  public boolean dependsOnSeed() {
    return false;
  }

  @Override
  public Model open(Opening opening) {
    return new Lent(model);
  }

  @Override
  public List<String> method() {
    return List.of("The network was computed outside numerosity.");
  }

  @Override
  public String toString() {
    return "ModelSource[" + model.shape() + "]";
  }

  /** View of the model that stays open when a run closes it. */
  private record Lent(Model model) implements Model {
    @Override
    public NetworkShape shape() {
      return model.shape();
    }

    @Override
    public float[] respond(List<String> layers, List<Image> images) {
      return model.respond(layers, images);
    }

    @Override
    public Optional<Weights> weights() {
      return model.weights();
    }

    @Override
    public Optional<TrainingHistory> history() {
      return model.history();
    }

    @Override
    public Map<String, String> environment() {
      return model.environment();
    }

    @Override
    public void close() {}
  }
}
