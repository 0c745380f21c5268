package io.github.numerosity.stats.covariates;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.LayerSlugs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What number explains beyond other features, over networks. */
final class CovariateExhibits {
  private CovariateExhibits() {}

  static List<Exhibit> of(PerNetwork<Covariates.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    Covariates.Result any = results.byId().values().iterator().next();
    List<Units.Span> spans = any.units().spans();
    LayerSlugs slugs = LayerSlugs.of(spans.stream().map(span -> span.layer().name()).toList());
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(table(results, spans));
    List<Integer> run = run(any);
    if (!run.isEmpty()) {
      spans.forEach(span -> exhibits.add(figure(results, span, run, slugs)));
    }
    return List.copyOf(exhibits);
  }

  /** Returns the models that are run; the design, and so these, is the same for all networks. */
  private static List<Integer> run(Covariates.Result result) {
    return IntStream.range(0, result.models().size())
        .filter(model -> result.models().get(model).withheld().isEmpty())
        .boxed()
        .toList();
  }

  private static OptionalDouble significantShare(
      Covariates.Result result, int model, Units.Span span) {
    return result.models().get(model).withheld().isPresent()
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) result.significant(model, span) / span.layer().units());
  }

  /** The median over the units of a layer that are not constant. */
  private static OptionalDouble medianUnique(Covariates.Result result, int model, Units.Span span) {
    double[] shares =
        IntStream.range(span.first(), span.end())
            .mapToObj(unit -> result.fit(model, unit))
            .flatMap(Optional::stream)
            .mapToDouble(CovariateModel.Fit::uniqueRSquared)
            .sorted()
            .toArray();
    return shares.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((shares[(shares.length - 1) / 2] + shares[shares.length / 2]) / 2);
  }

  private static Table table(PerNetwork<Covariates.Result> results, List<Units.Span> spans) {
    List<List<Object>> rows = new ArrayList<>();
    List<CovariateModel> models = results.byId().values().iterator().next().models();
    for (Units.Span span : spans) {
      for (int number = 0; number < models.size(); number++) {
        int model = number;
        for (String network : results.networks()) {
          List<Covariates.Result> found = results.of(network);
          String layer = span.layer().name();
          String name = models.get(model).name();
          rows.add(
              EstimateCells.row(
                  List.of(layer, name, "significant_share", network),
                  found.stream().map(each -> significantShare(each, model, span)).toList()));
          rows.add(
              EstimateCells.row(
                  List.of(layer, name, "median_unique_r_squared", network),
                  found.stream().map(each -> medianUnique(each, model, span)).toList()));
        }
      }
    }
    return new Table(
        "covariate-shares",
        EstimateCells.columns("layer", "model", "measure", "network"),
        rows::stream);
  }

  private static Figure figure(
      PerNetwork<Covariates.Result> results, Units.Span span, List<Integer> run, LayerSlugs slugs) {
    Covariates.Result any = results.byId().values().iterator().next();
    String layer = span.layer().name();
    List<Plot.Series> series = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    for (String network : results.networks()) {
      List<Double> x = new ArrayList<>();
      List<Double> y = new ArrayList<>();
      List<Double> low = new ArrayList<>();
      List<Double> high = new ArrayList<>();
      for (int model : run) {
        Estimate share =
            Estimate.over(
                results.of(network),
                result -> 100 * significantShare(result, model, span).orElseThrow());
        x.add(x.size() + 1.0);
        y.add(share.mean());
        share.interval().ifPresent(interval -> low.add(interval.lower()));
        share.interval().ifPresent(interval -> high.add(interval.upper()));
      }
      series.add(Plot.Series.of(network, x, y).withIntervals(low, high));
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s %.1f to %.1f %%",
              network,
              y.stream().mapToDouble(value -> value).min().orElseThrow(),
              y.stream().mapToDouble(value -> value).max().orElseThrow()));
    }
    sentences.addAll(differences(results, span, run));
    String names =
        IntStream.range(0, run.size())
            .mapToObj(at -> (at + 1) + " " + any.models().get(run.get(at)).name())
            .collect(Collectors.joining(", "));
    String withheld =
        any.models().stream()
            .filter(model -> model.withheld().isPresent())
            .map(model -> " Withheld: %s (%s).".formatted(model.name(), model.withheld().get()))
            .collect(Collectors.joining());
    return new Figure(
        slugs.name("number-beyond-features", layer),
        "Units of layer %s in which number explains something beyond other features, over the models: %s."
            .formatted(layer, String.join("; ", sentences)),
        "Mean over networks of the share of units in which log n is significant beside the features of each model, F test, p < %s without correction; %d images; intervals of 95 %% over networks from five on. Models: %s.%s"
            .formatted(
                ShortestDecimal.of(any.alpha()),
                any.models().get(run.get(0)).images(),
                names,
                withheld),
        "Bars in groups, one group for each model, one bar for each kind of network (%s); the height is the percentage of units."
            .formatted(String.join(", ", results.networks())),
        new Plot.Bars(
            series,
            Plot.Axis.linear("model: " + names),
            Plot.Axis.linear("units with significant log n (%)")));
  }

  /** Compares the first network with each other one, by all models. */
  private static List<String> differences(
      PerNetwork<Covariates.Result> results, Units.Span span, List<Integer> run) {
    List<String> networks = results.networks();
    String first = networks.get(0);
    List<String> findings = new ArrayList<>();
    for (String control : networks.subList(1, networks.size())) {
      List<Estimate.Pair<Covariates.Result>> pairs = Estimate.pairs(results, first, control);
      if (pairs.isEmpty()) {
        continue;
      }
      int[] signs =
          run.stream()
              .mapToInt(
                  model ->
                      sign(
                          Estimate.of(
                              pairs.stream()
                                  .map(
                                      pair ->
                                          significantShare(pair.network(), model, span)
                                                  .orElseThrow()
                                              - significantShare(pair.control(), model, span)
                                                  .orElseThrow())
                                  .toList())))
              .toArray();
      boolean more = Arrays.stream(signs).allMatch(sign -> sign > 0);
      boolean fewer = Arrays.stream(signs).allMatch(sign -> sign < 0);
      findings.add(
          more || fewer
              ? "%s has %s than %s by every model"
                  .formatted(first, more ? "more" : "fewer", control)
              : "no clear difference between %s and %s by every model".formatted(first, control));
    }
    return findings;
  }

  /** The sign of a difference whose interval excludes 0; 0 if it does not, or there is none. */
  private static int sign(Estimate difference) {
    boolean clear = difference.interval().map(found -> !found.contains(0)).orElse(false);
    return clear ? (int) Math.signum(difference.mean()) : 0;
  }
}
