package io.github.numerosity.stats.exhibits.selectivity;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.selectivity.Effect;
import io.github.numerosity.stats.selectivity.EffectSize;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.OneWayTest;
import io.github.numerosity.stats.selectivity.PermutationF;
import io.github.numerosity.stats.selectivity.TwoWayStrict;
import io.github.numerosity.stats.selectivity.TwoWayTests;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Exhibits of the criteria: those of {@link SelectivityExhibits}, with captions of the criterion.
 */
public final class CriterionExhibits {
  private CriterionExhibits() {}

  public static List<Exhibit> of(OneWayAnova criterion, PerNetwork<OneWayAnova.Result> results) {
    return SelectivityExhibits.of(
        results,
        SelectivityExhibits.title(criterion, title(criterion.test())),
        result ->
            words(
                criterion.test(),
                "p < %s %s"
                    .formatted(
                        ShortestDecimal.of(criterion.alpha()), criterion.correction().phrase()),
                result));
  }

  private static String title(OneWayTest test) {
    return switch (test) {
      case ANALYSIS_OF_VARIANCE -> "one-way criterion";
      case WELCH -> "Welch criterion";
      case KRUSKAL_WALLIS -> "Kruskal-Wallis criterion";
    };
  }

  private static String words(OneWayTest test, String level, OneWayAnova.Result result) {
    int between = result.degreesOfFreedomBetween();
    return switch (test) {
      case ANALYSIS_OF_VARIANCE ->
          "One-way ANOVA of numerosity for each unit, %s; F has %d and %d degrees of freedom."
              .formatted(level, between, result.degreesOfFreedomWithin());
      case WELCH ->
          "Welch's analysis of variance of numerosity for each unit, %s; F has %d degrees of freedom and as many of the error as the variances of the unit allow."
              .formatted(level, between);
      case KRUSKAL_WALLIS ->
          "Kruskal and Wallis's test of numerosity by ranks for each unit, %s; H is judged by chi-square with %d degrees of freedom."
              .formatted(level, between);
    };
  }

  public static List<Exhibit> of(TwoWayStrict criterion, PerNetwork<TwoWayStrict.Result> results) {
    return SelectivityExhibits.of(
        results,
        SelectivityExhibits.title(criterion, "strict two-way criterion"),
        result -> words(criterion, result.twoWay()));
  }

  private static String words(TwoWayStrict criterion, TwoWayTests tests) {
    return "Two-way ANOVA of numerosity and set (%s) for each unit: p of numerosity < %s %s, p of set and of interaction > %s without correction; F has %d, %d and %d degrees of freedom over %d."
        .formatted(
            String.join(", ", tests.sets()),
            ShortestDecimal.of(criterion.alpha()),
            criterion.correction().phrase(),
            ShortestDecimal.of(criterion.exclusionAlpha()),
            tests.of(Effect.NUMEROSITY).degreesOfFreedom(),
            tests.of(Effect.SET).degreesOfFreedom(),
            tests.of(Effect.INTERACTION).degreesOfFreedom(),
            tests.of(Effect.SET).errorDegreesOfFreedom());
  }

  public static List<Exhibit> of(EffectSize criterion, PerNetwork<EffectSize.Result> results) {
    String smallest = ShortestDecimal.of(criterion.threshold());
    return SelectivityExhibits.of(
        results,
        SelectivityExhibits.title(criterion, "criterion of effect size"),
        result ->
            result
                .twoWay()
                .map(
                    tests ->
                        "Two-way ANOVA of numerosity and set (%s) for each unit: partial omega squared of numerosity >= %s, of set and of interaction < %s."
                            .formatted(
                                String.join(", ", tests.sets()),
                                smallest,
                                ShortestDecimal.of(criterion.exclusionThreshold())))
                .orElse(
                    "One-way ANOVA of numerosity for each unit, as there is one stimulus set: omega squared >= %s."
                        .formatted(smallest)));
  }

  public static List<Exhibit> of(PermutationF criterion, PerNetwork<PermutationF.Result> results) {
    List<Exhibit> exhibits =
        new ArrayList<>(
            SelectivityExhibits.of(
                results,
                SelectivityExhibits.title(criterion, "permutation criterion"),
                result ->
                    "F of numerosity for each unit against %d permutations of numerosities within stimulus sets, %s p < %s."
                        .formatted(
                            criterion.permutations(),
                            criterion.errorRate() == PermutationF.ErrorRate.PER_UNIT
                                ? "uncorrected"
                                : "family-wise",
                            ShortestDecimal.of(criterion.alpha()))));
    if (!exhibits.isEmpty()) {
      exhibits.add(familyWise(results));
    }
    return List.copyOf(exhibits);
  }

  private static Table familyWise(PerNetwork<PermutationF.Result> results) {
    List<List<Object>> rows = new ArrayList<>();
    for (Units.Span span : results.byId().values().iterator().next().units().spans()) {
      String layer = span.layer().name();
      for (String network : results.networks()) {
        List<PermutationF.Result.FamilyWise> found =
            results.of(network).stream().map(result -> result.familyWise(span)).toList();
        rows.add(
            EstimateCells.row(
                List.of(layer, network, "selective_share_family_wise"),
                found.stream().map(each -> OptionalDouble.of(each.selectiveShare())).toList()));
        rows.add(
            EstimateCells.row(
                List.of(layer, network, "critical_f_family_wise"),
                found.stream().map(PermutationF.Result.FamilyWise::criticalF).toList()));
      }
    }
    return new Table("max-f", EstimateCells.columns("layer", "network", "measure"), rows::stream);
  }
}
