package io.github.numerosity.stats.exhibits;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sentences about numbers over networks. A difference is reported only if its interval excludes 0;
 * otherwise, and below five networks, the words are "no clear difference".
 */
public final class EstimateWords {
  private EstimateWords() {}

  /**
   * Formats an estimate.
   *
   * @param estimate over networks
   * @param format of one number, with its unit, such as {@code "%.1f %%"}
   * @return the mean with its interval, or with the number of networks if too few for an interval
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
   * Formats an estimate for a caption that explains the brackets.
   *
   * @param estimate over networks
   * @param format of one number, with its unit, such as {@code "%.1f %%"}
   * @return the mean, and the ends of its interval in brackets if there are enough networks
   */
  public static String brief(Estimate estimate, String format) {
    String mean = number(format, estimate.mean());
    return estimate
        .interval()
        .map(
            interval ->
                "%s (%s to %s)"
                    .formatted(
                        mean, number(format, interval.lower()), number(format, interval.upper())))
        .orElse(mean);
  }

  /**
   * Compares a number of the subject with that of each other network, paired by seed, in one clause
   * for the finding of a figure.
   *
   * @param results of all networks
   * @param value the number; empty where a network has none
   * @param more words for a larger number of the subject, such as {@code "has more"}
   * @param less words for a smaller number, such as {@code "has fewer"}
   * @param <R> what a result is
   * @return without a full stop; empty if there is nothing to compare
   */
  public static <R> Optional<String> contrast(
      PerNetwork<R> results, Function<R, OptionalDouble> value, String more, String less) {
    String subject = results.subject();
    Contrast contrast = Contrast.of(results, value);
    if (contrast.above().isEmpty() && contrast.below().isEmpty()) {
      return contrast.open().isEmpty()
          ? Optional.empty()
          : Optional.of(
              "no clear difference between %s and %s"
                  .formatted(subject, list(contrast.open(), "or")));
    }
    return Optional.of(subject + " " + contrast.words(more, less));
  }

  /**
   * Compares a number of the subject with that of each other network, paired by seed, to follow
   * words that name the subject.
   *
   * @param results of all networks
   * @param value the number; empty where a network has none
   * @param more word for a larger number of the subject, such as {@code "more"}
   * @param less word for a smaller number, such as {@code "fewer"}
   * @param <R> what a result is
   * @return the comparison, starting with a colon and a space, such as ": more than untrained, no
   *     clear difference from permuted"; empty if there is nothing to compare
   */
  public static <R> String against(
      PerNetwork<R> results, Function<R, OptionalDouble> value, String more, String less) {
    String words = Contrast.of(results, value).words(more, less);
    return words.isEmpty() ? "" : ": " + words;
  }

  /**
   * Networks from which the subject's number is clearly higher, clearly lower, or not clearly
   * different.
   */
  private record Contrast(List<String> above, List<String> below, List<String> open) {
    static <R> Contrast of(PerNetwork<R> results, Function<R, OptionalDouble> value) {
      String subject = results.subject();
      List<String> above = new ArrayList<>();
      List<String> below = new ArrayList<>();
      List<String> open = new ArrayList<>();
      for (String other : results.compared()) {
        difference(results, subject, other, value)
            .ifPresent(
                difference -> {
                  int sign = difference.clearSign();
                  (sign > 0 ? above : sign < 0 ? below : open).add(other);
                });
      }
      return new Contrast(above, below, open);
    }

    String words(String more, String less) {
      List<String> clauses = new ArrayList<>();
      if (!above.isEmpty()) {
        clauses.add("%s than %s".formatted(more, list(above, "and")));
      }
      if (!below.isEmpty()) {
        clauses.add("%s than %s".formatted(less, list(below, "and")));
      }
      if (!open.isEmpty()) {
        clauses.add("no clear difference from " + list(open, "or"));
      }
      return String.join(", ", clauses);
    }
  }

  /**
   * Returns the mean of a number over the networks of the subject, in words.
   *
   * @param results of all networks
   * @param value the number; empty where a network has none
   * @param format of one number, with its unit
   * @param <R> what a result is
   * @return the mean, with the number of networks if too few for an interval; empty if none has the
   *     number
   */
  public static <R> Optional<String> subject(
      PerNetwork<R> results, Function<R, OptionalDouble> value, String format) {
    return EstimateCells.estimate(results.of(results.subject()).stream().map(value).toList())
        .map(
            estimate ->
                number(format, estimate.mean())
                    + (estimate.interval().isPresent()
                        ? ""
                        : " (n = " + estimate.networks() + ")"));
  }

  /**
   * Returns the percentage of every kind of network with its interval, and the differences of the
   * subject from each other one, paired by seed, for captions that explain the brackets.
   *
   * @param results of all networks
   * @param value the number in percent; empty where a network has none
   * @param <R> what a result is
   * @return such as "trained 59.6 [50.5 to 68.8], untrained 51.3 [41.5 to 61.1] %; trained less
   *     untrained +8.3 [-6.8 to +23.4] points"
   */
  public static <R> String percentages(PerNetwork<R> results, Function<R, OptionalDouble> value) {
    String subject = results.subject();
    List<String> means = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    for (String network : results.networks()) {
      EstimateCells.estimate(results.of(network).stream().map(value).toList())
          .ifPresent(estimate -> means.add(network + " " + brackets(estimate, "%.1f")));
      if (!network.equals(subject)) {
        difference(results, subject, network, value)
            .ifPresent(
                difference -> differences.add(network + " " + brackets(difference, "%+.1f")));
      }
    }
    if (means.isEmpty()) {
      return "no network has one";
    }
    return String.join(", ", means)
        + " %"
        + (differences.isEmpty()
            ? ""
            : "; %s less %s points".formatted(subject, String.join(", ", differences)));
  }

  private static String brackets(Estimate estimate, String format) {
    return number(format, estimate.mean())
        + estimate
            .interval()
            .map(
                interval ->
                    " [%s to %s]"
                        .formatted(
                            number(format, interval.lower()), number(format, interval.upper())))
            .orElse(" (n = " + estimate.networks() + ")");
  }

  /**
   * Returns the number of networks of each kind.
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
   * @param word before the last name, such as {@code "and"}
   * @return such as "a, b and c"
   */
  public static String list(List<String> names, String word) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : "%s %s %s".formatted(String.join(", ", names.subList(0, last)), word, names.get(last));
  }

  /**
   * Estimates the difference of a network from a control, paired by seed, over the seeds with the
   * number for both.
   *
   * @param results of all networks
   * @param network name of the minuend
   * @param control name of the subtrahend
   * @param value the number; empty where a network has none
   * @param <R> what a result is
   * @return empty if there is no such seed
   */
  public static <R> Optional<Estimate> difference(
      PerNetwork<R> results, String network, String control, Function<R, OptionalDouble> value) {
    List<OptionalDouble> differences = new ArrayList<>();
    for (PerNetwork.Pair<R> pair : results.pairs(network, control)) {
      OptionalDouble a = value.apply(pair.network());
      OptionalDouble b = value.apply(pair.other());
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
