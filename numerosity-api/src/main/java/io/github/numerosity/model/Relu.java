package io.github.numerosity.model;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import java.util.Optional;

/**
 * max(0, x) for every value.
 *
 * @param name unique in the network
 */
public record Relu(String name) implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "relu";

  /** Checks the name. */
  public Relu {
    LayerChecks.name(name);
  }

  @Override
  public LayerShape output(LayerShape input) {
    return new LayerShape(name, input.channels(), input.rows(), input.columns());
  }

  @Override
  public String phrase() {
    return "rectification by ReLU";
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** How JSON makes such layers. */
  public static final class Type extends RecordType<Relu> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, Relu.class);
    }
  }
}
