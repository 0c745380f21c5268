package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import java.util.Optional;

/**
 * In training, zeroes each value with a probability and scales the others by 1 / (1 - rate);
 * otherwise does nothing.
 *
 * @param name unique in the network
 * @param rate probability of zeroing
 */
public record Dropout(String name, @Range(least = 0, below = 1) double rate) implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "dropout";

  /**
   * Checks the rate.
   *
   * @throws IllegalArgumentException if the rate is not in [0, 1)
   */
  public Dropout {
    LayerChecks.name(name);
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException(
          "layer \"" + name + "\": rate must be in [0, 1), got " + rate);
    }
  }

  @Override
  public LayerShape output(LayerShape input) {
    return new LayerShape(name, input.channels(), input.rows(), input.columns());
  }

  @Override
  public String phrase() {
    return "dropout at a rate of %s during training".formatted(Prose.number(rate));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** How JSON makes such layers. */
  public static final class Type extends RecordType<Dropout> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, Dropout.class, new Dropout("name", 0.5), "name");
    }
  }
}
