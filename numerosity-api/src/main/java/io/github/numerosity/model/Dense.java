package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import java.util.List;
import java.util.Optional;

/**
 * Every output is a weighted sum of all inputs plus a bias.
 *
 * @param name unique in the network
 * @param units outputs
 */
public record Dense(String name, @Range(least = 1) int units) implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "dense";

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if units is below 1
   */
  public Dense {
    LayerChecks.name(name);
    LayerChecks.atLeast(name, "units", units, 1);
  }

  @Override
  public LayerShape output(LayerShape input) {
    LayerChecks.flat(this, input);
    return new LayerShape(name, units, 1, 1);
  }

  @Override
  public List<Parameter> parameters(LayerShape input) {
    int fanIn = input.units();
    return List.of(
        new Parameter(name + ".weight", List.of(units, fanIn), fanIn, Parameter.Kind.WEIGHT),
        new Parameter(name + ".bias", List.of(units), fanIn, Parameter.Kind.BIAS));
  }

  @Override
  public String phrase() {
    return "a fully connected layer with %s".formatted(Prose.count(units, "output"));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** How JSON makes such layers. */
  public static final class Type extends RecordType<Dense> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, Dense.class);
    }
  }
}
