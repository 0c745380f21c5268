package io.github.numerosity.stats.comparison;

import io.github.numerosity.experiment.StoredRun;
import io.github.numerosity.stats.summary.SummaryNumber;
import io.github.numerosity.stats.summary.SummaryNumber.Step;
import io.github.numerosity.stats.summary.SummaryNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** All numbers of one run, by what they are of and by seed. Immutable. */
final class RunNumbers {
  private final Map<Quantity, Map<OptionalLong, Double>> values;

  private RunNumbers(Map<Quantity, Map<OptionalLong, Double>> values) {
    this.values = values;
  }

  /** Where a summary comes from. */
  private record Source(int run, StoredRun.Findings network) {}

  /** Takes the numbers of all runs, so that elements of lists have the same names in all. */
  static List<RunNumbers> of(List<StoredRun> runs) {
    Map<String, Map<Source, Object>> analyses = new LinkedHashMap<>();
    List<Map<Quantity, Map<OptionalLong, Double>>> all = new ArrayList<>();
    for (int run = 0; run < runs.size(); run++) {
      all.add(new LinkedHashMap<>());
      for (StoredRun.Findings network : runs.get(run).networks()) {
        addTraining(all.get(run), network);
        Source source = new Source(run, network);
        network
            .analyses()
            .forEach(
                (name, summary) ->
                    analyses
                        .computeIfAbsent(name, key -> new LinkedHashMap<>())
                        .put(source, summary));
      }
    }
    analyses.forEach(
        (analysis, summaries) -> {
          List<List<SummaryNumber>> numbers =
              SummaryNumbers.together(List.copyOf(summaries.values()));
          int place = 0;
          for (Source source : summaries.keySet()) {
            for (SummaryNumber number : numbers.get(place)) {
              add(all.get(source.run()), analysis, source.network(), number);
            }
            place++;
          }
        });
    return all.stream().map(RunNumbers::new).toList();
  }

  private static void addTraining(
      Map<Quantity, Map<OptionalLong, Double>> values, StoredRun.Findings network) {
    network
        .testAccuracy()
        .ifPresent(
            accuracy ->
                add(
                    values,
                    Quantity.TRAINING,
                    network,
                    new SummaryNumber(List.of(new Step("testAccuracy", "")), accuracy)));
    network
        .accuracyByClass()
        .forEach(
            (name, accuracy) ->
                add(
                    values,
                    Quantity.TRAINING,
                    network,
                    new SummaryNumber(List.of(new Step("accuracyByClass", name)), accuracy)));
  }

  private static void add(
      Map<Quantity, Map<OptionalLong, Double>> values,
      String analysis,
      StoredRun.Findings network,
      SummaryNumber number) {
    values
        .computeIfAbsent(
            Quantity.of(analysis, network.network().id().replicates(), number),
            key -> new LinkedHashMap<>())
        .put(network.network().id().seed(), number.value());
  }

  /** What the run has numbers of, in its order. */
  List<Quantity> quantities() {
    return List.copyOf(values.keySet());
  }

  /** The numbers by seed; none if the run lacks them. */
  Map<OptionalLong, Double> of(Quantity quantity) {
    return values.getOrDefault(quantity, Map.of());
  }
}
