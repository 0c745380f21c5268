package io.github.numerosity.stats.rsa;

import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.LayerSlugs;
import io.github.numerosity.stats.math.Correlation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Matrices of one layer and network as colours, alone and beside those of models. */
final class RdmHeats {
  private RdmHeats() {}

  static List<Exhibit> of(
      LayerSlugs slugs, List<RdmGroup> groups, List<RdmGroup> bySet, String finding) {
    List<Exhibit> figures = new ArrayList<>();
    for (RdmGroup group : groups) {
      figures.add(alone("rdm-" + group.slug(), slugs, group, finding));
    }
    figures.add(besideModels(slugs, groups, finding));
    for (RdmGroup group : bySet) {
      figures.add(alone("rdm-conditions-" + group.slug(), slugs, group, finding));
    }
    return figures;
  }

  private static Figure alone(String prefix, LayerSlugs slugs, RdmGroup group, String finding) {
    Rdm mean = group.mean();
    List<String> labels = mean.labels();
    List<Optional<Double>> values = new ArrayList<>();
    for (int row = 0; row < labels.size(); row++) {
      for (int column = 0; column < labels.size(); column++) {
        values.add(optional(mean.value(row, column)));
      }
    }
    return new Figure(
        slugs.name(prefix, group.network(), group.layer()),
        finding,
        "Mean over %d networks \"%s\" of the dissimilarity (%s) between mean patterns of layer %s; images of the selection."
            .formatted(group.fits().size(), group.network(), group.title(), group.layer()),
        "Matrix of %d x %d cells; rows and columns are the conditions %s."
            .formatted(labels.size(), labels.size(), String.join(", ", labels)),
        new Plot.Heat(labels, labels, values, group.title()));
  }

  /**
   * All measures and models side by side. They have no unit in common, so each shows the ranks of
   * its cells, from 0 for the most alike pair to 1.
   */
  private static Figure besideModels(LayerSlugs slugs, List<RdmGroup> groups, String finding) {
    RdmGroup any = groups.get(0);
    List<String> titles = new ArrayList<>();
    List<Rdm> matrices = new ArrayList<>();
    int[] counted = any.first().withItems();
    for (RdmGroup group : groups) {
      titles.add(group.title());
      matrices.add(group.mean().select(counted));
    }
    for (ModelFit fit : any.first().models()) {
      fit.prediction()
          .ifPresent(
              prediction -> {
                titles.add(RdmGroup.title(fit.model()));
                matrices.add(prediction);
              });
    }
    List<String> rows = matrices.get(0).labels();
    List<String> columns = new ArrayList<>();
    for (int matrix = 0; matrix < matrices.size(); matrix++) {
      for (String label : rows) {
        columns.add(titles.get(matrix) + " " + label);
      }
    }
    List<List<Optional<Double>>> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(new ArrayList<>()));
    for (Rdm matrix : matrices) {
      addRanks(matrix, lines);
    }
    return new Figure(
        slugs.name("rdm-beside-models", any.network(), any.layer()),
        finding,
        "Mean matrices over %d networks \"%s\", layer %s, beside what models predict, from left to right: %s. Each shows the ranks of its cells, from 0 (most alike) to 1, since they have no unit in common."
            .formatted(any.fits().size(), any.network(), any.layer(), String.join("; ", titles)),
        "%d matrices of %d x %d cells side by side; rows and columns are the numerosities %s."
            .formatted(matrices.size(), rows.size(), rows.size(), String.join(", ", rows)),
        new Plot.Heat(
            rows,
            columns,
            lines.stream().flatMap(List::stream).toList(),
            "rank of the dissimilarity (0 to 1)"));
  }

  private static void addRanks(Rdm matrix, List<List<Optional<Double>>> lines) {
    int size = lines.size();
    double[] ranks = matrix.complete() ? Correlation.ranks(matrix.upperTriangle()) : new double[0];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        if (row == column || ranks.length == 0) {
          lines.get(row).add(Optional.empty());
        } else {
          int low = Math.min(row, column);
          int high = Math.max(row, column);
          int cell = low * size - low * (low + 1) / 2 + high - low - 1;
          lines.get(row).add(Optional.of((ranks[cell] - 1) / Math.max(1, ranks.length - 1)));
        }
      }
    }
  }

  private static Optional<Double> optional(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
