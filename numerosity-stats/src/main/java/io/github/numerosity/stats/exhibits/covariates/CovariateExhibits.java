package io.github.numerosity.stats.exhibits.covariates;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.covariates.CovariateModel;
import io.github.numerosity.stats.covariates.Covariates;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Exhibits of {@link Covariates} over networks. */
public final class CovariateExhibits {
  /** Heading of all figures about features. */
  static final String TOPIC = "Number and other features";

  private CovariateExhibits() {}

  /** Returns the name of a feature in words, such as "total area". */
  static String inWords(Property feature) {
    return feature.column().replace('_', ' ');
  }

  public static List<Exhibit> of(PerNetwork<Covariates.Result> results) {
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

  /** Returns the models that are run, which are the same for all networks, as is the design. */
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

  /** Returns the median unique R² over the units of a layer that are not constant. */
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
    List<String> models = run.stream().map(model -> inWords(any.models().get(model))).toList();
    List<Plot.Series> shares = new ArrayList<>();
    List<Plot.Series> unique = new ArrayList<>();
    for (String network : results.networks()) {
      List<Covariates.Result> found = results.of(network);
      EstimateSeries.overNames(
              network, run.stream().map(model -> share(found, model, span)).toList())
          .ifPresent(shares::add);
      EstimateSeries.overNames(
              network,
              run.stream()
                  .map(
                      model ->
                          EstimateCells.estimate(
                              found.stream().map(each -> medianUnique(each, model, span)).toList()))
                  .toList())
          .ifPresent(unique::add);
    }
    List<Plot.Panel> panels = new ArrayList<>();
    Plot.Axis beside = Plot.Axis.of("beside log n in the model", models);
    panels.add(
        new Plot.Panel(
            "units with significant log n",
            new Plot.Bars(shares, beside, Plot.Axis.linear("units with significant log n (%)"))));
    if (!unique.isEmpty()) {
      panels.add(
          new Plot.Panel(
              "what log n alone explains",
              new Plot.Bars(unique, beside, Plot.Axis.linear("unique R² of log n, median unit"))));
    }
    String finding = finding(results, span, run);
    return new Figure(
            slugs.name("number-beyond-features", layer),
            finding,
            "Regressions of each unit of layer %s on log n and the logarithms of the features of a model. First: share of units in which log n is significant, F test, p < %s without correction. Second: R² that the model loses without log n, median over the units that are not constant. Means over networks with 95 %% intervals from %d networks on; %d images. Share of units: %s.%s"
                .formatted(
                    layer,
                    ShortestDecimal.of(any.alpha()),
                    Estimate.SMALLEST_SAMPLE,
                    any.models().get(run.get(0)).images(),
                    ranges(results, span, run),
                    withheld(any)),
            "Bars for the models %s, one colour for each kind of network (%s); the height is the percentage of units, then the unique R². %s"
                .formatted(
                    String.join(", ", models), String.join(", ", results.networks()), finding),
            new Plot.Panels(panels))
        .about(TOPIC)
        .from("covariate-shares", "covariates", "covariate-models");
  }

  private static String inWords(CovariateModel model) {
    return model.features().stream()
        .map(CovariateExhibits::inWords)
        .collect(Collectors.joining(" + "));
  }

  private static Optional<Estimate> share(
      List<Covariates.Result> found, int model, Units.Span span) {
    return Optional.of(
        Estimate.over(found, result -> 100 * significantShare(result, model, span).orElseThrow()));
  }

  private static String ranges(
      PerNetwork<Covariates.Result> results, Units.Span span, List<Integer> run) {
    return results.networks().stream()
        .map(network -> network + " " + range(results.of(network), span, run))
        .collect(Collectors.joining("; "));
  }

  /** Returns the range from the model with the smallest mean share to that with the largest. */
  private static String range(List<Covariates.Result> found, Units.Span span, List<Integer> run) {
    DoubleSummaryStatistics means =
        run.stream()
            .mapToDouble(model -> share(found, model, span).orElseThrow().mean())
            .summaryStatistics();
    String low = String.format(Locale.ROOT, "%.1f", means.getMin());
    String high = String.format(Locale.ROOT, "%.1f %%", means.getMax());
    return high.equals(low + " %") ? high : low + " to " + high;
  }

  private static String withheld(Covariates.Result any) {
    return any.models().stream()
        .filter(model -> model.withheld().isPresent())
        .map(model -> " Withheld: %s (%s).".formatted(model.name(), model.withheld().get()))
        .collect(Collectors.joining());
  }

  /** Returns the finding for the subject, with its clear differences by every model. */
  private static String finding(
      PerNetwork<Covariates.Result> results, Units.Span span, List<Integer> run) {
    String first = results.subject();
    List<String> more = new ArrayList<>();
    List<String> fewer = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String other : results.compared()) {
      List<Integer> signs =
          run.stream()
              .flatMap(
                  model ->
                      EstimateWords.difference(
                          results, first, other, result -> significantShare(result, model, span))
                          .stream())
              .map(Estimate::clearSign)
              .distinct()
              .toList();
      if (!signs.isEmpty()) {
        (signs.equals(List.of(1)) ? more : signs.equals(List.of(-1)) ? fewer : open).add(other);
      }
    }
    List<String> clauses = new ArrayList<>();
    clauses.add(
        "Number counts beside other features in %s of units of %s"
            .formatted(range(results.of(first), span, run), first));
    if (!more.isEmpty()) {
      clauses.add("more than in " + EstimateWords.list(more, "and"));
    }
    if (!fewer.isEmpty()) {
      clauses.add("fewer than in " + EstimateWords.list(fewer, "and"));
    }
    if (!open.isEmpty()) {
      clauses.add("no clear difference from " + EstimateWords.list(open, "or"));
    }
    return String.join("; ", clauses) + ".";
  }
}
