package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import java.util.List;

/**
 * Normalisation of each channel by its mean and variance, those of the batch in training and
 * running estimates otherwise, followed by a scale and a shift.
 */
public final class BatchNormalization extends BatchNormalizationSettings implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "batch-normalization";

  /**
   * Settings.
   *
   * @param momentum weight of a batch in the running estimates; PyTorch uses 0.1
   * @param epsilon added to the variance
   */
  @Settings
  record Values(
      @Unwrapped LayerName layer,
      @Range(above = 0, most = 1) double momentum,
      @Range(least = Double.MIN_NORMAL) double epsilon) {}

  BatchNormalization(Values values) {
    super(values);
  }

  /**
   * Returns batch normalization with PyTorch's defaults: momentum 0.1, epsilon 1e-5.
   *
   * @param name unique in the network
   * @return the layer
   */
  public static BatchNormalization of(String name) {
    return new BatchNormalization(new Values(new LayerName(name), 0.1, 1e-5));
  }

  @Override
  public List<Parameter> parameters(LayerShape input) {
    List<Integer> shape = List.of(input.channels());
    return List.of(
        new Parameter(name() + ".weight", shape, 1, Parameter.Kind.SCALE),
        new Parameter(name() + ".bias", shape, 1, Parameter.Kind.SHIFT),
        new Parameter(name() + ".running_mean", shape, 1, Parameter.Kind.RUNNING_MEAN),
        new Parameter(name() + ".running_var", shape, 1, Parameter.Kind.RUNNING_VARIANCE));
  }

  @Override
  public String phrase() {
    return "batch normalization with momentum %s and epsilon %s"
        .formatted(Prose.number(momentum()), Prose.number(epsilon()));
  }

  /** Component type of such layers. */
  public static final class Type extends RecordType<BatchNormalization> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, BatchNormalization.class, of("name"), "name");
    }
  }
}
