package io.github.numerosity.stats.tuning;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Lookup of findings by the name of their layer. */
final class LayerFindings {
  private LayerFindings() {}

  /**
   * Returns the finding in a layer.
   *
   * @param all one finding per layer
   * @param nameOf returns the name of a finding's layer
   * @param layer name of the layer
   * @param <L> type of a finding
   * @return the finding of the layer
   * @throws NoSuchElementException if the layer was not recorded; the message lists the recorded
   *     layers
   */
  static <L> L of(List<L> all, Function<L, String> nameOf, String layer) {
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
