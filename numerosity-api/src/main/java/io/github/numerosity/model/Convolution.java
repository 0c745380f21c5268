package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import java.util.List;
import java.util.Optional;

/**
 * Cross-correlation of the input with learnt square kernels, with zero padding.
 *
 * @param name unique in the network
 * @param filters output channels
 * @param kernel side of the kernels
 * @param stride step in both directions
 * @param padding zeros added on each side
 */
public record Convolution(
    String name,
    @Range(least = 1) int filters,
    @Range(least = 1) int kernel,
    @Range(least = 1) int stride,
    @Range(least = 0) int padding)
    implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "convolution";

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if filters, kernel or stride is below 1 or padding below 0
   */
  public Convolution {
    LayerChecks.name(name);
    LayerChecks.atLeast(name, "filters", filters, 1);
    Window.check(name, kernel, stride, padding);
  }

  @Override
  public LayerShape output(LayerShape input) {
    return new LayerShape(
        name,
        filters,
        Window.outputs(this, input, "rows", input.rows(), kernel, stride, padding),
        Window.outputs(this, input, "columns", input.columns(), kernel, stride, padding));
  }

  @Override
  public List<Parameter> parameters(LayerShape input) {
    int fanIn = kernel * kernel * input.channels();
    return List.of(
        new Parameter(
            name + ".weight",
            List.of(filters, input.channels(), kernel, kernel),
            fanIn,
            Parameter.Kind.WEIGHT),
        new Parameter(name + ".bias", List.of(filters), fanIn, Parameter.Kind.BIAS));
  }

  @Override
  public String phrase() {
    return "a convolution with %s of %d × %d at stride %d %s"
        .formatted(Prose.count(filters, "filter"), kernel, kernel, stride, Window.padding(padding));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** How JSON makes such layers. */
  public static final class Type extends RecordType<Convolution> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(
          Layer.class,
          TYPE,
          Convolution.class,
          new Convolution("name", 1, 1, 1, 0),
          "name",
          "filters",
          "kernel");
    }
  }
}
