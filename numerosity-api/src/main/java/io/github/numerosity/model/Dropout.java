package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;

/**
 * Random zeroing of values in training, with the others scaled by 1 / (1 - rate); the identity
 * otherwise.
 */
public final class Dropout extends DropoutSettings implements Layer {
  /** The type name in JSON. */
  public static final String TYPE = "dropout";

  /**
   * Settings.
   *
   * @param rate probability of zeroing
   */
  @Settings
  record Values(@Unwrapped LayerName layer, @Range(least = 0, below = 1) double rate) {}

  Dropout(Values values) {
    super(values);
  }

  /**
   * Returns dropout at a rate of 0.5.
   *
   * @param name unique in the network
   * @return the layer
   */
  public static Dropout of(String name) {
    return new Dropout(new Values(new LayerName(name), 0.5));
  }

  @Override
  public String phrase() {
    return "dropout at a rate of %s during training".formatted(Prose.number(rate()));
  }

  /** Component type of such layers. */
  public static final class Type extends RecordType<Dropout> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Layer.class, TYPE, Dropout.class, of("name"), "name");
    }
  }
}
