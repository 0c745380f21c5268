package io.github.numerosity.stats.samplesize;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.LayerSlugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What {@link SampleSize} shows: the share of selective units against the number of images. */
final class SampleSizeExhibits {
  private SampleSizeExhibits() {}

  static List<Exhibit> of(PerNetwork<SampleSize.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    SampleSize.Result any = results.byId().values().iterator().next();
    LayerSlugs slugs = LayerSlugs.of(any.layers());
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(table(results, any));
    for (String layer : any.layers()) {
      for (String network : results.networks()) {
        String name = slugs.name(SampleSize.TYPE, network, layer);
        exhibits.add(figure(name, network, layer, results.of(network)));
      }
    }
    return List.copyOf(exhibits);
  }

  private static Table table(PerNetwork<SampleSize.Result> results, SampleSize.Result any) {
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : any.layers()) {
      for (String network : results.networks()) {
        for (String criterion : any.criteria()) {
          for (int images : any.images()) {
            rows.add(
                EstimateCells.row(
                    List.of(layer, network, criterion, images),
                    results.of(network).stream()
                        .map(result -> result.selectiveShare(layer, criterion, images))
                        .map(OptionalDouble::of)
                        .toList()));
          }
        }
      }
    }
    return new Table(
        SampleSize.TYPE + "-networks",
        EstimateCells.columns("layer", "network", "criterion", "images"),
        rows::stream);
  }

  private static Figure figure(
      String name, String network, String layer, List<SampleSize.Result> results) {
    SampleSize.Result any = results.get(0);
    List<Integer> sizes = any.images();
    List<Double> x = sizes.stream().map(Integer::doubleValue).toList();
    List<Plot.Series> series = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    for (String criterion : any.criteria()) {
      List<Estimate> shares =
          sizes.stream()
              .map(
                  images ->
                      Estimate.over(results, r -> 100 * r.selectiveShare(layer, criterion, images)))
              .toList();
      boolean intervals = shares.get(0).interval().isPresent();
      series.add(
          Plot.Series.of(criterion, x, shares.stream().map(Estimate::mean).toList())
              .withIntervals(
                  intervals ? ends(shares, Estimate.Interval::lower) : List.of(),
                  intervals ? ends(shares, Estimate.Interval::upper) : List.of()));
      changes.add(change(criterion, layer, results, sizes));
    }
    return new Figure(
        name,
        "Network %s, layer %s, from %d to %d images of each numerosity and set: %s."
            .formatted(
                network,
                layer,
                sizes.get(0),
                sizes.get(sizes.size() - 1),
                String.join("; ", changes)),
        "Mean share of selective units over %d network%s%s, of all units of the layer. A sample is the first images of each numerosity and set, so that smaller ones are part of larger ones.%s"
            .formatted(
                results.size(),
                results.size() == 1 ? "" : "s",
                series.get(0).low().isEmpty() ? "" : " with its 95 % interval",
                leftOut(any)),
        "Lines over the number of images, one for each criterion (%s); the height is the percentage of selective units."
            .formatted(String.join(", ", any.criteria())),
        new Plot.Lines(
            series,
            Plot.Axis.log2("images of each numerosity and set"),
            Plot.Axis.linear("selective units (%)")));
  }

  private static List<Double> ends(List<Estimate> shares, Function<Estimate.Interval, Double> end) {
    return shares.stream().map(Estimate::interval).flatMap(Optional::stream).map(end).toList();
  }

  /** The share with all images less that with the fewest, within networks. */
  private static String change(
      String criterion, String layer, List<SampleSize.Result> results, List<Integer> sizes) {
    int fewest = sizes.get(0);
    int most = sizes.get(sizes.size() - 1);
    Estimate change =
        Estimate.over(
            results,
            result ->
                100
                    * (result.selectiveShare(layer, criterion, most)
                        - result.selectiveShare(layer, criterion, fewest)));
    Optional<Estimate.Interval> interval = change.interval();
    String points = String.format(Locale.ROOT, "%+.1f points", change.mean());
    if (interval.isEmpty()) {
      return "%s %s, no clear change (n = %d, too few networks for an interval)"
          .formatted(criterion, points, change.networks());
    }
    String range =
        String.format(
            Locale.ROOT,
            "%s, 95 %% interval %.1f to %.1f",
            points,
            interval.get().lower(),
            interval.get().upper());
    if (interval.get().contains(0)) {
      return "%s does not clearly change (%s)".formatted(criterion, range);
    }
    return "%s %s (%s)".formatted(criterion, change.mean() > 0 ? "rises" : "falls", range);
  }

  private static String leftOut(SampleSize.Result any) {
    StringBuilder sentences = new StringBuilder();
    for (SampleSize.LeftOut criterion : any.leftOut()) {
      sentences.append(" Left out: %s (%s).".formatted(criterion.criterion(), criterion.reason()));
    }
    return sentences.toString();
  }
}
