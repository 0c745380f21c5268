package io.github.numerosity.stats.claims;

import io.github.numerosity.experiment.NetworkOutcome;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.model.TrainingHistory.LossPoint;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.EstimateCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How well networks learned their objects: accuracy, confusion and loss, over seeds. */
final class TrainingExhibits {
  private TrainingExhibits() {}

  /** The exhibits of all networks that were trained; none if none was. */
  static List<Exhibit> of(List<NetworkOutcome> outcomes) {
    Map<String, List<TrainingHistory>> histories = new LinkedHashMap<>();
    for (NetworkOutcome outcome : outcomes) {
      outcome
          .history()
          .ifPresent(
              history ->
                  histories
                      .computeIfAbsent(outcome.id().network(), name -> new ArrayList<>())
                      .add(history));
    }
    List<Exhibit> exhibits = new ArrayList<>();
    List<List<Object>> accuracies = new ArrayList<>();
    histories.forEach(
        (network, all) -> {
          List<Evaluation> tests = comparable(all);
          if (!tests.isEmpty()) {
            accuracies.addAll(accuracies(network, tests));
            exhibits.add(confusion(network, tests));
          }
          loss(network, all).ifPresent(exhibits::add);
        });
    if (!accuracies.isEmpty()) {
      exhibits.add(
          0, new Table("accuracy", EstimateCells.columns("network", "class"), accuracies::stream));
    }
    return List.copyOf(exhibits);
  }

  /** The evaluations over the classes of the first. */
  private static List<Evaluation> comparable(List<TrainingHistory> histories) {
    List<Evaluation> tests =
        histories.stream().flatMap(history -> history.test().stream()).toList();
    return tests.stream().filter(test -> test.classes().equals(tests.get(0).classes())).toList();
  }

  private static List<List<Object>> accuracies(String network, List<Evaluation> tests) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        EstimateCells.row(
            List.of(network, "all"), tests.stream().map(test -> finite(test.accuracy())).toList()));
    List<String> classes = tests.get(0).classes();
    for (int number = 0; number < classes.size(); number++) {
      int truth = number;
      rows.add(
          EstimateCells.row(
              List.of(network, classes.get(number)),
              tests.stream().map(test -> finite(test.accuracy(truth))).toList()));
    }
    return rows;
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static Figure confusion(String network, List<Evaluation> tests) {
    List<String> classes = tests.get(0).classes();
    List<Optional<Double>> cells = new ArrayList<>();
    for (int truth = 0; truth < classes.size(); truth++) {
      for (int predicted = 0; predicted < classes.size(); predicted++) {
        cells.add(share(tests, truth, predicted));
      }
    }
    return new Figure(
        "confusion-" + network,
        "Which classes the networks \"" + network + "\" take for which.",
        "Share of the test images of each class (row) that was taken for each class (column); mean over %d networks."
            .formatted(tests.size()),
        "Matrix of %d x %d cells; rows and columns are the classes %s."
            .formatted(classes.size(), classes.size(), String.join(", ", classes)),
        new Plot.Heat(classes, classes, cells, "share of the true class"));
  }

  private static Optional<Double> share(List<Evaluation> tests, int truth, int predicted) {
    double sum = 0;
    for (Evaluation test : tests) {
      List<Integer> row = test.confusion().get(truth);
      long images = row.stream().mapToLong(Integer::longValue).sum();
      if (images == 0) {
        return Optional.empty();
      }
      sum += (double) row.get(predicted) / images;
    }
    return Optional.of(sum / tests.size());
  }

  /** One line a network, over the points with a finite loss; empty if there are none. */
  private static Optional<Figure> loss(String network, List<TrainingHistory> histories) {
    List<Plot.Series> series = new ArrayList<>();
    for (TrainingHistory history : histories) {
      List<LossPoint> points =
          history.losses().stream().filter(point -> Double.isFinite(point.meanLoss())).toList();
      if (!points.isEmpty()) {
        series.add(
            Plot.Series.of(
                network + " " + (series.size() + 1),
                points.stream().map(point -> (double) point.step()).toList(),
                points.stream().map(LossPoint::meanLoss).toList()));
      }
    }
    return series.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(
                "loss-" + network,
                "The training loss of the networks \"" + network + "\".",
                "Mean softmax cross-entropy since the point before; %d networks, in the order of their seeds."
                    .formatted(series.size()),
                "%d lines of loss over training steps.".formatted(series.size()),
                new Plot.Lines(
                    series,
                    Plot.Axis.linear("training step"),
                    Plot.Axis.linear("mean loss (nats)"))));
  }
}
