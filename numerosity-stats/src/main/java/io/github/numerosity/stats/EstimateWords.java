package io.github.numerosity.stats;

import io.github.numerosity.analysis.PerNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

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
                int sign = difference.clearSign();
                clauses.add(
                    sign != 0
                        ? "%s is %s than %s"
                            .formatted(first, sign > 0 ? "higher" : "lower", control)
                        : "no clear difference between %s and %s".formatted(first, control));
              });
    }
    return String.join("; ", clauses);
  }

  /**
   * Tells in one clause how a number of the first kind of network compares with that of each other
   * one, paired by seed: the finding of a figure.
   *
   * @param results of all networks
   * @param value the number; empty where a network has none
   * @param more what the first does when its number is larger, such as {@code "has more"}
   * @param less what it does when its number is smaller, such as {@code "has fewer"}
   * @param <R> what a result is
   * @return without a full stop; empty if there is nothing to compare
   */
  public static <R> Optional<String> contrast(
      PerNetwork<R> results, Function<R, OptionalDouble> value, String more, String less) {
    String first = results.networks().get(0);
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String control : results.networks().subList(1, results.networks().size())) {
      difference(results, first, control, value)
          .ifPresent(
              difference -> {
                int sign = difference.clearSign();
                (sign > 0 ? above : sign < 0 ? below : open).add(control);
              });
    }
    List<String> clauses = new ArrayList<>();
    if (!above.isEmpty()) {
      clauses.add("%s than %s".formatted(more, list(above, "and")));
    }
    if (!below.isEmpty()) {
      clauses.add("%s than %s".formatted(less, list(below, "and")));
    }
    if (clauses.isEmpty()) {
      return open.isEmpty()
          ? Optional.empty()
          : Optional.of("no clear difference between %s and %s".formatted(first, list(open, "or")));
    }
    if (!open.isEmpty()) {
      clauses.add("no clear difference from " + list(open, "or"));
    }
    return Optional.of(first + " " + String.join(", ", clauses));
  }

  /**
   * Tells the mean of a number over the networks of the first kind, in a few words.
   *
   * @param results of all networks
   * @param value the number; empty where a network has none
   * @param format of one number, with its unit
   * @param <R> what a result is
   * @return the mean, with the number of networks where they are too few for an interval; empty if
   *     none has the number
   */
  public static <R> Optional<String> first(
      PerNetwork<R> results, Function<R, OptionalDouble> value, String format) {
    return EstimateCells.estimate(
            results.of(results.networks().get(0)).stream().map(value).toList())
        .map(
            estimate ->
                number(format, estimate.mean())
                    + (estimate.interval().isPresent()
                        ? ""
                        : " (n = " + estimate.networks() + ")"));
  }

  /**
   * Tells the differences of the first kind of network from each other one, paired by seed: a
   * sentence of a caption.
   *
   * @param results of all networks
   * @param value the number; empty where a network has none
   * @param format of one difference, with its sign and unit, such as {@code "%+.1f points"}
   * @param <R> what a result is
   * @return the sentence with a blank in front; empty without another network to compare with
   */
  public static <R> String differences(
      PerNetwork<R> results, Function<R, OptionalDouble> value, String format) {
    String first = results.networks().get(0);
    List<String> clauses = new ArrayList<>();
    for (String control : results.networks().subList(1, results.networks().size())) {
      difference(results, first, control, value)
          .ifPresent(
              difference ->
                  clauses.add(
                      "%s minus %s %s".formatted(first, control, spread(difference, format))));
    }
    return clauses.isEmpty() ? "" : " Paired by seed: " + String.join("; ", clauses) + ".";
  }

  /**
   * Tells how many networks there are of each kind.
   *
   * @param results of all networks
   * @return such as "trained n = 10, untrained n = 10"
   */
  public static String counts(PerNetwork<?> results) {
    return results.networks().stream()
        .map(network -> "%s n = %d".formatted(network, results.of(network).size()))
        .collect(Collectors.joining(", "));
  }

  /**
   * Joins names in a sentence.
   *
   * @param names at least one
   * @param word before the last, such as {@code "and"}
   * @return such as "a, b and c"
   */
  public static String list(List<String> names, String word) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : "%s %s %s".formatted(String.join(", ", names.subList(0, last)), word, names.get(last));
  }

  /**
   * Estimates the difference of a network from a control, paired by seed, over the seeds for which
   * both have the number.
   *
   * @param results of all networks
   * @param network minuend
   * @param control subtrahend
   * @param value the number; empty where a network has none
   * @param <R> what a result is
   * @return empty if there is no such seed
   */
  public static <R> Optional<Estimate> difference(
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
