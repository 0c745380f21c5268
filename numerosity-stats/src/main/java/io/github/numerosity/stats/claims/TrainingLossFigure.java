package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.TrainingHistory.LossPoint;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Figure of the training loss, averaged over the networks of each kind at each step. */
final class TrainingLossFigure {
  private TrainingLossFigure() {}

  /** Draws the figure; empty if no network has a finite loss. */
  static Optional<Figure> of(PerNetwork<TrainingHistory> histories) {
    List<Plot.Series> series = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    List<String> falls = new ArrayList<>();
    List<String> rises = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String network : histories.networks()) {
      List<List<LossPoint>> finite =
          histories.of(network).stream()
              .map(TrainingLossFigure::finite)
              .filter(points -> !points.isEmpty())
              .toList();
      if (!finite.isEmpty()) {
        series.add(means(network, finite));
        counts.add(finite.size() + " " + network);
        Estimate change =
            Estimate.over(
                finite,
                points -> points.get(points.size() - 1).meanLoss() - points.get(0).meanLoss());
        changes.add(network + " " + EstimateWords.spread(change, "%+.2f"));
        int sign = change.clearSign();
        (sign < 0 ? falls : sign > 0 ? rises : open).add(network);
      }
    }
    if (series.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Figure(
                "training-loss",
                finding(falls, rises, open),
                "Mean softmax cross-entropy since the point before, in the training of %s; mean over networks, 95 %% interval from %d networks on. From the first point to the last: %s."
                    .formatted(
                        String.join(", ", counts),
                        Estimate.SMALLEST_SAMPLE,
                        String.join("; ", changes)),
                "A line of loss over training steps for each of the networks %s. %s"
                    .formatted(
                        EstimateWords.list(series.stream().map(Plot.Series::label).toList(), "and"),
                        finding(falls, rises, open)),
                new Plot.Lines(
                    series,
                    Plot.Axis.linear("training step"),
                    Plot.Axis.linear("mean loss (nats)")))
            .about(TrainingExhibits.TOPIC)
            .at(Prominence.APPENDIX)
            .from("training"));
  }

  private static List<LossPoint> finite(TrainingHistory history) {
    return history.losses().stream().filter(point -> Double.isFinite(point.meanLoss())).toList();
  }

  private static Plot.Series means(String network, List<List<LossPoint>> histories) {
    TreeMap<Long, List<Double>> bySteps = new TreeMap<>();
    for (List<LossPoint> points : histories) {
      for (LossPoint point : points) {
        bySteps.computeIfAbsent(point.step(), step -> new ArrayList<>()).add(point.meanLoss());
      }
    }
    return EstimateSeries.of(
        network,
        bySteps.keySet().stream().map(Long::doubleValue).toList(),
        bySteps.values().stream().map(Estimate::of).toList());
  }

  private static String finding(List<String> falls, List<String> rises, List<String> open) {
    List<String> clauses = new ArrayList<>();
    if (!falls.isEmpty()) {
      clauses.add("falls in " + EstimateWords.list(falls, "and"));
    }
    if (!rises.isEmpty()) {
      clauses.add("rises in " + EstimateWords.list(rises, "and"));
    }
    if (!open.isEmpty()) {
      clauses.add("shows no clear change in " + EstimateWords.list(open, "and"));
    }
    return "The training loss " + String.join(", ", clauses) + ".";
  }
}
