package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.experiment.NetworkPlan;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.claims.Claim.Measure;
import io.github.numerosity.stats.claims.Claim.Region;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Takes the numbers of a claim from results: of one network, beside its controls. */
final class ClaimNumbers {
  /** The control that has not been trained. */
  static final String UNTRAINED = "untrained";

  /** The control with the trained weights permuted within layers. */
  static final String PERMUTED = "permuted";

  private final ClaimEvidence evidence;
  private final String network;

  ClaimNumbers(ClaimEvidence evidence, String network) {
    this.evidence = evidence;
    this.network = network;
  }

  ClaimEvidence evidence() {
    return evidence;
  }

  String network() {
    return network;
  }

  /** The number of each of the networks in question. */
  <R> List<OptionalDouble> values(
      Optional<PerNetwork<R>> results, Function<R, OptionalDouble> value) {
    return values(results, network, value);
  }

  /** A number that decides: it must lie in a region. */
  <R> Measure deciding(
      String name,
      Region region,
      Optional<PerNetwork<R>> results,
      Function<R, OptionalDouble> value) {
    return measure(name, Optional.of(region), results, value, OptionalDouble.empty());
  }

  /** A number that is shown and decides nothing. */
  <R> Measure shown(
      String name, Optional<PerNetwork<R>> results, Function<R, OptionalDouble> value) {
    return measure(name, Optional.empty(), results, value, OptionalDouble.empty());
  }

  <R> Measure measure(
      String name,
      Optional<Region> region,
      Optional<PerNetwork<R>> results,
      Function<R, OptionalDouble> value,
      OptionalDouble shuffled) {
    return new Measure(
        name,
        region,
        EstimateCells.estimate(values(results, network, value)),
        control(results, UNTRAINED, value),
        control(results, PERMUTED, value),
        shuffled);
  }

  /** The number of the network less that of a control, paired by seed. */
  <R> Measure difference(
      String name,
      Region region,
      Optional<PerNetwork<R>> results,
      String control,
      Function<R, OptionalDouble> value) {
    return new Measure(
        name,
        Optional.of(region),
        results.flatMap(all -> difference(all, control, value)),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private <R> Optional<Estimate> difference(
      PerNetwork<R> results, String control, Function<R, OptionalDouble> value) {
    if (!isControl(control) || !results.networks().containsAll(List.of(network, control))) {
      return Optional.empty();
    }
    return EstimateCells.estimate(
        Estimate.pairs(results, network, control).stream()
            .map(pair -> difference(value.apply(pair.network()), value.apply(pair.control())))
            .toList());
  }

  private static OptionalDouble difference(OptionalDouble minuend, OptionalDouble subtrahend) {
    return minuend.isPresent() && subtrahend.isPresent()
        ? OptionalDouble.of(minuend.getAsDouble() - subtrahend.getAsDouble())
        : OptionalDouble.empty();
  }

  private <R> OptionalDouble control(
      Optional<PerNetwork<R>> results, String control, Function<R, OptionalDouble> value) {
    if (!isControl(control)) {
      return OptionalDouble.empty();
    }
    Optional<Estimate> estimate = EstimateCells.estimate(values(results, control, value));
    return estimate.isPresent() ? OptionalDouble.of(estimate.get().mean()) : OptionalDouble.empty();
  }

  private boolean isControl(String name) {
    return evidence.outcomes().stream()
        .anyMatch(
            outcome ->
                outcome.role() == NetworkPlan.Role.CONTROL && outcome.id().network().equals(name));
  }

  private static <R> List<OptionalDouble> values(
      Optional<PerNetwork<R>> results, String network, Function<R, OptionalDouble> value) {
    return results
        .filter(all -> all.networks().contains(network))
        .map(all -> all.of(network).stream().map(value).toList())
        .orElse(List.of());
  }
}
