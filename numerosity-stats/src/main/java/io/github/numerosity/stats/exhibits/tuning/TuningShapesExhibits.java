package io.github.numerosity.stats.exhibits.tuning;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stats.tuning.CurveShape;
import io.github.numerosity.stats.tuning.LayerShapes;
import io.github.numerosity.stats.tuning.TuningShapes;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** Exhibits of {@link TuningShapes}: the units, and the share of each shape over networks. */
public final class TuningShapesExhibits {
  private static final List<CurveShape> SHOWN =
      Stream.of(CurveShape.values()).filter(shape -> shape != CurveShape.FLAT).toList();

  private TuningShapesExhibits() {}

  public static List<Exhibit> of(PerNetwork<TuningShapes.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    TuningShapes.Result any = results.byId().values().iterator().next();
    List<String> layers = any.layers().stream().map(LayerShapes::layer).toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(networks(results, layers));
    for (String layer : layers) {
      exhibits.add(figure(results, slugs.name("shape-classes", layer), layer, any));
    }
    return List.copyOf(exhibits);
  }

  private static Table networks(PerNetwork<TuningShapes.Result> results, List<String> layers) {
    Map<String, Function<LayerShapes, OptionalDouble>> statistics = new LinkedHashMap<>();
    statistics.put("selective_units", shapes -> OptionalDouble.of(shapes.selective()));
    for (CurveShape shape : SHOWN) {
      statistics.put(word(shape) + "_share", shapes -> shapes.share(shape));
    }
    statistics.put("power", LayerShapes::power);
    statistics.put("detectable_rise", shapes -> OptionalDouble.of(shapes.detectable()));
    statistics.put("isotonic_share", LayerShapes::isotonicShare);
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : layers) {
      for (String network : results.networks()) {
        statistics.forEach(
            (name, value) ->
                rows.add(
                    EstimateCells.row(
                        List.of(layer, network, name), values(results, network, layer, value))));
      }
    }
    return new Table(
        "tuning-shapes-networks",
        EstimateCells.columns("layer", "network", "statistic"),
        rows::stream);
  }

  private static List<OptionalDouble> values(
      PerNetwork<TuningShapes.Result> results,
      String network,
      String layer,
      Function<LayerShapes, OptionalDouble> value) {
    return results.of(network).stream().map(result -> value.apply(result.layer(layer))).toList();
  }

  private static Figure figure(
      PerNetwork<TuningShapes.Result> results, String name, String layer, TuningShapes.Result any) {
    List<Plot.Series> series = new ArrayList<>();
    List<String> power = new ArrayList<>();
    for (String network : results.networks()) {
      series.add(series(results, network, layer));
      EstimateCells.estimate(values(results, network, layer, LayerShapes::power))
          .ifPresent(
              estimate ->
                  power.add(
                      String.format(Locale.ROOT, "%.0f %% (%s)", 100 * estimate.mean(), network)));
    }
    LayerShapes shapes = any.layer(layer);
    Function<TuningShapes.Result, OptionalDouble> peaked =
        result -> percent(result, layer, CurveShape.PEAKED);
    List<String> names = SHOWN.stream().map(TuningShapesExhibits::word).toList();
    return new Figure(
            name,
            "%s of selective units in %s have a tested interior peak%s."
                .formatted(
                    EstimateWords.subject(results, peaked, "%.1f %%").orElse("None"),
                    results.subject(),
                    EstimateWords.against(results, peaked, "more", "fewer")),
            String.format(
                Locale.ROOT,
                "Share of the selective units of layer %s with each shape, mean over networks (%s)"
                    + " with 95 %% intervals where there are at least %d. The extremum is chosen on"
                    + " the images that selected the units and tested on %s: peaked and valley need"
                    + " two one-sided Welch tests with p < %s, increasing and decreasing a trend"
                    + " with p < %s. Mean power to find a peak as high as each unit's own range:"
                    + " %s. A rise of %.2f sd above both ends is found with a power of 0.8."
                    + " Brackets are 95 %% intervals over networks. With a tested interior peak:"
                    + " %s. With a tested valley: %s.",
                layer,
                EstimateWords.counts(results),
                Estimate.SMALLEST_SAMPLE,
                shapes.images() == Block.PREFERENCE
                    ? "fresh images"
                    : "the other half of the images, averaged over %d random halvings"
                        .formatted(shapes.splits()),
                any.alpha(),
                any.alpha(),
                power.isEmpty() ? "no unit is selective" : String.join(", ", power),
                shapes.detectable(),
                EstimateWords.percentages(results, peaked),
                EstimateWords.percentages(
                    results, result -> percent(result, layer, CurveShape.VALLEY))),
            "Bars for the shapes %s, one colour for each of the networks %s."
                .formatted(String.join(", ", names), String.join(", ", results.networks())),
            new Plot.Bars(
                series, Plot.Axis.of("shape", names), Plot.Axis.linear("selective units (%)")))
        .about("Shapes of tuning curves")
        .from("tuning-shapes-networks", TuningShapes.TYPE);
  }

  private static OptionalDouble percent(
      TuningShapes.Result result, String layer, CurveShape shape) {
    return percent(result.layer(layer).share(shape));
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static Plot.Series series(
      PerNetwork<TuningShapes.Result> results, String network, String layer) {
    return EstimateSeries.overNames(
            network,
            SHOWN.stream()
                .map(
                    shape ->
                        EstimateCells.estimate(
                            values(
                                results, network, layer, shapes -> percent(shapes.share(shape)))))
                .toList())
        .orElse(Plot.Series.of(network, List.of(), List.of()));
  }

  private static String word(CurveShape shape) {
    return shape.name().toLowerCase(Locale.ROOT);
  }
}
