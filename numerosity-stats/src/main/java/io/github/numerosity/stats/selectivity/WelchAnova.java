package io.github.numerosity.stats.selectivity;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Range;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Alpha;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.math.Correction;
import io.github.numerosity.stats.math.WelchF;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stimulus.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Tests each unit for an effect of numerosity by Welch's analysis of variance, which does not
 * suppose equal variances, over the images of the selection, all stimulus sets together. To be read
 * beside {@link OneWayAnova}; which test a study uses is to be settled before looking.
 *
 * <p>Special cases: a unit without variance at some numerosity has no Welch test, however large the
 * differences; it is untestable and counted (see {@link UnitStatus}). Where a numerosity was shown
 * once, that holds for every unit. Effect sizes are those of the analysis of variance.
 *
 * @param name tells it from other criteria of an experiment: lower-case letters, digits, hyphens
 * @param alpha level of the test, in (0, 1)
 * @param correction of p, for the testable units of a layer
 * @param emptyImages whether images of numerosity 0 take part
 * @see WelchF
 */
public record WelchAnova(
    String name,
    @Range(above = 0, below = 1) double alpha,
    Correction correction,
    EmptyImages emptyImages)
    implements SelectivityCriterion<WelchAnova.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "welch-anova";

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if alpha is outside (0, 1)
   */
  public WelchAnova {
    requireNonNull(name, "name");
    requireNonNull(correction, "correction");
    requireNonNull(emptyImages, "emptyImages");
    Alpha.check(alpha);
  }

  /**
   * Returns the test at alpha = 0.01 without correction and without empty images.
   *
   * @return the criterion
   */
  public static WelchAnova withDefaults() {
    return new WelchAnova(TYPE, 0.01, Correction.NONE, EmptyImages.LEAVE_OUT);
  }

  /**
   * Sets the level.
   *
   * @param level in (0, 1)
   * @return a new criterion
   * @throws IllegalArgumentException if it is outside (0, 1)
   */
  public WelchAnova withAlpha(double level) {
    return new WelchAnova(name, level, correction, emptyImages);
  }

  /**
   * Names the criterion, so that an experiment can hold several.
   *
   * @param other lower-case letters, digits and hyphens
   * @return a new criterion
   */
  public WelchAnova withName(String other) {
    return new WelchAnova(other, alpha, correction, emptyImages);
  }

  /**
   * Sets the correction that p must survive.
   *
   * @param choice for the testable units of a layer
   * @return a new criterion
   */
  public WelchAnova withCorrection(Correction choice) {
    return new WelchAnova(name, alpha, choice, emptyImages);
  }

  @Override
  public List<String> method() {
    return CriterionSentences.of(
        ("A unit counted as selective by the criterion “%s” if Welch's analysis of variance, which"
                + " does not suppose equal variances, of its responses to the selection pictures%s,"
                + " with numerosity as factor and all stimulus sets together, gave p < %s %s for the"
                + " number of units.")
            .formatted(name, emptyImages.clause(), Prose.number(alpha), correction.phrase()));
  }

  @Override
  public List<String> overNetworks() {
    return Estimate.method();
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  @Override
  public Set<Fold<?>> folds() {
    return Set.of(CellMoments.PER_CONDITION);
  }

  @Override
  public boolean needsRows() {
    return false;
  }

  @Override
  public boolean uses(Design.Row stimulus) {
    return stimulus.block() == Block.SELECTION && emptyImages.admits(stimulus.numerosity());
  }

  @Override
  public List<String> problems(Design design) {
    return OneWayDesign.problems(name, design, emptyImages);
  }

  @Override
  public Result analyze(Responses responses) {
    OneWayDesign.check(name, responses.design(), emptyImages);
    return new Result(this, CellMoments.of(responses));
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return SelectivityExhibits.of(
        results,
        name.equals(TYPE) ? "Welch criterion" : "criterion " + name,
        "Welch's analysis of variance of numerosity for each unit",
        correction,
        result ->
            "F has %d degrees of freedom and as many of the error as the variances of the unit allow"
                .formatted(result.numerosities().size() - 1));
  }

  /** What was found in one network. Immutable. */
  public static final class Result extends UnitVerdicts {
    private final boolean singleImage;
    private final double[] f;
    private final double[] df2;

    private Result(WelchAnova test, CellMoments moments) {
      super(test.alpha(), test.correction(), test.emptyImages(), moments);
      NumerosityMoments groups = groups();
      int[] counts = new int[groups.groups()];
      Arrays.setAll(counts, groups::count);
      this.singleImage = Arrays.stream(counts).anyMatch(count -> count == 1);
      this.f = new double[groups.unitCount()];
      this.df2 = new double[groups.unitCount()];
      double[] means = new double[counts.length];
      double[] variances = new double[counts.length];
      for (int unit = 0; unit < f.length && !singleImage; unit++) {
        boolean varies = true;
        for (int group = 0; group < counts.length; group++) {
          means[group] = groups.deviation(group, unit);
          variances[group] = groups.variance(group, unit);
          varies &= variances[group] > 0;
        }
        if (varies) {
          WelchF welch = WelchF.of(counts, means, variances);
          f[unit] = welch.f();
          df2[unit] = welch.df2();
          found(unit, welch.logP());
        }
      }
    }

    @Override
    public Set<UnitStatus> statuses(int unit) {
      Set<UnitStatus> statuses = super.statuses(unit);
      return singleImage && classical().isTestable(unit)
          ? UnitStatuses.with(UnitStatus.SINGLE_IMAGE, statuses)
          : statuses;
    }

    @Override
    public OptionalDouble f(int unit) {
      return logPValue(unit).isPresent() ? OptionalDouble.of(f[unit]) : OptionalDouble.empty();
    }

    /**
     * Returns the degrees of freedom of the error.
     *
     * @param unit column of the responses
     * @return not whole; empty for an untestable unit
     */
    public OptionalDouble degreesOfFreedomWithin(int unit) {
      return logPValue(unit).isPresent() ? OptionalDouble.of(df2[unit]) : OptionalDouble.empty();
    }

    /**
     * The numbers of one network.
     *
     * @param alpha level of the test
     * @param correction of p
     * @param numerosities that were compared
     * @param degreesOfFreedomBetween numerosities less 1
     * @param preferenceImages which images decided preferred numerosities
     * @param layers one a layer
     */
    public record Summary(
        double alpha,
        Correction correction,
        List<Integer> numerosities,
        int degreesOfFreedomBetween,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    @Override
    public Summary summary() {
      return new Summary(
          alpha(),
          correction(),
          numerosities(),
          numerosities().size() - 1,
          preferences().block(),
          layers());
    }

    @Override
    public List<Table> tables() {
      return List.of(
          UnitRows.table(
              this,
              new UnitRows.Column(
                  "degrees_of_freedom_within",
                  unit -> EstimateCells.cell(degreesOfFreedomWithin(unit)))));
    }
  }

  /** How a file makes the criterion. */
  public static final class Type extends RecordType<WelchAnova> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, WelchAnova.class, withDefaults());
    }
  }
}
