package io.github.numerosity.stats.selectivity;

import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.math.FTail;
import io.github.numerosity.stats.math.NoncentralF;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * F tests of one effect in every unit, with effect sizes. Immutable.
 *
 * <p>With df and df_e degrees of freedom of the effect and the error and N images: η² = df F / (df
 * F + df_e), ω² = df (F - 1) / (df (F - 1) + N) and ε² = df (F - 1) / (df F + df_e); these are the
 * partial sizes if the design has further factors. They equal SS / (SS + SSE), (SS - df MSE) / (SS
 * + (N - df) MSE) and (SS - df MSE) / (SS + SSE); at F = ∞ all are 1.
 *
 * <p>Source: R. E. Kirk, Practical significance, Educ. Psychol. Meas. 56 (1996) 746-759.
 */
public final class FTests {
  private final int df;
  private final int errorDf;
  private final int images;
  private final double[] f;
  private final double[] logP;

  /**
   * Creates the tests.
   *
   * @param df degrees of freedom of the effect
   * @param errorDf degrees of freedom of the error
   * @param images number of images
   * @param f one per unit; NaN if the unit cannot be tested; not modified, kept
   */
  FTests(int df, int errorDf, int images, double[] f) {
    this.df = df;
    this.errorDf = errorDf;
    this.images = images;
    this.f = f;
    this.logP = new double[f.length];
    FTail tail = FTail.of(df, errorDf);
    for (int unit = 0; unit < f.length; unit++) {
      logP[unit] = Double.isNaN(f[unit]) ? Double.NaN : tail.logSurvival(f[unit]);
    }
  }

  /**
   * Returns the degrees of freedom of the effect.
   *
   * @return at least 1
   */
  public int degreesOfFreedom() {
    return df;
  }

  /**
   * Returns the degrees of freedom of the error.
   *
   * @return at least 1
   */
  public int errorDegreesOfFreedom() {
    return errorDf;
  }

  /**
   * Returns the number of units, tested or not.
   *
   * @return over all layers
   */
  public int unitCount() {
    return f.length;
  }

  /**
   * Returns whether a unit was tested.
   *
   * @param unit column of the responses
   * @return true if F is defined
   */
  public boolean has(int unit) {
    return !Double.isNaN(f[unit]);
  }

  /**
   * Returns F.
   *
   * @param unit column of the responses
   * @return empty for an untested unit
   */
  public OptionalDouble f(int unit) {
    return present(f[unit]);
  }

  /**
   * Returns the probability of a larger F if there is no effect.
   *
   * @param unit column of the responses
   * @return empty for an untested unit
   */
  public OptionalDouble pValue(int unit) {
    return present(Math.exp(logP[unit]));
  }

  /**
   * Returns the natural logarithm of p, exact even if p underflows.
   *
   * @param unit column of the responses
   * @return empty for an untested unit
   */
  public OptionalDouble logPValue(int unit) {
    return present(logP[unit]);
  }

  /**
   * Returns the effect sizes.
   *
   * @param unit column of the responses
   * @return empty for an untested unit
   */
  public Optional<EffectSizes> effects(int unit) {
    double value = f[unit];
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    if (value == Double.POSITIVE_INFINITY) {
      return Optional.of(new EffectSizes(1, 1, 1));
    }
    double sum = df * value + errorDf;
    double corrected = df * (value - 1);
    return Optional.of(
        new EffectSizes(df * value / sum, corrected / (corrected + images), corrected / sum));
  }

  /**
   * Returns a confidence interval for the share of variance that the effect explains in the
   * population, estimated by η², ω² and ε²; the partial share if the design has further factors.
   *
   * <p>The share is λ / (λ + N), where λ is the noncentrality of F. The interval contains all λ for
   * which the probabilities of a larger and of a smaller F are both above (1 - level) / 2. It
   * assumes normal responses of equal variance. The lower end is 0 if p is above (1 - level) / 2.
   *
   * <p>Source: J. H. Steiger, Beyond the F test, Psychol. Methods 9 (2004) 164-182.
   *
   * @param unit column of the responses
   * @param level of the two-sided interval, in (0, 1)
   * @return empty for an untested unit
   * @throws IllegalArgumentException if the level is outside (0, 1)
   */
  public Optional<Estimate.Interval> interval(int unit, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level must be in (0, 1), got " + level);
    }
    if (Double.isNaN(f[unit])) {
      return Optional.empty();
    }
    double tail = (1 - level) / 2;
    return Optional.of(new Estimate.Interval(explained(unit, 1 - tail), explained(unit, tail)));
  }

  private double explained(int unit, double probability) {
    double noncentrality = NoncentralF.of(df, errorDf).noncentrality(f[unit], probability);
    return noncentrality == Double.POSITIVE_INFINITY ? 1 : noncentrality / (noncentrality + images);
  }

  /**
   * Returns the columns of the unit table with the ends of {@link #interval}.
   *
   * @param level of the two-sided interval, in (0, 1)
   * @return two columns, omega_squared_low and omega_squared_high
   */
  public UnitRows.Column[] intervalColumns(double level) {
    return new UnitRows.Column[] {
      new UnitRows.Column(
          "omega_squared_low",
          unit -> EstimateCells.cell(interval(unit, level).map(Estimate.Interval::lower))),
      new UnitRows.Column(
          "omega_squared_high",
          unit -> EstimateCells.cell(interval(unit, level).map(Estimate.Interval::upper)))
    };
  }

  private static OptionalDouble present(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  @Override
  public String toString() {
    return "FTests[%d and %d degrees of freedom, %d of %d units tested]"
        .formatted(df, errorDf, IntStream.range(0, f.length).filter(this::has).count(), f.length);
  }
}
