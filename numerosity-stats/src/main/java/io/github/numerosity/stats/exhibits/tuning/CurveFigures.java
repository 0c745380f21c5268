package io.github.numerosity.stats.exhibits.tuning;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stats.exhibits.PanelPlots;
import io.github.numerosity.stats.tuning.LayerTuning;
import io.github.numerosity.stats.tuning.Tuning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Figures of the mean tuning curves of preference groups and of their similarity. */
final class CurveFigures {
  private static final String TOPIC = "Tuning curves";

  private final PerNetwork<Tuning.Result> results;
  private final LayerSlugs slugs;
  private final String layer;

  CurveFigures(PerNetwork<Tuning.Result> results, LayerSlugs slugs, String layer) {
    this.results = results;
    this.slugs = slugs;
    this.layer = layer;
  }

  private List<LayerTuning> tunings(String network) {
    return results.of(network).stream().map(result -> result.layer(layer)).toList();
  }

  /** Returns a figure for each kind of network with groups. */
  List<Figure> curves() {
    return results.networks().stream().flatMap(network -> curves(network).stream()).toList();
  }

  private Optional<Figure> curves(String network) {
    List<LayerTuning> tunings = tunings(network);
    Lines scaled = lines(tunings, group -> group.curve().scaled());
    Lines plain = lines(tunings, group -> Optional.of(group.curve().means()));
    if (plain.linear().isEmpty()) {
      return Optional.empty();
    }
    Plot.Axis height = Plot.Axis.linear("mean response");
    Plot.Axis scale = Plot.Axis.linear("mean response, scaled to 0..1");
    Plot.Axis linear = Plot.Axis.linear("numerosity");
    Plot.Axis log2 = Plot.Axis.log2("numerosity (log axis)");
    List<Plot.Panel> panels =
        List.of(
            new Plot.Panel("scaled", new Plot.Lines(scaled.linear(), linear, scale).ordered()),
            new Plot.Panel(
                "scaled, log axis", new Plot.Lines(scaled.log2(), log2, scale).ordered()),
            new Plot.Panel("as recorded", new Plot.Lines(plain.linear(), linear, height).ordered()),
            new Plot.Panel(
                "as recorded, log axis", new Plot.Lines(plain.log2(), log2, height).ordered()));
    LayerTuning any = tunings.get(0);
    List<Integer> numerosities = any.numerosities();
    return Optional.of(
        new Figure(
                slugs.name("tuning", network, layer),
                "In %s %s of groups of units peak again where they peaked on other images."
                    .formatted(
                        network,
                        EstimateCells.estimate(
                                tunings.stream().map(CurveFigures::peaksAgain).toList())
                            .map(estimate -> EstimateWords.spread(estimate, "%.0f %%"))
                            .orElse("none")),
                "Mean response of the selective units of layer %s in networks \"%s\" (n = %d), sorted by preference on the images that selected them; curves from %s; in brackets how many networks have such units; shaded, on linear axes, 95 %% intervals where at least %d have. Preferences of %d and %d are edge preferences: a unit that only falls or rises with number has one too. Scaled curves run from the smallest to the largest mean of their group, which makes flat curves look tuned: amplitudes stand in tuning-group-networks."
                    .formatted(
                        layer,
                        network,
                        tunings.size(),
                        images(any),
                        Estimate.SMALLEST_SAMPLE,
                        numerosities.get(0),
                        numerosities.get(numerosities.size() - 1)),
                "Four panels, scaled and as recorded, each over a linear and a logarithmic axis of numerosity; one line for each of %d groups over the numerosities %s."
                    .formatted(plain.linear().size(), numerosities),
                new Plot.Panels(panels))
            .about(TOPIC)
            .from("tuning-group-networks", "tuning-groups", "tuning"));
  }

  /** The same curves over all numerosities, and over those that have a logarithm. */
  private record Lines(List<Plot.Series> linear, List<Plot.Series> log2) {}

