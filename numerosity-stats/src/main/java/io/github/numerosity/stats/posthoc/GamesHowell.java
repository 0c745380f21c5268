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
import io.github.numerosity.stats.math.CriticalRange;
import io.github.numerosity.stats.math.StudentizedRange;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.MomentsAnalysis;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.OneWayDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Games-Howell comparison of every pair of numerosities in every unit over the selection images,
 * all stimulus sets together. It does not assume equal variances: it corresponds to Welch's
 * analysis of variance as {@link TukeyHsd} to the classical one. The level for all pairs of a unit
 * is approximate, and slightly exceeded for groups of fewer than about six images.
 *
 * <p>q = |mean b − mean a| / √((s_a²/n_a + s_b²/n_b) / 2). p is from the studentized range of all
 * means with the degrees of freedom of the pair (Welch and Satterthwaite), (v_a + v_b)² /
 * (v_a²/(n_a − 1) + v_b²/(n_b − 1)) with v = s²/n.
 *
 * <p>Special cases: a pair is not tested, whatever the difference, if one numerosity has no
 * variance or was shown only once. The number of units in which a pair was tested is reported with
 * the share that separates it.
 *
 * <p>Source: P. A. Games and J. F. Howell, J. Educ. Statist. 1 (1976) 113-125.
 */
public final class GamesHowell extends GamesHowellSettings
    implements MomentsAnalysis<GamesHowell.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "games-howell";

  /** The settings. */
  @Settings
  record Values(@Unwrapped PairwiseSettings pairwise) {}

  GamesHowell(Values values) {
    super(values);
  }

  /**
   * Returns the comparison at alpha = 0.01 without empty images.
   *
   * @return the analysis
   */
  public static GamesHowell withDefaults() {
    return new GamesHowell(new Values(PairwiseSettings.DEFAULTS));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    return List.of(
        ("Every pair of numerosities was compared in every unit by the test of Games and Howell, which"
                + " does not suppose equal variances, over the selection pictures%s, at a level of %s"
                + " for all pairs of a unit together and without correction for the number of units.")
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

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return SeparationExhibits.ofGamesHowell(results);
  }

  /** Results of one network. Immutable. */
  public static final class Result extends PairwiseResult {
    private final GamesHowell test;

    /** Critical range; empty if fewer than two numerosities were shown at least twice. */
    private final Optional<CriticalRange> critical;

    private Result(GamesHowell test, CellMoments moments) {
      super(test.alpha(), test.emptyImages(), moments);
      this.test = test;
      NumerosityMoments groups = groups();
      int fewest = Integer.MAX_VALUE;
      int most = 0;
      for (int pair = 0; pair < pairs().size(); pair++) {
        int a = groups.count(first(pair));
        int b = groups.count(second(pair));
        if (a > 1 && b > 1) {
          fewest = Math.min(fewest, Math.min(a, b) - 1);
          most = Math.max(most, a + b - 2);
        }
      }
      this.critical =
          most == 0
              ? Optional.empty()
              : Optional.of(CriticalRange.of(groups.groups(), alpha(), fewest, most));
    }

    /** Returns the variance of a mean; 0 if there is none. */
    private double error(int group, int unit) {
      int count = groups().count(group);
      return count < 2 ? 0 : groups().sumOfSquares(group, unit) / (count - 1) / count;
    }

    /**
     * Returns degrees of freedom between those of the smaller group and of both groups; rounding
     * must not exceed this range.
     */
    private double degreesOfFreedom(int pair, double a, double b) {
      int ownA = groups().count(first(pair)) - 1;
      int ownB = groups().count(second(pair)) - 1;
      // Computed from shares of the sum, because squares of small variances underflow.
      double share = a / (a + b);
      double df = 1 / (share * share / ownA + (1 - share) * (1 - share) / ownB);
      return Math.max(Math.min(ownA, ownB), Math.min(df, ownA + ownB));
    }

    @Override
    public boolean isTested(int unit, int pair) {
      return error(first(pair), unit) > 0 && error(second(pair), unit) > 0;
    }

    @Override
    public boolean separates(int unit, int pair) {
      double a = error(first(pair), unit);
      double b = error(second(pair), unit);
      if (!(a > 0 && b > 0)) {
        return false;
      }
      double q = critical.orElseThrow().value(degreesOfFreedom(pair, a, b));
      double difference = difference(unit, pair);
      return difference * difference > q * q * (a + b) / 2;
    }

    @Override
    public PairComparison compare(int unit, int pair) {
      double difference = difference(unit, pair);
      double a = error(first(pair), unit);
      double b = error(second(pair), unit);
      if (!(a > 0 && b > 0)) {
        return PairComparison.untested(pairs().get(pair), difference);
      }
      double df = degreesOfFreedom(pair, a, b);
      double error = Math.sqrt((a + b) / 2);
      double q = Math.abs(difference) / error;
      double logP = StudentizedRange.of(groups().groups(), df).logSurvival(q);
      double reach = critical.orElseThrow().value(df) * error;
      return new PairComparison(
          pairs().get(pair),
          difference,
          OptionalDouble.of(q),
          OptionalDouble.of(df),
          OptionalDouble.of(Math.exp(logP)),
          OptionalDouble.of(logP),
          OptionalDouble.of(difference - reach),
          OptionalDouble.of(difference + reach));
    }

    /**
     * Summary of one network.
     *
     * @param alpha level for all pairs of a unit
     * @param layers one entry per layer
     */
    public record Summary(double alpha, List<Layer> layers) {}

    @Override
    public Summary summary() {
      return new Summary(alpha(), layers());
    }

    @Override
    public List<Table> tables() {
      List<Table> tables = new ArrayList<>();
      if (test.pairTable().isWanted(units().count())) {
        tables.add(PairRows.pairs(TYPE, this, true));
      }
      tables.add(PairRows.units(TYPE + "-units", this));
      return List.copyOf(tables);
    }
  }

  /** Component type. */
  public static final class Type extends RecordType<GamesHowell> {
    /** Called by the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, GamesHowell.class, withDefaults());
    }
  }
}
