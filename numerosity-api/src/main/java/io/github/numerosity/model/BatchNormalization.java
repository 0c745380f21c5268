package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import java.util.List;
import java.util.Optional;

/**
 * Normalises each channel by its mean and variance, over the batch in training and by running
 * estimates otherwise, then scales and shifts.
 *
 * @param name unique in the network
 * @param momentum weight of a batch in the running estimates, as in PyTorch (0.1)
 * @param epsilon added to the variance
 */
public record BatchNormalization(
    String name,
    @Range(above = 0, most = 1) double momentum,
    @Range(least = Double.MIN_NORMAL) double epsilon)
    implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "batch-normalization";

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if momentum is not in (0, 1] or epsilon not positive
   */
  public BatchNormalization {
    LayerChecks.name(name);
    if (!(momentum > 0 && momentum <= 1)) {
      throw new IllegalArgumentException(
          "layer \"" + name + "\": momentum must be in (0, 1], got " + momentum);
    }
    LayerChecks.finiteAtLeast(name, "epsilon", epsilon, Double.MIN_NORMAL);
  }

  @Override
  public LayerShape output(LayerShape input) {
    return new LayerShape(name, input.channels(), input.rows(), input.columns());
  }

  @Override
  public List<Parameter> parameters(LayerShape input) {
    List<Integer> shape = List.of(input.channels());
    return List.of(
        new Parameter(name + ".weight", shape, 1, Parameter.Kind.SCALE),
        new Parameter(name + ".bias", shape, 1, Parameter.Kind.SHIFT),
        new Parameter(name + ".running_mean", shape, 1, Parameter.Kind.RUNNING_MEAN),
        new Parameter(name + ".running_var", shape, 1, Parameter.Kind.RUNNING_VARIANCE));
  }

  @Override
  public String phrase() {
    return "batch normalization with momentum %s and epsilon %s"
        .formatted(Prose.number(momentum), Prose.number(epsilon));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** How JSON makes such layers. */
  public static final class Type extends RecordType<BatchNormalization> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(
          Layer.class,
          TYPE,
          BatchNormalization.class,
          new BatchNormalization("name", 0.1, 1e-5),
          "name");
    }
  }
}
