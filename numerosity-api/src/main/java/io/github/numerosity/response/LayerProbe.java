package io.github.numerosity.response;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.settings.Settings;
import java.util.List;

/** Probe of all units of named layers. */
public final class LayerProbe extends LayerProbeSettings implements Probe {
  /** The type name in JSON. */
  public static final String TYPE = "layers";

  /**
   * Settings.
   *
   * @param layers distinct names, at least one
   */
  @Settings
  record Values(List<String> layers) {}

  LayerProbe(Values values) {
    super(values);
    if (layers().isEmpty()) {
      throw new IllegalArgumentException("a probe must have at least one layer");
    }
    if (layers().stream().distinct().count() < layers().size()) {
      throw new IllegalArgumentException("the layers of a probe must be distinct, got " + layers());
    }
  }

  @Override
  public Units select(NetworkShape shape) {
    return new Units(layers().stream().map(shape::layer).toList());
  }

  @Override
  public List<String> method() {
    return List.of(
        "Recorded were the outputs of all units of the %s %s."
            .formatted(layers().size() == 1 ? "layer" : "layers", Prose.list(layers())));
  }

  /** JSON type of {@link LayerProbe}. */
  public static final class Type extends RecordType<LayerProbe> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(Probe.class, TYPE, LayerProbe.class);
    }
  }
}