  private static Lines lines(
      List<LayerTuning> tunings, Function<LayerTuning.Group, Optional<double[]>> curve) {
    List<Integer> numerosities = tunings.get(0).numerosities();
    List<Plot.Series> linear = new ArrayList<>();
    List<Plot.Series> log2 = new ArrayList<>();
    for (int preferred : numerosities) {
      List<double[]> curves =
          tunings.stream()
              .flatMap(tuning -> tuning.group(preferred).stream())
              .flatMap(group -> curve.apply(group).stream())
              .toList();
      if (!curves.isEmpty()) {
        String label =
            "%s%d (%d)"
                .formatted(
                    tunings.get(0).isEdge(preferred) ? "edge " : "", preferred, curves.size());
        linear.add(mean(label, numerosities, curves, 0));
        log2.add(
            mean(label, numerosities, curves, numerosities.get(0) == 0 ? 1 : 0)
                .withIntervals(List.of(), List.of()));
      }
    }
    return new Lines(linear, log2);
  }

  private static Plot.Series mean(
      String label, List<Integer> numerosities, List<double[]> curves, int from) {
    List<Double> x = new ArrayList<>();
    List<Estimate> estimates = new ArrayList<>();
    for (int place = from; place < numerosities.size(); place++) {
      int at = place;
      x.add((double) numerosities.get(place));
      estimates.add(Estimate.over(curves, means -> means[at]));
    }
    return EstimateSeries.of(label, x, estimates);
  }

  /**
   * Draws the mean over networks of the correlation of two groups' curves; empty without any pair.
   */
  Optional<Figure> similarity() {
    List<Integer> numerosities = tunings(results.subject()).get(0).numerosities();
    List<String> labels = numerosities.stream().map(n -> Integer.toString(n)).toList();
    List<Plot.Panel> panels = new ArrayList<>();
    Optional<String> finding = Optional.empty();
    for (String network : results.networks()) {
      List<LayerTuning> tunings = tunings(network);
      List<Optional<Double>> cells = new ArrayList<>();
      for (int a : numerosities) {
        for (int b : numerosities) {
          cells.add(
              EstimateCells.estimate(
                      tunings.stream().map(tuning -> tuning.similarity(a, b)).toList())
                  .map(Estimate::mean));
        }
      }
      Optional<String> alike = mostAlike(network, numerosities, cells);
      if (alike.isPresent()) {
        finding = finding.isPresent() && !network.equals(results.subject()) ? finding : alike;
        panels.add(
            new Plot.Panel(
                network,
                new Plot.Heat(labels, labels, cells, "correlation of curves")
                    .withTitles("preferred numerosity", "preferred numerosity")));
      }
    }
    return finding.map(
        words ->
            new Figure(
                    slugs.name("curve-similarity", layer),
                    words,
                    "Pearson correlation between the mean curves of the units of layer %s that prefer each numerosity; mean over those networks (%s) that have both groups."
                        .formatted(layer, EstimateWords.counts(results)),
                    "For each kind of network a matrix of %d x %d cells; rows and columns are preferred numerosities; blank where a group has no unit."
                        .formatted(labels.size(), labels.size()),
                    PanelPlots.of(panels))
                .about(TOPIC)
                .from("group-similarity"));
  }

  private static Optional<String> mostAlike(
      String network, List<Integer> numerosities, List<Optional<Double>> cells) {
    int size = numerosities.size();
    int best = -1;
    double largest = Double.NEGATIVE_INFINITY;
    for (int cell = 0; cell < cells.size(); cell++) {
      double value = cells.get(cell).orElse(Double.NEGATIVE_INFINITY);
      if (cell / size < cell % size && value > largest) {
        largest = value;
        best = cell;
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "In %s the groups that prefer %d and %d have the mean curves most alike (r ="
                    + " %.2f).",
                network,
                numerosities.get(best / size),
                numerosities.get(best % size),
                largest));
  }

  /** Returns the percentage of groups with the largest mean at their preferred numerosity. */
  private static OptionalDouble peaksAgain(LayerTuning tuning) {
    int again = 0;
    for (LayerTuning.Group group : tuning.groups()) {
      double[] means = group.curve().means();
      double at = means[tuning.numerosities().indexOf(group.preferredNumerosity())];
      again += Arrays.stream(means).allMatch(mean -> mean <= at) ? 1 : 0;
    }
    return tuning.groups().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(100.0 * again / tuning.groups().size());
  }

  private static String images(LayerTuning tuning) {
    return tuning.splits() == 0
        ? "fresh images"
        : "the other half of the images, averaged over %d random halvings"
            .formatted(tuning.splits());
  }
}
