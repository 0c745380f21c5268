package io.github.numerosity.stats.posthoc;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stats.exhibits.posthoc.SeparationExhibits;
import io.github.numerosity.stats.math.StudentizedRange;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.GroupedValues;
import io.github.numerosity.stats.moments.MomentsAnalysis;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.OneWayDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Tukey's honestly significant difference of every pair of numerosities in every unit over the
 * selection images, all stimulus sets together. Within a unit, the probability of any false
 * positive among all pairs is alpha; there is no correction for the number of units.
 *
 * <p>q = |mean b − mean a| / √(MSW / 2 · (1/n_a + 1/n_b)), with MSW the mean square within
 * numerosities; for unequal numbers of images this is Kramer's form, which is slightly
 * conservative. p is from the studentized range with the degrees of freedom of MSW. The test
 * assumes independent images, normal responses and equal variances.
 *
 * <p>Special cases: q is undefined for a unit that responds equally to all images. In a unit that
 * does not vary within any numerosity, q = ∞ and p = 0 for unequal means, and q is undefined for
 * equal ones.
 *
 * <p>Source: J. W. Tukey, The Problem of Multiple Comparisons (1953); C. Y. Kramer, Biometrics 12
 * (1956) 307-310; A. J. Hayter, Ann. Statist. 12 (1984) 61-75.
 */
public final class TukeyHsd extends TukeyHsdSettings implements MomentsAnalysis<TukeyHsd.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "tukey-hsd";

  /** The settings. */
  @Settings
  record Values(@Unwrapped PairwiseSettings pairwise) {}

  TukeyHsd(Values values) {
    super(values);
  }

  /**
   * Returns the comparison at alpha = 0.01 without empty images, as for the one-way criterion.
   *
   * @return the analysis
   */
  public static TukeyHsd withDefaults() {
    return new TukeyHsd(new Values(PairwiseSettings.DEFAULTS));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    return List.of(
        ("Every pair of numerosities was compared in every unit by Tukey's honestly significant"
                + " difference (in Kramer's form for unequal numbers of pictures) over the selection"
                + " pictures%s, at a level of %s for all pairs of a unit together and without"
                + " correction for the number of units.")
            .formatted(emptyImages().clause(), Prose.number(alpha())));
  }

  @Override
  public List<Problem> problems(Design design) {
    return OneWayDesign.problems(TYPE, design, emptyImages());
  }

  @Override
  public Result analyze(Responses responses) {
    OneWayDesign.check(TYPE, responses.design(), emptyImages());
    return new Result(this, CellMoments.of(responses));
  }

  /**
   * Compares every pair of groups of one variable, at the level alpha for all pairs together.
   *
   * @param values finite; not modified, not kept
   * @param groups label of the group of each value, any number; not modified, not kept
   * @return one comparison a pair, by the smaller, then by the larger label; unmodifiable
   * @throws IllegalArgumentException if the arrays differ in length, a value is not finite, there
   *     are fewer than two groups, no group has two values, or all values are equal
   */
  public List<GroupPair> test(double[] values, int[] groups) {
    GroupedValues data = GroupedValues.of(values, groups);
    if (data.isConstant()) {
      throw new IllegalArgumentException(
          "%s compares values that vary; all %d are %s".formatted(TYPE, values.length, values[0]));
    }
    Result result = new Result(this, data.moments());
    List<GroupPair> pairs = new ArrayList<>();
    for (int pair = 0; pair < result.pairs().size(); pair++) {
      PairComparison found = result.compare(0, pair);
      pairs.add(
          new GroupPair(
              data.labels().get(result.first(pair)),
              data.labels().get(result.second(pair)),
              found.difference(),
              found.q(),
              result.degreesOfFreedom(),
              found.pValue(),
              found.lower().orElseThrow(),
              found.upper().orElseThrow()));
    }
    return List.copyOf(pairs);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return SeparationExhibits.ofTukey(results);
  }

  /** Results of one network. Immutable. */
  public static final class Result extends PairwiseResult {
    private final TukeyHsd test;

    /** (1/n_a + 1/n_b) / 2 of each pair. */
    private final double[] weights;

    /** Tabulated when the first p-value is needed; verdicts need only the critical q. */
    private volatile StudentizedRange range;

    private final double critical;

    Result(TukeyHsd test, CellMoments moments) {
      super(test.alpha(), test.emptyImages(), moments);
      this.test = test;
      NumerosityMoments groups = groups();
      this.weights = new double[pairs().size()];
      for (int pair = 0; pair < weights.length; pair++) {
        weights[pair] = (1.0 / groups.count(first(pair)) + 1.0 / groups.count(second(pair))) / 2;
      }
      this.range = StudentizedRange.of(groups.groups(), table().dfWithin());
      this.critical = range.inverseSurvival(test.alpha());
    }

    /**
     * Returns the critical q, above which a pair counts as separated.
     *
     * @return the upper alpha quantile of the studentized range
     */
    public double criticalQ() {
      return critical;
    }

    /**
     * Returns the degrees of freedom of the mean square within.
     *
     * @return number of images minus number of numerosities
     */
    public int degreesOfFreedom() {
      return table().dfWithin();
    }

    @Override
    public boolean isTested(int unit, int pair) {
      return table().isTestable(unit);
    }

    @Override
    public boolean separates(int unit, int pair) {
      double difference = difference(unit, pair);
      return difference * difference
          > critical * critical * table().meanSquareWithin(unit) * weights[pair];
    }

    @Override
    public PairComparison compare(int unit, int pair) {
      double difference = difference(unit, pair);
      if (!table().isTestable(unit)) {
        return PairComparison.untested(pairs().get(pair), difference);
      }
      double error = Math.sqrt(table().meanSquareWithin(unit) * weights[pair]);
      OptionalDouble q = OptionalDouble.empty();
      OptionalDouble p = OptionalDouble.empty();
      OptionalDouble logP = OptionalDouble.empty();
      if (error > 0 || difference != 0) {
        double value = Math.abs(difference) / error;
        double log = tabulated().logSurvival(value);
        q = OptionalDouble.of(value);
        p = OptionalDouble.of(Math.exp(log));
        logP = OptionalDouble.of(log);
      }
      return new PairComparison(
          pairs().get(pair),
          difference,
          q,
          OptionalDouble.of(degreesOfFreedom()),
          p,
          logP,
          OptionalDouble.of(difference - critical * error),
          OptionalDouble.of(difference + critical * error));
    }

    /** Returns the tables; two threads may compute them at the same time, with equal results. */
    private StudentizedRange tabulated() {
      StudentizedRange known = range;
      StudentizedRange tabulated = known.tabulated();
      if (tabulated != known) {
        range = tabulated;
      }
      return tabulated;
    }

    /**
     * Summary of one network.
     *
     * @param alpha level for all pairs of a unit
     * @param criticalQ critical value above which a pair is separated
     * @param degreesOfFreedom of the mean square within
     * @param layers one entry per layer
     */
    public record Summary(
        double alpha, double criticalQ, int degreesOfFreedom, List<Layer> layers) {}

    @Override
    public Summary summary() {
      return new Summary(alpha(), critical, degreesOfFreedom(), layers());
    }

    @Override
    public List<Table> tables() {
      List<Table> tables = new ArrayList<>();
      if (test.pairTable().isWanted(units().count())) {
        tables.add(PairRows.pairs("tukey", this, false));
      }
      tables.add(PairRows.units("tukey-units", this));
      return List.copyOf(tables);
    }
  }

  /** Component type. */
  public static final class Type extends RecordType<TukeyHsd> {
    /** Called by the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, TukeyHsd.class, withDefaults());
    }
  }
}
