package io.github.numerosity.stats.selectivity;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.LayerSlugs;
import io.github.numerosity.stats.selectivity.SetBySet.Result;
import io.github.numerosity.stats.selectivity.SetBySet.SetLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shares and preferences in each stimulus set, over networks. */
final class SetBySetExhibits {
  private SetBySetExhibits() {}

  static List<Exhibit> of(PerNetwork<Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    Result any = results.byId().values().iterator().next();
    List<String> layers = any.sets().stream().map(SetLayer::layer).distinct().toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(table(results, any));
    layers.forEach(
        layer -> exhibits.add(figure(results, any, layer, slugs.name("selective-by-set", layer))));
    return List.copyOf(exhibits);
  }

  private static List<SetLayer> over(PerNetwork<Result> results, String network, int place) {
    return results.of(network).stream().map(result -> result.sets().get(place)).toList();
  }

  private static Table table(PerNetwork<Result> results, Result any) {
    List<List<Object>> rows = new ArrayList<>();
    for (int place = 0; place < any.sets().size(); place++) {
      SetLayer what = any.sets().get(place);
      for (String network : results.networks()) {
        List<SetLayer> found = over(results, network, place);
        rows.add(
            EstimateCells.row(
                List.of(what.set(), what.layer(), network, "selective_share"),
                found.stream().map(each -> OptionalDouble.of(each.selectiveShare())).toList()));
        for (LayerSelectivity.PreferenceCount count : what.preferring()) {
          int numerosity = count.numerosity();
          rows.add(
              EstimateCells.row(
                  List.of(what.set(), what.layer(), network, "share_preferring_" + numerosity),
                  found.stream().map(each -> each.preferringShare(numerosity)).toList()));
        }
      }
    }
    return new Table(
        "set-shares", EstimateCells.columns("set", "layer", "network", "measure"), rows::stream);
  }

  private static Figure figure(PerNetwork<Result> results, Result any, String layer, String name) {
    int[] places =
        IntStream.range(0, any.sets().size())
            .filter(place -> any.sets().get(place).layer().equals(layer))
            .toArray();
    List<Plot.Series> series = new ArrayList<>();
    List<String> findings = new ArrayList<>();
    for (String network : results.networks()) {
      List<Double> x = new ArrayList<>();
      List<Double> y = new ArrayList<>();
      List<Double> low = new ArrayList<>();
      List<Double> high = new ArrayList<>();
      int least = 0;
      int most = 0;
      for (int place : places) {
        Estimate share =
            Estimate.over(over(results, network, place), each -> 100 * each.selectiveShare());
        x.add(x.size() + 1.0);
        y.add(share.mean());
        share.interval().ifPresent(interval -> low.add(interval.lower()));
        share.interval().ifPresent(interval -> high.add(interval.upper()));
        least = y.get(least) <= share.mean() ? least : y.size() - 1;
        most = y.get(most) >= share.mean() ? most : y.size() - 1;
      }
      series.add(Plot.Series.of(network, x, y).withIntervals(low, high));
      findings.add(
          String.format(
              Locale.ROOT,
              "%s %.1f %% (%s) to %.1f %% (%s)",
              network,
              y.get(least),
              any.sets().get(places[least]).set(),
              y.get(most),
              any.sets().get(places[most]).set()));
    }
    String sets =
        IntStream.range(0, places.length)
            .mapToObj(at -> (at + 1) + " " + any.sets().get(places[at]).set())
            .collect(Collectors.joining(", "));
    return new Figure(
        name,
        "Share of units of layer %s that are selective in a stimulus set alone, least to most: %s."
            .formatted(layer, String.join("; ", findings)),
        "Mean over networks of the share of units that pass %s on the images of each set alone; intervals of 95 %% over networks from five on. Sets: %s."
            .formatted(any.criterion(), sets),
        "Points, one column for each stimulus set, one colour for each kind of network (%s); the height is the percentage of selective units."
            .formatted(String.join(", ", results.networks())),
        new Plot.Points(
            series,
            Plot.Axis.linear("stimulus set: " + sets),
            Plot.Axis.linear("selective units (%)")));
  }
}
