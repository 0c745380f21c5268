package io.github.numerosity.stats;

import io.github.numerosity.analysis.PerNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Sentences about numbers over networks. A difference is told only if its interval excludes 0;
 * otherwise, and below five networks, there is "no clear difference".
 */
public final class EstimateWords {
  private EstimateWords() {}

  /**
   * Tells an estimate.
   *
   * @param estimate over networks
   * @param format of one number, with its unit, such as {@code "%.1f %%"}
   * @return the mean with its interval, or with the number of networks if they are too few for one
   */
  public static String spread(Estimate estimate, String format) {
    String mean = number(format, estimate.mean());
    return estimate
        .interval()
        .map(
            interval ->
                "%s (95 %% interval over %d networks %s to %s)"
                    .formatted(
                        mean,
                        estimate.networks(),
                        number(format, interval.lower()),
                        number(format, interval.upper())))
        .orElseGet(
            () ->
                "%s (n = %d, too few networks for an interval)"
                    .formatted(mean, estimate.networks()));
  }

  /**
   * Tells a number of every kind of network, and how the first compares with each other one, paired
   * by seed.
   *
   * @param results of all networks
   * @param value the number; empty where a network has none
   * @param format of one number, with its unit
   * @param <R> what a result is
   * @return clauses joined by semicolons, without a full stop; "no network has one" if none has
   */
  public static <R> String comparison(
      PerNetwork<R> results, Function<R, OptionalDouble> value, String format) {
    List<String> clauses = new ArrayList<>();
    for (String network : results.networks()) {
      EstimateCells.estimate(results.of(network).stream().map(value).toList())
          .ifPresent(estimate -> clauses.add(network + " " + spread(estimate, format)));
    }
    if (clauses.isEmpty()) {
      return "no network has one";
    }
    String first = results.networks().get(0);
    for (String control : results.networks().subList(1, results.networks().size())) {
      difference(results, first, control, value)
          .ifPresent(
              difference -> {
                boolean clear = difference.interval().map(i -> !i.contains(0)).orElse(false);
                clauses.add(
                    clear
                        ? "%s is %s than %s"
                            .formatted(first, difference.mean() > 0 ? "higher" : "lower", control)
                        : "no clear difference between %s and %s".formatted(first, control));
              });
    }
    return String.join("; ", clauses);
  }

  private static <R> Optional<Estimate> difference(
      PerNetwork<R> results, String network, String control, Function<R, OptionalDouble> value) {
    List<OptionalDouble> differences = new ArrayList<>();
    for (Estimate.Pair<R> pair : Estimate.pairs(results, network, control)) {
      OptionalDouble a = value.apply(pair.network());
      OptionalDouble b = value.apply(pair.control());
      if (a.isPresent() && b.isPresent()) {
        differences.add(OptionalDouble.of(a.getAsDouble() - b.getAsDouble()));
      }
    }
    return EstimateCells.estimate(differences);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
