package io.github.numerosity.stats.exhibits.nulls;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.nulls.NullDistribution;
import io.github.numerosity.stats.nulls.NullDistribution.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Exhibits of {@link NullDistribution} over networks: each number and its null distribution. */
public final class NullDistributionExhibits {
  private record Measure(String name, Function<Finding, OptionalDouble> value) {}

  private static final List<Measure> MEASURES =
      List.of(
          new Measure("recorded", number -> OptionalDouble.of(number.recorded())),
          new Measure("null", Finding::mean),
          new Measure(
              "recorded_minus_null",
              number ->
                  number.mean().isPresent()
                      ? OptionalDouble.of(number.recorded() - number.mean().getAsDouble())
                      : OptionalDouble.empty()));

  private NullDistributionExhibits() {}

  public static List<Exhibit> of(
      NullDistribution analysis, PerNetwork<NullDistribution.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    Set<String> places = new LinkedHashSet<>();
    results
        .byId()
        .values()
        .forEach(result -> result.numbers().forEach(number -> places.add(number.number())));
    List<List<Object>> rows = new ArrayList<>();
    for (String place : places) {
      for (String network : results.networks()) {
        for (Measure measure : MEASURES) {
          rows.add(
              EstimateCells.row(
                  List.of(place, network, measure.name()),
                  results.of(network).stream()
                      .map(result -> result.number(place))
                      .flatMap(Optional::stream)
                      .map(measure.value())
                      .toList()));
        }
      }
    }
    return List.of(
        new Table(
            analysis.name() + "-networks",
            EstimateCells.columns("number", "network", "measure"),
            rows::stream));
  }
}
