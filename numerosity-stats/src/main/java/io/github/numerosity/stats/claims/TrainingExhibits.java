package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
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

/** Exhibits of the training of networks: loss, accuracy and confusion, over seeds. */
final class TrainingExhibits {
  static final String TOPIC = "Training";

  private TrainingExhibits() {}

  /** Returns the exhibits of all trained networks; empty if there are none. */
  static List<Exhibit> of(PerNetwork<TrainingHistory> histories) {
    PerNetwork<Evaluation> tests = comparable(histories);
    List<Exhibit> exhibits = new ArrayList<>();
    if (!tests.byId().isEmpty()) {
      exhibits.add(accuracies(tests));
    }
    TrainingLossFigure.of(histories).ifPresent(exhibits::add);
    if (!tests.byId().isEmpty()) {
      exhibits.add(TestFigures.accuracy(tests));
      exhibits.add(TestFigures.confusion(tests));
    }
    return List.copyOf(exhibits);
  }

  /** Returns the evaluations of the networks that have the same classes as the first. */
  private static PerNetwork<Evaluation> comparable(PerNetwork<TrainingHistory> histories) {
    List<String> classes =
        histories.byId().values().stream()
            .flatMap(history -> history.test().stream())
            .findFirst()
            .map(Evaluation::classes)
            .orElse(List.of());
    Map<NetworkId, Evaluation> tests = new LinkedHashMap<>();
    histories
        .byId()
        .forEach(
            (id, history) ->
                history
                    .test()
                    .filter(test -> test.classes().equals(classes))
                    .ifPresent(test -> tests.put(id, test)));
    return new PerNetwork<>(tests);
  }

  private static Table accuracies(PerNetwork<Evaluation> tests) {
    List<List<Object>> rows = new ArrayList<>();
    for (String network : tests.networks()) {
      List<Evaluation> all = tests.of(network);
      rows.add(
          EstimateCells.row(
              List.of(network, "all"), all.stream().map(test -> finite(test.accuracy())).toList()));
      List<String> classes = all.get(0).classes();
      for (int number = 0; number < classes.size(); number++) {
        int truth = number;
        rows.add(
            EstimateCells.row(
                List.of(network, classes.get(number)),
                all.stream().map(test -> finite(test.accuracy(truth))).toList()));
      }
    }
    return new Table("accuracy", EstimateCells.columns("network", "class"), rows::stream);
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
