package io.github.numerosity.stats;

import io.github.numerosity.model.LayerShape;
import io.github.numerosity.response.Units;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Recorded layers, and what was found in them, by name. */
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

  /**
   * Finds what was found in a layer.
   *
   * @param all one for each layer
   * @param nameOf its layer's name
   * @param layer which
   * @param <L> what was found
   * @return that of the layer
   * @throws NoSuchElementException if it was not recorded; the message lists those that were
   */
  public static <L> L find(List<L> all, Function<L, String> nameOf, String layer) {
    return all.stream()
        .filter(candidate -> nameOf.apply(candidate).equals(layer))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no layer \"%s\"; there are %s"
                        .formatted(layer, all.stream().map(nameOf).toList())));
  }
}
