package io.github.numerosity.stats.assumptions;

import io.github.numerosity.stats.elementary.TestValue;
import io.github.numerosity.stats.math.EqualVariances;
import io.github.numerosity.stats.math.ShapiroWilk;
import io.github.numerosity.stats.moments.UnitTiles;
import io.github.numerosity.stats.selectivity.OneWayDesign;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Checks of every unit, computed by a replay of the responses. Immutable. */
final class UnitChecks {
  private final Map<Check, double[]> statistics = new EnumMap<>(Check.class);
  private final Map<Check, double[]> logP = new EnumMap<>(Check.class);

  /** Largest over smallest standard deviation; NaN if undefined. */
  private final double[] ratios;

  private UnitChecks(int units) {
    for (Check check : Check.values()) {
      statistics.put(check, new double[units]);
      double[] none = new double[units];
      Arrays.fill(none, Double.NaN);
      logP.put(check, none);
    }
    this.ratios = new double[units];
    Arrays.fill(ratios, Double.NaN);
  }

  static UnitChecks of(OneWayDesign.Rows rows) throws InterruptedException {
    UnitChecks checks = new UnitChecks(rows.responses().units().count());
    Groups groups = new Groups(rows.groups(), rows.count());
    int images = rows.responses().design().stimuli();
    Optional<ShapiroWilk> normality =
        images < ShapiroWilk.SMALLEST || images > ShapiroWilk.LARGEST
            ? Optional.empty()
            : Optional.of(ShapiroWilk.of(images));
    UnitTiles.forEach(
        rows.responses(),
        (layer, first, count, values) -> {
          double[] grouped = new double[images];
          for (int unit = 0; unit < count; unit++) {
            groups.sort(values, unit * images, grouped);
            if (varies(grouped)) {
              checks.check(first + unit, grouped, groups, normality);
            }
          }
        });
    return checks;
  }

  private static boolean varies(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return true;
      }
    }
    return false;
  }

  /** Order of rows by group. */
  private static final class Groups {
    private final int[] order;
    private final int[] starts;
    private final int[] counts;

    Groups(int[] groups, int count) {
      this.counts = new int[count];
      for (int group : groups) {
        counts[group]++;
      }
      this.starts = new int[count + 1];
      for (int group = 0; group < count; group++) {
        starts[group + 1] = starts[group] + counts[group];
      }
      int[] next = starts.clone();
      this.order = new int[groups.length];
      for (int row = 0; row < groups.length; row++) {
        order[next[groups[row]]++] = row;
      }
    }

    void sort(double[] values, int from, double[] grouped) {
      for (int place = 0; place < order.length; place++) {
        grouped[place] = values[from + order[place]];
      }
    }

    boolean isEachShownTwice() {
      return Arrays.stream(counts).allMatch(count -> count > 1);
    }
  }

  private void check(int unit, double[] grouped, Groups groups, Optional<ShapiroWilk> normality) {
    int count = groups.counts.length;
    double[] residuals = new double[grouped.length];
    double[] variances = new double[count];
    double smallest = Double.POSITIVE_INFINITY;
    double largest = 0;
    for (int group = 0; group < count; group++) {
      int size = groups.counts[group];
      if (size > 1) {
        variances[group] =
            residuals(grouped, groups.starts[group], groups.starts[group + 1], residuals)
                / (size - 1);
        smallest = Math.min(smallest, variances[group]);
        largest = Math.max(largest, variances[group]);
      }
    }
    if (largest > 0) {
      ratios[unit] = Math.sqrt(largest / smallest);
    }
    if (groups.isEachShownTwice()) {
      put(Check.LEVENE, unit, levene(grouped, groups, EqualVariances.Centre.MEAN));
      put(Check.BROWN_FORSYTHE, unit, levene(grouped, groups, EqualVariances.Centre.MEDIAN));
      if (smallest > 0) {
        put(Check.BARTLETT, unit, Optional.of(EqualVariances.bartlett(groups.counts, variances)));
      }
    }
    put(Check.SHAPIRO_WILK, unit, normality.flatMap(test -> test.test(residuals)));
  }

  private static Optional<TestValue> levene(
      double[] grouped, Groups groups, EqualVariances.Centre centre) {
    return EqualVariances.levene(grouped, groups.starts, centre);
  }

  /**
   * Computes the values less their mean, and returns the sum of squares; exactly 0 if all values
   * are equal.
   */
  private static double residuals(double[] values, int first, int end, double[] residuals) {
    double shift = values[first];
    double mean = 0;
    for (int i = first; i < end; i++) {
      mean += values[i] - shift;
    }
    mean /= end - first;
    double squares = 0;
    for (int i = first; i < end; i++) {
      residuals[i] = values[i] - shift - mean;
      squares += residuals[i] * residuals[i];
    }
    return squares;
  }

  private void put(Check check, int unit, Optional<TestValue> found) {
    if (found.isPresent()) {
      values(statistics, check)[unit] = found.get().statistic();
      values(logP, check)[unit] = found.get().logP();
    }
  }

  private static double[] values(Map<Check, double[]> of, Check check) {
    return java.util.Objects.requireNonNull(of.get(check), "a check without values");
  }

  Optional<TestValue> found(Check check, int unit) {
    double log = values(logP, check)[unit];
    return Double.isNaN(log)
        ? Optional.empty()
        : Optional.of(new TestValue(values(statistics, check)[unit], log));
  }

  OptionalDouble ratio(int unit) {
    return Double.isNaN(ratios[unit]) ? OptionalDouble.empty() : OptionalDouble.of(ratios[unit]);
  }
}
