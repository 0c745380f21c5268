package io.github.numerosity.model;

import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;

/** Mean over each window, including zero padding, as PyTorch does by default. */
public final class AveragePool extends AveragePoolSettings implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "average-pool";

  @Settings
  record Values(@Unwrapped LayerName layer, @Unwrapped Window window) {}

  AveragePool(Values values) {
    super(values);
    window().checkPadding(name());
  }

  /**
   * Returns average pooling without padding.
   *
   * @param name unique in the network
   * @param size side of the window, at least 1
   * @param stride step in both directions, at least 1
   * @return the layer
   * @throws IllegalArgumentException if a number is out of range
   */
  public static AveragePool of(String name, int size, int stride) {
    return new AveragePool(new Values(new LayerName(name), new Window(size, stride, 0)));
  }

  @Override
  public LayerShape output(LayerShape input) {
    return window().output(this, input, input.channels());
  }

  @Override
  public String phrase() {
    return "average pooling over "
        + window().phrase()
        + (padding() > 0 ? " that counts in the mean" : "");
  }

  /** Component type of such layers. */
  public static final class Type extends RecordType<AveragePool> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, AveragePool.class, of("name", 2, 2), "name", "size", "stride");
    }
  }
}
