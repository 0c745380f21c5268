package io.github.numerosity.stats.covariates;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stimulus sets leave confounded with number, as a matrix of correlations. */
final class ConfoundExhibits {
  private ConfoundExhibits() {}

  static List<Exhibit> of(PerNetwork<Confounds.Result> results) {
    Optional<Confounds.Result> any = results.byId().values().stream().findFirst();
    return any.isEmpty() ? List.of() : List.of(figure(any.get(), same(results)));
  }

  private static boolean same(PerNetwork<Confounds.Result> results) {
    return results.byId().values().stream().distinct().count() == 1;
  }

  private static Figure figure(Confounds.Result result, boolean same) {
    Map<String, List<Confounds.Confound>> bySet = new LinkedHashMap<>();
    result
        .confounds()
        .forEach(each -> bySet.computeIfAbsent(each.set(), set -> new ArrayList<>()).add(each));
    List<String> columns =
        bySet.values().iterator().next().stream().map(each -> each.property().column()).toList();
    List<Optional<Double>> values =
        result.confounds().stream()
            .map(
                each ->
                    each.correlation().isPresent()
                        ? Optional.of(each.correlation().getAsDouble())
                        : Optional.<Double>empty())
            .toList();
    String findings =
        bySet.keySet().stream()
            .map(set -> set + ": " + words(result.confounded(set)))
            .collect(Collectors.joining("; "));
    int images =
        bySet.values().iterator().next().stream()
            .mapToInt(Confounds.Confound::images)
            .max()
            .orElse(0);
    return new Figure(
        "confounds",
        "Features that the stimuli leave confounded with number - %s.".formatted(findings),
        "Correlation of the logarithm of each realised property with log n over the images of the selection that show an item (up to %d in the first set). Confounded: log n has a tolerance (1 - r squared) below %s. Blank: constant, or not known.%s"
            .formatted(
                images,
                ShortestDecimal.of(result.leastTolerance()),
                same ? "" : " Seeds have images of their own; shown are those of the first."),
        "Matrix of %d x %d cells; rows are the stimulus sets %s, columns the properties %s."
            .formatted(
                bySet.size(),
                columns.size(),
                String.join(", ", bySet.keySet()),
                String.join(", ", columns)),
        new Plot.Heat(List.copyOf(bySet.keySet()), columns, values, "correlation with log n"));
  }

  private static String words(List<Property> confounded) {
    return confounded.isEmpty()
        ? "none"
        : confounded.stream().map(Property::column).collect(Collectors.joining(", "));
  }
}
