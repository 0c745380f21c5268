package io.github.numerosity.response;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.model.NetworkShape;
import java.util.List;
import java.util.Optional;

/**
 * Probe of all units of named layers.
 *
 * @param layers distinct names, at least one
 */
public record LayerProbe(List<String> layers) implements Probe {
  /** The type name in JSON. */
  public static final String TYPE = "layers";

  /**
   * Copies and checks the names.
   *
   * @throws IllegalArgumentException if there is no name or one occurs twice
   */
  public LayerProbe {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a probe must have at least one layer");
    }
    if (layers.stream().distinct().count() < layers.size()) {
      throw new IllegalArgumentException("the layers of a probe must be distinct, got " + layers);
    }
  }

  @Override
  public Units select(NetworkShape shape) {
    return new Units(layers.stream().map(shape::layer).toList());
  }

  @Override
  public List<String> method() {
    return List.of(
        "Recorded were the outputs of all units of the %s %s."
            .formatted(layers.size() == 1 ? "layer" : "layers", Prose.list(layers)));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** JSON type of {@link LayerProbe}. */
  public static final class Type extends RecordType<LayerProbe> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Probe.class, TYPE, LayerProbe.class);
    }
  }
}
