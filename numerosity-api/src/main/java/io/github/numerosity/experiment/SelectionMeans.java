package io.github.numerosity.experiment;

import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Units;
import io.github.numerosity.stimulus.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mean responses to the SELECTION images of each condition, the content of {@code means-*.npy}. */
record SelectionMeans() implements Fold<SelectionMeans.Means> {

  /** Conditions x units, the conditions in the order of the design. Immutable. */
  static final class Means {
    private final int conditions;
    private final int units;
    private final double[] values;

    private Means(int conditions, int units, double[] values) {
      this.conditions = conditions;
      this.units = units;
      this.values = values;
    }

    int conditions() {
      return conditions;
    }

    int units() {
      return units;
    }

    /** Returns a copy, row by row. */
    double[] values() {
      return values.clone();
    }
  }

  @Override
  public Accumulator<Means> begin(Design design, Units units) {
    List<Condition> conditions = design.select(design.rows(Block.SELECTION)).conditions();
    Map<Condition, Integer> numbers = new HashMap<>();
    conditions.forEach(condition -> numbers.put(condition, numbers.size()));
    return new Sums(design, units.count(), numbers);
  }

  private static final class Sums implements Accumulator<Means> {
    private final int units;
    private final int[] counts;
    private final double[] sums;

    /** Index of the condition of each row, -1 outside the block. */
    private final int[] conditions;

    Sums(Design design, int units, Map<Condition, Integer> numbers) {
      this.units = units;
      this.counts = new int[numbers.size()];
      this.sums = new double[numbers.size() * units];
      this.conditions = new int[design.stimuli()];
      for (int row = 0; row < conditions.length; row++) {
        Design.Row what = design.row(row);
        conditions[row] =
            what.block() == Block.SELECTION ? numbers.getOrDefault(what.condition(), -1) : -1;
      }
    }

    @Override
    public void accept(int stimulus, double[] row) {
      int condition = conditions[stimulus];
      if (condition >= 0) {
        counts[condition]++;
        int first = condition * units;
        for (int unit = 0; unit < units; unit++) {
          sums[first + unit] += row[unit];
        }
      }
    }

    @Override
    public void accept(int stimulus, float[] row) {
      int condition = conditions[stimulus];
      if (condition >= 0) {
        counts[condition]++;
        int first = condition * units;
        for (int unit = 0; unit < units; unit++) {
          sums[first + unit] += row[unit];
        }
      }
    }

    @Override
    public Means finish() {
      double[] means = sums.clone();
      for (int condition = 0; condition < counts.length; condition++) {
        for (int unit = 0; unit < units; unit++) {
          means[condition * units + unit] /= counts[condition];
        }
      }
      return new Means(counts.length, units, means);
    }
  }
}
