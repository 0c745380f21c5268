package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.model.TrainedOnRandomLabels;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.nulls.Surrogate;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.selectivity.EffectSize;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.OneWayTest;
import io.github.numerosity.stats.selectivity.TwoWayStrict;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import io.github.numerosity.stats.tuning.TuningShapes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Results that claims are judged by: those of the first analysis of each kind, and the nulls of the
 * same analyses. Immutable.
 */
final class ClaimEvidence {
  /** Kinds of analyses that claims require, by their names in files. */
  static final Map<String, Class<? extends SelectivityAnalysis<?>>> NEEDED = needed();

  /** Further kinds, whose numbers are shown only. */
  private static final List<Class<? extends SelectivityAnalysis<?>>> FURTHER =
      List.of(TuningShapes.class, EffectSize.class, TwoWayStrict.class);

  private final List<NetworkOutcome> outcomes;
  private final Map<SelectivityAnalysis<?>, PerNetwork<?>> results;

  private final boolean randomLabels;

  private ClaimEvidence(
      List<NetworkOutcome> outcomes,
      Map<SelectivityAnalysis<?>, PerNetwork<?>> results,
      boolean randomLabels) {
    this.outcomes = List.copyOf(outcomes);
    this.results = new LinkedHashMap<>(results);
    this.randomLabels = randomLabels;
  }

  private static Map<String, Class<? extends SelectivityAnalysis<?>>> needed() {
    Map<String, Class<? extends SelectivityAnalysis<?>>> kinds = new LinkedHashMap<>();
    kinds.put(OneWayAnova.TYPE, OneWayAnova.class);
    kinds.put(TukeyHsd.TYPE, TukeyHsd.class);
    kinds.put(Rsa.TYPE, Rsa.class);
    kinds.put(Tuning.TYPE, Tuning.class);
    kinds.put(RangeTest.TYPE, RangeTest.class);
    return kinds;
  }

  /** Returns the evidence of a run. */
  static ClaimEvidence of(Findings findings) {
    Map<SelectivityAnalysis<?>, PerNetwork<?>> results = new LinkedHashMap<>();
    for (SelectivityAnalysis<?> analysis : findings.analyses()) {
      results.put(analysis, findings.of(analysis));
    }
    return new ClaimEvidence(
        findings.summary().networks(),
        results,
        !findings.networksWith(TrainedOnRandomLabels.class).isEmpty());
  }

  /** Returns evidence without a network that was trained on random labels. */
  static ClaimEvidence of(
      List<NetworkOutcome> outcomes, Map<SelectivityAnalysis<?>, PerNetwork<?>> results) {
    return new ClaimEvidence(outcomes, results, false);
  }

  /** Returns the evidence of one network. */
  static ClaimEvidence of(
      NetworkId id, Iterable<? extends SelectivityAnalysis<?>> analyses, Responses responses)
      throws InterruptedException {
    Map<SelectivityAnalysis<?>, PerNetwork<?>> results = new LinkedHashMap<>();
    for (SelectivityAnalysis<?> analysis : analyses) {
      results.put(analysis, new PerNetwork<>(Map.of(id, analysis.analyze(responses))));
    }
    return of(List.of(NetworkOutcome.recorded(id)), results);
  }

  /** Returns the analyses that claims use: the first of each kind, in order of the kinds. */
  static List<SelectivityAnalysis<?>> parts(Iterable<? extends SelectivityAnalysis<?>> analyses) {
    return Stream.concat(NEEDED.values().stream(), FURTHER.stream())
        .map(kind -> first(analyses, kind))
        .<SelectivityAnalysis<?>>flatMap(Optional::stream)
        .toList();
  }

  /**
   * Returns whether an analysis is of a kind. The one-way criterion of the claims is that of the
   * poster.
   */
  static boolean is(SelectivityAnalysis<?> analysis, Class<?> kind) {
    return kind.isInstance(analysis)
        && (!(analysis instanceof OneWayAnova anova)
            || anova.test() == OneWayTest.ANALYSIS_OF_VARIANCE);
  }

  private static <A> Optional<A> first(
      Iterable<? extends SelectivityAnalysis<?>> analyses, Class<A> kind) {
    for (SelectivityAnalysis<?> analysis : analyses) {
      if (is(analysis, kind)) {
        return Optional.of(kind.cast(analysis));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the draws of the claims' numbers under a null of the same analyses; further analyses
   * may be missing.
   */
  static Optional<ClaimNull> drawn(
      Iterable<? extends SelectivityAnalysis<?>> analyses, Surrogate surrogate) {
    List<SelectivityAnalysis<?>> parts = parts(analyses);
    for (SelectivityAnalysis<?> analysis : analyses) {
      if (analysis instanceof ClaimNull draws && draws.surrogate() == surrogate) {
        List<SelectivityAnalysis<?>> drawn = parts(draws.analyses());
        boolean same =
            parts.stream()
                .allMatch(
                    part ->
                        first(drawn, part.getClass())
                            .map(part::equals)
                            .orElse(!NEEDED.containsValue(part.getClass())));
        if (same) {
          return Optional.of(draws);
        }
      }
    }
    return Optional.empty();
  }

  List<NetworkOutcome> outcomes() {
    return outcomes;
  }

  /** Returns whether a network was trained on random labels. */
  boolean hasRandomLabels() {
    return randomLabels;
  }

  /** Returns all results by analysis. */
  Map<SelectivityAnalysis<?>, PerNetwork<?>> results() {
    return Collections.unmodifiableMap(results);
  }

  /** Returns the results of the first analysis of a kind. */
  @SuppressWarnings("unchecked") // the map holds each analysis's own results
  <R extends AnalysisResult, A extends SelectivityAnalysis<R>> Optional<PerNetwork<R>> of(
      Class<A> kind) {
    return first(results.keySet(), kind)
        .flatMap(analysis -> Optional.ofNullable((PerNetwork<R>) results.get(analysis)));
  }

  /** Returns the draws under a null; empty if there are none of the same analyses. */
  @SuppressWarnings("unchecked") // the map holds each analysis's own results
  Optional<PerNetwork<ClaimNull.Result>> draws(Surrogate surrogate) {
    return drawn(results.keySet(), surrogate)
        .flatMap(
            analysis -> Optional.ofNullable((PerNetwork<ClaimNull.Result>) results.get(analysis)));
  }

  /** Returns the networks of a role, including those that failed. */
  List<String> networks(NetworkRole role) {
    return outcomes.stream()
        .map(NetworkOutcome::id)
        .filter(id -> id.role() == role)
        .map(NetworkId::network)
        .distinct()
        .toList();
  }
}
