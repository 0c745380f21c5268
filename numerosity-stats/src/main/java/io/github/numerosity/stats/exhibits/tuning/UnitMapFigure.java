package io.github.numerosity.stats.exhibits.tuning;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.tuning.LayerTuning;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Map of the selective units of one network of each kind: each unit is a row of colours, sorted by
 * preference. Selection images sort the units and fresh images give the colours, since rows sorted
 * by the displayed values look tuned even for pure noise.
 */
final class UnitMapFigure {
  static final String TOPIC = "Single units";

  /** Largest number of rows; more would be narrower than a printed line. */
  static final int MOST_ROWS = 150;

  /** Resolution of a response scaled to 0..1; finer steps are invisible as colours. */
  private static final double STEP = 1e-3;

  private UnitMapFigure() {}

  /** Draws the figure; empty if no network has a selective unit. */
  static Optional<Figure> of(PerNetwork<LayerTuning> layer, String name) {
    List<Plot.Panel> panels = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    boolean binned = false;
    for (Map.Entry<NetworkId, LayerTuning> shown : examples(layer).entrySet()) {
      List<Row> rows = rows(shown.getValue());
      int selective = shown.getValue().selective();
      String network = inWords(shown.getKey());
      panels.add(new Plot.Panel(network, heat(shown.getValue(), rows)));
      counts.add(
          rows.size() == selective
              ? "%s %d units".formatted(network, selective)
              : "%s %d units in %d rows".formatted(network, selective, rows.size()));
      binned |= rows.size() < selective;
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    LayerTuning any = layer.byId().values().iterator().next();
    boolean fresh = any.images() == Block.PREFERENCE;
    return Optional.of(
        new Figure(
                name,
                finding(layer),
                "Mean responses of the selective units of layer %s to each numerosity, scaled to 0..1 for each unit, in the first network of each kind that has any: %s. Rows are sorted by the numerosity of the largest mean on the images that selected the units, then by how far their means lie apart; colours are from %s.%s The finding is of all networks.%s"
                    .formatted(
                        any.layer(),
                        String.join(", ", counts),
                        fresh
                            ? "fresh images"
                            : "the same images, on which even units without tuning have their"
                                + " largest mean where they are sorted",
                        binned
                            ? " Above %d units, neighbours of one preference are averaged."
                                .formatted(MOST_ROWS)
                            : "",
                        repeats(layer)),
                "A matrix of colours for each of %s: rows are units sorted by preferred numerosity, columns the numerosities %s."
                    .formatted(
                        EstimateWords.list(panels.stream().map(Plot.Panel::title).toList(), "and"),
                        String.join(", ", labels(any.numerosities()))),
                new Plot.Panels(panels))
            .about(TOPIC)
            .at(Prominence.APPENDIX)
            .from("tuning", "unit-preferences"));
  }

  /** Returns the first network of each kind that has selective units. */
  static Map<NetworkId, LayerTuning> examples(PerNetwork<LayerTuning> layer) {
    Map<NetworkId, LayerTuning> examples = new LinkedHashMap<>();
    for (String network : layer.networks()) {
      layer.byId().entrySet().stream()
          .filter(entry -> entry.getKey().network().equals(network))
          .filter(entry -> entry.getValue().selective() > 0)
          .findFirst()
          .ifPresent(entry -> examples.put(entry.getKey(), entry.getValue()));
    }
    return examples;
  }

  static String inWords(NetworkId id) {
    return id.seed().isPresent()
        ? "%s, seed %d".formatted(id.network(), id.seed().getAsLong())
        : id.network();
  }

  /** Row of one unit or of the mean of a bin; a value is absent if all its units are flat. */
  record Row(String label, List<Optional<Double>> values) {}

  static List<Row> rows(LayerTuning tuning) {
    List<Integer> sorting =
        tuning.preferences().stream()
            .map(LayerTuning.UnitPreference::sortedAs)
            .distinct()
            .sorted()
            .toList();
    List<List<LayerTuning.UnitPreference>> groups =
        sorting.stream().map(numerosity -> sorted(tuning, numerosity)).toList();
    List<Row> rows = new ArrayList<>();
    for (UnitBins.Bin bin : UnitBins.of(groups.stream().map(List::size).toList(), MOST_ROWS)) {
      List<LayerTuning.UnitPreference> group = groups.get(bin.group());
      int numerosity = sorting.get(bin.group());
      rows.add(
          new Row(
              bin.units() == 1
                  ? "%d, unit %d".formatted(numerosity, group.get(bin.from()).unit())
                  : "%d, %d-%d of %d".formatted(numerosity, bin.from() + 1, bin.to(), group.size()),
              mean(tuning, group.subList(bin.from(), bin.to()))));
    }
    return rows;
  }

  private static List<LayerTuning.UnitPreference> sorted(LayerTuning tuning, int numerosity) {
    return tuning.preferences().stream()
        .filter(unit -> unit.sortedAs() == numerosity)
        .sorted(
            Comparator.comparingDouble(
                    (LayerTuning.UnitPreference unit) ->
                        -tuning.units().get(unit.unit()).amplitude().orElse(0))
                .thenComparingInt(LayerTuning.UnitPreference::unit))
        .toList();
  }

  private static List<Optional<Double>> mean(
      LayerTuning tuning, List<LayerTuning.UnitPreference> units) {
    List<double[]> curves =
        units.stream().flatMap(unit -> tuning.units().get(unit.unit()).scaled().stream()).toList();
    return IntStream.range(0, tuning.numerosities().size())
        .mapToObj(
            place ->
                curves.isEmpty()
                    ? Optional.<Double>empty()
                    : Optional.of(
                        rounded(
                            curves.stream()
                                .mapToDouble(curve -> curve[place])
                                .average()
                                .orElseThrow())))
        .toList();
  }

  private static double rounded(double value) {
    return Math.rint(value / STEP) / Math.rint(1 / STEP);
  }

  private static Plot heat(LayerTuning tuning, List<Row> rows) {
    return new Plot.Heat(
            rows.stream().map(Row::label).toList(),
            labels(tuning.numerosities()),
            rows.stream().flatMap(row -> row.values().stream()).toList(),
            "mean response, scaled")
        .withTitles("selective units, by preferred numerosity", "numerosity shown");
  }

  private static List<String> labels(List<Integer> numerosities) {
    return numerosities.stream().map(String::valueOf).toList();
  }

  private static String finding(PerNetwork<LayerTuning> layer) {
    String first = layer.subject();
    return EstimateCells.estimate(layer.of(first).stream().map(UnitMapFigure::repeating).toList())
        .map(
            share ->
                String.format(
                        Locale.ROOT,
                        "In %s %.0f %% of preferences repeat on other images",
                        first,
                        share.mean())
                    + EstimateWords.contrast(
                            layer, LayerTuning::agreement, "repeats more", "repeats fewer")
                        .map(clause -> "; " + clause)
                        .orElse("")
                    + ".")
        .orElse(
            "Selective units of %s, sorted by the numerosity that they prefer.".formatted(first));
  }

  /** Returns the percentage of preferences that are the same on other images. */
  private static OptionalDouble repeating(LayerTuning tuning) {
    OptionalDouble share = tuning.agreement();
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static String repeats(PerNetwork<LayerTuning> layer) {
    List<String> shares = new ArrayList<>();
    for (String network : layer.networks()) {
      EstimateCells.estimate(layer.of(network).stream().map(UnitMapFigure::repeating).toList())
          .ifPresent(share -> shares.add(network + " " + EstimateWords.spread(share, "%.0f %%")));
    }
    return shares.isEmpty()
        ? ""
        : " Preferences that repeat on other images: " + String.join("; ", shares) + ".";
  }
}
