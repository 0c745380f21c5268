package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Figures of the classification of test images, for networks with the same classes. */
final class TestFigures {
  private TestFigures() {}

  /** Draws the accuracy, one dot per network, over all classes and per class. */
  static Figure accuracy(PerNetwork<Evaluation> tests) {
    List<String> networks = tests.networks();
    List<String> classes = tests.byId().values().iterator().next().classes();
    List<Plot.Series> dots = new ArrayList<>();
    List<Plot.Series> means = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (String network : networks) {
      List<Evaluation> all = tests.of(network);
      List<Double> shares =
          all.stream().map(test -> 100 * test.accuracy()).filter(Double::isFinite).toList();
      double place = networks.indexOf(network) + 1.0;
      dots.add(Plot.Series.of(network, Collections.nCopies(shares.size(), place), shares));
      estimate(all, Evaluation::accuracy)
          .ifPresent(found -> told.add(network + " " + EstimateWords.spread(found, "%.1f %%")));
      EstimateSeries.overNames(
              network,
              IntStream.range(0, classes.size())
                  .mapToObj(truth -> estimate(all, test -> test.accuracy(truth)))
                  .toList())
          .ifPresent(means::add);
    }
    Plot.Axis percent = Plot.Axis.linear("test images rightly classified (%)");
    String finding = finding(tests, 100.0 / classes.size());
    return new Figure(
            "test-accuracy",
            finding,
            "Share of the test images whose class was found, after training: one dot a network over all classes (left); mean over networks for each true class with its 95 %% interval from %d networks on (right). Chance is %s %%. Over all classes: %s."
                .formatted(
                    Estimate.SMALLEST_SAMPLE,
                    String.format(Locale.ROOT, "%.1f", 100.0 / classes.size()),
                    told.isEmpty() ? "no test images" : String.join("; ", told)),
            "Dots over the networks %s, and points over the classes %s; the height is the percentage of test images. %s"
                .formatted(
                    EstimateWords.list(networks, "and"), String.join(", ", classes), finding),
            new Plot.Panels(
                List.of(
                    new Plot.Panel(
                        "all classes",
                        new Plot.Points(dots, Plot.Axis.of("network", networks), percent)),
                    new Plot.Panel(
                        "by class",
                        new Plot.Points(means, Plot.Axis.of("true class", classes), percent)))))
        .about(TrainingExhibits.TOPIC)
        .at(Prominence.APPENDIX)
        .from("accuracy");
  }

  /** Returns a percentage over the networks with such images. */
  private static Optional<Estimate> estimate(
      List<Evaluation> tests, ToDoubleFunction<Evaluation> share) {
    return EstimateCells.estimate(
        tests.stream().map(test -> OptionalDouble.of(100 * share.applyAsDouble(test))).toList());
  }

  private static String finding(PerNetwork<Evaluation> tests, double chance) {
    List<String> better = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String network : tests.networks()) {
      estimate(tests.of(network), test -> test.accuracy() - chance / 100)
          .ifPresent(
              beyond -> {
                int sign = beyond.clearSign();
                String name =
                    String.format(Locale.ROOT, "%s (%.0f %%)", network, beyond.mean() + chance);
                (sign > 0 ? better : sign < 0 ? worse : open).add(name);
              });
    }
    List<String> clauses = new ArrayList<>();
    if (!better.isEmpty()) {
      clauses.add("better than chance in " + EstimateWords.list(better, "and"));
    }
    if (!worse.isEmpty()) {
      clauses.add("worse than chance in " + EstimateWords.list(worse, "and"));
    }
    if (!open.isEmpty()) {
      clauses.add("not clearly different from chance in " + EstimateWords.list(open, "and"));
    }
    return clauses.isEmpty()
        ? "There were no test images."
        : "Objects are classified " + String.join(", ", clauses) + ".";
  }

  /** Draws the confusion matrices, one per kind of network. */
  static Figure confusion(PerNetwork<Evaluation> tests) {
    List<String> classes = tests.byId().values().iterator().next().classes();
    List<Plot.Panel> panels = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (String network : tests.networks()) {
      List<Evaluation> all = tests.of(network);
      panels.add(
          new Plot.Panel(
              network,
              new Plot.Heat(classes, classes, shares(all), "images of the true class (%)")
                  .withTitles("true class", "predicted class")));
      counts.add(all.size() + " " + network);
    }
    return new Figure(
            "confusion",
            mostConfused(classes, tests),
            "Percentage of the test images of each class (row) that was taken for each class (column); mean over networks (%s). Blank: a network had no test image of the class."
                .formatted(String.join(", ", counts)),
            "A matrix of %d x %d cells for each of the networks %s; rows and columns are the classes %s."
                .formatted(
                    classes.size(),
                    classes.size(),
                    EstimateWords.list(tests.networks(), "and"),
                    String.join(", ", classes)),
            new Plot.Panels(panels))
        .about(TrainingExhibits.TOPIC)
        .at(Prominence.APPENDIX)
        .from("accuracy");
  }

  private static List<Optional<Double>> shares(List<Evaluation> tests) {
    int classes = tests.get(0).classes().size();
    List<Optional<Double>> cells = new ArrayList<>();
    for (int truth = 0; truth < classes; truth++) {
      for (int predicted = 0; predicted < classes; predicted++) {
        cells.add(share(tests, truth, predicted));
      }
    }
    return cells;
  }

  private static Optional<Double> share(List<Evaluation> tests, int truth, int predicted) {
    double sum = 0;
    for (Evaluation test : tests) {
      List<Integer> row = test.confusion().get(truth);
      long images = row.stream().mapToLong(Integer::longValue).sum();
      if (images == 0) {
        return Optional.empty();
      }
      sum += 100.0 * row.get(predicted) / images;
    }
    return Optional.of(sum / tests.size());
  }

  /** Returns the most frequent confusion of the subject. */
  private static String mostConfused(List<String> classes, PerNetwork<Evaluation> tests) {
    String network = tests.subject();
    List<Optional<Double>> cells = shares(tests.of(network));
    int most = -1;
    double largest = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      double share = cells.get(cell).orElse(0.0);
      if (cell / classes.size() != cell % classes.size() && share > largest) {
        largest = share;
        most = cell;
      }
    }
    return most < 0
        ? "No test image was taken for another class by %s.".formatted(network)
        : String.format(
            Locale.ROOT,
            "Of all errors of %s, images of %s taken for %s are the most frequent (%.0f %%).",
            network,
            classes.get(most / classes.size()),
            classes.get(most % classes.size()),
            largest);
  }
}
