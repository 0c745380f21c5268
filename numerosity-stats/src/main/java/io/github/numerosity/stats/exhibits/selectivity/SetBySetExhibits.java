package io.github.numerosity.stats.exhibits.selectivity;

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
import io.github.numerosity.stats.selectivity.LayerSelectivity;
import io.github.numerosity.stats.selectivity.SetBySet.Result;
import io.github.numerosity.stats.selectivity.SetBySet.SetLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Shares and preferences in each stimulus set, over networks. */
public final class SetBySetExhibits {
  private static final String TOPIC = "Stimulus sets";

  private SetBySetExhibits() {}

  public static List<Exhibit> of(PerNetwork<Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    Result any = results.byId().values().iterator().next();
    List<String> layers = any.sets().stream().map(SetLayer::layer).distinct().toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(table(results, any));
    boolean several = any.sets().stream().map(SetLayer::set).distinct().count() > 1;
    for (String layer : several ? layers : List.<String>of()) {
      exhibits.add(figure(results, any, layer, slugs.name("selective-by-set", layer)));
      exhibits.add(preferences(results, any, layer, slugs.name("preferences-by-set", layer)));
    }
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

  private static int[] places(Result any, String layer) {
    return IntStream.range(0, any.sets().size())
        .filter(place -> any.sets().get(place).layer().equals(layer))
        .toArray();
  }

  private static Figure figure(PerNetwork<Result> results, Result any, String layer, String name) {
    int[] places = places(any, layer);
    List<String> sets =
        IntStream.of(places).mapToObj(place -> any.sets().get(place).set()).toList();
    List<Plot.Series> series = new ArrayList<>();
    for (String network : results.networks()) {
      List<Double> x = new ArrayList<>();
      List<Estimate> shares = new ArrayList<>();
      for (int place : places) {
        x.add(x.size() + 1.0);
        shares.add(
            Estimate.over(over(results, network, place), each -> 100 * each.selectiveShare()));
      }
      series.add(EstimateSeries.of(network, x, shares));
    }
    return new Figure(
            name,
            spread(results, places, sets),
            "Mean over networks (%s) of the share of units of layer %s that pass %s on the images of each set alone, with 95 %% intervals over networks where there are at least %d."
                .formatted(
                    EstimateWords.counts(results),
                    layer,
                    any.criterion(),
                    Estimate.SMALLEST_SAMPLE),
            "Points, one column for each of the stimulus sets %s, one colour for each kind of network (%s); the height is the percentage of selective units."
                .formatted(String.join(", ", sets), String.join(", ", results.networks())),
            new Plot.Points(
                series,
                Plot.Axis.of("stimulus set", sets),
                Plot.Axis.linear(SelectivityExhibits.UNIT)))
        .about(TOPIC)
        .from("set-shares", "sets");
  }

  /** Returns the finding: the sets with the smallest and largest mean, compared within networks. */
  private static String spread(PerNetwork<Result> results, int[] places, List<String> sets) {
    String network = results.subject();
    int least = 0;
    int most = 0;
    double[] means = new double[places.length];
    for (int at = 0; at < places.length; at++) {
      means[at] =
          Estimate.over(over(results, network, places[at]), each -> 100 * each.selectiveShare())
              .mean();
      least = means[at] < means[least] ? at : least;
      most = means[at] > means[most] ? at : most;
    }
    if (least == most) {
      return String.format(
          Locale.ROOT, "In %s %.1f %% of units are selective in every set.", network, means[most]);
    }
    int low = places[least];
    int high = places[most];
    Estimate change =
        Estimate.over(
            results.of(network),
            result ->
                result.sets().get(high).selectiveShare() - result.sets().get(low).selectiveShare());
    return String.format(
        Locale.ROOT,
        "In %s from %.1f %% (%s) to %.1f %% (%s) of units are selective in a set%s.",
        network,
        means[least],
        sets.get(least),
        means[most],
        sets.get(most),
        change.clearSign() == 0 ? ", no clear difference" : "");
  }

  /** Plots the preferred numerosities of selective units in each set. */
  private static Figure preferences(
      PerNetwork<Result> results, Result any, String layer, String name) {
    int[] places = places(any, layer);
    List<String> sets =
        IntStream.of(places).mapToObj(place -> any.sets().get(place).set()).toList();
    List<Integer> numerosities =
        IntStream.of(places)
            .boxed()
            .flatMap(place -> any.sets().get(place).preferring().stream())
            .map(LayerSelectivity.PreferenceCount::numerosity)
            .distinct()
            .sorted()
            .toList();
    List<String> columns = numerosities.stream().map(n -> Integer.toString(n)).toList();
    List<Plot.Panel> panels = new ArrayList<>();
    for (String network : results.networks()) {
      List<Optional<Double>> cells = new ArrayList<>();
      for (int place : places) {
        for (int numerosity : numerosities) {
          cells.add(
              EstimateCells.estimate(
                      over(results, network, place).stream()
                          .map(each -> each.preferringShare(numerosity))
                          .toList())
                  .map(share -> 100 * share.mean()));
        }
      }
      panels.add(
          new Plot.Panel(
              network,
              new Plot.Heat(sets, columns, cells, "of the selective units (%)")
                  .withTitles("stimulus set", "preferred numerosity")));
    }
    return new Figure(
            name,
            "What selective units prefer in each of %d stimulus sets; %d and %d are edges of the range."
                .formatted(
                    sets.size(), numerosities.get(0), numerosities.get(numerosities.size() - 1)),
            "Share of the units of layer %s selective in a set that prefer each numerosity in it; mean over those networks that have selective units. A unit that only falls or rises with number prefers an edge."
                .formatted(layer),
            "For each kind of network (%s) a matrix, one row for each of the stimulus sets %s, one column for each numerosity."
                .formatted(String.join(", ", results.networks()), String.join(", ", sets)),
            PanelPlots.of(panels))
        .about(TOPIC)
        .from("set-shares", "set-preferences");
  }
}
