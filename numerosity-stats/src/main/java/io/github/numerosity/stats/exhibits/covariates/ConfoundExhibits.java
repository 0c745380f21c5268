package io.github.numerosity.stats.exhibits.covariates;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.covariates.Confounds;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exhibits of {@link Confounds}: the correlations of features with number in each stimulus set. */
public final class ConfoundExhibits {
  /** Largest number of features that a title names. */
  private static final int MOST_NAMED = 5;

  private ConfoundExhibits() {}

  public static List<Exhibit> of(PerNetwork<Confounds.Result> results) {
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
        bySet.values().iterator().next().stream()
            .map(each -> CovariateExhibits.inWords(each.property()))
            .toList();
    List<Optional<Double>> values =
        result.confounds().stream()
            .map(
                each ->
                    each.correlation().isPresent()
                        ? Optional.of(each.correlation().getAsDouble())
                        : Optional.<Double>empty())
            .toList();
    String bySets =
        bySet.keySet().stream()
            .map(set -> set + ": " + words(result.confounded(set)))
            .collect(Collectors.joining("; "));
    int images =
        bySet.values().iterator().next().stream()
            .mapToInt(Confounds.Confound::images)
            .max()
            .orElse(0);
    return new Figure(
            "feature-confounds",
            finding(result, List.copyOf(bySet.keySet())),
            "Correlation of the logarithm of each realised property with log n over the images of the selection that show an item (up to %d in the first set). Confounded: log n has a tolerance (1 - r squared) below %s. Confounded with number - %s. Blank: constant, or not known.%s"
                .formatted(
                    images,
                    ShortestDecimal.of(result.leastTolerance()),
                    bySets,
                    same ? "" : " Seeds have images of their own; shown are those of the first."),
            "Matrix of %d x %d cells; rows are the stimulus sets %s, columns the properties %s. Confounded with number - %s."
                .formatted(
                    bySet.size(),
                    columns.size(),
                    String.join(", ", bySet.keySet()),
                    String.join(", ", columns),
                    bySets),
            new Plot.Heat(List.copyOf(bySet.keySet()), columns, values, "correlation with log n")
                .withTitles("stimulus set", "property of the images"))
        .about(CovariateExhibits.TOPIC)
        .from("confounds");
  }

  /** Returns the finding over all sets, which are last, or over the only set. */
  private static String finding(Confounds.Result result, List<String> sets) {
    String last = sets.get(sets.size() - 1);
    List<Property> confounded = result.confounded(last);
    String where =
        sets.size() == 1
            ? "In set " + last
            : "Over all %d sets together".formatted(sets.size() - 1);
    if (confounded.isEmpty()) {
      return where + " every feature that varies can be told from number.";
    }
    return confounded.size() > MOST_NAMED
        ? "%s %d features cannot be told from number.".formatted(where, confounded.size())
        : "%s %s cannot be told from number."
            .formatted(
                where,
                EstimateWords.list(
                    confounded.stream().map(CovariateExhibits::inWords).toList(), "and"));
  }

  private static String words(List<Property> confounded) {
    return confounded.isEmpty()
        ? "none"
        : confounded.stream().map(CovariateExhibits::inWords).collect(Collectors.joining(", "));
  }
}
