package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import java.util.List;

/** Fully connected layer: each output is a weighted sum of all inputs plus a bias. */
public final class Dense extends DenseSettings implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "dense";

  /**
   * Settings.
   *
   * @param units outputs
   */
  @Settings
  record Values(@Unwrapped LayerName layer, @Range(least = 1) int units) {}

  Dense(Values values) {
    super(values);
  }

  /**
   * Returns a fully connected layer.
   *
   * @param name unique in the network
   * @param units outputs, at least 1
   * @return the layer
   * @throws IllegalArgumentException if units is below 1
   */
  public static Dense of(String name, int units) {
    return new Dense(new Values(new LayerName(name), units));
  }

  @Override
  public LayerShape output(LayerShape input) {
    if (input.rows() != 1 || input.columns() != 1) {
      throw new IllegalArgumentException(
          "layer \"%s\" takes a flat input, but \"%s\" puts out %d maps of %d x %d; put a flatten layer between them"
              .formatted(name(), input.name(), input.channels(), input.rows(), input.columns()));
    }
    return new LayerShape(name(), units(), 1, 1);
  }

  @Override
  public List<Parameter> parameters(LayerShape input) {
    int fanIn = input.units();
    return List.of(
        new Parameter(name() + ".weight", List.of(units(), fanIn), fanIn, Parameter.Kind.WEIGHT),
        new Parameter(name() + ".bias", List.of(units()), fanIn, Parameter.Kind.BIAS));
  }

  @Override
  public String phrase() {
    return "a fully connected layer with %s".formatted(Prose.count(units(), "output"));
  }

  /** Component type of such layers. */
  public static final class Type extends RecordType<Dense> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, Dense.class);
    }
  }
}
