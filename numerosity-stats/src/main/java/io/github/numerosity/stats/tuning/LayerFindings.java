package io.github.numerosity.stats.tuning;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Findings in recorded layers by the name of the layer. */
final class LayerFindings {
  private LayerFindings() {}

  /**
   * Returns the finding in a layer.
   *
   * @param all one for each layer
   * @param nameOf the name of a finding's layer
   * @param layer the name
   * @param <L> the finding
   * @return that of the layer
   * @throws NoSuchElementException if it was not recorded; the message lists those that were
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
