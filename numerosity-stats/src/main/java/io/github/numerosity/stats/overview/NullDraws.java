package io.github.numerosity.stats.overview;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.stats.claims.ClaimNull;
import io.github.numerosity.stats.nulls.LabelShuffle;
import io.github.numerosity.stats.nulls.NullDistribution;
import io.github.numerosity.stats.nulls.Surrogate;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Null distributions for the overview's numbers of the last recorded layer, from any analysis of
 * the experiment that draws a null of the same analysis.
 */
final class NullDraws {
  private final Findings findings;
  private final String layer;

  NullDraws(Findings findings, String layer) {
    this.findings = findings;
    this.layer = layer;
  }

  /** Returns the draws of a criterion's selective share with shuffled numerosities, per network. */
  PerNetwork<List<OptionalDouble>> shares(SelectivityCriterion<?> criterion) {
    return ofLabelShuffle(criterion)
        .or(() -> ofClaims(criterion, Surrogate.SHUFFLED_LABELS, ClaimNull.share(criterion.name())))
        .or(
            () ->
                ofDistribution(
                    criterion,
                    Surrogate.SHUFFLED_LABELS,
                    found -> found.draws(place("selectiveShare"))))
        .orElseGet(NullDraws::none);
  }

  /**
   * Returns the draws of the share of selective units that prefer a numerosity, for monotone
   * surrogates.
   */
  PerNetwork<List<OptionalDouble>> preferring(Tuning tuning, int numerosity) {
    return ofClaims(tuning, Surrogate.MONOTONE, ClaimNull.preferring(numerosity))
        .or(
            () ->
                ofDistribution(
                    tuning,
                    Surrogate.MONOTONE,
                    found ->
                        ratios(
                            found.draws(place("preferring[%d].units".formatted(numerosity))),
                            found.draws(place("selective")))))
        .orElseGet(NullDraws::none);
  }

  /**
   * Returns the draws of the share of units with an outcome of the range test, for monotone
   * surrogates.
   */
  PerNetwork<List<OptionalDouble>> outcome(RangeTest range, RangeTest.Outcome outcome) {
    return ofClaims(range, Surrogate.MONOTONE, ClaimNull.outcome(outcome))
        .or(
            () ->
                ofDistribution(
                    range,
                    Surrogate.MONOTONE,
                    found ->
                        ratios(found.draws(place(member(outcome))), found.draws(place("units")))))
        .orElseGet(NullDraws::none);
  }

  private String place(String member) {
    return "layers[%s].%s".formatted(layer, member);
  }

  private static String member(RangeTest.Outcome outcome) {
    String[] words = outcome.name().toLowerCase(Locale.ROOT).split("_", -1);
    StringBuilder member = new StringBuilder(words[0]);
    for (int word = 1; word < words.length; word++) {
      member.append(Character.toUpperCase(words[word].charAt(0))).append(words[word].substring(1));
    }
    return member.toString();
  }

  private static PerNetwork<List<OptionalDouble>> none() {
    return new PerNetwork<>(Map.of());
  }

  private Optional<PerNetwork<List<OptionalDouble>>> ofLabelShuffle(
      SelectivityCriterion<?> criterion) {
    return first(LabelShuffle.class, shuffle -> shuffle.criterion().equals(criterion))
        .map(
            shuffle ->
                findings
                    .of(shuffle)
                    .map(
                        found ->
                            found.nullShares(layer).stream().map(OptionalDouble::of).toList()));
  }

  private Optional<PerNetwork<List<OptionalDouble>>> ofClaims(
      SelectivityAnalysis<?> analysis, Surrogate surrogate, String measure) {
    return first(ClaimNull.class, draws -> draws.surrogate() == surrogate && draws.draws(analysis))
        .map(draws -> findings.of(draws).map(found -> found.draws(measure)));
  }

  private Optional<PerNetwork<List<OptionalDouble>>> ofDistribution(
      SelectivityAnalysis<?> analysis,
      Surrogate surrogate,
      Function<NullDistribution.Result, List<OptionalDouble>> draws) {
    return first(
            NullDistribution.class,
            drawn -> drawn.surrogate() == surrogate && drawn.analysis().equals(analysis))
        .map(drawn -> findings.of(drawn).map(draws));
  }

  private <R extends AnalysisResult, A extends SelectivityAnalysis<R>> Optional<A> first(
      Class<A> kind, Function<A, Boolean> suits) {
    return findings.analyses().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(suits::apply)
        .findFirst();
  }

  private static List<OptionalDouble> ratios(
      List<OptionalDouble> numerators, List<OptionalDouble> denominators) {
    List<OptionalDouble> ratios = new ArrayList<>();
    for (int draw = 0; draw < Math.min(numerators.size(), denominators.size()); draw++) {
      OptionalDouble numerator = numerators.get(draw);
      OptionalDouble denominator = denominators.get(draw);
      ratios.add(
          numerator.isPresent() && denominator.orElse(0) > 0
              ? OptionalDouble.of(numerator.getAsDouble() / denominator.getAsDouble())
              : OptionalDouble.empty());
    }
    return ratios;
  }
}
