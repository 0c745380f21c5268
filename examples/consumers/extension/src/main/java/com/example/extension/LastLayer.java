package com.example.extension;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.response.Probe;
import io.github.numerosity.response.Units;
import java.util.List;
import java.util.Optional;

/** Probe of the last layer of any network. */
public record LastLayer() implements Probe {
  static final String NAME = "last-layer";

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(NAME, this));
  }

  @Override
  public Units select(NetworkShape shape) {
    return new Units(List.of(shape.layers().get(shape.layers().size() - 1)));
  }

  /** JSON type of {@link LastLayer}. */
  public static final class Type extends RecordType<LastLayer> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Probe.class, NAME, LastLayer.class, new LastLayer());
    }
  }
}
