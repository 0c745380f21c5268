package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.stats.elementary.Correction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Comparison of runs by their settings and by the numbers of their networks. Immutable.
 *
 * <p>All numbers in the summaries of analyses in {@code results.json}, and the accuracy in
 * training, are compared for networks of equal names. Networks are the replicates. Networks that
 * two runs share, seed by seed (the same weights, or the same recipe and data), are paired and
 * compared by the t interval of their differences; others by Welch's t. A difference is clear if
 * its 95 % interval excludes 0; there is no interval below five networks per run, or five pairs.
 * p-values are given with and without Holm's correction for all tests of one {@link Quantity#group
 * group} of numbers and two runs. Three or more runs are also tested jointly, by Welch's analysis
 * of variance, or by Hotelling's T² if all of them share their networks.
 *
 * <pre>{@code
 * ComparisonResult result =
 *     RunComparison.between(StoredRun.open(mine), StoredRun.open(theirs)).result();
 * }</pre>
 */
public final class RunComparison {
  private final List<StoredRun> runs;
  private final Pairing pairing;
  private final boolean allPairs;
  private final boolean withoutFailed;
  private final List<String> only;

  private RunComparison(
      List<StoredRun> runs,
      Pairing pairing,
      boolean allPairs,
      boolean withoutFailed,
      List<String> only) {
    this.runs = List.copyOf(runs);
    this.pairing = pairing;
    this.allPairs = allPairs;
    this.withoutFailed = withoutFailed;
    this.only = List.copyOf(only);
  }

  /**
   * Compares every run with the first.
   *
   * @param runs at least two
   * @return the comparison with its defaults
   * @throws IllegalArgumentException if there are fewer than two runs, or one is given twice
   */
  public static RunComparison between(List<StoredRun> runs) {
    if (runs.size() < 2) {
      throw new IllegalArgumentException("a comparison needs at least 2 runs, got " + runs.size());
    }
    for (int second = 0; second < runs.size(); second++) {
      for (int first = 0; first < second; first++) {
        requireDifferent(runs.get(first), runs.get(second));
      }
    }
    return new RunComparison(runs, Pairing.AUTOMATIC, false, false, List.of());
  }

  /**
   * Compares every run with the first.
   *
   * @param runs at least two
   * @return the comparison with its defaults
   * @throws IllegalArgumentException if there are fewer than two runs, or one is given twice
   */
  public static RunComparison between(StoredRun... runs) {
    return between(Arrays.asList(runs));
  }

