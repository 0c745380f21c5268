package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.claims.Claim.Measure;
import io.github.numerosity.stats.claims.Claim.Reading;
import io.github.numerosity.stats.claims.Claim.Region;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.nulls.NullBand;
import io.github.numerosity.stats.nulls.Surrogate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Computes the numbers of a claim from results, for one network and its controls. */
final class ClaimNumbers {
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

  /** Returns the number for each of the networks in question. */
  <R> List<OptionalDouble> values(
      Optional<PerNetwork<R>> results, Function<R, OptionalDouble> value) {
    return values(results, network, value);
  }

  /** Returns a share that decides: it must lie in a region. */
  <R> Measure deciding(
      String name,
      Region region,
      Optional<PerNetwork<R>> results,
      Function<R, OptionalDouble> value) {
    return measure(name, Optional.of(region), results, value);
  }

  /** Returns a share that is shown only. */
  <R> Measure shown(
      String name, Optional<PerNetwork<R>> results, Function<R, OptionalDouble> value) {
    return measure(name, Optional.empty(), results, value);
  }

  <R> Measure measure(
      String name,
      Optional<Region> region,
      Optional<PerNetwork<R>> results,
      Function<R, OptionalDouble> value) {
    return new Measure(
        name,
        region,
        EstimateCells.estimate(values(results, network, value)),
        controls(results, value),
        nulls(draws -> draws(draws, name)),
        Reading.SHARE);
  }

  /**
   * Returns the number of the network less that of a control, paired by seed.
   *
   * @param minuend name of the number
   */
  <R> Measure difference(
      String name,
      String minuend,
      Region region,
      Optional<PerNetwork<R>> results,
      String control,
      Function<R, OptionalDouble> value) {
    return new Measure(
        name,
        Optional.of(region),
        results.flatMap(all -> difference(all, control, value)),
        Map.of(),
        nulls(draws -> differences(draws, minuend, control)),
        Reading.POINTS);
  }

  private <R> Optional<Estimate> difference(
      PerNetwork<R> results, String control, Function<R, OptionalDouble> value) {
    return EstimateCells.estimate(
        pairs(results, control).stream()
            .map(pair -> difference(value.apply(pair.network()), value.apply(pair.other())))
            .toList());
  }

  private <R> List<PerNetwork.Pair<R>> pairs(PerNetwork<R> results, String control) {
    return results.networks().containsAll(List.of(network, control))
        ? results.pairs(network, control)
        : List.of();
  }

  /** Returns the distribution of the mean over networks under each null model that was drawn. */
  private Map<Surrogate, NullBand> nulls(
      Function<PerNetwork<ClaimNull.Result>, List<List<OptionalDouble>>> numbers) {
    Map<Surrogate, NullBand> nulls = new EnumMap<>(Surrogate.class);
    for (Surrogate surrogate : Surrogate.values()) {
      evidence
          .draws(surrogate)
          .flatMap(draws -> NullBand.ofMeans(numbers.apply(draws)))
          .ifPresent(band -> nulls.put(surrogate, band));
    }
    return nulls;
  }

  /** Returns the draws of the networks in question, one list per network. */
  private List<List<OptionalDouble>> draws(PerNetwork<ClaimNull.Result> draws, String name) {
    return draws.bySeed(network).values().stream().map(result -> result.draws(name)).toList();
  }

  private List<List<OptionalDouble>> differences(
      PerNetwork<ClaimNull.Result> draws, String minuend, String control) {
    return pairs(draws, control).stream()
        .map(
            pair -> {
              List<OptionalDouble> of = pair.network().draws(minuend);
              List<OptionalDouble> less = pair.other().draws(minuend);
              return IntStream.range(0, of.size())
                  .mapToObj(draw -> difference(of.get(draw), less.get(draw)))
                  .toList();
            })
        .toList();
  }

  private static OptionalDouble difference(OptionalDouble minuend, OptionalDouble subtrahend) {
    return minuend.isPresent() && subtrahend.isPresent()
        ? OptionalDouble.of(minuend.getAsDouble() - subtrahend.getAsDouble())
        : OptionalDouble.empty();
  }

  private <R> Map<String, Double> controls(
      Optional<PerNetwork<R>> results, Function<R, OptionalDouble> value) {
    Map<String, Double> controls = new LinkedHashMap<>();
    for (String control : evidence.networks(NetworkRole.CONTROL)) {
      EstimateCells.estimate(values(results, control, value))
          .ifPresent(estimate -> controls.put(control, estimate.mean()));
    }
    return controls;
  }

  private static <R> List<OptionalDouble> values(
      Optional<PerNetwork<R>> results, String network, Function<R, OptionalDouble> value) {
    return results.stream()
        .flatMap(all -> all.bySeed(network).values().stream())
        .map(value)
        .toList();
  }
}
