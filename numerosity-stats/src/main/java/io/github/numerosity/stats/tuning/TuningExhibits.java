package io.github.numerosity.stats.tuning;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.EstimateSeries;
import io.github.numerosity.stats.EstimateWords;
import io.github.numerosity.stats.LayerSlugs;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What {@link Tuning} shows over networks. */
final class TuningExhibits {
  private TuningExhibits() {}

  static List<Exhibit> of(PerNetwork<Tuning.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    List<String> layers =
        results.byId().values().iterator().next().layers().stream()
            .map(LayerTuning::layer)
            .toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(statistics(results, layers));
    exhibits.add(preferenceShares(results, layers));
    exhibits.add(groupStatistics(results, layers));
    for (String layer : layers) {
      exhibits.add(histogram(results, slugs, layer));
      for (String network : results.networks()) {
        curves(results, slugs, network, layer).ifPresent(exhibits::add);
        similarity(results, slugs, network, layer).ifPresent(exhibits::add);
      }
      PerNetwork<LayerTuning> ofLayer = results.map(result -> result.layer(layer));
      UnitMapFigure.of(ofLayer, slugs.name("unit-map", layer)).ifPresent(exhibits::add);
      EffectPreferenceFigure.of(ofLayer, slugs.name("effect-preference", layer))
          .ifPresent(exhibits::add);
    }
    return List.copyOf(exhibits);
  }

  private static List<LayerTuning> tunings(
      PerNetwork<Tuning.Result> results, String network, String layer) {
    return results.of(network).stream().map(result -> result.layer(layer)).toList();
  }

  private static List<OptionalDouble> values(
      List<LayerTuning> tunings, Function<LayerTuning, OptionalDouble> value) {
    return tunings.stream().map(value).toList();
  }

