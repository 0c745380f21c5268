package io.github.numerosity.stats.exhibits.samplesize;

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
import io.github.numerosity.stats.exhibits.PanelPlots;
import io.github.numerosity.stats.samplesize.SampleSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Exhibits of {@link SampleSize}: the selective share against the number of images. */
public final class SampleSizeExhibits {
  private SampleSizeExhibits() {}

  public static List<Exhibit> of(PerNetwork<SampleSize.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    SampleSize.Result any = results.byId().values().iterator().next();
    LayerSlugs slugs = LayerSlugs.of(any.layers());
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(table(results, any));
    for (String layer : any.layers()) {
      exhibits.add(figure(slugs.name("selective-share-by-images", layer), layer, results));
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

  private static Figure figure(String name, String layer, PerNetwork<SampleSize.Result> results) {
    SampleSize.Result any = results.byId().values().iterator().next();
    List<Integer> sizes = any.images();
    List<Plot.Panel> panels =
        results.networks().stream()
            .map(network -> new Plot.Panel(network, lines(layer, results.of(network))))
            .toList();
    String first = results.subject();
    return new Figure(
            name,
            "From %d to %d images in %s: %s."
                .formatted(
                    sizes.get(0),
                    sizes.get(sizes.size() - 1),
                    first,
                    changes(layer, results.of(first))),
            "Mean share of selective units of layer %s over networks (%s), with 95 %% intervals where there are at least %d. A sample is the first images of each numerosity and set, so that smaller ones are part of larger ones. Changes from fewest to most images within networks: %s.%s"
                .formatted(
                    layer,
                    EstimateWords.counts(results),
                    Estimate.SMALLEST_SAMPLE,
                    String.join(
                        "; ",
                        results.networks().stream()
                            .map(network -> network + ": " + intervals(layer, results.of(network)))
                            .toList()),
                    leftOut(any)),
            "For each kind of network (%s) lines over the number of images, one for each criterion (%s); the height is the percentage of selective units."
                .formatted(
                    String.join(", ", results.networks()), String.join(", ", any.criteria())),
            PanelPlots.of(panels))
        .about("Number of images")
        .from("sample-size-networks", SampleSize.TYPE);
  }

  private static Plot.Lines lines(String layer, List<SampleSize.Result> results) {
    List<Integer> sizes = results.get(0).images();
    List<Double> x = sizes.stream().map(Integer::doubleValue).toList();
    List<Plot.Series> series = new ArrayList<>();
    for (String criterion : results.get(0).criteria()) {
      series.add(
          EstimateSeries.of(
              criterion,
              x,
              sizes.stream()
                  .map(
                      images ->
                          Estimate.over(
                              results, r -> 100 * r.selectiveShare(layer, criterion, images)))
                  .toList()));
    }
    return new Plot.Lines(
        series,
        Plot.Axis.log2("images of each numerosity and set"),
        Plot.Axis.linear("selective units (%)"));
  }

  /**
   * Returns the selective share with all images less that with the fewest, within networks, in
   * points.
   */
  private static Estimate change(String criterion, String layer, List<SampleSize.Result> results) {
    List<Integer> sizes = results.get(0).images();
    int fewest = sizes.get(0);
    int most = sizes.get(sizes.size() - 1);
    return Estimate.over(
        results,
        result ->
            100
                * (result.selectiveShare(layer, criterion, most)
                    - result.selectiveShare(layer, criterion, fewest)));
  }

  /** Returns which criteria's shares clearly rise, clearly fall, or do neither. */
  private static String changes(String layer, List<SampleSize.Result> results) {
    List<String> rise = new ArrayList<>();
    List<String> fall = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String criterion : results.get(0).criteria()) {
      Estimate change = change(criterion, layer, results);
      int sign = change.clearSign();
      String points = String.format(Locale.ROOT, "%s (%+.1f points)", criterion, change.mean());
      (sign > 0 ? rise : sign < 0 ? fall : open).add(sign == 0 ? criterion : points);
    }
    List<String> clauses = new ArrayList<>();
    if (!rise.isEmpty()) {
      clauses.add(EstimateWords.list(rise, "and") + (rise.size() > 1 ? " rise" : " rises"));
    }
    if (!fall.isEmpty()) {
      clauses.add(EstimateWords.list(fall, "and") + (fall.size() > 1 ? " fall" : " falls"));
    }
    if (!open.isEmpty()) {
      clauses.add("no clear change of " + EstimateWords.list(open, "or"));
    }
    return String.join("; ", clauses);
  }

  private static String intervals(String layer, List<SampleSize.Result> results) {
    return String.join(
        ", ",
        results.get(0).criteria().stream()
            .map(
                criterion ->
                    criterion
                        + " "
                        + EstimateWords.spread(change(criterion, layer, results), "%+.1f points"))
            .toList());
  }

  private static String leftOut(SampleSize.Result any) {
    StringBuilder sentences = new StringBuilder();
    for (SampleSize.SkippedCriterion criterion : any.leftOut()) {
      sentences.append(" Left out: %s (%s).".formatted(criterion.criterion(), criterion.reason()));
    }
    return sentences.toString();
  }
}
