package io.github.numerosity.stats.selectivity;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Alpha;
import io.github.numerosity.stats.math.FTail;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.Selectivity.NotSelective;
import io.github.numerosity.stats.selectivity.Selectivity.Selective;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Design;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

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
 * @param alpha level of the test, in (0, 1)
 * @param emptyImages whether images of numerosity 0 take part
 */
public record OneWayAnova(double alpha, EmptyImages emptyImages)
    implements SelectivityCriterion<OneWayAnova.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "one-way-anova";

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if alpha is outside (0, 1)
   */
  public OneWayAnova {
    requireNonNull(emptyImages, "emptyImages");
    Alpha.check(alpha);
  }

  /**
   * Returns the test at alpha = 0.01 without empty images.
   *
   * @return the criterion
   */
  public static OneWayAnova withDefaults() {
    return new OneWayAnova(0.01, EmptyImages.LEAVE_OUT);
  }

  /**
   * Sets the level.
   *
   * @param level in (0, 1)
   * @return a new criterion
   * @throws IllegalArgumentException if it is outside (0, 1)
   */
  public OneWayAnova withAlpha(double level) {
    return new OneWayAnova(level, emptyImages);
  }

  /**
   * Sets whether images of numerosity 0 take part.
   *
   * @param choice whether they do
   * @return a new criterion
   */
  public OneWayAnova withEmptyImages(EmptyImages choice) {
    return new OneWayAnova(alpha, choice);
  }

  @Override
  public String name() {
    return TYPE;
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
    return OneWayDesign.problems(TYPE, design, emptyImages);
  }

  @Override
  public Result analyze(Responses responses) {
    OneWayDesign.check(TYPE, responses.design(), emptyImages);
    CellMoments moments = CellMoments.of(responses);
    return new Result(this, moments);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return SelectivityExhibits.of(
        results,
        "one-way criterion",
        "One-way ANOVA of numerosity for each unit",
        result ->
            "F has %d and %d degrees of freedom"
                .formatted(result.degreesOfFreedomBetween(), result.degreesOfFreedomWithin()));
  }

  /** What was found in one network. Immutable. */
  public static final class Result implements TestedUnits {
    private final OneWayAnova test;
    private final CellMoments moments;
    private final List<Integer> numerosities;
    private final AnovaTable table;
    private final double[] logP;
    private final Preferences preferences;

    Result(OneWayAnova test, CellMoments moments) {
      NumerosityMoments groups = OneWayDesign.moments(moments, test.emptyImages());
      this.test = test;
      this.moments = moments;
      this.numerosities = groups.numerosities();
      this.table = AnovaTable.of(groups, moments.respondingShares(Block.SELECTION));
      this.preferences = Preferences.of(moments);
      this.logP = new double[groups.unitCount()];
      FTail tail = FTail.of(table.dfBetween(), table.dfWithin());
      for (int unit = 0; unit < logP.length; unit++) {
        logP[unit] = table.isTestable(unit) ? tail.logSurvival(table.f(unit)) : Double.NaN;
      }
    }

    @Override
    public Units units() {
      return moments.units();
    }

    @Override
    public Preferences preferences() {
      return preferences;
    }

    @Override
    public double alpha() {
      return test.alpha();
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
      return table.dfBetween();
    }

    /**
     * Returns the degrees of freedom within numerosities.
     *
     * @return images less numerosities
     */
    public int degreesOfFreedomWithin() {
      return table.dfWithin();
    }

    @Override
    public OptionalDouble f(int unit) {
      return ifTestable(unit, table.isTestable(unit) ? table.f(unit) : 0);
    }

    @Override
    public OptionalDouble logPValue(int unit) {
      return ifTestable(unit, logP[unit]);
    }

    @Override
    public Optional<EffectSizes> effects(int unit) {
      return table.isTestable(unit) ? Optional.of(table.effects(unit)) : Optional.empty();
    }

    @Override
    public double respondingShare(int unit) {
      return moments.respondingShare(Block.SELECTION, unit);
    }

    @Override
    public Set<UnitStatus> statuses(int unit) {
      Set<UnitStatus> statuses = table.statuses(unit);
      if (!table.isTestable(unit) || !preferences.tied(unit)) {
        return statuses;
      }
      EnumSet<UnitStatus> tied = EnumSet.of(UnitStatus.TIE);
      tied.addAll(statuses);
      return java.util.Collections.unmodifiableSet(tied);
    }

    @Override
    public Selectivity selectivity(int unit) {
      if (!table.isTestable(unit)) {
        return new Untestable(UnitStatus.CONSTANT);
      }
      EffectSizes effects = table.effects(unit);
      return isSelective(unit)
          ? new Selective(preferences.numerosity(unit), effects)
          : new NotSelective(effects);
    }

    /**
     * Returns the counts of each layer.
     *
     * @return unmodifiable, in order
     */
    public List<LayerSelectivity> layers() {
      return units().layers().stream()
          .map(layer -> LayerSelectivity.of(this, layer.name()))
          .toList();
    }

    /**
     * The numbers of one network.
     *
     * @param alpha level of the test
     * @param numerosities that were compared
     * @param degreesOfFreedomBetween numerosities less 1
     * @param degreesOfFreedomWithin images less numerosities
     * @param preferenceImages which images decided preferred numerosities
     * @param layers one a layer
     */
    public record Summary(
        double alpha,
        List<Integer> numerosities,
        int degreesOfFreedomBetween,
        int degreesOfFreedomWithin,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    @Override
    public Summary summary() {
      return new Summary(
          alpha(),
          numerosities,
          degreesOfFreedomBetween(),
          degreesOfFreedomWithin(),
          preferences.block(),
          layers());
    }

    @Override
    public List<Table> tables() {
      return List.of(UnitRows.table(this));
    }

    private OptionalDouble ifTestable(int unit, double value) {
      return table.isTestable(unit) ? OptionalDouble.of(value) : OptionalDouble.empty();
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
