package io.github.numerosity.stats.exhibits.tuning;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.tuning.LayerFits;
import io.github.numerosity.stats.tuning.LayerFits.AxisFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figure of tuning width against preferred numerosity, one panel per axis of the fits. */
final class TuningWidthFigure {
  private TuningWidthFigure() {}

  /** Draws the figure; empty if no interior group is identified in any network. */
  static Optional<Figure> of(PerNetwork<LayerFits> layer, String name, String images) {
    LayerFits any = layer.byId().values().iterator().next();
    List<Plot.Panel> panels = new ArrayList<>();
    List<String> slopes = new ArrayList<>();
    for (NumberScale axis : any.axes()) {
      List<Plot.Series> series = new ArrayList<>();
      for (String network : layer.networks()) {
        widths(layer.of(network), network, axis).ifPresent(series::add);
      }
      if (!series.isEmpty()) {
        monkeys(any, axis, series.get(0)).ifPresent(series::add);
        panels.add(
            new Plot.Panel(
                TuningFitsExhibits.word(axis),
                new Plot.Lines(
                    series,
                    Plot.Axis.linear("preferred numerosity"),
                    Plot.Axis.linear("sigma (%s)".formatted(TuningFitsExhibits.word(axis))))));
        slopes.add(slopes(layer, axis, any));
      }
    }
    return panels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Figure(
                    name,
                    finding(layer, any),
                    "Sigma of the Gaussian fitted to the mean curve of the units of layer %s that prefer each numerosity, in units of each axis; curves from %s. Mean over networks, 95 %% interval from %d networks on. Only identified fits of interior preferences with at least %d units; a network has a slope from %d such groups on. Change of sigma for each item, in brackets its 95 %% interval: %s.%s"
                        .formatted(
                            any.layer(),
                            images,
                            Estimate.SMALLEST_SAMPLE,
                            LayerFits.FEWEST_UNITS,
                            LayerFits.FEWEST_POINTS,
                            String.join(". ", slopes),
                            source(any)),
                    "Lines over the preferred numerosities, one for each kind of network (%s), in a panel for each axis (%s). %s"
                        .formatted(
                            String.join(", ", layer.networks()),
                            String.join(", ", panels.stream().map(Plot.Panel::title).toList()),
                            finding(layer, any)),
                    new Plot.Panels(panels))
                .about("Width of tuning")
                .at(Prominence.APPENDIX)
                .from("tuning-fits", "tuning-widths", "tuning-fits-networks"));
  }

  private static Optional<Plot.Series> widths(
      List<LayerFits> fits, String network, NumberScale axis) {
    List<Double> places = new ArrayList<>();
    List<Estimate> estimates = new ArrayList<>();
    for (int preferred : fits.get(0).numerosities()) {
      EstimateCells.estimate(fits.stream().map(fit -> sigma(fit, preferred, axis)).toList())
          .ifPresent(
              estimate -> {
                places.add((double) preferred);
                estimates.add(estimate);
              });
    }
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(EstimateSeries.of(network, places, estimates));
  }

  private static OptionalDouble sigma(LayerFits fits, int preferred, NumberScale axis) {
    return fits.groups().stream()
        .filter(group -> group.preferredNumerosity() == preferred && !group.edge())
        .flatMap(group -> group.fits().stream())
        .filter(fit -> fit.axis() == axis && fit.isIdentified())
        .map(AxisFit::sigma)
        .findFirst()
        .orElseGet(OptionalDouble::empty);
  }

  /**
   * Returns a line of the published slope through the mean of a series; no intercept is published.
   */
  private static Optional<Plot.Series> monkeys(
      LayerFits any, NumberScale axis, Plot.Series through) {
    OptionalDouble slope = any.monkeys(axis);
    if (slope.isEmpty() || through.x().size() < 2) {
      return Optional.empty();
    }
    double x = mean(through.x());
    double y = mean(through.y());
    List<Double> ends = List.of(through.x().get(0), through.x().get(through.x().size() - 1));
    return Optional.of(
        Plot.Series.of(
            "slope of neurons in monkeys",
            ends,
            ends.stream().map(end -> y + slope.getAsDouble() * (end - x)).toList()));
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static Optional<Estimate> slope(
      PerNetwork<LayerFits> layer, String network, NumberScale axis) {
    return EstimateCells.estimate(
        layer.of(network).stream().map(fits -> fits.width(axis).slope()).toList());
  }

  private static String slopes(PerNetwork<LayerFits> layer, NumberScale axis, LayerFits any) {
    List<String> found = new ArrayList<>();
    for (String network : layer.networks()) {
      found.add(
          network
              + " "
              + slope(layer, network, axis)
                  .map(estimate -> EstimateWords.brief(estimate, "%.3f"))
                  .orElse("none"));
    }
    OptionalDouble monkeys = any.monkeys(axis);
    if (monkeys.isPresent()) {
      found.add(String.format(Locale.ROOT, "neurons of monkeys %.3f", monkeys.getAsDouble()));
    }
    return "%s axis: %s".formatted(TuningFitsExhibits.word(axis), String.join("; ", found));
  }

  private static String source(LayerFits any) {
    return any.axes().stream().anyMatch(axis -> any.monkeys(axis).isPresent())
        ? " Slopes of neurons in monkeys shown 1 to 30 items are those of Nieder and Merten (2007),"
            + " as digitised with Kim et al. (2021), drawn through the mean of the first series."
        : "";
  }

  private static String finding(PerNetwork<LayerFits> layer, LayerFits any) {
    NumberScale axis = any.axes().get(any.axes().size() - 1);
    String first = layer.subject();
    Optional<Estimate> slope = slope(layer, first, axis);
    if (slope.isEmpty()) {
      return "Too few groups of %s have a width for it to be regressed on preferred numerosity."
          .formatted(first);
    }
    String size = String.format(Locale.ROOT, "(%+.2f for each item)", slope.get().mean());
    return switch (slope.get().clearSign()) {
      case 1 ->
          "On the %s axis tuning in %s is wider for larger preferred numerosities %s."
              .formatted(TuningFitsExhibits.word(axis), first, size);
      case -1 ->
          "On the %s axis tuning in %s is narrower for larger preferred numerosities %s."
              .formatted(TuningFitsExhibits.word(axis), first, size);
      default ->
          "On the %s axis the width of tuning in %s has no clear trend with preferred numerosity %s."
              .formatted(TuningFitsExhibits.word(axis), first, size);
    };
  }
}
