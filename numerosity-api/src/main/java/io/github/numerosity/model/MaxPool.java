package io.github.numerosity.model;

import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;

/** Maximum of each window, ignoring padding. */
public final class MaxPool extends MaxPoolSettings implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "max-pool";

  @Settings
  record Values(@Unwrapped LayerName layer, @Unwrapped Window window) {}

  MaxPool(Values values) {
    super(values);
    window().checkPadding(name());
  }

  /**
   * Returns max pooling without padding.
   *
   * @param name unique in the network
   * @param size side of the window, at least 1
   * @param stride step in both directions, at least 1
   * @return the layer
   * @throws IllegalArgumentException if a number is out of range
   */
  public static MaxPool of(String name, int size, int stride) {
    return new MaxPool(new Values(new LayerName(name), new Window(size, stride, 0)));
  }

  @Override
  public LayerShape output(LayerShape input) {
    return window().output(this, input, input.channels());
  }

  @Override
  public String phrase() {
    return "max pooling over " + window().phrase();
  }

  /** Component type of such layers. */
  public static final class Type extends RecordType<MaxPool> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, MaxPool.class, of("name", 2, 2), "name", "size", "stride");
    }
  }
}
