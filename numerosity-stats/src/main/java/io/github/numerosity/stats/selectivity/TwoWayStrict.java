package io.github.numerosity.stats.selectivity;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.elementary.SumsOfSquares;
import io.github.numerosity.stats.exhibits.selectivity.CriterionExhibits;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Strict two-way criterion: a selective unit has an effect of numerosity, but none of the stimulus
 * set. In a two-way analysis of variance numerosity x set over the selection images, p of
 * numerosity is below alpha, and p of the set and of the interaction are above the exclusion level.
 * It is the criterion of Nasr, Viswanathan and Nieder (Science Advances 5 (2019) eaav7903) and Kim
 * et al. (Science Advances 7 (2021) eabd6127), with both levels .01.
 *
 * <p>A correction applies only to p of numerosity, because corrected exclusions would let more
 * units pass. A p above the exclusion level does not show that the set has no effect: with more
 * images, more units are excluded, and the share of selective units decreases.
 *
 * <p>Special cases: see {@link TwoWayTests}. If a unit does not vary within any cell, an effect of
 * set or interaction that is exactly zero does not exclude it.
 */
public final class TwoWayStrict extends TwoWayStrictSettings
    implements SelectionCriterion<TwoWayStrict.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "two-way-strict";

  /**
   * The settings.
   *
   * @param exclusionAlpha level that p of set and of interaction must exceed
   * @param sumsOfSquares type of the tests of main effects in an unbalanced design
   */
  @Settings
  record Values(
      @Unwrapped CriterionSettings criterion,
      @Range(above = 0, below = 1) double exclusionAlpha,
      SumsOfSquares sumsOfSquares) {}

  TwoWayStrict(Values values) {
    super(values);
  }

  /**
   * Returns the criterion at .01 for selection and exclusion, without correction, type II, without
   * empty images.
   *
   * @return the criterion
   */
  public static TwoWayStrict withDefaults() {
    return new TwoWayStrict(new Values(CriterionSettings.of(TYPE), 0.01, SumsOfSquares.TYPE_II));
  }

  @Override
  public List<String> method() {
    return CriterionSentences.of(
        ("A unit counted as selective by the criterion “%s” if a two-way analysis of variance of its"
                + " responses to the selection pictures%s over numerosity and stimulus set (%s) gave"
                + " p < %s for numerosity, %s for the number of units, and p > %s for the set and for"
                + " the interaction (Nasr et al. 2019, Kim et al. 2021).")
            .formatted(
                name(),
                emptyImages().clause(),
                sumsOfSquares().phrase(),
                Prose.number(alpha()),
                correction().phrase(),
                Prose.number(exclusionAlpha())));
  }

  @Override
  public List<Problem> problems(Design design) {
    return TwoWayDesign.problems(name(), design, emptyImages(), sumsOfSquares());
  }

  @Override
  public Result analyze(Responses responses) {
    TwoWayDesign.check(name(), responses.design(), emptyImages(), sumsOfSquares());
    return new Result(
        this, TwoWayTests.of(CellMoments.of(responses), sumsOfSquares(), emptyImages()));
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return CriterionExhibits.of(this, results);
  }

  /** Results of one network. Immutable. */
  public static final class Result implements TestedUnits, FTestedUnits {
    private final TwoWayStrict criterion;
    private final TwoWayTests twoWay;
    private final boolean[] selective;

    Result(TwoWayStrict criterion, TwoWayTests twoWay) {
      this.criterion = criterion;
      this.twoWay = twoWay;
      this.selective = passing(criterion.correction());
    }

    @Override
    public UnitTests tests() {
      return twoWay.tests();
    }

    /**
     * Returns the tests of all effects.
     *
     * @return the tests, including those of set and interaction
     */
    public TwoWayTests twoWay() {
      return twoWay;
    }

    @Override
    public double alpha() {
      return criterion.alpha();
    }

    @Override
    public boolean passesElse(int unit) {
      return isAbove(twoWay.of(Effect.SET), unit) && isAbove(twoWay.of(Effect.INTERACTION), unit);
    }

    private boolean isAbove(FTests tests, int unit) {
      OptionalDouble p = tests.pValue(unit);
      return p.isEmpty() || p.getAsDouble() > criterion.exclusionAlpha();
    }

    @Override
    public boolean isSelective(int unit) {
      return selective[unit];
    }

    private int df(Effect effect) {
      return twoWay.of(effect).degreesOfFreedom();
    }

    /**
     * Summary of one network.
     *
     * @param alpha level of selection
     * @param exclusionAlpha level of exclusion
     * @param correction of the p of numerosity
     * @param numerosities compared numerosities
     * @param sets compared stimulus sets
     * @param degreesOfFreedomNumerosity number of numerosities minus 1
     * @param degreesOfFreedomSet number of sets minus 1
     * @param degreesOfFreedomInteraction of the interaction
     * @param degreesOfFreedomWithin number of images minus number of filled cells
     * @param preferenceImages block of images that determined preferred numerosities
     * @param layers one entry per layer
     */
    public record Summary(
        double alpha,
        double exclusionAlpha,
        Correction correction,
        List<Integer> numerosities,
        List<String> sets,
        int degreesOfFreedomNumerosity,
        int degreesOfFreedomSet,
        int degreesOfFreedomInteraction,
        int degreesOfFreedomWithin,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    @Override
    public Summary summary() {
      return new Summary(
          criterion.alpha(),
          criterion.exclusionAlpha(),
          criterion.correction(),
          twoWay.numerosities(),
          twoWay.sets(),
          df(Effect.NUMEROSITY),
          df(Effect.SET),
          df(Effect.INTERACTION),
          twoWay.of(Effect.SET).errorDegreesOfFreedom(),
          preferences().block(),
          layers());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      return List.of(UnitRows.table(this, twoWay.columns()));
    }
  }

  /** Component type. */
  public static final class Type extends RecordType<TwoWayStrict> {
    /** Called by the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, TwoWayStrict.class, withDefaults());
    }
  }
}