  private static void requireDifferent(StoredRun first, StoredRun second) {
    if (real(first.folder()).equals(real(second.folder()))) {
      throw new IllegalArgumentException(
          "the run in %s is given twice; name different runs".formatted(second.folder()));
    }
    if (first.hasResultsOf(second)) {
      throw new IllegalArgumentException(
          "%s and %s hold the same results, to the last byte: there is nothing to compare"
              .formatted(first.folder(), second.folder()));
    }
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /**
   * Compares all pairs of runs instead of only each with the first.
   *
   * @return a new comparison
   */
  public RunComparison withAllPairs() {
    return new RunComparison(runs, pairing, true, withoutFailed, only);
  }

  /**
   * Sets the pairing of networks.
   *
   * @param which the pairing; {@link Pairing#AUTOMATIC} by default
   * @return a new comparison
   */
  public RunComparison withPairing(Pairing which) {
    return new RunComparison(runs, requireNonNull(which, "pairing"), allPairs, withoutFailed, only);
  }

  /**
   * Allows runs with failed networks or analyses, and compares the others.
   *
   * @return a new comparison
   */
  public RunComparison withoutFailed() {
    return new RunComparison(runs, pairing, allPairs, true, only);
  }

  /**
   * Restricts the comparison, and the correction of p-values, to some numbers.
   *
   * @param texts of which the analysis or place of a number must contain one
   * @return a new comparison
   */
  public RunComparison withOnly(List<String> texts) {
    return new RunComparison(runs, pairing, allPairs, withoutFailed, texts);
  }

  /**
   * Runs the comparison.
   *
   * @return the differences
   * @throws IllegalArgumentException if networks or analyses failed and {@link #withoutFailed} was
   *     not called, or two runs have no number in common
   */
  public ComparisonResult result() {
    requireComplete();
    List<RunNumbers> numbers = RunNumbers.of(runs);
    List<String> labels = RunLabels.of(runs);
    List<Quantity> wanted = wanted(numbers);
    List<Contrast> contrasts = new ArrayList<>();
    List<PairOfRuns> every = new ArrayList<>();
    for (int first = 0; first < runs.size(); first++) {
      for (int second = first + 1; second < runs.size(); second++) {
        PairOfRuns pair = new PairOfRuns(runs, numbers, labels, first, second, pairing);
        every.add(pair);
        if (first == 0 || allPairs) {
          requireCommon(wanted, numbers, first, second);
          requireSeeds(pair, wanted);
          contrasts.addAll(contrasts(pair, wanted));
        }
      }
    }
    return new ComparisonResult(
        labels,
        runs,
        SettingDifferences.of(runs),
        contrasts,
        runs.size() < 3 ? List.of() : together(new AllRuns(numbers, every), wanted),
        wanted.stream().filter(quantity -> inAll(quantity, numbers)).toList(),
        Unshared.of(runs, labels),
        ClaimVerdicts.of(runs));
  }

  private void requireComplete() {
    for (StoredRun run : runs) {
      List<NetworkOutcome> failed =
          run.summary().networks().stream()
              .filter(network -> !network.failures().isEmpty())
              .toList();
      if (!failed.isEmpty() && !withoutFailed) {
        throw new IllegalArgumentException(
            "%d of %d networks of the run in %s, or analyses in them, failed (%s: %s); run it again with this folder, or compare what did not fail (--without-failed)"
                .formatted(
                    failed.size(),
                    run.summary().networks().size(),
                    run.folder(),
                    failed.get(0).id(),
                    failed.get(0).failures().get(0).reason()));
      }
    }
  }

  /** Returns the compared numbers, by group. */
  private List<Quantity> wanted(List<RunNumbers> numbers) {
    Map<String, Map<String, Set<Quantity>>> groups = new LinkedHashMap<>();
    for (RunNumbers run : numbers) {
      for (Quantity quantity : run.quantities()) {
        if (only.isEmpty() || only.stream().anyMatch(quantity::matches)) {
          groups
              .computeIfAbsent(quantity.group(), group -> new LinkedHashMap<>())
              .computeIfAbsent(quantity.place(), place -> new LinkedHashSet<>())
              .add(quantity);
        }
      }
    }
    List<Quantity> wanted =
        groups.values().stream()
            .flatMap(places -> places.values().stream())
            .flatMap(Set::stream)
            .toList();
    if (wanted.isEmpty() && !only.isEmpty()) {
      throw new IllegalArgumentException(
          "no number of these runs has any of %s in its analysis or name: choose from the analyses %s"
              .formatted(
                  only,
                  runs.stream()
                      .flatMap(run -> Unshared.analyses(run).stream())
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
    return wanted;
  }

  private static boolean inAll(Quantity quantity, List<RunNumbers> numbers) {
    return numbers.stream().noneMatch(run -> run.of(quantity).isEmpty());
  }

  private void requireCommon(
      List<Quantity> wanted, List<RunNumbers> numbers, int first, int second) {
    List<RunNumbers> both = List.of(numbers.get(first), numbers.get(second));
    if (wanted.stream().noneMatch(quantity -> inAll(quantity, both))) {
      throw new IllegalArgumentException(
          "the runs have no number in common: %s; %s; networks are compared by name, numbers by analysis"
              .formatted(Unshared.describe(runs.get(first)), Unshared.describe(runs.get(second))));
    }
  }

  private void requireSeeds(PairOfRuns pair, List<Quantity> wanted) {
    if (pairing == Pairing.BY_SEED && wanted.stream().noneMatch(pair::hasPairs)) {
      throw new IllegalArgumentException(
          "networks cannot be compared by seed: %s and %s have no seed in common"
              .formatted(pair.first().folder(), pair.second().folder()));
    }
  }

  private static List<Contrast> contrasts(PairOfRuns pair, List<Quantity> wanted) {
    List<Contrast> found = new ArrayList<>();
    wanted.stream()
        .collect(Collectors.groupingBy(Quantity::group, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(
            group -> {
              List<Contrast> contrasts =
                  group.stream().flatMap(quantity -> pair.contrast(quantity).stream()).toList();
              double[] adjusted = holm(contrasts, contrast -> contrast.p().orElse(Double.NaN));
              int tests = count(adjusted);
              for (int row = 0; row < adjusted.length; row++) {
                found.add(
                    Double.isNaN(adjusted[row])
                        ? contrasts.get(row)
                        : contrasts.get(row).corrected(adjusted[row], tests));
              }
            });
    return found;
  }

  private static List<RunsTest> together(AllRuns all, List<Quantity> wanted) {
    List<RunsTest> found = new ArrayList<>();
    wanted.stream()
        .collect(Collectors.groupingBy(Quantity::group, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(
            group -> {
              List<RunsTest> tests =
                  group.stream().map(all::test).flatMap(Optional::stream).toList();
              double[] adjusted = holm(tests, RunsTest::p);
              for (int row = 0; row < adjusted.length; row++) {
                found.add(tests.get(row).corrected(adjusted[row], adjusted.length));
              }
            });
    return found;
  }

  private static <T> double[] holm(List<T> rows, ToDoubleFunction<T> p) {
    return Correction.HOLM.adjust(rows.stream().mapToDouble(p).toArray());
  }

  private static int count(double[] adjusted) {
    return (int) Arrays.stream(adjusted).filter(value -> !Double.isNaN(value)).count();
  }

  @Override
  public String toString() {
    return "RunComparison[%d runs, %s]".formatted(runs.size(), pairing);
  }
}
