package io.github.numerosity.stats.exhibits.tuning;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.PanelPlots;
import io.github.numerosity.stats.tuning.LayerTuning;
import io.github.numerosity.stats.tuning.Tuning;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Figure of the preferred numerosities of one layer's selective units: grouped bars, one per kind
 * of network, with the edges of the range hatched.
 */
public final class PreferenceFigure {
  /** Name of the figure; with several layers, followed by that of the layer. */
  public static final String NAME = "preferred-numerosity";

  private PreferenceFigure() {}

  /**
   * Draws the preferences.
   *
   * @param name of the figure
   * @param results of all networks, at least one
   * @param layer name of the layer
   * @param bands behind the bars of some kinds of network, by their names; in percent over the
   *     positions 1, 2, 3 of the numerosities
   * @param bandsInWords sentences about the bands, preceded by a space; empty without bands
   * @return the figure; empty if no network has selective units
   * @throws java.util.NoSuchElementException if the layer was not recorded
   */
  public static Optional<Figure> of(
      String name,
      PerNetwork<Tuning.Result> results,
      String layer,
      Map<String, List<Plot.Band>> bands,
      String bandsInWords) {
    LayerTuning any = results.byId().values().iterator().next().layer(layer);
    List<Integer> numerosities = any.numerosities();
    List<String> names = numerosities.stream().map(n -> Integer.toString(n)).toList();
    List<Plot.Panel> panels = new ArrayList<>();
    for (String network : results.networks()) {
      List<Optional<Estimate>> shares =
          numerosities.stream()
              .map(
                  n ->
                      EstimateCells.estimate(
                          results.of(network).stream()
                              .map(result -> percent(result.layer(layer).sharePreferring(n, n)))
                              .toList()))
              .toList();
      EstimateSeries.overNames("mean over networks", shares)
          .ifPresent(
              series ->
                  panels.add(
                      new Plot.Panel(
                          network,
                          new Plot.Bars(
                                  List.of(series),
                                  Plot.Axis.of("preferred numerosity", names),
                                  Plot.Axis.linear("selective units (%)"))
                              .withBands(bands.getOrDefault(network, List.of()))
                              .withHatched(List.of(1.0, (double) names.size())))));
    }
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(figure(name, results, layer, panels, names, bandsInWords));
  }

  private static Figure figure(
      String name,
      PerNetwork<Tuning.Result> results,
      String layer,
      List<Plot.Panel> panels,
      List<String> names,
      String bandsInWords) {
    LayerTuning any = results.byId().values().iterator().next().layer(layer);
    String edges = names.get(0) + " or " + names.get(names.size() - 1);
    return new Figure(
            name,
            "%s of selective units in %s prefer an edge, %s%s."
                .formatted(
                    EstimateWords.subject(results, result -> edges(result, layer), "%.1f %%")
                        .orElse("None"),
                    results.subject(),
                    edges,
                    EstimateWords.against(
                        results, result -> edges(result, layer), "more", "fewer")),
            "Share of the selective units of layer %s that prefer each numerosity on %s; mean over networks (%s), with 95 %% intervals where there are at least %d. Bars of the edges are hatched: a unit that only falls or rises with number prefers one too. Edges together, brackets being 95 %% intervals over networks: %s.%s%s"
                .formatted(
                    layer,
                    images(any.images()),
                    EstimateWords.counts(results),
                    Estimate.SMALLEST_SAMPLE,
                    EstimateWords.percentages(results, result -> edges(result, layer)),
                    bandsInWords,
                    any.omitted().isEmpty()
                        ? ""
                        : " Left out: " + String.join("; ", any.omitted()) + "."),
            "For each kind of network (%s) bars over the numerosities %s; those of %s are hatched."
                .formatted(String.join(", ", results.networks()), String.join(", ", names), edges),
            PanelPlots.of(panels))
        .about("Preferred numerosity")
        .at(Prominence.SUMMARY)
        .from("preference-shares", "unit-preferences");
  }

  private static OptionalDouble edges(Tuning.Result result, String layer) {
    return percent(result.layer(layer).edgeShare());
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static String images(Block images) {
    return images == Block.PREFERENCE
        ? "fresh images"
        : "the images that also selected them (there are no fresh ones)";
  }
}
