package io.github.numerosity.model;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import java.util.Optional;

/**
 * All values as one vector, channel-major.
 *
 * @param name unique in the network
 */
public record Flatten(String name) implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "flatten";

  /** Checks the name. */
  public Flatten {
    LayerChecks.name(name);
  }

  @Override
  public LayerShape output(LayerShape input) {
    return new LayerShape(name, input.units(), 1, 1);
  }

  @Override
  public String phrase() {
    return "flattening, channel by channel";
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** How JSON makes such layers. */
  public static final class Type extends RecordType<Flatten> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, Flatten.class);
    }
  }
}
