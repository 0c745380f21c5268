package io.github.numerosity.stats.covariates;

import io.github.numerosity.stats.math.FTail;
import io.github.numerosity.stats.math.OrthonormalBasis;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Regression of responses on log n and the logarithms of some features. Immutable.
 *
 * <p>With N images and p regressors, log n among them, F = (N - 1 - p) U / (1 - R²) on 1 and N - 1
 * - p degrees of freedom, where U, the unique R² of log n, is R² less that of the features alone. F
 * is the square of the t of log n's coefficient. The tolerance of log n is 1 less its own R² on the
 * features, its variance inflation the inverse: below the least tolerance the model cannot separate
 * number from the features and is withheld.
 *
 * <p>A feature that does not vary, or is a linear combination of those before it, is left out of
 * the model.
 */
public final class CovariateModel {
  /** Share of the total sum of squares below which a part is rounding error. */
  static final double ROUNDING = 1e-13;

  /** Features that are used together; no two of them are collinear with number. */
  static final List<Property> TOGETHER =
      List.of(Property.TOTAL_AREA, Property.PERIMETER, Property.HULL_AREA);

  private final List<Property> features;
  private final List<Property> leftOut;
  private final int images;
  private final OptionalDouble tolerance;
  private final Optional<String> withheld;
  private final Optional<OrthonormalBasis> basis;
  private final int df;

  private CovariateModel(
      List<Property> features,
      List<Property> leftOut,
      int images,
      OptionalDouble tolerance,
      Optional<String> withheld,
      Optional<OrthonormalBasis> basis,
      int df) {
    this.features = List.copyOf(features);
    this.leftOut = List.copyOf(leftOut);
    this.images = images;
    this.tolerance = tolerance;
    this.withheld = withheld;
    this.basis = basis;
    this.df = df;
  }

  /**
   * Creates all models: area, contour and hull together, as far as they are among the features,
   * then each feature alone.
   */
  static List<CovariateModel> all(
      CovariateDesign design, List<Property> features, double leastTolerance) {
    List<CovariateModel> models = new ArrayList<>();
    List<Property> together = TOGETHER.stream().filter(features::contains).toList();
    if (together.size() > 1) {
      models.add(of(design, together, leastTolerance));
    }
    features.forEach(feature -> models.add(of(design, List.of(feature), leastTolerance)));
    return List.copyOf(models);
  }

  static CovariateModel of(CovariateDesign design, List<Property> features, double leastTolerance) {
    List<String> reasons =
        features.stream().flatMap(feature -> design.unknown(feature).stream()).toList();
    if (!reasons.isEmpty()) {
      return withheld(design, features, List.of(), String.join("; ", reasons));
    }
    List<Property> leftOut = new ArrayList<>();
    List<Property> used = new ArrayList<>();
    features.forEach(feature -> (design.varies(feature) ? used : leftOut).add(feature));
    if (used.isEmpty()) {
      return withheld(design, features, leftOut, names(features) + " does not vary");
    }
    List<double[]> columns = new ArrayList<>();
    used.forEach(feature -> columns.add(design.feature(feature)));
    columns.add(design.number());
    OrthonormalBasis basis = OrthonormalBasis.of(columns);
    for (int column = 0; column < used.size(); column++) {
      if (!basis.isIndependent(column)) {
        leftOut.add(used.get(column));
      }
    }
    double tolerance = basis.tolerance(used.size());
    int df = design.images() - 1 - basis.rank();
    Optional<String> reason = Optional.empty();
    if (tolerance < leastTolerance) {
      reason =
          Optional.of(
              String.format(
                  Locale.ROOT,
                  "log n has tolerance %.3g beside %s; at least %s is needed to separate them",
                  tolerance,
                  names(used),
                  leastTolerance));
    } else if (df < 1) {
      reason =
          Optional.of(
              "%d images are too few for %d regressors".formatted(design.images(), basis.rank()));
    }
    return new CovariateModel(
        features,
        leftOut,
        design.images(),
        OptionalDouble.of(tolerance),
        reason,
        Optional.of(basis),
        df);
  }

  private static CovariateModel withheld(
      CovariateDesign design, List<Property> features, List<Property> leftOut, String reason) {
    return new CovariateModel(
        features,
        leftOut,
        design.images(),
        OptionalDouble.empty(),
        Optional.of(reason),
        Optional.empty(),
        0);
  }

  private static String names(List<Property> features) {
    return features.stream().map(Property::column).collect(Collectors.joining(", "));
  }

  /**
   * Returns the name.
   *
   * @return the columns of the features, joined by plus signs
   */
  public String name() {
    return features.stream().map(Property::column).collect(Collectors.joining("+"));
  }

  /**
   * Returns the features besides log n.
   *
   * @return unmodifiable
   */
  public List<Property> features() {
    return features;
  }

  /**
   * Returns the features that are left out.
   *
   * @return unmodifiable
   */
  public List<Property> leftOut() {
    return leftOut;
  }

  /**
   * Returns the number of images.
   *
   * @return number of selection images that show an item
   */
  public int images() {
    return images;
  }

  /**
   * Returns the tolerance of log n.
   *
   * @return between 0 and 1; empty if no feature can be used
   */
  public OptionalDouble tolerance() {
    return tolerance;
  }

  /**
   * Returns the variance inflation of log n.
   *
   * @return the inverse of its tolerance, possibly infinite; empty if no feature can be used
   */
  public OptionalDouble varianceInflation() {
    return tolerance.isPresent()
        ? OptionalDouble.of(1 / tolerance.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Returns the reason why the model is withheld.
   *
   * @return a clause with the numbers; empty if the model is run
   */
  public Optional<String> withheld() {
    return withheld;
  }

  /**
   * Returns the degrees of freedom of the error.
   *
   * @return at least 1; 0 for a model that is withheld because of its features
   */
  public int degreesOfFreedom() {
    return df;
  }

  @Override
  public String toString() {
    return "CovariateModel[%s, left out %s, %d images]".formatted(features, leftOut, images);
  }

  /**
   * Fit of log n for one unit.
   *
   * @param coefficient of the natural logarithm of number, in units of the response
   * @param f F of log n on 1 and the model's degrees of freedom
   * @param logP natural logarithm of p
   * @param uniqueRSquared loss of R² without log n
   * @param rSquared of the whole model
   */
  public record Fit(
      double coefficient, double f, double logP, double uniqueRSquared, double rSquared) {}

  /** Fitter of the model to the units of one network. Not thread-safe. */
  final class Fitter {
    private final OrthonormalBasis columns = basis.orElseThrow();
    private final FTail tail = FTail.of(1, df);
    private final double[] products = new double[columns.rank()];

    /**
     * Fits one unit.
     *
     * @param projections of the responses on the basis of the design; not modified
     * @param squares of the responses about their mean, positive
     */
    Fit fit(double[] projections, double squares) {
      columns.project(projections, products);
      double explained = 0;
      for (double product : products) {
        explained += product * product;
      }
      double last = products[products.length - 1];
      double unique = last * last / squares;
      double rest = 1 - explained / squares;
      double f;
      if (unique < ROUNDING) {
        f = 0;
      } else {
        f = rest < ROUNDING ? Double.POSITIVE_INFINITY : df * unique / rest;
      }
      double[] coefficients = columns.coefficients(products);
      return new Fit(
          coefficients[coefficients.length - 1],
          f,
          tail.logSurvival(f),
          unique,
          Math.min(1, explained / squares));
    }
  }
}
