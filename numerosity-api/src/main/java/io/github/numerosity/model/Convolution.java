package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import java.util.List;

/** Cross-correlation of the input with learnt square kernels, zero-padded. */
public final class Convolution extends ConvolutionSettings implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "convolution";

  /**
   * Settings.
   *
   * @param filters output channels
   * @param kernel side of the kernels
   * @param stride step in both directions
   * @param padding zeros added on each side
   */
  @Settings
  record Values(
      @Unwrapped LayerName layer,
      @Range(least = 1) int filters,
      @Range(least = 1) int kernel,
      @Range(least = 1) int stride,
      @Range(least = 0) int padding) {}

  Convolution(Values values) {
    super(values);
  }

  /**
   * Returns a convolution at stride 1 without padding.
   *
   * @param name unique in the network
   * @param filters output channels, at least 1
   * @param kernel side of the kernels, at least 1
   * @return the layer
   * @throws IllegalArgumentException if a number is out of range
   */
  public static Convolution of(String name, int filters, int kernel) {
    return new Convolution(new Values(new LayerName(name), filters, kernel, 1, 0));
  }

  @Override
  public LayerShape output(LayerShape input) {
    return window().output(this, input, filters());
  }

  @Override
  public List<Parameter> parameters(LayerShape input) {
    int fanIn = kernel() * kernel() * input.channels();
    return List.of(
        new Parameter(
            name() + ".weight",
            List.of(filters(), input.channels(), kernel(), kernel()),
            fanIn,
            Parameter.Kind.WEIGHT),
        new Parameter(name() + ".bias", List.of(filters()), fanIn, Parameter.Kind.BIAS));
  }

  @Override
  public String phrase() {
    return "a convolution with %s of %s"
        .formatted(Prose.count(filters(), "filter"), window().phrase());
  }

  private Window window() {
    return new Window(kernel(), stride(), padding());
  }

  /** Component type of such layers. */
  public static final class Type extends RecordType<Convolution> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, Convolution.class, of("name", 1, 1), "name", "filters", "kernel");
    }
  }
}
