package io.github.numerosity.stats.exhibits.tuning;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stats.tuning.LayerFits;
import io.github.numerosity.stats.tuning.LayerFits.AxisFit;
import io.github.numerosity.stats.tuning.LayerFits.Prediction;
import io.github.numerosity.stats.tuning.TuningFits;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Exhibits of {@link TuningFits} over networks. */
public final class TuningFitsExhibits {
  private TuningFitsExhibits() {}

  public static List<Exhibit> of(PerNetwork<TuningFits.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    List<LayerFits> any = results.byId().values().iterator().next().layers();
    LayerSlugs slugs = LayerSlugs.of(any.stream().map(LayerFits::layer).toList());
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(networks(results, any));
    for (LayerFits layer : any) {
      predictions(results, slugs.name("tuning-predictions", layer.layer()), layer)
          .ifPresent(exhibits::add);
      TuningWidthFigure.of(
              results.map(result -> result.layer(layer.layer())),
              slugs.name("width-of-tuning", layer.layer()),
              imagesInWords(layer))
          .ifPresent(exhibits::add);
    }
    return List.copyOf(exhibits);
  }

  private static List<OptionalDouble> values(
      PerNetwork<TuningFits.Result> results,
      String network,
      String layer,
      Function<LayerFits, OptionalDouble> value) {
    return results.of(network).stream().map(result -> value.apply(result.layer(layer))).toList();
  }

  private static Table networks(PerNetwork<TuningFits.Result> results, List<LayerFits> layers) {
    List<List<Object>> rows = new ArrayList<>();
    for (LayerFits layer : layers) {
      for (String network : results.networks()) {
        for (NumberScale axis : layer.axes()) {
          rows.add(
              EstimateCells.row(
                  List.of(
                      layer.layer(),
                      network,
                      axis,
                      "width_slope",
                      EstimateCells.cell(layer.monkeys(axis))),
                  values(results, network, layer.layer(), fits -> fits.width(axis).slope())));
          for (boolean edge : new boolean[] {false, true}) {
            statistics(axis, edge)
                .forEach(
                    (name, value) ->
                        rows.add(
                            EstimateCells.row(
                                List.of(
                                    layer.layer(),
                                    network,
                                    axis,
                                    (edge ? "edge_" : "interior_") + name,
                                    Optional.empty()),
                                values(results, network, layer.layer(), value))));
          }
        }
      }
    }
    return new Table(
        "tuning-fits-networks",
        EstimateCells.columns("layer", "network", "axis", "statistic", "monkeys"),
        rows::stream);
  }

  private static Map<String, Function<LayerFits, OptionalDouble>> statistics(
      NumberScale axis, boolean edge) {
    Map<String, Function<LayerFits, OptionalDouble>> statistics = new LinkedHashMap<>();
    statistics.put("groups", fits -> OptionalDouble.of(fits.fits(axis, edge).size()));
    statistics.put("identified_share", fits -> mean(fits, axis, edge, AxisFit::identified));
    statistics.put("r_squared", fits -> mean(fits, axis, edge, fit -> fit.rSquared().orElse(0)));
    statistics.put("predicted_gaussian", fits -> predicted(fits, axis, edge, AxisFit::gaussian));
    statistics.put("predicted_line", fits -> predicted(fits, axis, edge, AxisFit::line));
    statistics.put("predicted_monotone", fits -> monotone(fits, edge));
    statistics.put("wins", fits -> mean(fits, axis, edge, AxisFit::wins));
    return statistics;
  }

  private static OptionalDouble mean(
      LayerFits fits, NumberScale axis, boolean edge, Function<AxisFit, Double> value) {
    return fits.fits(axis, edge).stream().mapToDouble(value::apply).average();
  }

  /** Returns the predicted share of variance, over the means of all groups together. */
  private static OptionalDouble predicted(
      LayerFits fits, NumberScale axis, boolean edge, Function<AxisFit, Prediction> value) {
    return fits.fits(axis, edge).stream()
        .map(value)
        .reduce(Prediction.NONE, Prediction::plus)
        .rSquared();
  }

