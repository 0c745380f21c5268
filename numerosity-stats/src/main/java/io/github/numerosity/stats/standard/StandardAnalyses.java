package io.github.numerosity.stats.standard;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.assumptions.Assumptions;
import io.github.numerosity.stats.covariates.Confounds;
import io.github.numerosity.stats.covariates.Covariates;
import io.github.numerosity.stats.covariates.NumberBeyondFeatures;
import io.github.numerosity.stats.nulls.LabelShuffle;
import io.github.numerosity.stats.nulls.NullDistribution;
import io.github.numerosity.stats.nulls.Surrogate;
import io.github.numerosity.stats.overview.Overview;
import io.github.numerosity.stats.posthoc.GamesHowell;
import io.github.numerosity.stats.posthoc.PairTable;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.posthoc.TukeySupported;
import io.github.numerosity.stats.rsa.ImageRsa;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.samplesize.SampleSize;
import io.github.numerosity.stats.selectivity.EffectSize;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.OneWayTest;
import io.github.numerosity.stats.selectivity.PermutationF;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.SetBySet;
import io.github.numerosity.stats.selectivity.TwoWayAnova;
import io.github.numerosity.stats.selectivity.TwoWayStrict;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import io.github.numerosity.stats.tuning.TuningFits;
import io.github.numerosity.stats.tuning.TuningShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Every analysis of this module, for responses recorded elsewhere. Units are selected by the
 * one-way criterion, the first analysis.
 *
 * <pre>{@code
 * StandardAnalyses.withDefaults().withSeed(7).plan().suiting(design).run(responses, options);
 * }</pre>
 */
public final class StandardAnalyses extends StandardAnalysesSettings {
  /**
   * The settings.
   *
   * @param alpha level of the tests
   * @param seed of splits and permutations; without it, analyses that require a seed are omitted
   * @param pairTable whether to write the table of all pairs of all units
   */
  @Settings
  record Values(
      @Range(above = 0, below = 1) double alpha, OptionalLong seed, PairTable pairTable) {}

  StandardAnalyses(Values values) {
    super(values);
  }

  /**
   * Returns the analyses at alpha = 0.01 that need no seed.
   *
   * @return the settings
   */
  public static StandardAnalyses withDefaults() {
    return new StandardAnalyses(new Values(0.01, OptionalLong.empty(), PairTable.AUTOMATIC));
  }

  private OneWayAnova criterion() {
    return OneWayAnova.withDefaults().withAlpha(alpha());
  }

  /**
   * Returns the analyses that do not require a seed. Some then compute less and name the omissions
   * in their results.
   */
  private List<SelectivityAnalysis<?>> withoutChance() {
    Tuning tuning = Tuning.withDefaults().withCriterion(criterion());
    TuningShapes shapes = TuningShapes.withDefaults().withCriterion(criterion()).withAlpha(alpha());
    TuningFits fits = TuningFits.withDefaults().withCriterion(criterion());
    return List.of(
        criterion(),
        OneWayAnova.by(OneWayTest.WELCH).withAlpha(alpha()),
        OneWayAnova.by(OneWayTest.KRUSKAL_WALLIS).withAlpha(alpha()),
        TwoWayAnova.withDefaults().withAlpha(alpha()),
        TwoWayStrict.withDefaults().withAlpha(alpha()),
        EffectSize.withDefaults(),
        TukeySupported.withDefaults().withAlpha(alpha()).withPairAlpha(alpha()),
        SampleSize.withDefaults(),
        Assumptions.withDefaults()
            .withAlpha(alpha())
            .withCriteria(
                Stream.of(OneWayTest.values())
                    .<SelectivityCriterion<?>>map(test -> OneWayAnova.by(test).withAlpha(alpha()))
                    .toList()),
        TukeyHsd.withDefaults().withAlpha(alpha()).withPairTable(pairTable()),
        GamesHowell.withDefaults().withAlpha(alpha()).withPairTable(pairTable()),
        seed().isPresent() ? tuning.withSeed(seed().getAsLong()) : tuning,
        seed().isPresent() ? shapes.withSeed(seed().getAsLong()) : shapes,
        seed().isPresent() ? fits.withSeed(seed().getAsLong()) : fits,
        RangeTest.withDefaults().withCriterion(criterion()),
        seed().isPresent() ? Rsa.withDefaults().withSeed(seed().getAsLong()) : Rsa.withDefaults(),
        ImageRsa.withDefaults(),
        Confounds.withDefaults(),
        Covariates.withDefaults().withAlpha(alpha()),
        NumberBeyondFeatures.withDefaults().withAlpha(alpha()),
        SetBySet.withDefaults().withCriterion(criterion()));
  }

  /** Returns the analyses that require a seed. */
  private List<LongFunction<SelectivityAnalysis<?>>> withChance() {
    return List.of(
        from -> PermutationF.of(from).withAlpha(alpha()),
        from -> LabelShuffle.of(criterion(), from),
        from -> NullDistribution.of(Rsa.withDefaults(), Surrogate.SHUFFLED_LABELS, from),
        from ->
            NullDistribution.of(
                Tuning.withDefaults().withCriterion(criterion()), Surrogate.MONOTONE, from));
  }

  /**
   * Returns the problems of a design that make it unsuitable for the criterion, such as a single
   * image of each numerosity.
   *
   * @param design of the responses to come
   * @return one sentence per problem; empty if the design is suitable
   */
  public List<Problem> problems(Design design) {
    return criterion().problems(design);
  }

  /**
   * Returns the analyses as a plan. {@link Analyses#suiting} removes analyses that do not suit a
   * design, such as the range test without images of further numerosities. The plan concludes with
   * an {@link Overview}, whose figures are shown first.
   *
   * @return the plan
   */
  public Analyses plan() {
    List<SelectivityAnalysis<?>> planned = new ArrayList<>(withoutChance());
    List<LeftOut> leftOut = new ArrayList<>();
    for (LongFunction<SelectivityAnalysis<?>> drawing : withChance()) {
      if (seed().isPresent()) {
        planned.add(drawing.apply(seed().getAsLong()));
      } else {
        leftOut.add(
            new LeftOut(drawing.apply(0).name(), "it draws at random and was given no seed"));
      }
    }
    return Analyses.of(planned).concludedBy(new Overview()).leavingOut(leftOut);
  }
}
