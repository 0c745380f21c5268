package io.github.numerosity.stats;

import io.github.numerosity.model.LayerShape;
import io.github.numerosity.response.Units;
import java.util.NoSuchElementException;

/** The recorded layers by name. */
public final class Layers {
  private Layers() {}

  /**
   * Finds a layer.
   *
   * @param units recorded units
   * @param layer its name
   * @return its units
   * @throws NoSuchElementException if it was not recorded; the message lists those that were
   */
  public static Units.Span span(Units units, String layer) {
    return units.spans().stream()
        .filter(span -> span.layer().name().equals(layer))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no units of layer \"%s\" were recorded; there are %s"
                        .formatted(layer, units.layers().stream().map(LayerShape::name).toList())));
  }
}
