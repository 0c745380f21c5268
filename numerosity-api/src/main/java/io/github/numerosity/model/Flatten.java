package io.github.numerosity.model;

import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;

/** Conversion of all values to one vector, channel-major. */
public final class Flatten extends FlattenSettings implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "flatten";

  @Settings
  record Values(@Unwrapped LayerName layer) {}

  Flatten(Values values) {
    super(values);
  }

  /**
   * Returns a flattening layer.
   *
   * @param name unique in the network
   * @return the layer
   */
  public static Flatten of(String name) {
    return new Flatten(new Values(new LayerName(name)));
  }

  @Override
  public LayerShape output(LayerShape input) {
    return new LayerShape(name(), input.units(), 1, 1);
  }

  @Override
  public String phrase() {
    return "flattening, channel by channel";
  }

  /** Component type of such layers. */
  public static final class Type extends RecordType<Flatten> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, Flatten.class);
    }
  }
}
