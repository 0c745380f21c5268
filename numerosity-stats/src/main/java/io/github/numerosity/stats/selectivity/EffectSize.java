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
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.SumsOfSquares;
import io.github.numerosity.stats.exhibits.selectivity.CriterionExhibits;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Optional;

/**
 * Criterion of effect size: numerosity explains much of the responses of a selective unit and the
 * stimulus set little. In the two-way analysis of variance numerosity x set over the selection
 * images, partial ω² of numerosity is at least the threshold, and partial ω² of the set and of the
 * interaction are below the exclusion threshold.
 *
 * <p>The share of selective units does not depend on the number of images, once there are enough to
 * estimate ω². No p-value is used, so there is no correction; F and p are reported with the
 * verdicts. With images of a single stimulus set, only ω² of the one-way analysis is used.
 *
 * <p>Source: after I. Stoianov and M. Zorzi, Nature Neurosci. 15 (2012) 194-196, who selected units
 * whose responses are well explained by a regression on number.
 */
public final class EffectSize extends EffectSizeSettings
    implements SelectionCriterion<EffectSize.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "effect-size";

  /**
   * The settings.
   *
   * @param name identifies the criterion in an experiment: lower-case letters, digits, hyphens
   * @param threshold smallest partial ω² of numerosity of a selective unit
   * @param exclusionThreshold partial ω² of set and interaction from which a unit is excluded
   * @param sumsOfSquares type of the tests of main effects in an unbalanced design
   * @param emptyImages whether images of numerosity 0 are included
   */
  @Settings
  record Values(
      String name,
      @Range(least = 0, most = 1) double threshold,
      @Range(above = 0, most = 1) double exclusionThreshold,
      SumsOfSquares sumsOfSquares,
      EmptyImages emptyImages) {}

  EffectSize(Values values) {
    super(values);
  }

  /**
   * Returns the criterion with at least .05 for numerosity and less than .01 for set and
   * interaction, type II, without empty images.
   *
   * @return the criterion
   */
  public static EffectSize withDefaults() {
    return new EffectSize(
        new Values(TYPE, 0.05, 0.01, SumsOfSquares.TYPE_II, EmptyImages.LEAVE_OUT));
  }

  @Override
  public List<String> method() {
    return CriterionSentences.of(
        ("A unit counted as selective by the criterion “%s” if, in a two-way analysis of variance of"
                + " its responses to the selection pictures%s over numerosity and stimulus set (%s),"
                + " partial ω² of numerosity was at least %s and that of the set and of the"
                + " interaction below %s; with a single set, ω² of numerosity decided alone (after"
                + " Stoianov and Zorzi 2012).")
            .formatted(
                name(),
                emptyImages().clause(),
                sumsOfSquares().phrase(),
                Prose.number(threshold()),
                Prose.number(exclusionThreshold())));
  }

  private boolean hasOneSet(Design design) {
    return TwoWayDesign.sets(design, emptyImages()).size() < 2;
  }

  @Override
  public List<Problem> problems(Design design) {
    return hasOneSet(design)
        ? OneWayDesign.problems(name(), design, emptyImages())
        : TwoWayDesign.problems(name(), design, emptyImages(), sumsOfSquares());
  }

  @Override
  public Result analyze(Responses responses) {
    Problem.requireNone(problems(responses.design()));
    CellMoments moments = CellMoments.of(responses);
    return hasOneSet(responses.design())
        ? new Result(this, OneWayDesign.tests(moments, emptyImages()), Optional.empty())
        : new Result(this, TwoWayTests.of(moments, sumsOfSquares(), emptyImages()));
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return CriterionExhibits.of(this, results);
  }

  /** Results of one network. Immutable. */
  public static final class Result implements FTestedUnits {
    private final EffectSize criterion;
    private final UnitTests tests;
    private final Optional<TwoWayTests> twoWay;
    private final boolean[] selective;

    private Result(EffectSize criterion, TwoWayTests twoWay) {
      this(criterion, twoWay.tests(), Optional.of(twoWay));
    }

    private Result(EffectSize criterion, UnitTests tests, Optional<TwoWayTests> twoWay) {
      this.criterion = criterion;
      this.tests = tests;
      this.twoWay = twoWay;
      this.selective = new boolean[tests.units().count()];
      for (int unit = 0; unit < selective.length; unit++) {
        Optional<EffectSizes> effects = tests.numerosity().effects(unit);
        selective[unit] =
            effects.isPresent()
                && effects.get().omegaSquared() >= criterion.threshold()
                && isBelow(Effect.SET, unit)
                && isBelow(Effect.INTERACTION, unit);
      }
    }

    private boolean isBelow(Effect effect, int unit) {
      return twoWay
          .flatMap(tests -> tests.of(effect).effects(unit))
          .map(sizes -> sizes.omegaSquared() < criterion.exclusionThreshold())
          .orElse(true);
    }

    @Override
    public UnitTests tests() {
      return tests;
    }

    /**
     * Returns the tests of all effects.
     *
     * @return empty with a single stimulus set
     */
    public Optional<TwoWayTests> twoWay() {
      return twoWay;
    }

    @Override
    public boolean isSelective(int unit) {
      return selective[unit];
    }

    /**
     * Summary of one network.
     *
     * @param threshold smallest partial ω² of numerosity of a selective unit
     * @param exclusionThreshold partial ω² of set and interaction from which a unit is excluded
     * @param sets compared stimulus sets; empty if there was only one
     * @param preferenceImages block of images that determined preferred numerosities
     * @param layers one entry per layer
     */
    public record Summary(
        double threshold,
        double exclusionThreshold,
        List<String> sets,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    @Override
    public Summary summary() {
      return new Summary(
          criterion.threshold(),
          criterion.exclusionThreshold(),
          twoWay.map(TwoWayTests::sets).orElse(List.of()),
          preferences().block(),
          layers());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      UnitRows.Column[] columns =
          twoWay
              .map(TwoWayTests::columns)
              .orElseGet(() -> tests.numerosity().intervalColumns(Estimate.LEVEL));
      return List.of(UnitRows.table(this, columns));
    }
  }

  /** Component type. */
  public static final class Type extends RecordType<EffectSize> {
    /** Called by the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, EffectSize.class, withDefaults());
    }
  }
}