  private static Table statistics(PerNetwork<Tuning.Result> results, List<String> layers) {
    Map<String, Function<LayerTuning, OptionalDouble>> statistics = new LinkedHashMap<>();
    statistics.put("selective_units", tuning -> OptionalDouble.of(tuning.selective()));
    statistics.put("edge_preference_share", LayerTuning::edgeShare);
    statistics.put("tied_units", tuning -> OptionalDouble.of(tuning.tied()));
    statistics.put("preference_repeats", LayerTuning::agreement);
    statistics.put("preference_same_in_two_sets", LayerTuning::setAgreement);
    statistics.put("effect_preference_correlation", LayerTuning::effectPreference);
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : layers) {
      for (String network : results.networks()) {
        List<LayerTuning> tunings = tunings(results, network, layer);
        statistics.forEach(
            (name, value) ->
                rows.add(EstimateCells.row(List.of(layer, network, name), values(tunings, value))));
      }
    }
    return new Table(
        "tuning-networks", EstimateCells.columns("layer", "network", "statistic"), rows::stream);
  }

  private static Table preferenceShares(PerNetwork<Tuning.Result> results, List<String> layers) {
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : layers) {
      for (String network : results.networks()) {
        List<LayerTuning> tunings = tunings(results, network, layer);
        for (int numerosity : tunings.get(0).numerosities()) {
          rows.add(
              EstimateCells.row(
                  List.of(layer, network, numerosity),
                  values(tunings, tuning -> tuning.sharePreferring(numerosity, numerosity))));
        }
      }
    }
    return new Table(
        "preference-shares", EstimateCells.columns("layer", "network", "numerosity"), rows::stream);
  }

  private static Table groupStatistics(PerNetwork<Tuning.Result> results, List<String> layers) {
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : layers) {
      for (String network : results.networks()) {
        List<LayerTuning> tunings = tunings(results, network, layer);
        for (int numerosity : tunings.get(0).numerosities()) {
          rows.add(
              EstimateCells.row(
                  List.of(layer, network, numerosity, "units"),
                  values(
                      tunings,
                      tuning ->
                          OptionalDouble.of(
                              tuning
                                  .group(numerosity)
                                  .map(LayerTuning.Group::units)
                                  .orElse(0.0)))));
          rows.add(
              EstimateCells.row(
                  List.of(layer, network, numerosity, "amplitude"),
                  values(
                      tunings,
                      tuning ->
                          tuning
                              .group(numerosity)
                              .map(group -> group.curve().amplitude())
                              .orElse(OptionalDouble.empty()))));
        }
      }
    }
    return new Table(
        "tuning-group-networks",
        EstimateCells.columns("layer", "network", "preferred_numerosity", "statistic"),
        rows::stream);
  }

  private static Figure histogram(
      PerNetwork<Tuning.Result> results, LayerSlugs slugs, String layer) {
    List<Plot.Series> series = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    Block images = Block.SELECTION;
    List<String> omitted = List.of();
    for (String network : results.networks()) {
      List<LayerTuning> tunings = tunings(results, network, layer);
      images = tunings.get(0).images();
      omitted = tunings.get(0).omitted();
      List<Integer> numerosities = tunings.get(0).numerosities();
      series.add(
          series(
              network, numerosities, n -> values(tunings, tuning -> tuning.sharePreferring(n, n))));
      counts.add(tunings.size() + " " + network);
    }
    return new Figure(
        slugs.name("preferred-numerosity", layer),
        "Selective units that prefer the smallest or largest numerosity, which a unit that only falls or rises with number prefers too: "
            + EstimateWords.comparison(
                results, result -> percent(result.layer(layer).edgeShare()), "%.1f %%")
            + ".",
        "Share of the selective units of layer %s that prefer each numerosity on %s; mean over networks (%s), with 95 %% intervals where there are at least %d.%s"
            .formatted(
                layer,
                unitImages(images),
                String.join(", ", counts),
                Estimate.SMALLEST_SAMPLE,
                omitted.isEmpty() ? "" : " Left out: " + String.join("; ", omitted) + "."),
        "Bars over the numerosities, one colour for each of the networks %s."
            .formatted(String.join(", ", results.networks())),
        new Plot.Bars(
            series,
            Plot.Axis.linear("preferred numerosity"),
            Plot.Axis.linear("share of selective units")));
  }

  /** Mean over networks of the scaled curve of each group; empty without any group. */
  private static Optional<Figure> curves(
      PerNetwork<Tuning.Result> results, LayerSlugs slugs, String network, String layer) {
    List<LayerTuning> tunings = tunings(results, network, layer);
    List<Integer> numerosities = tunings.get(0).numerosities();
    List<Plot.Series> series = new ArrayList<>();
    for (int preferred : numerosities) {
      List<double[]> scaled =
          tunings.stream()
              .flatMap(tuning -> tuning.group(preferred).stream())
              .flatMap(group -> group.curve().scaled().stream())
              .toList();
      if (!scaled.isEmpty()) {
        series.add(
            series(
                "%s %d (%d networks)"
                    .formatted(
                        tunings.get(0).isEdge(preferred) ? "edge preference" : "prefers",
                        preferred,
                        scaled.size()),
                numerosities,
                n ->
                    scaled.stream()
                        .map(curve -> OptionalDouble.of(curve[numerosities.indexOf(n)]))
                        .toList()));
      }
    }
    return series.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(
                slugs.name("tuning", network, layer),
                "Groups whose curve on other images peaks where they peaked on the images that sorted them: "
                    + EstimateCells.estimate(values(tunings, TuningExhibits::peaksAgain))
                        .map(estimate -> EstimateWords.spread(estimate, "%.0f %%"))
                        .orElse("none to tell")
                    + ".",
                "Mean response of the selective units of layer %s in %d networks \"%s\", sorted by preference on the images that selected them, curves from %s; each group scaled from its smallest to its largest mean, which makes flat curves look tuned: amplitudes stand in the table tuning-group-networks."
                    .formatted(layer, tunings.size(), network, groupImages(tunings.get(0))),
                "One line for each of %d groups over the numerosities %s."
                    .formatted(series.size(), numerosities),
                new Plot.Lines(
                    series,
                    Plot.Axis.linear("numerosity"),
                    Plot.Axis.linear("mean response, scaled"))));
  }

  /** Mean over networks of the correlation of two groups' curves; empty without any pair. */
  private static Optional<Figure> similarity(
      PerNetwork<Tuning.Result> results, LayerSlugs slugs, String network, String layer) {
    List<LayerTuning> tunings = tunings(results, network, layer);
    List<Integer> numerosities = tunings.get(0).numerosities();
    List<Optional<Double>> cells = new ArrayList<>();
    boolean pair = false;
    for (int a : numerosities) {
      for (int b : numerosities) {
        Optional<Double> mean =
            EstimateCells.estimate(values(tunings, tuning -> tuning.similarity(a, b)))
                .map(Estimate::mean);
        pair |= a != b && mean.isPresent();
        cells.add(mean);
      }
    }
    List<String> labels = numerosities.stream().map(n -> Integer.toString(n)).toList();
    return pair
        ? Optional.of(
            new Figure(
                slugs.name("group-similarity", network, layer),
                mostAlike(numerosities, cells),
                "Pearson correlation between the mean curves of the units of layer %s that prefer each numerosity; mean over those of %d networks \"%s\" that have both groups."
                    .formatted(layer, tunings.size(), network),
                "Matrix of %d x %d cells; rows and columns are preferred numerosities; blank where a group has no unit."
                    .formatted(labels.size(), labels.size()),
                new Plot.Heat(labels, labels, cells, "correlation of curves")))
        : Optional.empty();
  }

  /** A series over those numerosities that have a value; with intervals if all of them have one. */
  private static Plot.Series series(
      String label, List<Integer> numerosities, Function<Integer, List<OptionalDouble>> values) {
    List<Double> x = new ArrayList<>();
    List<Estimate> estimates = new ArrayList<>();
    for (int numerosity : numerosities) {
      EstimateCells.estimate(values.apply(numerosity))
          .ifPresent(
              estimate -> {
                x.add((double) numerosity);
                estimates.add(estimate);
              });
    }
    return EstimateSeries.of(label, x, estimates);
  }

  /** Percentage of groups with the largest mean at their preferred numerosity. */
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

  private static String mostAlike(List<Integer> numerosities, List<Optional<Double>> cells) {
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
    return String.format(
        Locale.ROOT,
        "Of all groups, those that prefer %d and %d have the mean curves most alike (r = %.2f).",
        numerosities.get(best / size),
        numerosities.get(best % size),
        largest);
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static String unitImages(Block images) {
    return images == Block.PREFERENCE
        ? "fresh images"
        : "the images that also selected them (there are no fresh ones)";
  }

  private static String groupImages(LayerTuning tuning) {
    return tuning.splits() == 0
        ? "fresh images"
        : "the other half of the images, averaged over %d random halvings"
            .formatted(tuning.splits());
  }
}
