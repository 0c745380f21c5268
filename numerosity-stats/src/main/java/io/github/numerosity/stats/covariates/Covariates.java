package io.github.numerosity.stats.covariates;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
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
import io.github.numerosity.stats.exhibits.covariates.CovariateExhibits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Regressions of each unit's responses on log n and the logarithms of realised features, to
 * separate number from other features. They use all selection images that show an item, of all
 * stimulus sets together.
 *
 * <p>Area, contour and hull are used together. Item area and density, which are combinations of log
 * n, area and hull, and every other feature are used alone. A model in which log n has less than
 * the least tolerance is withheld, as is one whose feature is unknown for an image (images from
 * files have no areas); the table {@code covariate-models} gives the reason. If log number, log
 * size and log spacing are separable (DeWind's grid), the coefficients on the three are given with
 * their angles to the quantities.
 *
 * <p>A unit with the same response to all images has no regression.
 *
 * @see CovariateModel
 * @see QuantityAxis
 */
public final class Covariates extends CovariatesSettings
    implements EstimatedAnalysis<Covariates.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "covariates";

  /** The settings. */
  @Settings
  record Values(@Unwrapped FeatureSettings features) {}

  Covariates(Values values) {
    super(values);
  }

  /**
   * Returns the analysis at alpha = 0.01 with total area, perimeter, hull area, item area and
   * density, and a least tolerance of 0.1.
   *
   * @return the analysis
   */
  public static Covariates withDefaults() {
    return new Covariates(new Values(FeatureSettings.DEFAULTS));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    List<String> together =
        features().stream().filter(CovariateModel.TOGETHER::contains).map(Prose::words).toList();
    return List.of(
        ("The responses of each unit to the selection pictures with at least one item were regressed"
                + " on log n beside the logarithm of %s, each alone%s; log n counted as significant at p"
                + " < %s.")
            .formatted(
                Prose.list(features().stream().map(Prose::words).toList()),
                together.size() < 2 ? "" : ", and beside " + Prose.list(together) + " together",
                Prose.number(alpha())),
        "Regressions in which log n had a tolerance below %s were withheld."
            .formatted(Prose.number(leastTolerance())));
  }

  @Override
  public List<Problem> problems(Design design) {
    return NumberRegression.problems(TYPE, design);
  }

  @Override
  public Set<Fold<?>> folds() {
    return Set.of(new CovariateMoments.OfFeatures(features()));
  }

  @Override
  public boolean needsRows() {
    return false;
  }

  @Override
  public Result analyze(Responses responses) {
    NumberRegression.check(TYPE, responses.design());
    return new Result(
        this, responses.units(), responses.get(new CovariateMoments.OfFeatures(features())));
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return CovariateExhibits.of(results);
  }

  /** Result for one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final double alpha;
    private final Units units;
    private final CovariateMoments moments;
    private final List<CovariateModel> models;
    private final SizeSpacingModel sizeSpacing;
    private final List<CovariateModel.@Nullable Fit[]> fits = new ArrayList<>();

    private Result(Covariates analysis, Units units, CovariateMoments moments) {
      this.alpha = analysis.alpha();
      this.units = units;
      this.moments = moments;
      CovariateDesign design = moments.design();
      this.models = CovariateModel.all(design, analysis.features(), analysis.leastTolerance());
      this.sizeSpacing = SizeSpacingModel.of(design, analysis.leastTolerance());
      models.forEach(model -> fits.add(moments.fits(model, units.count())));
    }

    /**
     * Returns the units.
     *
     * @return one per column of the responses
     */
    public Units units() {
      return units;
    }

    /**
     * Returns the models, including withheld ones.
     *
     * @return area, contour and hull together, then each feature alone
     */
    public List<CovariateModel> models() {
      return models;
    }

    /**
     * Returns the fit of log n for one unit and model.
     *
     * @param model index of the model
     * @param unit column of the responses
     * @return empty if the model is withheld or the unit responds equally to all images
     */
    public Optional<CovariateModel.Fit> fit(int model, int unit) {
      CovariateModel.@Nullable Fit[] all = fits.get(model);
      return all.length == 0 ? Optional.empty() : Optional.ofNullable(all[unit]);
    }

    /**
     * Returns the reason why coefficients on number, size and spacing are not given.
     *
     * @return empty if they are
     */
    public Optional<String> sizeSpacingWithheld() {
      return sizeSpacing.withheld();
    }

    /**
     * Returns the coefficients of one unit on log number, log size and log spacing.
     *
     * @param unit column of the responses
     * @return empty if the three are not separable, or the unit responds equally to all images
     */
    public Optional<List<Double>> sizeSpacing(int unit) {
      if (sizeSpacing.withheld().isPresent() || moments.squares(unit) == 0) {
        return Optional.empty();
      }
      double[] projections = new double[moments.design().basis().rank()];
      moments.projections(unit, projections);
      double[] coefficients = sizeSpacing.coefficients(projections);
      return Optional.of(List.of(coefficients[0], coefficients[1], coefficients[2]));
    }

    /**
     * One model in one network.
     *
     * @param model its features
     * @param tolerance of log n; empty if no feature can be used
     * @param withheld reason why it is not run; empty if it is
     * @param significant number of units of each layer in which log n is significant at alpha,
     *     uncorrected; empty if it is withheld
     */
    public record ModelSummary(
        String model,
        OptionalDouble tolerance,
        Optional<String> withheld,
        List<Integer> significant) {
      /** Copies the list. */
      public ModelSummary {
        requireNonNull(model, "model");
        requireNonNull(tolerance, "tolerance");
        requireNonNull(withheld, "withheld");
        significant = List.copyOf(significant);
      }
    }

    /**
     * The numbers of one network.
     *
     * @param alpha level of the counts
     * @param images number of images in the regressions
     * @param models all of them
     * @param sizeSpacingWithheld reason why number, size and spacing are not separable; empty if
     *     they are
     */
    public record Summary(
        double alpha,
        int images,
        List<ModelSummary> models,
        Optional<String> sizeSpacingWithheld) {}

    @Override
    public Summary summary() {
      return new Summary(
          alpha,
          moments.design().images(),
          IntStream.range(0, models.size())
              .mapToObj(
                  model ->
                      new ModelSummary(
                          models.get(model).name(),
                          models.get(model).tolerance(),
                          models.get(model).withheld(),
                          models.get(model).withheld().isPresent()
                              ? List.of()
                              : units.spans().stream()
                                  .map(span -> significant(model, span))
                                  .toList()))
              .toList(),
          sizeSpacing.withheld());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    /**
     * Counts the units of a layer in which log n is significant.
     *
     * @param model index of the model
     * @param span the layer's units
     * @return number of units with p below alpha
     */
    public int significant(int model, Units.Span span) {
      return (int)
          IntStream.range(span.first(), span.end())
              .filter(
                  unit ->
                      fit(model, unit).filter(found -> Math.exp(found.logP()) < alpha).isPresent())
              .count();
    }

    /**
     * Returns the level of the counts.
     *
     * @return in (0, 1)
     */
    public double alpha() {
      return alpha;
    }

    @Override
    public List<Table> tables() {
      List<Table> tables = new ArrayList<>();
      tables.add(CovariateTables.models(models));
      tables.add(CovariateTables.units(this));
      if (sizeSpacing.withheld().isEmpty()) {
        tables.add(CovariateTables.sizeSpacing(this));
      }
      return List.copyOf(tables);
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<Covariates> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, Covariates.class, withDefaults());
    }
  }
}
