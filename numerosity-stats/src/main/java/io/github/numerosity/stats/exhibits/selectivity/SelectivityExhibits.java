package io.github.numerosity.stats.exhibits.selectivity;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.NetworkDots;
import io.github.numerosity.stats.exhibits.PanelPlots;
import io.github.numerosity.stats.selectivity.LayerSelectivity;
import io.github.numerosity.stats.selectivity.MeasuredUnits;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Figures and tables of criteria with one test per unit: the shares of selective units, and their
 * differences between the networks under test and each other network, paired by seed.
 */
public final class SelectivityExhibits {
  private record Measure(String name, Function<LayerSelectivity, OptionalDouble> value) {}

  private static final List<Measure> MEASURES = measures();

  /** Heading of figures about shares of selective units. */
  public static final String TOPIC = "Share of selective units";

  /** Axis title of such shares. */
  public static final String UNIT = "selective units (%)";

  private SelectivityExhibits() {}

  private static List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure("selective_share", counts -> OptionalDouble.of(counts.selectiveShare())));
    measures.add(
        new Measure("selective_share_of_testable", LayerSelectivity::selectiveShareOfTestable));
    for (Correction correction : Correction.values()) {
      measures.add(
          new Measure(
              "selective_share_" + word(correction).toLowerCase(Locale.ROOT),
              counts -> counts.selectiveShare(correction)));
    }
    measures.addAll(
        List.of(
            new Measure("constant_share", counts -> share(counts, counts.constant())),
            new Measure("sparse_share", counts -> share(counts, counts.sparse())),
            new Measure("median_omega_squared", SelectivityExhibits::medianOmegaSquared),
            new Measure("preference_agreement", LayerSelectivity::preferenceAgreement)));
    return List.copyOf(measures);
  }

  private static String word(Correction correction) {
    return correction == Correction.NONE ? "uncorrected" : correction.name();
  }

  private static OptionalDouble share(LayerSelectivity counts, int units) {
    return OptionalDouble.of((double) units / counts.units());
  }

  private static OptionalDouble medianOmegaSquared(LayerSelectivity counts) {
    return counts.omegaSquaredQuartiles().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(counts.omegaSquaredQuartiles().get(1));
  }

  /**
   * Returns the name of a criterion for use within a sentence.
   *
   * @param criterion the criterion
   * @param usual its usual title, used unless an experiment names it
   * @return the title, or "criterion" and its name
   */
  public static String title(SelectivityCriterion<?> criterion, String usual) {
    boolean named =
        criterion.recipe().filter(recipe -> !recipe.type().equals(criterion.name())).isPresent();
    return named ? "criterion " + criterion.name() : usual;
  }

  /**
   * Creates the exhibits of a criterion.
   *
   * @param <R> its results
   * @param results one per network
   * @param criterion its name within a sentence
   * @param rule definition of a selective unit: sentences for captions
   * @return a table, a figure with a panel per layer, and with several layers a figure over layers;
   *     empty without results
   */
  public static <R extends MeasuredUnits> List<Exhibit> of(
      PerNetwork<R> results, String criterion, Function<R, String> rule) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    R any = results.byId().values().iterator().next();
    List<Units.Span> spans = any.units().spans();
    List<PerNetwork<LayerSelectivity>> counts =
        spans.stream().map(span -> counts(results, span)).toList();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(table(counts));
    exhibits.add(figure(counts, criterion, rule.apply(any)));
    if (counts.size() > 1) {
      exhibits.add(overLayers(counts, criterion));
    }
    return List.copyOf(exhibits);
  }

  private static PerNetwork<LayerSelectivity> counts(
      PerNetwork<? extends MeasuredUnits> results, Units.Span span) {
    Map<NetworkId, LayerSelectivity> counts = new LinkedHashMap<>();
    results.byId().forEach((id, result) -> counts.put(id, result.layer(span.layer().name())));
    return new PerNetwork<>(counts);
  }

  private static Table table(List<PerNetwork<LayerSelectivity>> layers) {
    List<List<Object>> rows = new ArrayList<>();
    for (PerNetwork<LayerSelectivity> counts : layers) {
      List<String> networks = counts.networks();
      String first = counts.subject();
      String layer = counts.of(first).get(0).layer();
      for (Measure measure : MEASURES) {
        for (String network : networks) {
          rows.add(
              EstimateCells.row(
                  List.of(layer, measure.name(), network, Optional.empty()),
                  counts.of(network).stream().map(measure.value()).toList()));
        }
        for (String other : counts.compared()) {
          rows.add(
              EstimateCells.row(
                  List.of(layer, measure.name(), first, other),
                  counts.pairs(first, other).stream()
                      .map(pair -> difference(pair, measure.value()))
                      .toList()));
        }
      }
    }
    return new Table(
        "selective-shares",
        EstimateCells.columns("layer", "measure", "network", "minus"),
        rows::stream);
  }

  private static OptionalDouble difference(
      PerNetwork.Pair<LayerSelectivity> pair, Function<LayerSelectivity, OptionalDouble> value) {
    OptionalDouble network = value.apply(pair.network());
    OptionalDouble other = value.apply(pair.other());
    return network.isPresent() && other.isPresent()
        ? OptionalDouble.of(network.getAsDouble() - other.getAsDouble())
        : OptionalDouble.empty();
  }

  /** Plots one dot per network; the text is about the last layer, the tables contain all. */
  private static Figure figure(
      List<PerNetwork<LayerSelectivity>> layers, String criterion, String rule) {
    PerNetwork<LayerSelectivity> last = layers.get(layers.size() - 1);
    List<Plot.Panel> panels =
        layers.stream()
            .map(
                counts ->
                    new Plot.Panel(
                        name(counts), NetworkDots.of(counts, SelectivityExhibits::percent, UNIT)))
            .toList();
    return new Figure(
            "selective-share",
            "%s of units pass the %s in %s%s."
                .formatted(
                    EstimateWords.subject(last, SelectivityExhibits::percent, "%.1f %%")
                        .orElse("none"),
                    criterion,
                    last.subject(),
                    EstimateWords.against(last, SelectivityExhibits::percent, "more", "fewer")),
            "One dot a network (a seed); lines join networks of one seed. %s Untestable units count as not selective. Layer %s, brackets being 95 %% intervals over networks: %s.%s"
                .formatted(
                    rule,
                    name(last),
                    EstimateWords.percentages(last, SelectivityExhibits::percent),
                    corrected(last)),
            "Dots in columns, one column for each kind of network (%s); the height is the percentage of selective units. Layer %s: %s."
                .formatted(
                    String.join(", ", last.networks()),
                    name(last),
                    EstimateWords.percentages(last, SelectivityExhibits::percent)),
            PanelPlots.of(panels))
        .about(TOPIC)
        .from("selective-shares", "units");
  }

  /** Plots the mean share in each layer. */
  private static Figure overLayers(List<PerNetwork<LayerSelectivity>> layers, String criterion) {
    List<String> networks = layers.get(0).networks();
    List<Plot.Series> series = new ArrayList<>();
    for (String network : networks) {
      List<Optional<Estimate>> shares =
          layers.stream()
              .map(
                  counts ->
                      EstimateCells.estimate(
                          counts.of(network).stream().map(SelectivityExhibits::percent).toList()))
              .toList();
      EstimateSeries.overNames(network, shares).ifPresent(series::add);
    }
    List<String> names = layers.stream().map(SelectivityExhibits::name).toList();
    return new Figure(
            "selective-share-by-layer",
            changeOverLayers(layers),
            "Mean share of units that pass the %s in each recorded layer, over networks (%s), with 95 %% intervals where there are at least %d. Units are counted within their layer; feature maps differ in size."
                .formatted(
                    criterion, EstimateWords.counts(layers.get(0)), Estimate.SMALLEST_SAMPLE),
            "Lines over the layers %s, one for each kind of network (%s)."
                .formatted(String.join(", ", names), String.join(", ", networks)),
            new Plot.Lines(series, Plot.Axis.of("layer", names), Plot.Axis.linear(UNIT)))
        .about(TOPIC)
        .from("selective-shares");
  }

  private static String changeOverLayers(List<PerNetwork<LayerSelectivity>> layers) {
    PerNetwork<LayerSelectivity> early = layers.get(0);
    PerNetwork<LayerSelectivity> late = layers.get(layers.size() - 1);
    String network = early.subject();
    List<Double> changes = new ArrayList<>();
    for (int i = 0; i < early.of(network).size(); i++) {
      changes.add(
          100
              * (late.of(network).get(i).selectiveShare()
                  - early.of(network).get(i).selectiveShare()));
    }
    Estimate change = Estimate.of(changes);
    int sign = change.clearSign();
    if (sign == 0) {
      return "In %s no clear difference between the shares of selective units in %s and %s."
          .formatted(network, name(early), name(late));
    }
    return String.format(
        Locale.ROOT,
        "In %s %s units are selective in %s than in %s (%+.1f points).",
        network,
        sign > 0 ? "more" : "fewer",
        name(late),
        name(early),
        change.mean());
  }

  private static String name(PerNetwork<LayerSelectivity> counts) {
    return counts.byId().values().iterator().next().layer();
  }

  private static OptionalDouble percent(LayerSelectivity counts) {
    return OptionalDouble.of(100 * counts.selectiveShare());
  }

  /** Returns the corrected shares as a sentence. */
  private static String corrected(PerNetwork<LayerSelectivity> counts) {
    StringBuilder sentences = new StringBuilder();
    for (String network : counts.networks()) {
      List<String> shares = new ArrayList<>();
      for (Correction correction : Correction.values()) {
        EstimateCells.estimate(
                counts.of(network).stream().map(c -> c.selectiveShare(correction)).toList())
            .ifPresent(
                share ->
                    shares.add(
                        String.format(
                            Locale.ROOT,
                            "%s %.1f %%",
                            word(correction).toLowerCase(Locale.ROOT).replace('_', '-'),
                            100 * share.mean())));
      }
      if (!shares.isEmpty()) {
        sentences.append(
            " Mean share of %s under corrections for the testable units of the layer: %s."
                .formatted(network, String.join(", ", shares)));
      }
    }
    return sentences.toString();
  }
}
