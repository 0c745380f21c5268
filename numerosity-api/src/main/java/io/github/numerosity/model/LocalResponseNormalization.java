package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import java.util.Optional;

/**
 * Divides each value by (bias + alpha / size x sum of squares over size neighbouring channels) ^
 * beta.
 *
 * @param name unique in the network
 * @param size channels in the sum, odd
 * @param alpha weight of the mean square
 * @param beta exponent
 * @param bias added, positive
 */
public record LocalResponseNormalization(
    String name,
    @Range(least = 1) int size,
    @Range(least = 0) double alpha,
    @Range(least = 0) double beta,
    @Range(least = Double.MIN_NORMAL) double bias)
    implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "local-response-normalization";

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if size is not odd and positive, alpha or beta is negative or
   *     not finite, or bias is not positive and finite
   */
  public LocalResponseNormalization {
    LayerChecks.name(name);
    LayerChecks.atLeast(name, "size", size, 1);
    if (size % 2 == 0) {
      throw new IllegalArgumentException("layer \"" + name + "\": size must be odd, got " + size);
    }
    LayerChecks.finiteAtLeast(name, "alpha", alpha, 0);
    LayerChecks.finiteAtLeast(name, "beta", beta, 0);
    LayerChecks.finiteAtLeast(name, "bias", bias, Double.MIN_NORMAL);
  }

  @Override
  public LayerShape output(LayerShape input) {
    return new LayerShape(name, input.channels(), input.rows(), input.columns());
  }

  @Override
  public String phrase() {
    return "local response normalization over %d channels with alpha %s, beta %s and bias %s"
        .formatted(size, Prose.number(alpha), Prose.number(beta), Prose.number(bias));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** How JSON makes such layers. */
  public static final class Type extends RecordType<LocalResponseNormalization> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(
          Layer.class,
          TYPE,
          LocalResponseNormalization.class,
          new LocalResponseNormalization("name", 5, 1e-4, 0.75, 1),
          "name");
    }
  }
}
