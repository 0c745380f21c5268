package io.github.numerosity.model;

import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;

/** Rectification: max(0, x) of every value. */
public final class Relu extends ReluSettings implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "relu";

  @Settings
  record Values(@Unwrapped LayerName layer) {}

  Relu(Values values) {
    super(values);
  }

  /**
   * Returns a rectification.
   *
   * @param name unique in the network
   * @return the layer
   */
  public static Relu of(String name) {
    return new Relu(new Values(new LayerName(name)));
  }

  @Override
  public String phrase() {
    return "rectification by ReLU";
  }

  /** Component type of such layers. */
  public static final class Type extends RecordType<Relu> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, Relu.class);
    }
  }
}
