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
 * Calls a unit selective if numerosity explains much of its responses and the stimulus set little:
 * in the two-way analysis of variance numerosity x set over the images of the selection, partial ω²
 * of numerosity is at least the threshold, and partial ω² of the set and of the interaction are
 * below the threshold of exclusion.
 *
 * <p>A share of units selected so does not grow or fall with the number of images, once there are
 * enough for ω² to be estimated. No p is used, so that there is nothing to correct; F and p stand
 * beside the verdicts. If all images are of one stimulus set, there is neither an effect of the set
 * nor an interaction, and ω² of the one-way analysis decides alone.
 *
 * <p>Source: after I. Stoianov and M. Zorzi, Nature Neurosci. 15 (2012) 194-196, who took units
 * whose responses a regression on number explains well.
 */
public final class EffectSize extends EffectSizeSettings
    implements SelectionCriterion<EffectSize.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "effect-size";

  /**
   * The settings.
   *
   * @param name identifies the criterion in an experiment: lower-case letters, digits, hyphens
   * @param threshold partial ω² of numerosity from which on a unit passes
   * @param exclusionThreshold partial ω² of set and interaction from which on it does not
   * @param sumsOfSquares which hypothesis main effects of an unbalanced design are judged by
   * @param emptyImages whether images of numerosity 0 take part
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

  /** What was found in one network. Immutable. */
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
     * @return empty if all images were of one set
     */
    public Optional<TwoWayTests> twoWay() {
      return twoWay;
    }

    @Override
    public boolean isSelective(int unit) {
      return selective[unit];
    }

    /**
     * The numbers of one network.
     *
     * @param threshold partial ω² of numerosity from which on a unit passes
     * @param exclusionThreshold partial ω² of set and interaction from which on it does not
     * @param sets that were compared; empty if there was one
     * @param preferenceImages which images decided preferred numerosities
     * @param layers one a layer
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

  /** How a file makes the criterion. */
  public static final class Type extends RecordType<EffectSize> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, EffectSize.class, withDefaults());
    }
  }
}
