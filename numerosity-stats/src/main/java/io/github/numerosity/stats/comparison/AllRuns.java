package io.github.numerosity.stats.comparison;

import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.math.HotellingT2;
import io.github.numerosity.stats.math.WelchF;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Tests of a number over three or more runs jointly. */
final class AllRuns {
  private final List<RunNumbers> runs;
  private final List<PairOfRuns> pairs;

  /**
   * Creates the tests.
   *
   * @param runs at least 3
   * @param pairs all pairs of these runs
   */
  AllRuns(List<RunNumbers> runs, List<PairOfRuns> pairs) {
    this.runs = List.copyOf(runs);
    this.pairs = List.copyOf(pairs);
  }

  /**
   * Tests a number. Returns empty if only some of the runs share networks, because such runs are
   * neither paired nor independent.
   */
  Optional<RunsTest> test(Quantity quantity) {
    List<Map<OptionalLong, Double>> values =
        runs.stream().map(numbers -> numbers.of(quantity)).toList();
    long paired = pairs.stream().filter(pair -> pair.isPaired(quantity.network())).count();
    if (paired == pairs.size()) {
      return hotelling(quantity, values);
    }
    return paired == 0 ? welch(quantity, values) : Optional.empty();
  }

  private static Optional<RunsTest> hotelling(
      Quantity quantity, List<Map<OptionalLong, Double>> values) {
    List<OptionalLong> seeds = new ArrayList<>(values.get(0).keySet());
    values.forEach(run -> seeds.retainAll(run.keySet()));
    if (seeds.size() < Estimate.SMALLEST_SAMPLE) {
      return Optional.empty();
    }
    double[][] measurements =
        values.stream()
            .map(run -> seeds.stream().map(run::get).mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    return HotellingT2.of(measurements)
        .map(
            test ->
                result(
                    quantity,
                    RunsTest.Method.HOTELLING,
                    test.f(),
                    test.df1(),
                    test.df2(),
                    test.logP()));
  }

  private static Optional<RunsTest> welch(
      Quantity quantity, List<Map<OptionalLong, Double>> values) {
    int[] counts = new int[values.size()];
    double[] means = new double[counts.length];
    double[] variances = new double[counts.length];
    for (int run = 0; run < counts.length; run++) {
      List<Double> networks = List.copyOf(values.get(run).values());
      if (networks.size() < Estimate.SMALLEST_SAMPLE || networks.stream().distinct().count() == 1) {
        return Optional.empty();
      }
      Estimate estimate = Estimate.of(networks);
      double deviation = estimate.standardDeviation().orElseThrow();
      counts[run] = networks.size();
      means[run] = estimate.mean();
      variances[run] = deviation * deviation;
    }
    WelchF test = WelchF.of(counts, means, variances);
    return Optional.of(
        result(quantity, RunsTest.Method.WELCH, test.f(), test.df1(), test.df2(), test.logP()));
  }

  private static RunsTest result(
      Quantity quantity, RunsTest.Method method, double f, double df1, double df2, double logP) {
    return new RunsTest(quantity, method, f, df1, df2, Math.exp(logP), OptionalDouble.empty(), 0);
  }
}
