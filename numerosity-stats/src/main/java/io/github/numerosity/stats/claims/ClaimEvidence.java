package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.experiment.ExperimentResult;
import io.github.numerosity.experiment.NetworkOutcome;
import io.github.numerosity.experiment.NetworkPlan;
import io.github.numerosity.stats.nulls.LabelShuffle;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import java.util.List;
import java.util.Optional;

/**
 * The results that claims are judged by: those of the first analysis of each kind, and the shuffled
 * labels of a one-way analysis of variance.
 *
 * @param outcomes what became of each network
 * @param anova of the one-way analysis of variance
 * @param shuffle of the same analysis under shuffled labels
 * @param tukey of pairs of numerosities
 * @param rsa of dissimilarities
 * @param tuning of curves and preferences
 * @param range of the range test
 */
record ClaimEvidence(
    List<NetworkOutcome> outcomes,
    Optional<PerNetwork<OneWayAnova.Result>> anova,
    Optional<PerNetwork<LabelShuffle.Result>> shuffle,
    Optional<PerNetwork<TukeyHsd.Result>> tukey,
    Optional<PerNetwork<Rsa.Result>> rsa,
    Optional<PerNetwork<Tuning.Result>> tuning,
    Optional<PerNetwork<RangeTest.Result>> range) {

  static ClaimEvidence of(ExperimentResult result) {
    return new ClaimEvidence(
        result.networks(),
        find(result, OneWayAnova.class),
        shuffle(result.analyses()).map(result::of),
        find(result, TukeyHsd.class),
        find(result, Rsa.class),
        find(result, Tuning.class),
        find(result, RangeTest.class));
  }

  /** The first analysis of a kind. */
  static <A> Optional<A> first(List<SelectivityAnalysis<?>> analyses, Class<A> kind) {
    return analyses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The shuffled labels of the analysis of variance, under which its share is judged. */
  static Optional<LabelShuffle> shuffle(List<SelectivityAnalysis<?>> analyses) {
    Optional<OneWayAnova> anova = first(analyses, OneWayAnova.class);
    return analyses.stream()
        .filter(LabelShuffle.class::isInstance)
        .map(LabelShuffle.class::cast)
        .filter(shuffle -> anova.isPresent() && shuffle.criterion().equals(anova.get()))
        .findFirst();
  }

  private static <R extends AnalysisResult, A extends SelectivityAnalysis<R>>
      Optional<PerNetwork<R>> find(ExperimentResult result, Class<A> kind) {
    return first(result.analyses(), kind).map(result::of);
  }

  /** The networks in question: all but the controls. */
  List<String> networks() {
    return outcomes.stream()
        .filter(outcome -> outcome.role() != NetworkPlan.Role.CONTROL)
        .map(outcome -> outcome.id().network())
        .distinct()
        .toList();
  }
}
