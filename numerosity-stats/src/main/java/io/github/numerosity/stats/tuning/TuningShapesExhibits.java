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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@link TuningShapes} shows: its units, and the shares of each shape over networks. */
final class TuningShapesExhibits {
  private static final List<Shape> SHOWN =
      Stream.of(Shape.values()).filter(shape -> shape != Shape.FLAT).toList();

  private TuningShapesExhibits() {}

  static Table units(List<LayerShapes> layers) {
    return new Table(
        TuningShapes.TYPE,
        List.of(
            "layer",
            "unit",
            "shape",
            "share_of_tests",
            "log_p_peaked",
            "log_p_valley",
            "log_p_trend",
            "isotonic_share",
            "power"),
        () -> layers.stream().flatMap(TuningShapesExhibits::rows));
  }

  private static Stream<List<Object>> rows(LayerShapes layer) {
    return IntStream.range(0, layer.units().size())
        .mapToObj(
            number -> {
              LayerShapes.UnitShape unit = layer.units().get(number);
              return List.of(
                  layer.layer(),
                  number,
                  unit.shape(),
                  unit.share(),
                  EstimateCells.cell(unit.logPeaked()),
                  EstimateCells.cell(unit.logValley()),
                  EstimateCells.cell(unit.logTrend()),
                  EstimateCells.cell(unit.isotonicShare()),
                  EstimateCells.cell(unit.power()));
            });
  }

  static List<Exhibit> of(PerNetwork<TuningShapes.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    TuningShapes.Result any = results.byId().values().iterator().next();
    List<String> layers = any.layers().stream().map(LayerShapes::layer).toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(networks(results, layers));
    for (String layer : layers) {
      exhibits.add(figure(results, slugs.name(TuningShapes.TYPE, layer), layer, any));
    }
    return List.copyOf(exhibits);
  }

  private static Table networks(PerNetwork<TuningShapes.Result> results, List<String> layers) {
    Map<String, Function<LayerShapes, OptionalDouble>> statistics = new LinkedHashMap<>();
    statistics.put("selective_units", shapes -> OptionalDouble.of(shapes.selective()));
    for (Shape shape : SHOWN) {
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
    return new Figure(
        name,
        "Selective units of layer %s with a tested interior peak: %s."
            .formatted(layer, percent(results, layer, Shape.PEAKED)),
        String.format(
            Locale.ROOT,
            "Share of the selective units with each shape, mean over networks with 95 %% intervals"
                + " where there are at least %d. The extremum is chosen on the images that selected"
                + " the units and tested on %s: peaked and valley need two one-sided Welch tests"
                + " with p < %s, increasing and decreasing a trend with p < %s. Mean power to find"
                + " a peak as high as each unit's own range: %s. A rise of %.2f sd above both ends"
                + " is found with a power of 0.8.",
            Estimate.SMALLEST_SAMPLE,
            shapes.images() == Block.PREFERENCE
                ? "fresh images"
                : "the other half of the images, averaged over %d random halvings"
                    .formatted(shapes.splits()),
            any.alpha(),
            any.alpha(),
            power.isEmpty() ? "no unit is selective" : String.join(", ", power),
            shapes.detectable()),
        "Bars for the shapes %s, one colour for each of the networks %s. With a tested valley: %s."
            .formatted(
                shapesInOrder(),
                String.join(", ", results.networks()),
                percent(results, layer, Shape.VALLEY)),
        new Plot.Bars(
            series,
            Plot.Axis.linear("shape: " + shapesInOrder()),
            Plot.Axis.linear("share of selective units")));
  }

  private static String percent(
      PerNetwork<TuningShapes.Result> results, String layer, Shape shape) {
    return EstimateWords.comparison(
        results,
        result -> {
          OptionalDouble share = result.layer(layer).share(shape);
          return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
        },
        "%.1f %%");
  }

  private static Plot.Series series(
      PerNetwork<TuningShapes.Result> results, String network, String layer) {
    List<Double> places = new ArrayList<>();
    List<Estimate> estimates = new ArrayList<>();
    for (Shape shape : SHOWN) {
      EstimateCells.estimate(values(results, network, layer, shapes -> shapes.share(shape)))
          .ifPresent(
              estimate -> {
                places.add(SHOWN.indexOf(shape) + 1.0);
                estimates.add(estimate);
              });
    }
    return EstimateSeries.of(network, places, estimates);
  }

  private static String shapesInOrder() {
    return String.join(
        ", ",
        IntStream.range(0, SHOWN.size())
            .mapToObj(place -> (place + 1) + " " + word(SHOWN.get(place)))
            .toList());
  }

  private static String word(Shape shape) {
    return shape.name().toLowerCase(Locale.ROOT);
  }
}
