package io.github.numerosity.stats.covariates;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.covariates.NumberBeyondExhibits;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.selectivity.CriterionSentences;
import io.github.numerosity.stats.selectivity.EffectSizes;
import io.github.numerosity.stats.selectivity.LayerSelectivity;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.OneWayDesign;
import io.github.numerosity.stats.selectivity.Preferences;
import io.github.numerosity.stats.selectivity.Selectivity;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.TestedUnits;
import io.github.numerosity.stats.selectivity.UnitRows;
import io.github.numerosity.stats.selectivity.UnitStatus;
import io.github.numerosity.stats.selectivity.UnitTests;
import io.github.numerosity.stimulus.Block;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Criterion of selectivity for number beyond every other feature: a unit is selective if log n is
 * significant in every regression of {@link Covariates} that is not withheld. Its p is the largest
 * over these models: it is small only if none of the features explains the effect of number.
 *
 * <p>Special cases: a unit that responds equally to all images is untestable, and so is every unit
 * if all models are withheld (status CONFOUNDED), since the stimuli then do not separate number
 * from any feature. Effect sizes and further statuses are those of the one-way analysis of
 * variance.
 */
public final class NumberBeyondFeatures extends NumberBeyondFeaturesSettings
    implements SelectivityCriterion<NumberBeyondFeatures.Result>,
        EstimatedAnalysis<NumberBeyondFeatures.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "number-beyond-features";

  /** The settings. */
  @Settings
  record Values(@Unwrapped FeatureSettings features) {}

  NumberBeyondFeatures(Values values) {
    super(values);
  }

  /**
   * Returns the criterion at alpha = 0.01 with total area, perimeter, hull area, item area and
   * density, and a least tolerance of 0.1.
   *
   * @return the criterion
   */
  public static NumberBeyondFeatures withDefaults() {
    return new NumberBeyondFeatures(new Values(FeatureSettings.DEFAULTS));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    return CriterionSentences.of(
        ("A unit counted as selective by the criterion “%s” if log n was significant at p < %s in"
                + " every regression of its responses on log n and the logarithms of %s, over the"
                + " selection pictures with at least one item; regressions in which log n had a"
                + " tolerance below %s were withheld.")
            .formatted(
                TYPE,
                Prose.number(alpha()),
                Prose.list(features().stream().map(Prose::words).toList()),
                Prose.number(leastTolerance())));
  }

  @Override
  public boolean uses(Design.Row stimulus) {
    return stimulus.block() == Block.SELECTION && stimulus.numerosity() > 0;
  }

  @Override
  public List<Problem> problems(Design design) {
    return OneWayDesign.problems(TYPE, design, EmptyImages.LEAVE_OUT);
  }

  @Override
  public Set<Fold<?>> folds() {
    return Set.of(new CovariateMoments.OfFeatures(features()), CellMoments.PER_CONDITION);
  }

  @Override
  public boolean needsRows() {
    return false;
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    OneWayDesign.check(TYPE, responses.design(), EmptyImages.LEAVE_OUT);
    UnitTests oneWay = OneWayAnova.withDefaults().analyze(responses).tests();
    return new Result(this, responses.get(new CovariateMoments.OfFeatures(features())), oneWay);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return NumberBeyondExhibits.of(results);
  }

  /** Result for one network. Immutable. */
  public static final class Result implements TestedUnits {
    private final double alpha;
    private final UnitTests oneWay;
    private final List<CovariateModel> models;
    private final int images;

    /** Log p of the model with the largest p; NaN for an untestable unit. */
    private final double[] logP;

    private final double[] f;
    private final int[] weakest;

    private Result(NumberBeyondFeatures criterion, CovariateMoments moments, UnitTests oneWay) {
      this.alpha = criterion.alpha();
      this.oneWay = oneWay;
      this.images = moments.design().images();
      this.models =
          CovariateModel.all(moments.design(), criterion.features(), criterion.leastTolerance());
      int units = oneWay.units().count();
      this.logP = new double[units];
      this.f = new double[units];
      this.weakest = new int[units];
      Arrays.fill(logP, Double.NaN);
      for (int model = 0; model < models.size(); model++) {
        CovariateModel.@Nullable Fit[] fits = moments.fits(models.get(model), units);
        for (int unit = 0; unit < fits.length; unit++) {
          CovariateModel.Fit fit = fits[unit];
          if (fit != null && !(fit.logP() <= logP[unit])) {
            logP[unit] = fit.logP();
            f[unit] = fit.f();
            weakest[unit] = model;
          }
        }
      }
    }

    /**
     * Returns the models that were run.
     *
     * @return their names, unmodifiable; empty if all are withheld
     */
    public List<String> models() {
      return models.stream()
          .filter(model -> model.withheld().isEmpty())
          .map(CovariateModel::name)
          .toList();
    }

    /**
     * Returns the model in which log n has the largest p.
     *
     * @param unit column of the responses
     * @return its name; empty for an untestable unit
     */
    public Optional<String> weakestModel(int unit) {
      return logPValue(unit).isPresent()
          ? Optional.of(models.get(weakest[unit]).name())
          : Optional.empty();
    }

    @Override
    public double alpha() {
      return alpha;
    }

    @Override
    public Units units() {
      return oneWay.units();
    }

    @Override
    public Preferences preferences() {
      return oneWay.preferences();
    }

    /** {@inheritDoc} That of log n in its weakest model. */
    @Override
    public OptionalDouble f(int unit) {
      return logPValue(unit).isPresent() ? OptionalDouble.of(f[unit]) : OptionalDouble.empty();
    }

    /** {@inheritDoc} That of log n in its weakest model. */
    @Override
    public OptionalDouble logPValue(int unit) {
      return Double.isNaN(logP[unit]) ? OptionalDouble.empty() : OptionalDouble.of(logP[unit]);
    }

    @Override
    public Optional<EffectSizes> effects(int unit) {
      return oneWay.numerosity().effects(unit);
    }

    @Override
    public double respondingShare(int unit) {
      return oneWay.respondingShare(unit);
    }

    @Override
    public Set<UnitStatus> statuses(int unit) {
      Set<UnitStatus> statuses = oneWay.statuses(unit);
      if (!models().isEmpty() || statuses.contains(UnitStatus.CONSTANT)) {
        return statuses;
      }
      EnumSet<UnitStatus> confounded = EnumSet.of(UnitStatus.CONFOUNDED);
      confounded.addAll(statuses);
      return confounded;
    }

    @Override
    public Selectivity selectivity(int unit) {
      Optional<EffectSizes> effects = effects(unit);
      if (effects.isEmpty()) {
        return new Selectivity.Untestable(UnitStatus.CONSTANT);
      }
      if (logPValue(unit).isEmpty()) {
        return new Selectivity.Untestable(UnitStatus.CONFOUNDED);
      }
      return isSelective(unit)
          ? new Selectivity.Selective(preferences().numerosity(unit), effects.get())
          : new Selectivity.NotSelective(effects.get());
    }

    /**
     * The numbers of one network.
     *
     * @param alpha level of each test
     * @param images number of images in the regressions
     * @param models that were run
     * @param withheld models that were not run, each with the reason
     * @param preferenceImages block of the preferred numerosities
     * @param layers one per layer
     */
    public record Summary(
        double alpha,
        int images,
        List<String> models,
        List<String> withheld,
        Block preferenceImages,
        List<LayerSelectivity> layers) {}

    @Override
    public Summary summary() {
      return new Summary(
          alpha,
          images,
          models(),
          models.stream()
              .filter(model -> model.withheld().isPresent())
              .map(model -> model.name() + ": " + model.withheld().orElseThrow())
              .toList(),
          preferences().block(),
          layers());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      return List.of(
          UnitRows.table(
              this,
              new UnitRows.Column(
                  "weakest_model", unit -> EstimateCells.cell(weakestModel(unit)))));
    }
  }

  /** JSON type of the criterion. */
  public static final class Type extends RecordType<NumberBeyondFeatures> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, NumberBeyondFeatures.class, withDefaults());
    }
  }
}