  private static OptionalDouble monotone(LayerFits fits, boolean edge) {
    return fits.groups().stream()
        .filter(group -> group.edge() == edge)
        .map(LayerFits.Group::monotone)
        .reduce(Prediction.NONE, Prediction::plus)
        .rSquared();
  }

  /** Draws the predictions of each model for interior preferences; empty if no group was fitted. */
  private static Optional<Figure> predictions(
      PerNetwork<TuningFits.Result> results, String name, LayerFits any) {
    Map<String, Function<LayerFits, OptionalDouble>> models = new LinkedHashMap<>();
    for (NumberScale axis : any.axes()) {
      models.put("Gaussian " + word(axis), fits -> predicted(fits, axis, false, AxisFit::gaussian));
    }
    models.put("monotone", fits -> monotone(fits, false));
    for (NumberScale axis : any.axes()) {
      models.put("line " + word(axis), fits -> predicted(fits, axis, false, AxisFit::line));
    }
    List<Plot.Series> series = new ArrayList<>();
    for (String network : results.networks()) {
      List<Optional<Estimate>> estimates =
          models.values().stream()
              .map(
                  value ->
                      EstimateCells.estimate(
                          values(
                              results, network, any.layer(), fits -> percent(value.apply(fits)))))
              .toList();
      EstimateSeries.overNames(network, estimates).ifPresent(series::add);
    }
    if (series.isEmpty()) {
      return Optional.empty();
    }
    NumberScale logarithm = any.axes().get(any.axes().size() - 1);
    Function<TuningFits.Result, OptionalDouble> wins =
        result -> percent(mean(result.layer(any.layer()), logarithm, false, AxisFit::wins));
    return Optional.of(
        new Figure(
                name,
                "A Gaussian on the %s axis predicts best in %s of tests in %s%s."
                    .formatted(
                        word(logarithm),
                        EstimateWords.subject(results, wins, "%.0f %%").orElse("none"),
                        results.subject(),
                        EstimateWords.against(results, wins, "more often", "less often")),
                "Share of the variance of held-out group means that each model predicts, all groups of layer %s with an interior preference together; fitted to half of %s, tested on the other half, and the other way round; mean over networks (%s) with 95 %% intervals where there are at least %d. Groups of fewer than %d units are not fitted. Below 0 the mean predicts better. A Gaussian on the %s axis beats both a monotone curve and a straight line (in brackets 95 %% intervals over networks): %s."
                    .formatted(
                        any.layer(),
                        imagesInWords(any),
                        EstimateWords.counts(results),
                        Estimate.SMALLEST_SAMPLE,
                        LayerFits.FEWEST_UNITS,
                        word(logarithm),
                        EstimateWords.percentages(results, wins)),
                "Bars for the models %s, one colour for each of the networks %s."
                    .formatted(
                        String.join(", ", models.keySet()), String.join(", ", results.networks())),
                new Plot.Bars(
                    series,
                    Plot.Axis.of("model", List.copyOf(models.keySet())),
                    Plot.Axis.linear("variance predicted (%)")))
            .about("Fits of tuning curves")
            .at(Prominence.APPENDIX)
            .from("tuning-fits-networks", TuningFits.TYPE));
  }

  private static OptionalDouble percent(OptionalDouble share) {
    return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
  }

  private static String imagesInWords(LayerFits layer) {
    return layer.images() == Block.PREFERENCE
        ? "the fresh images"
        : "the images that did not select the units, averaged over %d random halvings"
            .formatted(layer.splits());
  }

  static String word(NumberScale axis) {
    return switch (axis) {
      case LINEAR -> "linear";
      case SQUARE_ROOT -> "square root";
      case CUBE_ROOT -> "cube root";
      case LOG2 -> "log2 n";
      case LOG2_PLUS_ONE -> "log2(n + 1)";
    };
  }
}
