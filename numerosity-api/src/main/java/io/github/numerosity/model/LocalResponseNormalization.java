package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;

/**
 * Division of each value by (bias + alpha / size x sum of squares over size neighbouring channels)
 * ^ beta.
 */
public final class LocalResponseNormalization extends LocalResponseNormalizationSettings
    implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "local-response-normalization";

  /**
   * Settings.
   *
   * @param size number of channels in the sum; odd
   * @param alpha weight of the mean square
   * @param beta exponent
   * @param bias constant term
   */
  @Settings
  record Values(
      @Unwrapped LayerName layer,
      @Range(least = 1) int size,
      @Range(least = 0) double alpha,
      @Range(least = 0) double beta,
      @Range(least = Double.MIN_NORMAL) double bias) {}

  LocalResponseNormalization(Values values) {
    super(values);
    if (size() % 2 == 0) {
      throw new IllegalArgumentException(
          "layer \"" + name() + "\": size must be odd, got " + size());
    }
  }

  /**
   * Returns local response normalization with PyTorch's defaults: 5 channels, alpha 1e-4, beta
   * 0.75, bias 1.
   *
   * @param name unique in the network
   * @return the layer
   */
  public static LocalResponseNormalization of(String name) {
    return new LocalResponseNormalization(new Values(new LayerName(name), 5, 1e-4, 0.75, 1));
  }

  @Override
  public String phrase() {
    return "local response normalization over %d channels with alpha %s, beta %s and bias %s"
        .formatted(size(), Prose.number(alpha()), Prose.number(beta()), Prose.number(bias()));
  }

  /** Component type of such layers. */
  public static final class Type extends RecordType<LocalResponseNormalization> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, LocalResponseNormalization.class, of("name"), "name");
    }
  }
}
