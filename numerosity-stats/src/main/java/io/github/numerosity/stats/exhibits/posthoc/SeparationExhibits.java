package io.github.numerosity.stats.exhibits.posthoc;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stats.exhibits.PanelPlots;
import io.github.numerosity.stats.posthoc.GamesHowell;
import io.github.numerosity.stats.posthoc.NumerosityPair;
import io.github.numerosity.stats.posthoc.PairwiseResult;
import io.github.numerosity.stats.posthoc.Separation;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Figures and tables of pairwise comparisons: the share of units that separate each pair. */
public final class SeparationExhibits {
  private record Measure(String name, Function<Separation, OptionalDouble> value) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("separated_share", Separation::separatedShare),
          new Measure("tested_units", pair -> OptionalDouble.of(pair.testedUnits())),
          new Measure("standardized_difference", Separation::standardizedDifference));

  private SeparationExhibits() {}

  public static List<Exhibit> ofTukey(PerNetwork<TukeyHsd.Result> results) {
    return of(
        "tukey",
        results,
        result ->
            String.format(
                Locale.ROOT,
                "Tukey's honestly significant difference; q has %d means and %d degrees of freedom, critical value %.3f",
                result.numerosities().size(),
                result.degreesOfFreedom(),
                result.criticalQ()));
  }

  public static List<Exhibit> ofGamesHowell(PerNetwork<GamesHowell.Result> results) {
    return of(
        GamesHowell.TYPE,
        results,
        result ->
            "the test of Games and Howell; q has %d means and the degrees of freedom that the variances of a pair allow; pairs without variance at a numerosity are not tested"
                .formatted(result.numerosities().size()));
  }

  /**
   * Creates the exhibits.
   *
   * @param prefix of their names
   * @param results of one analysis
   * @param how name of the test, as a clause of captions
   */
  private static <R extends PairwiseResult> List<Exhibit> of(
      String prefix, PerNetwork<R> results, Function<R, String> how) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    R any = results.byId().values().iterator().next();
    List<String> layers = any.units().layers().stream().map(LayerShape::name).toList();
    LayerSlugs slugs = LayerSlugs.of(layers);
    List<List<Object>> rows = new ArrayList<>();
    List<Exhibit> figures = new ArrayList<>();
    for (String layer : layers) {
      for (String network : results.networks()) {
        List<List<Separation>> separations =
            results.of(network).stream().map(result -> result.separations(layer)).toList();
        for (Measure measure : MEASURES) {
          for (int pair = 0; pair < any.pairs().size(); pair++) {
            rows.add(row(layer, network, any.pairs().get(pair), pair, measure, separations));
          }
        }
      }
      figures.add(figure(prefix, slugs.name(prefix + "-pairs-apart", layer), layer, results, how));
    }
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(
        new Table(
            prefix + "-separation",
            EstimateCells.columns("layer", "network", "measure", "numerosity_a", "numerosity_b"),
            rows::stream));
    exhibits.addAll(figures);
    return List.copyOf(exhibits);
  }

  private static List<Object> row(
      String layer,
      String network,
      NumerosityPair numerosities,
      int pair,
      Measure measure,
      List<List<Separation>> separations) {
    return EstimateCells.row(
        List.of(
            layer, network, measure.name(), numerosities.numerosityA(), numerosities.numerosityB()),
        values(separations, pair, measure.value()));
  }

  private static List<OptionalDouble> values(
      List<List<Separation>> separations, int pair, Function<Separation, OptionalDouble> value) {
    return separations.stream().map(network -> value.apply(network.get(pair))).toList();
  }

  private static <R extends PairwiseResult> Figure figure(
      String prefix, String name, String layer, PerNetwork<R> results, Function<R, String> how) {
    R any = results.byId().values().iterator().next();
    List<String> labels = any.numerosities().stream().map(n -> Integer.toString(n)).toList();
    List<Plot.Panel> panels = new ArrayList<>();
    for (String network : results.networks()) {
      panels.add(new Plot.Panel(network, heat(any, labels, shares(results, network, layer))));
    }
    Function<R, OptionalDouble> mean = result -> meanShare(result.separations(layer));
    return new Figure(
            name,
            finding(any, shares(results, results.subject(), layer), results, mean),
            "Percentage of the units of layer %s in which a pair could be tested that have p < %s by %s; mean over networks (%s), among pairs of one unit corrected, among units not. All pairs together, brackets being 95 %% intervals over networks: %s."
                .formatted(
                    layer,
                    ShortestDecimal.of(any.alpha()),
                    how.apply(any),
                    EstimateWords.counts(results),
                    EstimateWords.percentages(results, mean)),
            "For each kind of network (%s) a symmetric matrix of %d x %d cells; rows and columns are the numerosities %s; the diagonal is blank."
                .formatted(
                    String.join(", ", results.networks()),
                    labels.size(),
                    labels.size(),
                    String.join(", ", labels)),
            PanelPlots.of(panels))
        .about("Pairs of numerosities")
        .from(prefix + "-separation", prefix + "-units");
  }

  /** Returns the percentage of units that separate each pair, mean over networks. */
  private static List<Optional<Double>> shares(
      PerNetwork<? extends PairwiseResult> results, String network, String layer) {
    List<List<Separation>> separations =
        results.of(network).stream().map(result -> result.separations(layer)).toList();
    List<Optional<Double>> shares = new ArrayList<>();
    for (int pair = 0; pair < separations.get(0).size(); pair++) {
      shares.add(
          EstimateCells.estimate(values(separations, pair, Separation::separatedShare))
              .map(estimate -> 100 * estimate.mean()));
    }
    return shares;
  }

  private static OptionalDouble meanShare(List<Separation> separations) {
    return separations.stream()
        .flatMapToDouble(pair -> pair.separatedShare().stream())
        .map(share -> 100 * share)
        .average();
  }

  private static Plot.Heat heat(
      PairwiseResult any, List<String> labels, List<Optional<Double>> shares) {
    List<Integer> numerosities = any.numerosities();
    int size = numerosities.size();
    List<Optional<Double>> cells = new ArrayList<>(Collections.nCopies(size * size, none()));
    for (int pair = 0; pair < any.pairs().size(); pair++) {
      int a = numerosities.indexOf(any.pairs().get(pair).numerosityA());
      int b = numerosities.indexOf(any.pairs().get(pair).numerosityB());
      cells.set(a * size + b, shares.get(pair));
      cells.set(b * size + a, shares.get(pair));
    }
    return new Plot.Heat(labels, labels, cells, "units that tell the pair apart (%)")
        .withTitles("numerosity", "numerosity");
  }

  private static Optional<Double> none() {
    return Optional.empty();
  }

  /** Returns the finding: the pair that most units separate, and differences between networks. */
  private static <R extends PairwiseResult> String finding(
      R any,
      List<Optional<Double>> shares,
      PerNetwork<R> results,
      Function<R, OptionalDouble> mean) {
    String first = results.subject();
    List<Integer> known =
        IntStream.range(0, shares.size())
            .filter(pair -> shares.get(pair).isPresent())
            .boxed()
            .toList();
    if (known.isEmpty()) {
      return "No unit of %s could be tested.".formatted(first);
    }
    Comparator<Integer> byShare = Comparator.comparingDouble(pair -> shares.get(pair).orElse(0.0));
    int most = known.stream().max(byShare.thenComparing(Comparator.reverseOrder())).orElseThrow();
    return "%s are the pair that most units tell apart (%s of %s's)%s."
        .formatted(
            words(any.pairs().get(most)),
            percent(shares.get(most)),
            first,
            EstimateWords.against(results, mean, "over all pairs more", "over all pairs fewer"));
  }

  private static String words(NumerosityPair pair) {
    return "%d and %d".formatted(pair.numerosityA(), pair.numerosityB());
  }

  private static String percent(Optional<Double> share) {
    return String.format(Locale.ROOT, "%.0f %%", share.orElse(0.0));
  }
}
