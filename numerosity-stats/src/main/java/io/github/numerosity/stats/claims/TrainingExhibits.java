package io.github.numerosity.stats.claims;

import io.github.numerosity.experiment.NetworkOutcome;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** How well networks learned their objects: loss, accuracy and confusion, over seeds. */
final class TrainingExhibits {
  static final String TOPIC = "Training";

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
    Map<String, List<Evaluation>> tests = comparable(histories);
    List<Exhibit> exhibits = new ArrayList<>();
    if (!tests.isEmpty()) {
      exhibits.add(accuracies(tests));
    }
    TrainingLossFigure.of(histories).ifPresent(exhibits::add);
    if (!tests.isEmpty()) {
      exhibits.add(TestFigures.accuracy(tests));
      exhibits.add(TestFigures.confusion(tests));
    }
    return List.copyOf(exhibits);
  }

  /** The evaluations over the classes of the first, of the networks that have any. */
  private static Map<String, List<Evaluation>> comparable(
      Map<String, List<TrainingHistory>> histories) {
    List<String> classes =
        histories.values().stream()
            .flatMap(List::stream)
            .flatMap(history -> history.test().stream())
            .findFirst()
            .map(Evaluation::classes)
            .orElse(List.of());
    Map<String, List<Evaluation>> tests = new LinkedHashMap<>();
    histories.forEach(
        (network, all) -> {
          List<Evaluation> same =
              all.stream()
                  .flatMap(history -> history.test().stream())
                  .filter(test -> test.classes().equals(classes))
                  .toList();
          if (!same.isEmpty()) {
            tests.put(network, same);
          }
        });
    return tests;
  }

  private static Table accuracies(Map<String, List<Evaluation>> tests) {
    List<List<Object>> rows = new ArrayList<>();
    tests.forEach(
        (network, all) -> {
          rows.add(
              EstimateCells.row(
                  List.of(network, "all"),
                  all.stream().map(test -> finite(test.accuracy())).toList()));
          List<String> classes = all.get(0).classes();
          for (int number = 0; number < classes.size(); number++) {
            int truth = number;
            rows.add(
                EstimateCells.row(
                    List.of(network, classes.get(number)),
                    all.stream().map(test -> finite(test.accuracy(truth))).toList()));
          }
        });
    return new Table("accuracy", EstimateCells.columns("network", "class"), rows::stream);
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
