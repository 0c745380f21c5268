package io.github.numerosity.stats.posthoc;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.LayerSlugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What comparisons of pairs show over networks: how many units tell each pair apart. */
final class SeparationExhibits {
  private record Measure(String name, Function<Separation, OptionalDouble> value) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("separated_share", Separation::separatedShare),
          new Measure("tested_units", pair -> OptionalDouble.of(pair.testedUnits())),
          new Measure("standardized_difference", Separation::standardizedDifference));

  private SeparationExhibits() {}

  /**
   * Makes the exhibits.
   *
   * @param prefix of their names
   * @param results of one analysis
   * @param how a clause of captions: by which test
   */
  static <R extends PairwiseResult> List<Exhibit> of(
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
        figures.add(
            figure(
                slugs.name(prefix + "-separation", network, layer),
                layer,
                network,
                any,
                how.apply(any),
                separations));
      }
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

  private static Figure figure(
      String name,
      String layer,
      String network,
      PairwiseResult any,
      String how,
      List<List<Separation>> separations) {
    List<Integer> numerosities = any.numerosities();
    int size = numerosities.size();
    List<Optional<Double>> cells = new ArrayList<>();
    for (int cell = 0; cell < size * size; cell++) {
      cells.add(Optional.empty());
    }
    Optional<Double> largest = Optional.empty();
    Optional<Double> smallest = Optional.empty();
    NumerosityPair best = any.pairs().get(0);
    NumerosityPair worst = best;
    for (int pair = 0; pair < any.pairs().size(); pair++) {
      Optional<Double> mean =
          EstimateCells.estimate(values(separations, pair, Separation::separatedShare))
              .map(estimate -> 100 * estimate.mean());
      NumerosityPair numerosity = any.pairs().get(pair);
      int a = numerosities.indexOf(numerosity.numerosityA());
      int b = numerosities.indexOf(numerosity.numerosityB());
      cells.set(a * size + b, mean);
      cells.set(b * size + a, mean);
      if (mean.isPresent() && (largest.isEmpty() || mean.get() > largest.get())) {
        largest = mean;
        best = numerosity;
      }
      if (mean.isPresent() && (smallest.isEmpty() || mean.get() < smallest.get())) {
        smallest = mean;
        worst = numerosity;
      }
    }
    List<String> labels = numerosities.stream().map(n -> Integer.toString(n)).toList();
    String finding =
        largest.isEmpty() || smallest.isEmpty()
            ? "No unit of layer %s could be tested in %s.".formatted(layer, network)
            : String.format(
                Locale.ROOT,
                "In %s, %d and %d are told apart by most units of layer %s (%.1f %%), %d and %d by fewest (%.1f %%).",
                network,
                best.numerosityA(),
                best.numerosityB(),
                layer,
                largest.get(),
                worst.numerosityA(),
                worst.numerosityB(),
                smallest.get());
    return new Figure(
        name,
        finding,
        "Percentage of the units in which the pair could be tested with p < %s by %s; mean over %d networks, among pairs of one unit corrected, among units not."
            .formatted(ShortestDecimal.of(any.alpha()), how, separations.size()),
        "Symmetric matrix of %d x %d cells; rows and columns are the numerosities %s; the diagonal is blank."
            .formatted(size, size, String.join(", ", labels)),
        new Plot.Heat(labels, labels, cells, "units that separate the pair (%)"));
  }
}
