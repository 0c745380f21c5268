package io.github.numerosity.model;

import io.github.numerosity.component.Recipe;
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
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }
}
