package io.github.numerosity.stats.rsa;

import io.github.numerosity.component.Prose;
import java.util.ArrayList;
import java.util.List;

/** Method sentences of {@link Rsa}. */
final class RsaMethod {
  private RsaMethod() {}

  static List<String> of(Rsa rsa) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        ("For each layer, the mean response patterns to the selection pictures of any two numerosities,"
                + " and with several stimulus sets of any two pairs of numerosity and set, were"
                + " compared by %s.")
            .formatted(Prose.list(rsa.measures().stream().map(Dissimilarity::phrase).toList())));
    if (rsa.crossValidates()) {
      sentences.add(
          "Cross-validated distances came from %d disjoint parts of the pictures."
              .formatted(rsa.imageFolds()));
    }
    if (rsa.dividesByNoise()) {
      sentences.add(
          "Distances in units of noise were divided by %s."
              .formatted(
                  rsa.noise() == NoiseModel.DIAGONAL
                      ? "the variance of each unit within conditions"
                      : "the covariance of units within conditions, shrunk after Ledoit and Wolf"));
    }
    sentences.add(
        "The matrices were compared with those that models of number and of visual features predict by %s."
            .formatted(rsa.comparison().phrase()));
    rsa.seed()
        .ifPresent(
            seed ->
                sentences.add(
                    "Their reliability was estimated over %s of the pictures, and Mantel's test above eight conditions made of %s (seed %d)."
                        .formatted(
                            rsa.splits() == 1
                                ? "1 random halving"
                                : Prose.count(rsa.splits(), "random halving"),
                            Prose.count(rsa.permutations(), "permutation"),
                            seed)));
    return List.copyOf(sentences);
  }
}
