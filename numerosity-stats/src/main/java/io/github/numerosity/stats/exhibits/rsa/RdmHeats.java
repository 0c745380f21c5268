package io.github.numerosity.stats.exhibits.rsa;

import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.rsa.ModelFit;
import io.github.numerosity.stats.rsa.Rdm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Heat maps of the mean matrices of one layer, side by side for networks and models. */
final class RdmHeats {
  private RdmHeats() {}

  /** Returns the matrices of the groups of one layer and measure, at least one. */
  static Figure matrices(String name, List<RdmGroup> groups) {
    RdmGroup any = groups.get(0);
    List<String> labels = any.first().rdm().labels();
    boolean bySet = any.first().conditions().get(0).set().isPresent();
    String conditions = bySet ? "stimulus set and numerosity" : "numerosity";
    return new Figure(
            name,
            extremes(any),
            "Dissimilarity (%s) between the mean patterns of layer %s, images of the selection; mean over networks (%s). Blank: not defined in some network."
                .formatted(any.title(), any.layer(), counts(groups)),
            "A matrix of %d x %d cells for each of the networks %s; rows and columns are %s: %s."
                .formatted(
                    labels.size(),
                    labels.size(),
                    networks(groups),
                    bySet ? "stimulus sets and numerosities" : "the numerosities",
                    String.join(", ", labels)),
            new Plot.Panels(
                groups.stream()
                    .map(
                        group ->
                            new Plot.Panel(
                                group.network(),
                                heat(labels, group.mean()::value, any.title(), conditions)))
                    .toList()))
        .about(RdmGroup.TOPIC)
        .from(bySet ? "rdm-conditions" : "rdm-cells", bySet ? "rdm-condition-models" : "rdm");
  }

  /** Names the extreme pairs in the mean matrix of a network. */
  private static String extremes(RdmGroup group) {
    Rdm mean = group.mean();
    int size = mean.labels().size();
    String least = "";
    String most = "";
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < size; a++) {
      for (int b = a + 1; b < size; b++) {
        OptionalDouble value = mean.value(a, b);
        String pair = mean.labels().get(a) + " and " + mean.labels().get(b);
        if (value.isPresent() && value.getAsDouble() < smallest) {
          smallest = value.getAsDouble();
          most = pair;
        }
        if (value.isPresent() && value.getAsDouble() > largest) {
          largest = value.getAsDouble();
          least = pair;
        }
      }
    }
    return smallest < largest
        ? "On average over networks %s, %s are most alike and %s least."
            .formatted(group.network(), most, least)
        : "On average over networks %s, no pair is more alike than another."
            .formatted(group.network());
  }

  /**
   * Returns the matrices of one layer and measure with those of the models. They have no common
   * unit, so each shows the ranks of its cells, from 0 for the most similar pair to 1.
   */
  static Figure besideModels(String name, List<RdmGroup> groups, String finding) {
    RdmGroup any = groups.get(0);
    String title = "rank of the dissimilarity (0 to 1)";
    List<Plot.Panel> panels = new ArrayList<>();
    for (RdmGroup group : groups) {
      Rdm matrix = group.mean().select(group.first().withItems());
      panels.add(new Plot.Panel(group.network(), ranked(matrix, title)));
    }
    List<String> models = new ArrayList<>();
    for (ModelFit fit : any.first().models()) {
      fit.prediction()
          .ifPresent(
              prediction -> {
                models.add(RdmGroup.title(fit.model()));
                panels.add(
                    new Plot.Panel(
                        "model: " + RdmGroup.title(fit.model()), ranked(prediction, title)));
              });
    }
    int size = any.first().withItems().length;
    return new Figure(
            name,
            finding,
            "Mean matrices (%s) of layer %s over networks (%s), and what models predict (%s). Each shows the ranks of its cells, from 0 (most alike) to 1, since they have no unit in common."
                .formatted(
                    any.title(),
                    any.layer(),
                    counts(groups),
                    models.isEmpty() ? "none" : String.join(", ", models)),
            "%d matrices of %d x %d cells, first the networks %s, then the models; rows and columns are the numerosities."
                .formatted(panels.size(), size, size, networks(groups)),
            new Plot.Panels(panels))
        .about(RdmGroup.TOPIC)
        .from("rdm-cells", "rdm-models");
  }

  static String counts(List<RdmGroup> groups) {
    return String.join(
        ", ", groups.stream().map(group -> group.fits().size() + " " + group.network()).toList());
  }

  static String networks(List<RdmGroup> groups) {
    return EstimateWords.list(groups.stream().map(RdmGroup::network).toList(), "and");
  }

  /** Value shown as the colour of a cell. */
  interface Cell {
    OptionalDouble of(int row, int column);
  }

  private static Plot ranked(Rdm matrix, String title) {
    int size = matrix.labels().size();
    double largest = Math.max(1, size * (size - 1) / 2 - 1);
    return heat(
        matrix.labels(),
        (row, column) -> {
          OptionalDouble rank = row == column ? OptionalDouble.empty() : matrix.rank(row, column);
          return rank.isPresent() ? OptionalDouble.of((rank.getAsDouble() - 1) / largest) : rank;
        },
        title,
        "numerosity");
  }

  static Plot heat(List<String> labels, Cell cell, String title, String conditions) {
    List<Optional<Double>> values = new ArrayList<>();
    for (int row = 0; row < labels.size(); row++) {
      for (int column = 0; column < labels.size(); column++) {
        OptionalDouble value = cell.of(row, column);
        values.add(value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty());
      }
    }
    return new Plot.Heat(labels, labels, values, title).withTitles(conditions, conditions);
  }
}
