package io.github.numerosity.stats.posthoc;

import io.github.numerosity.stats.math.StudentizedRange;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.posthoc.TukeyHsd.Comparison;
import io.github.numerosity.stats.posthoc.TukeyHsd.Pair;
import io.github.numerosity.stats.selectivity.AnovaTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The differences of all pairs of numerosities in every unit, and their yardstick. Immutable. */
final class TukeyPairs {
  private final NumerosityMoments groups;
  private final AnovaTable table;
  private final List<Pair> pairs;
  private final int[] first;
  private final int[] second;

  /** (1/n_a + 1/n_b) / 2 of each pair. */
  private final double[] weights;

  /** Tabulated when the first p-value is asked for: verdicts need the critical q alone. */
  private StudentizedRange range;

  private final double critical;
  private final double criticalSquared;

  TukeyPairs(NumerosityMoments groups, AnovaTable table, double alpha) {
    this.groups = groups;
    this.table = table;
    int count = groups.groups() * (groups.groups() - 1) / 2;
    this.first = new int[count];
    this.second = new int[count];
    this.weights = new double[count];
    List<Pair> all = new ArrayList<>(count);
    for (int a = 0; a < groups.groups(); a++) {
      for (int b = a + 1; b < groups.groups(); b++) {
        int pair = all.size();
        first[pair] = a;
        second[pair] = b;
        weights[pair] = (1.0 / groups.count(a) + 1.0 / groups.count(b)) / 2;
        all.add(new Pair(groups.numerosities().get(a), groups.numerosities().get(b)));
      }
    }
    this.pairs = List.copyOf(all);
    this.range = StudentizedRange.of(groups.groups(), table.dfWithin());
    this.critical = range.inverseSurvival(alpha);
    this.criticalSquared = critical * critical;
  }

  List<Pair> pairs() {
    return pairs;
  }

  double critical() {
    return critical;
  }

  /** Mean of the larger numerosity less mean of the smaller. */
  double difference(int unit, int pair) {
    return groups.deviation(second[pair], unit) - groups.deviation(first[pair], unit);
  }

  boolean separates(int unit, int pair) {
    double difference = difference(unit, pair);
    return difference * difference > criticalSquared * table.meanSquareWithin(unit) * weights[pair];
  }

  /** Whether the largest mean is separated from every other. */
  boolean peakStandsOut(int unit) {
    int peak = 0;
    for (int group = 1; group < groups.groups(); group++) {
      peak = groups.deviation(group, unit) > groups.deviation(peak, unit) ? group : peak;
    }
    for (int pair = 0; pair < first.length; pair++) {
      if ((first[pair] == peak || second[pair] == peak) && !separates(unit, pair)) {
        return false;
      }
    }
    return true;
  }

  Comparison compare(int unit, int pair) {
    double difference = difference(unit, pair);
    double error = Math.sqrt(table.meanSquareWithin(unit) * weights[pair]);
    OptionalDouble none = OptionalDouble.empty();
    if (!table.isTestable(unit)) {
      return new Comparison(pairs.get(pair), difference, none, none, none, none, none);
    }
    OptionalDouble lower = OptionalDouble.of(difference - critical * error);
    OptionalDouble upper = OptionalDouble.of(difference + critical * error);
    if (error == 0 && difference == 0) {
      return new Comparison(pairs.get(pair), difference, none, none, none, lower, upper);
    }
    double q = Math.abs(difference) / error;
    double logP = tabulated().logSurvival(q);
    return new Comparison(
        pairs.get(pair),
        difference,
        OptionalDouble.of(q),
        OptionalDouble.of(Math.exp(logP)),
        OptionalDouble.of(logP),
        lower,
        upper);
  }

  private synchronized StudentizedRange tabulated() {
    range = range.tabulated();
    return range;
  }
}
