package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import io.github.numerosity.stats.tuning.LayerTuning;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Numbers that no claim uses but figures compare with a null distribution, for the last recorded
 * layer of a single network.
 */
final class BesideClaims {
  private BesideClaims() {}

  static String share(String criterion) {
    return "selective by " + criterion;
  }

  static String preferring(int numerosity) {
    return "prefer " + numerosity;
  }

  static String outcome(RangeTest.Outcome outcome) {
    return "range test: " + outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static Map<String, OptionalDouble> numbers(ClaimEvidence evidence) {
    Map<String, OptionalDouble> numbers = new LinkedHashMap<>();
    evidence
        .results()
        .forEach(
            (analysis, results) -> {
              if (analysis instanceof SelectivityCriterion<?>) {
                numbers.put(share(analysis.name()), share(results));
              }
            });
    for (Tuning.Result result : all(evidence.of(Tuning.class))) {
      LayerTuning last = result.layers().get(result.layers().size() - 1);
      for (int numerosity : last.numerosities()) {
        numbers.put(preferring(numerosity), last.sharePreferring(numerosity, numerosity));
      }
    }
    for (RangeTest.Result result : all(evidence.of(RangeTest.class))) {
      RangeTest.Layer last = result.layers().get(result.layers().size() - 1);
      for (RangeTest.Outcome outcome : RangeTest.Outcome.values()) {
        numbers.put(outcome(outcome), last.share(outcome));
      }
    }
    return numbers;
  }

  private static <R> List<R> all(Optional<PerNetwork<R>> results) {
    return results.map(found -> List.copyOf(found.byId().values())).orElse(List.of());
  }

  private static OptionalDouble share(PerNetwork<?> results) {
    return results.byId().values().stream()
        .filter(SelectivityResult.class::isInstance)
        .map(SelectivityResult.class::cast)
        .mapToDouble(BesideClaims::lastShare)
        .findFirst();
  }

  private static double lastShare(SelectivityResult result) {
    List<LayerShape> layers = result.units().layers();
    return result.selectiveShare(layers.get(layers.size() - 1).name());
  }
}
