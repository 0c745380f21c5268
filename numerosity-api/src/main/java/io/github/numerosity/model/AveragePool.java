package io.github.numerosity.model;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import java.util.Optional;

/**
 * The mean over each window; zero padding is counted in it, as PyTorch does by default.
 *
 * @param name unique in the network
 * @param size side of the window
 * @param stride step in both directions
 * @param padding zeros added on each side, at most half the window
 */
public record AveragePool(
    String name,
    @Range(least = 1) int size,
    @Range(least = 1) int stride,
    @Range(least = 0) int padding)
    implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "average-pool";

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if size or stride is below 1, or padding not in 0..size / 2
   */
  public AveragePool {
    LayerChecks.name(name);
    Window.check(name, size, stride, padding);
    Window.checkPoolPadding(name, size, padding);
  }

  @Override
  public LayerShape output(LayerShape input) {
    return new LayerShape(
        name,
        input.channels(),
        Window.outputs(this, input, "rows", input.rows(), size, stride, padding),
        Window.outputs(this, input, "columns", input.columns(), size, stride, padding));
  }

  @Override
  public String phrase() {
    return "average pooling over %d × %d at stride %d %s"
        .formatted(
            size,
            size,
            stride,
            Window.padding(padding) + (padding > 0 ? " that counts in the mean" : ""));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** How JSON makes such layers. */
  public static final class Type extends RecordType<AveragePool> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(
          Layer.class,
          TYPE,
          AveragePool.class,
          new AveragePool("name", 2, 2, 0),
          "name",
          "size",
          "stride");
    }
  }
}
