package io.github.numerosity.stats.selectivity;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Range;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Alpha;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.math.Correction;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Tests each unit for an effect of numerosity by a one-way analysis of variance over the images of
 * the selection, all stimulus sets together. A unit is selective if p is below alpha: the criterion
 * of the poster.
 *
 * <p>It supposes independent images, roughly normal responses and equal variances. Responses of
 * rectified units meet that badly: sparse ones make the test conservative, and unequal variances
 * make it liberal where the numbers of images are unequal too. Alpha holds for each unit alone;
 * counts corrected for all testable units of a layer stand beside the raw ones.
 *
 * <p>Special cases: a unit that answers all images alike is untestable; one that varies between but
 * not within numerosities has F = ∞ and p = 0. See {@link UnitStatus}.
 *
 * @param name tells it from other criteria of an experiment: lower-case letters, digits, hyphens
 * @param alpha level of the test, in (0, 1)
 * @param correction of p, for the testable units of a layer
 * @param emptyImages whether images of numerosity 0 take part
 */
public record OneWayAnova(
    String name,
    @Range(above = 0, below = 1) double alpha,
    Correction correction,
    EmptyImages emptyImages)
    implements SelectivityCriterion<OneWayAnova.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "one-way-anova";

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if alpha is outside (0, 1)
   */
  public OneWayAnova {
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
  public static OneWayAnova withDefaults() {
    return new OneWayAnova(TYPE, 0.01, Correction.NONE, EmptyImages.LEAVE_OUT);
  }

  /**
   * Sets the level.
   *
   * @param level in (0, 1)
   * @return a new criterion
   * @throws IllegalArgumentException if it is outside (0, 1)
   */
  public OneWayAnova withAlpha(double level) {
    return new OneWayAnova(name, level, correction, emptyImages);
  }

  /**
   * Sets whether images of numerosity 0 take part.
   *
   * @param choice whether they do
   * @return a new criterion
   */
  public OneWayAnova withEmptyImages(EmptyImages choice) {
    return new OneWayAnova(name, alpha, correction, choice);
  }

  /**
   * Names the criterion, so that an experiment can hold several.
   *
   * @param other lower-case letters, digits and hyphens
   * @return a new criterion
   */
  public OneWayAnova withName(String other) {
    return new OneWayAnova(other, alpha, correction, emptyImages);
  }

  /**
   * Sets the correction that p must survive.
   *
   * @param choice for the testable units of a layer
   * @return a new criterion
   */
  public OneWayAnova withCorrection(Correction choice) {
    return new OneWayAnova(name, alpha, choice, emptyImages);
  }

  @Override
  public List<String> method() {
    return CriterionSentences.of(
        ("A unit counted as selective by the criterion “%s” if a one-way analysis of variance of"
                + " its responses to the selection pictures%s, with numerosity as factor and all stimulus sets together, gave p < %s %s for the number of units.")
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
    CellMoments moments = CellMoments.of(responses);
    return new Result(this, moments);
  }

  /**
   * {@inheritDoc} Without correction a unit is selective where its share of the sum of squares
   * between numerosities exceeds that of the critical F, so that sums by label are all that a
   * labelling takes.
   */
  @Override
  public List<double[]> relabelledShares(Responses responses, int count, IntFunction<Design> labels)
      throws InterruptedException {
    if (correction != Correction.NONE) {
      return SelectivityCriterion.super.relabelledShares(responses, count, labels);
    }
    OneWayDesign.check(name, responses.design(), emptyImages);
    return RelabelledOneWay.shares(OneWayDesign.rows(responses, emptyImages), count, labels, alpha);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return SelectivityExhibits.of(
        results,
        name.equals(TYPE) ? "one-way criterion" : "criterion " + name,
        result ->
            "One-way ANOVA of numerosity for each unit, p < %s %s; F has %d and %d degrees of freedom."
                .formatted(
                    ShortestDecimal.of(alpha),
                    correction.phrase(),
                    result.degreesOfFreedomBetween(),
                    result.degreesOfFreedomWithin()));
  }

  /** What was found in one network. Immutable. */
  public static final class Result implements TestedUnits, FTestedUnits {
    private final OneWayAnova criterion;
    private final List<Integer> numerosities;
    private final UnitTests tests;
    private final boolean[] selective;

    Result(OneWayAnova criterion, CellMoments moments) {
      NumerosityMoments groups = OneWayDesign.moments(moments, criterion.emptyImages());
      this.criterion = criterion;
      this.numerosities = groups.numerosities();
      this.tests = AnovaTable.of(groups, moments.respondingShares(Block.SELECTION)).tests(moments);
      this.selective = passing(criterion.correction());
    }

    @Override
    public UnitTests tests() {
      return tests;
    }

    @Override
    public boolean isSelective(int unit) {
      return selective[unit];
    }

    @Override
    public double alpha() {
      return criterion.alpha();
    }

    /**
     * Returns the numerosities that were compared.
     *
     * @return unmodifiable, ascending
     */
    public List<Integer> numerosities() {
      return numerosities;
    }

    /**
     * Returns the degrees of freedom between numerosities.
     *
     * @return their number less 1
     */
    public int degreesOfFreedomBetween() {
      return tests.numerosity().degreesOfFreedom();
    }

    /**
     * Returns the degrees of freedom within numerosities.
     *
     * @return images less numerosities
     */
    public int degreesOfFreedomWithin() {
      return tests.numerosity().errorDegreesOfFreedom();
    }

    /**
     * The numbers of one network.
     *
     * @param alpha level of the test
     * @param correction of p
     * @param numerosities that were compared
     * @param degreesOfFreedomBetween numerosities less 1
     * @param degreesOfFreedomWithin images less numerosities
     * @param preferenceImages which images decided preferred numerosities
     * @param layers one a layer
     */
    public record Summary(
        double alpha,
        Correction correction,
        List<Integer> numerosities,
        int degreesOfFreedomBetween,
        int degreesOfFreedomWithin,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    @Override
    public Summary summary() {
      return new Summary(
          alpha(),
          criterion.correction(),
          numerosities,
          degreesOfFreedomBetween(),
          degreesOfFreedomWithin(),
          preferences().block(),
          layers());
    }

    @Override
    public List<Table> tables() {
      return List.of(UnitRows.table(this, tests.numerosity().intervalColumns(Estimate.LEVEL)));
    }
  }

  /** How a file makes the criterion. */
  public static final class Type extends RecordType<OneWayAnova> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, OneWayAnova.class, withDefaults());
    }
  }
}
