package io.github.numerosity.stats.comparison;

import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.comparison.Contrast.Method;
import io.github.numerosity.stats.elementary.TTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Two runs whose numbers are compared. */
final class PairOfRuns {
  private final StoredRun first;
  private final StoredRun second;
  private final RunNumbers firstNumbers;
  private final RunNumbers secondNumbers;
  private final String firstLabel;
  private final String secondLabel;
  private final Pairing pairing;
  private final Map<String, Boolean> paired = new HashMap<>();

  PairOfRuns(
      List<StoredRun> runs,
      List<RunNumbers> numbers,
      List<String> labels,
      int first,
      int second,
      Pairing pairing) {
    this.first = runs.get(first);
    this.second = runs.get(second);
    this.firstNumbers = numbers.get(first);
    this.secondNumbers = numbers.get(second);
    this.firstLabel = labels.get(first);
    this.secondLabel = labels.get(second);
    this.pairing = pairing;
  }

  StoredRun first() {
    return first;
  }

  StoredRun second() {
    return second;
  }

  /** Returns whether both runs have the number in networks of the same seed. */
  boolean hasPairs(Quantity quantity) {
    return firstNumbers.of(quantity).keySet().stream()
        .anyMatch(secondNumbers.of(quantity).keySet()::contains);
  }

  /** Values of the compared networks; if paired, equal positions have equal seeds. */
  private record Values(List<Double> first, List<Double> second) {
    boolean areEqual() {
      List<Double> all = new ArrayList<>(first);
      all.addAll(second);
      return first.equals(second) || all.stream().distinct().count() == 1;
    }

    boolean areFixed() {
      return first.stream().distinct().count() == 1 && second.stream().distinct().count() == 1;
    }

    int fewest() {
      return Math.min(first.size(), second.size());
    }
  }

  /** Compares a number; empty if a run lacks it, or if it is the same in all networks of both. */
  Optional<Contrast> contrast(Quantity quantity) {
    Method method = isPaired(quantity.network()) ? Method.PAIRED : Method.WELCH;
    Values values =
        values(firstNumbers.of(quantity), secondNumbers.of(quantity), method == Method.PAIRED);
    if (values.fewest() == 0 || values.areEqual()) {
      return Optional.empty();
    }
    Optional<TTest> test = Optional.empty();
    String note = "";
    if (values.fewest() < Estimate.SMALLEST_SAMPLE) {
      note =
          method == Method.PAIRED
              ? "%d networks of the same seeds, fewer than %d"
                  .formatted(values.fewest(), Estimate.SMALLEST_SAMPLE)
              : "%d and %d networks, fewer than %d"
                  .formatted(
                      values.first().size(), values.second().size(), Estimate.SMALLEST_SAMPLE);
    } else if (values.areFixed()) {
      note = "the same in all networks of each run";
    } else {
      TTest found = test(method, values);
      if (found.varies()) {
        test = Optional.of(found);
      } else {
        note = "the same difference in all networks";
      }
    }
    return Optional.of(
        new Contrast(
            quantity,
            firstLabel,
            secondLabel,
            Estimate.of(values.first()),
            Estimate.of(values.second()),
            method,
            test,
            OptionalDouble.empty(),
            0,
            note));
  }

  private static TTest test(Method method, Values values) {
    double[] second = values.second().stream().mapToDouble(Double::doubleValue).toArray();
    double[] first = values.first().stream().mapToDouble(Double::doubleValue).toArray();
    return method == Method.PAIRED ? TTest.paired(second, first) : TTest.welch(second, first);
  }

  private static Values values(
      Map<OptionalLong, Double> first, Map<OptionalLong, Double> second, boolean paired) {
    if (!paired) {
      return new Values(List.copyOf(first.values()), List.copyOf(second.values()));
    }
    List<Double> a = new ArrayList<>();
    List<Double> b = new ArrayList<>();
    first.forEach(
        (seed, value) -> {
          Double other = second.get(seed);
          if (other != null) {
            a.add(value);
            b.add(other);
          }
        });
    return new Values(a, b);
  }

  /** Returns whether networks of this name are paired by seed. */
  boolean isPaired(String network) {
    return switch (pairing) {
      case BY_SEED -> true;
      case INDEPENDENT -> false;
      case AUTOMATIC ->
          paired.computeIfAbsent(
              network, name -> shareSeeds(name) && WeightRecipes.same(first, second, name));
    };
  }

  private boolean shareSeeds(String network) {
    List<OptionalLong> seeds = seeds(first, network);
    return seeds(second, network).stream().anyMatch(seeds::contains);
  }

  private static List<OptionalLong> seeds(StoredRun run, String network) {
    return run.summary().networks().stream()
        .map(NetworkOutcome::id)
        .filter(id -> id.replicates().equals(network) && id.seed().isPresent())
        .map(id -> id.seed())
        .toList();
  }
}
