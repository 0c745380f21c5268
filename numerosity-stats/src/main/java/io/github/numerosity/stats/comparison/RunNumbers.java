package io.github.numerosity.stats.comparison;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.stats.summary.SummaryNumber;
import io.github.numerosity.stats.summary.SummaryNumber.Step;
import io.github.numerosity.stats.summary.SummaryNumbers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** All numbers of one run, by quantity and seed. Immutable. */
final class RunNumbers {
  private final Map<Quantity, Map<OptionalLong, Double>> values;

  private RunNumbers(Map<Quantity, Map<OptionalLong, Double>> values) {
    this.values = values;
  }

  /** Origin of a summary. */
  private record Source(int run, NetworkId network) {}

  /** Collects the numbers of all runs jointly, so that list elements have the same names in all. */
  static List<RunNumbers> of(List<StoredRun> runs) {
    Map<String, Map<Source, Object>> analyses = new LinkedHashMap<>();
    List<Map<Quantity, Map<OptionalLong, Double>>> all = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      int from = run;
      Map<Quantity, Map<OptionalLong, Double>> values = new LinkedHashMap<>();
      all.add(values);
      for (NetworkOutcome network : runs.get(run).summary().networks()) {
        network.test().ifPresent(test -> addTraining(values, network.id(), test));
      }
      runs.get(run)
          .analyses()
          .forEach(
              (name, summaries) -> {
                Map<Source, Object> sources =
                    analyses.computeIfAbsent(name, key -> new LinkedHashMap<>());
                summaries
                    .alongTraining()
                    .forEach((id, summary) -> sources.put(new Source(from, id), summary));
              });
    }
    analyses.forEach(
        (analysis, summaries) -> {
          Iterator<List<SummaryNumber>> numbers =
              SummaryNumbers.together(List.copyOf(summaries.values())).iterator();
          for (Source source : summaries.keySet()) {
            for (SummaryNumber number : numbers.next()) {
              add(all.get(source.run()), analysis, source.network(), number);
            }
          }
        });
    return all.stream().map(RunNumbers::new).toList();
  }

  private static void addTraining(
      Map<Quantity, Map<OptionalLong, Double>> values, NetworkId network, Evaluation test) {
    add(values, network, new Step("testAccuracy", ""), test.accuracy());
    for (int number = 0; number < test.classes().size(); number++) {
      Step step = new Step("accuracyByClass", test.classes().get(number));
      add(values, network, step, test.accuracy(number));
    }
  }

  /** Adds a number from training, unless it is NaN, as for a class without images. */
  private static void add(
      Map<Quantity, Map<OptionalLong, Double>> values,
      NetworkId network,
      Step step,
      double accuracy) {
    if (!Double.isNaN(accuracy)) {
      add(values, Quantity.TRAINING, network, new SummaryNumber(List.of(step), accuracy));
    }
  }

  private static void add(
      Map<Quantity, Map<OptionalLong, Double>> values,
      String analysis,
      NetworkId network,
      SummaryNumber number) {
    values
        .computeIfAbsent(
            Quantity.of(analysis, network.replicates(), number), key -> new LinkedHashMap<>())
        .put(network.seed(), number.value());
  }

  /** Returns the quantities of the run, in its order. */
  List<Quantity> quantities() {
    return List.copyOf(values.keySet());
  }

  /** Returns the numbers by seed; empty if the run lacks them. */
  Map<OptionalLong, Double> of(Quantity quantity) {
    return values.getOrDefault(quantity, Map.of());
  }
}
