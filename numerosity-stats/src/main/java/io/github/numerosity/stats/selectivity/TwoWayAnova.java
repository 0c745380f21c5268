package io.github.numerosity.stats.selectivity;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.elementary.SumsOfSquares;
import io.github.numerosity.stats.exhibits.selectivity.TwoWayExhibits;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.MomentsAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Two-way analysis of variance of each unit over the selection images, with effect sizes of
 * numerosity, stimulus set and their interaction. It does not select units; see {@link
 * TwoWayStrict} and {@link EffectSize}.
 *
 * @see TwoWayTests
 */
public final class TwoWayAnova extends TwoWayAnovaSettings
    implements MomentsAnalysis<TwoWayAnova.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "two-way-anova";

  /**
   * The settings.
   *
   * @param name identifies the analysis in an experiment: lower-case letters, digits, hyphens
   * @param alpha level at which effects are counted
   * @param intervalLevel level of the two-sided intervals of effect sizes
   * @param sumsOfSquares type of the tests of main effects in an unbalanced design
   * @param emptyImages whether images of numerosity 0 are included
   */
  @Settings
  record Values(
      String name,
      @Range(above = 0, below = 1) double alpha,
      @Range(above = 0, below = 1) double intervalLevel,
      SumsOfSquares sumsOfSquares,
      EmptyImages emptyImages) {}

  TwoWayAnova(Values values) {
    super(values);
  }

  /**
   * Returns the analysis at alpha = 0.01 with 95 % intervals, type II, without empty images.
   *
   * @return the analysis
   */
  public static TwoWayAnova withDefaults() {
    return new TwoWayAnova(
        new Values(TYPE, 0.01, Estimate.LEVEL, SumsOfSquares.TYPE_II, EmptyImages.LEAVE_OUT));
  }

  @Override
  public List<String> method() {
    return List.of(
        ("Numerosity, stimulus set and their interaction were tested in each unit by a two-way analysis"
                + " of variance of its responses to the selection pictures%s (“%s”, %s); effects were"
                + " counted at p < %s, and partial effect sizes have %s intervals from the noncentral F"
                + " distribution.")
            .formatted(
                emptyImages().clause(),
                name(),
                sumsOfSquares().phrase(),
                Prose.number(alpha()),
                Prose.percent(intervalLevel())));
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
    return TwoWayExhibits.of(results);
  }

  /**
   * Counts of one effect in the units of one layer.
   *
   * @param effect the effect
   * @param degreesOfFreedom of the effect
   * @param tested number of units with a test of the effect
   * @param significant number of units with p below alpha
   * @param bySignificance number of units with p below alpha under each correction for the tested
   *     units
   * @param medianOmegaSquared of the tested units; empty if there are none
   */
  public record LayerEffect(
      Effect effect,
      int degreesOfFreedom,
      int tested,
      int significant,
      List<LayerSelectivity.CorrectionCount> bySignificance,
      OptionalDouble medianOmegaSquared) {
    /** Copies the list. */
    public LayerEffect {
      requireNonNull(effect, "effect");
      bySignificance = List.copyOf(bySignificance);
    }
  }

  /**
   * Counts of all effects in one layer.
   *
   * @param layer name of the layer
   * @param units number of units
   * @param constant number of units that respond equally to all images
   * @param effects numerosity, set and interaction
   */
  public record Layer(String layer, int units, int constant, List<LayerEffect> effects) {
    /** Copies the list. */
    public Layer {
      requireNonNull(layer, "layer");
      effects = List.copyOf(effects);
    }

    /**
     * Returns the share of all units in which an effect has p below alpha.
     *
     * @param effect the effect
     * @return between 0 and 1
     */
    public double share(Effect effect) {
      return (double) of(effect).significant() / units;
    }

    /**
     * Returns the counts of one effect.
     *
     * @param effect the effect
     * @return its counts
     */
    public LayerEffect of(Effect effect) {
      return effects.stream().filter(found -> found.effect() == effect).findFirst().orElseThrow();
    }
  }

  /** Results of one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final TwoWayAnova test;
    private final TwoWayTests twoWay;

    private Result(TwoWayAnova test, TwoWayTests twoWay) {
      this.test = test;
      this.twoWay = twoWay;
    }

    /**
     * Returns the tests.
     *
     * @return tests of all effects in all units
     */
    public TwoWayTests twoWay() {
      return twoWay;
    }

    /**
     * Returns the tested units.
     *
     * @return one per column of the responses
     */
    public Units units() {
      return twoWay.tests().units();
    }

    /**
     * Returns the level at which effects are counted.
     *
     * @return alpha
     */
    public double alpha() {
      return test.alpha();
    }

    /**
     * Returns the counts of each layer.
     *
     * @return unmodifiable, in order
     */
    public List<Layer> layers() {
      return units().spans().stream().map(this::layer).toList();
    }

    private Layer layer(Units.Span span) {
      int constant = 0;
      for (int unit = span.first(); unit < span.end(); unit++) {
        constant += twoWay.tests().isTestable(unit) ? 0 : 1;
      }
      List<LayerEffect> effects = new ArrayList<>();
      for (Effect effect : Effect.values()) {
        effects.add(effect(span, effect));
      }
      return new Layer(span.layer().name(), span.layer().units(), constant, effects);
    }

    private LayerEffect effect(Units.Span span, Effect effect) {
      FTests tests = twoWay.of(effect);
      double[] p = new double[span.layer().units()];
      List<Double> omegaSquared = new ArrayList<>();
      for (int number = 0; number < p.length; number++) {
        int unit = span.first() + number;
        p[number] = tests.pValue(unit).orElse(Double.NaN);
        tests.effects(unit).ifPresent(sizes -> omegaSquared.add(sizes.omegaSquared()));
      }
      List<LayerSelectivity.CorrectionCount> counts = new ArrayList<>();
      for (Correction correction : Correction.values()) {
        int count = 0;
        for (double adjusted : correction.adjust(p)) {
          count += adjusted < test.alpha() ? 1 : 0;
        }
        counts.add(new LayerSelectivity.CorrectionCount(correction, count));
      }
      List<Double> quartiles = LayerSelectivity.quartiles(omegaSquared);
      return new LayerEffect(
          effect,
          tests.degreesOfFreedom(),
          omegaSquared.size(),
          counts.get(0).units(),
          counts,
          quartiles.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(quartiles.get(1)));
    }

    /**
     * Summary of one network.
     *
     * @param alpha level at which effects are counted
     * @param sumsOfSquares type of the tests of main effects
     * @param numerosities compared numerosities
     * @param sets compared stimulus sets
     * @param degreesOfFreedomWithin number of images minus number of filled cells
     * @param layers one entry per layer
     */
    public record Summary(
        double alpha,
        SumsOfSquares sumsOfSquares,
        List<Integer> numerosities,
        List<String> sets,
        int degreesOfFreedomWithin,
        List<Layer> layers) {}

    @Override
    public Summary summary() {
      return new Summary(
          test.alpha(),
          test.sumsOfSquares(),
          twoWay.numerosities(),
          twoWay.sets(),
          twoWay.of(Effect.SET).errorDegreesOfFreedom(),
          layers());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      return List.of(twoWay.effects(test.intervalLevel()));
    }
  }

  /** Component type. */
  public static final class Type extends RecordType<TwoWayAnova> {
    /** Called by the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, TwoWayAnova.class, withDefaults());
    }
  }
}
