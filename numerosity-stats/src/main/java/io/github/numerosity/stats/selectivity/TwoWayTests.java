package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.SumsOfSquares;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.math.TwoWaySums;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.ConditionMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * F tests of numerosity, stimulus set and their interaction in every unit, over the selection
 * images. Immutable.
 *
 * <p>Factors are fixed; the error of all effects is the mean square within cells. The closed form
 * is used for equal numbers of images, type II or III otherwise: see {@link SumsOfSquares}.
 *
 * <p>Special cases: F is undefined for a unit that responds equally to all images. If a unit does
 * not vary within any cell, an effect has F = ∞ and p = 0, or no F if its sum of squares is zero.
 * Sums of squares below 1e-24 of those between cells are then rounding errors and count as zero.
 */
public final class TwoWayTests {
  private static final double ROUNDING = 1e-24;

  private static final List<String> EFFECT_COLUMNS =
      List.of(
          "layer",
          "unit",
          "status",
          "effect",
          "df",
          "df_within",
          "f",
          "p",
          "log_p",
          "partial_eta_squared",
          "partial_omega_squared",
          "partial_epsilon_squared",
          "low",
          "high");

  private final List<Integer> numerosities;
  private final List<String> sets;
  private final UnitTests tests;
  private final FTests set;
  private final FTests interaction;

  private TwoWayTests(ConditionMoments cells, UnitTests tests, FTests set, FTests interaction) {
    this.numerosities = cells.numerosities();
    this.sets = cells.sets();
    this.tests = tests;
    this.set = set;
    this.interaction = interaction;
  }

  /**
   * Tests all units.
   *
   * @param moments of a design with at least two numerosities and two sets
   * @param type of the tests of main effects in an unbalanced design
   * @param emptyImages whether images of numerosity 0 are included
   * @return the tests
   * @throws IllegalArgumentException if the design cannot be tested
   */
  public static TwoWayTests of(CellMoments moments, SumsOfSquares type, EmptyImages emptyImages) {
    ConditionMoments cells = ConditionMoments.of(moments, emptyImages::admits, Block.SELECTION);
    int[][] counts = cells.counts();
    TwoWaySums sums = TwoWaySums.of(counts, type);
    int units = cells.unitCount();
    double[][] f = new double[3][units];
    int errorDf = sums.errorDegreesOfFreedom();
    int[] df = {
      sums.rowDegreesOfFreedom(), sums.columnDegreesOfFreedom(), sums.interactionDegreesOfFreedom()
    };
    double[] means = new double[counts.length * counts[0].length];
    double[] squares = new double[3];
    double[] shares = moments.respondingShares(Block.SELECTION);
    List<Set<UnitStatus>> statuses = new ArrayList<>(units);
    for (int unit = 0; unit < units; unit++) {
      if (cells.isConstant(unit)) {
        statuses.add(UnitStatuses.constant());
        for (int effect = 0; effect < 3; effect++) {
          f[effect][unit] = Double.NaN;
        }
        continue;
      }
      cells.deviations(unit, means);
      sums.compute(means, squares);
      double within = cells.sumOfSquaresWithin(unit);
      double between = squares[0] + squares[1] + squares[2];
      for (int effect = 0; effect < 3; effect++) {
        f[effect][unit] =
            within > 0
                ? squares[effect] / df[effect] / (within / errorDf)
                : squares[effect] > ROUNDING * between ? Double.POSITIVE_INFINITY : Double.NaN;
      }
      statuses.add(UnitStatuses.of(within > 0, cells.hasFlatCell(unit), shares[unit]));
    }
    int images = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    return new TwoWayTests(
        cells,
        new UnitTests(moments, new FTests(df[0], errorDf, images, f[0]), statuses),
        new FTests(df[1], errorDf, images, f[1]),
        new FTests(df[2], errorDf, images, f[2]));
  }

  /**
   * Returns the compared numerosities.
   *
   * @return unmodifiable, ascending
   */
  public List<Integer> numerosities() {
    return numerosities;
  }

  /**
   * Returns the compared stimulus sets.
   *
   * @return unmodifiable, by first appearance
   */
  public List<String> sets() {
    return sets;
  }

  /**
   * Returns the tests of numerosity, with preferences and remarks.
   *
   * @return one per unit
   */
  public UnitTests tests() {
    return tests;
  }

  /**
   * Returns the tests of an effect.
   *
   * @param effect the effect
   * @return one per unit
   */
  public FTests of(Effect effect) {
    return switch (effect) {
      case NUMEROSITY -> tests.numerosity();
      case SET -> set;
      case INTERACTION -> interaction;
    };
  }

  /** Returns the columns that follow those of all criteria in the unit table. */
  UnitRows.Column[] columns() {
    List<UnitRows.Column> columns =
        new ArrayList<>(List.of(tests.numerosity().intervalColumns(Estimate.LEVEL)));
    columns.addAll(columns("set", set));
    columns.addAll(columns("interaction", interaction));
    return columns.toArray(UnitRows.Column[]::new);
  }

  private static List<UnitRows.Column> columns(String effect, FTests tests) {
    return List.of(
        new UnitRows.Column("f_" + effect, unit -> EstimateCells.cell(tests.f(unit))),
        new UnitRows.Column("p_" + effect, unit -> EstimateCells.cell(tests.pValue(unit))),
        new UnitRows.Column("log_p_" + effect, unit -> EstimateCells.cell(tests.logPValue(unit))),
        new UnitRows.Column(
            "omega_squared_" + effect,
            unit -> EstimateCells.cell(tests.effects(unit).map(EffectSizes::omegaSquared))));
  }

  /** Returns the table {@code two-way}: one row per unit and effect. */
  Table effects(double intervalLevel) {
    return new Table(
        "two-way",
        EFFECT_COLUMNS,
        () ->
            IntStream.range(0, tests.units().count())
                .boxed()
                .flatMap(
                    unit ->
                        Stream.of(Effect.values())
                            .map(effect -> effectRow(unit, effect, intervalLevel))));
  }

  private List<Object> effectRow(int column, Effect effect, double intervalLevel) {
    Units.Unit unit = tests.units().unit(column);
    FTests of = of(effect);
    Optional<EffectSizes> sizes = of.effects(column);
    Optional<Estimate.Interval> interval = of.interval(column, intervalLevel);
    return List.of(
        unit.layer(),
        unit.number(),
        UnitRows.text(tests.statuses(column)),
        effect,
        of.degreesOfFreedom(),
        of.errorDegreesOfFreedom(),
        EstimateCells.cell(of.f(column)),
        EstimateCells.cell(of.pValue(column)),
        EstimateCells.cell(of.logPValue(column)),
        EstimateCells.cell(sizes.map(EffectSizes::etaSquared)),
        EstimateCells.cell(sizes.map(EffectSizes::omegaSquared)),
        EstimateCells.cell(sizes.map(EffectSizes::epsilonSquared)),
        EstimateCells.cell(interval.map(Estimate.Interval::lower)),
        EstimateCells.cell(interval.map(Estimate.Interval::upper)));
  }

  @Override
  public String toString() {
    return "TwoWayTests[numerosities %s, sets %s, %s]".formatted(numerosities, sets, tests);
  }
}
