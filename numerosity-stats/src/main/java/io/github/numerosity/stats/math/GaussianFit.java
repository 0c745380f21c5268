package io.github.numerosity.stats.math;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * A Gaussian fitted to a tuning curve by least squares: {@code amplitude · exp(−(x − centre)² / (2
 * sigma²)) + offset}, x being numerosity on some axis.
 *
 * <p>Bounds: amplitude and offset at least 0; the centre within the tested range or half its width
 * beyond; sigma from half the smallest spacing to twice the range. A fit at a bound, or with its
 * centre outside the tested range, does not tell the width or the preference of a unit, however
 * well it follows the curve.
 *
 * @param scale axis of centre and sigma
 * @param amplitude height above the offset
 * @param centre position of the peak on the axis
 * @param sigma width on the axis
 * @param offset 0 in the model without one
 * @param sumOfSquares of the residuals
 * @param rSquared share of the curve's variance explained; below 0 if a constant would do better,
 *     which a model without offset allows; empty for a flat curve
 * @param status whether the parameters can be read
 */
public record GaussianFit(
    NumberScale scale,
    double amplitude,
    double centre,
    double sigma,
    double offset,
    double sumOfSquares,
    OptionalDouble rSquared,
    Status status) {
  /** Whether the parameters of a fit can be read. */
  public enum Status {
    /** They can. */
    OK,
    /** A parameter is at its bound, or the centre lies outside the tested range. */
    NOT_IDENTIFIED
  }

  /** Whether the model has a constant offset. */
  public enum Offset {
    /** The curve may stand on a constant of at least 0. */
    FREE,
    /** It stands on 0. */
    NONE
  }

  // For maintainers. For a given centre and sigma the model is linear in amplitude and offset, and
  // the best pair that is not negative has a closed form. So two dimensions remain. Their surface
  // has several minima (a bimodal curve, a ridge of wide Gaussians far outside the range), hence a
  // grid first; its best local minima are refined by Powell's BOBYQA, which needs no derivatives
  // (the closed form has kinks where a constraint becomes active) and keeps to the bounds. The
  // unit square stands for (centre, log sigma).

  private static final int CENTRES = 61;
  private static final int SIGMAS = 41;
  private static final int STARTS = 6;
  private static final int ROUNDS = 3;
  private static final int EVALUATIONS = 5000;
  private static final double LAST_RADIUS = 1e-12;

  /** Distance to a bound, in the unit square, below which a parameter is at it. */
  private static final double AT_BOUND = 1e-6;

  /**
   * Fits a curve.
   *
   * @param numerosities ascending, at least three
   * @param responses mean response to each, finite; not modified
   * @param scale axis of the Gaussian
   * @param offset whether it stands on a constant
   * @return the best fit within the bounds
   * @throws IllegalArgumentException if there are fewer than three numerosities, they do not ascend
   *     or have no place on the axis, or responses are not as many or not finite
   */
  public static GaussianFit of(
      List<Integer> numerosities, double[] responses, NumberScale scale, Offset offset) {
    double[] x = positions(numerosities, scale);
    if (responses.length != x.length || !Arrays.stream(responses).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "a curve over numerosities %s needs as many finite responses, got %s"
              .formatted(numerosities, Arrays.toString(responses)));
    }
    return new Surface(x, responses.clone(), offset == Offset.FREE).best().fit(scale);
  }

  /**
   * Returns the fitted curve.
   *
   * @param numerosity at least 0
   * @return its value there
   * @throws IllegalArgumentException if the numerosity has no place on the axis
   */
  public double at(int numerosity) {
    double z = (scale.position(numerosity) - centre) / sigma;
    return amplitude * Math.exp(-0.5 * z * z) + offset;
  }

  private static double[] positions(List<Integer> numerosities, NumberScale scale) {
    double[] x = numerosities.stream().mapToDouble(scale::position).toArray();
    boolean ascending = x.length >= 3;
    for (int i = 1; i < x.length; i++) {
      ascending &= x[i] > x[i - 1];
    }
    if (!ascending) {
      throw new IllegalArgumentException(
          "a Gaussian is fitted over at least 3 ascending numerosities, got " + numerosities);
    }
    return x;
  }

  /** The sum of squares over the unit square of (centre, log sigma). */
  private static final class Surface {
    private final double[] x;
    private final double[] y;
    private final boolean offset;
    private final double lowCentre;
    private final double centreSpan;
    private final double lowSigma;
    private final double logSigmaSpan;
    private final double meanY;

    Surface(double[] x, double[] y, boolean offset) {
      this.x = x;
      this.y = y;
      this.offset = offset;
      double range = x[x.length - 1] - x[0];
      double spacing = range;
      for (int i = 1; i < x.length; i++) {
        spacing = Math.min(spacing, x[i] - x[i - 1]);
      }
      this.lowCentre = x[0] - range / 2;
      this.centreSpan = 2 * range;
      this.lowSigma = spacing / 2;
      this.logSigmaSpan = Math.log(2 * range / lowSigma);
      this.meanY = Arrays.stream(y).average().orElseThrow();
    }

    /** The best point: the grid's best local minima refined, the best of these. */
    Point best() {
      double[][] grid = new double[CENTRES][SIGMAS];
      for (int i = 0; i < CENTRES; i++) {
        for (int j = 0; j < SIGMAS; j++) {
          grid[i][j] = at(i / (CENTRES - 1.0), j / (SIGMAS - 1.0)).sumOfSquares;
        }
      }
      return IntStream.range(0, CENTRES * SIGMAS)
          .filter(cell -> isMinimum(grid, cell / SIGMAS, cell % SIGMAS))
          .boxed()
          .sorted(Comparator.comparingDouble(cell -> grid[cell / SIGMAS][cell % SIGMAS]))
          .limit(STARTS)
          .map(cell -> refined((cell / SIGMAS) / (CENTRES - 1.0), (cell % SIGMAS) / (SIGMAS - 1.0)))
          .min(Comparator.comparingDouble(point -> point.sumOfSquares))
          .orElseThrow();
    }

    private static boolean isMinimum(double[][] grid, int row, int column) {
      for (int i = Math.max(0, row - 1); i <= Math.min(CENTRES - 1, row + 1); i++) {
        for (int j = Math.max(0, column - 1); j <= Math.min(SIGMAS - 1, column + 1); j++) {
          if (grid[i][j] < grid[row][column]) {
            return false;
          }
        }
      }
      return true;
    }

    private Point refined(double u, double v) {
      double radius = 1.0 / CENTRES;
      Visits visits = new Visits(this, at(u, v));
      // Each further round starts from the best so far with a finer first model of the surface.
      for (int round = 0; round < ROUNDS; round++) {
        try {
          new BOBYQAOptimizer(5, radius, LAST_RADIUS)
              .optimize(
                  new MaxEval(EVALUATIONS),
                  new ObjectiveFunction(visits),
                  GoalType.MINIMIZE,
                  new InitialGuess(new double[] {visits.best.u, visits.best.v}),
                  new SimpleBounds(new double[] {0, 0}, new double[] {1, 1}));
        } catch (MathIllegalStateException e) {
          // Rounding has flattened the surface before the last radius, or the evaluations are used
          // up: the best point that was visited stands.
          return visits.best;
        }
        radius /= 10;
      }
      return visits.best;
    }

    /** The best amplitude and offset at a point, neither negative. */
    private Point at(double u, double v) {
      double centre = lowCentre + centreSpan * u;
      double sigma = lowSigma * Math.exp(logSigmaSpan * v);
      double[] g = new double[x.length];
      double gg = 0;
      double gy = 0;
      double meanG = 0;
      for (int i = 0; i < g.length; i++) {
        double z = (x[i] - centre) / sigma;
        g[i] = Math.exp(-0.5 * z * z);
        gg += g[i] * g[i];
        gy += g[i] * y[i];
        meanG += g[i] / g.length;
      }
      if (offset) {
        double cross = 0;
        double spread = 0;
        for (int i = 0; i < g.length; i++) {
          cross += (g[i] - meanG) * (y[i] - meanY);
          spread += (g[i] - meanG) * (g[i] - meanG);
        }
        double amplitude = spread > 0 ? cross / spread : 0;
        double constant = meanY - amplitude * meanG;
        if (amplitude >= 0 && constant >= 0) {
          return point(u, v, g, amplitude, constant);
        }
      }
      // On the border: no offset, or no Gaussian; of a convex problem the better one is the best.
      Point bare = point(u, v, g, gg > 0 ? Math.max(0, gy / gg) : 0, 0);
      if (!offset) {
        return bare;
      }
      Point flat = point(u, v, g, 0, Math.max(0, meanY));
      return flat.sumOfSquares < bare.sumOfSquares ? flat : bare;
    }

    private Point point(double u, double v, double[] g, double amplitude, double constant) {
      double sum = 0;
      for (int i = 0; i < y.length; i++) {
        double residual = y[i] - amplitude * g[i] - constant;
        sum += residual * residual;
      }
      return new Point(this, u, v, amplitude, constant, sum);
    }
  }

  /** Remembers the best of the points that an optimiser asks for. */
  private static final class Visits implements MultivariateFunction {
    private final Surface surface;
    private Point best;

    Visits(Surface surface, Point start) {
      this.surface = surface;
      this.best = start;
    }

    @Override
    public double value(double[] point) {
      Point visited = surface.at(clamped(point[0]), clamped(point[1]));
      if (visited.sumOfSquares < best.sumOfSquares) {
        best = visited;
      }
      return visited.sumOfSquares;
    }

    private static double clamped(double value) {
      return Math.max(0, Math.min(1, value));
    }
  }

  /** A point of the surface with its linear parameters. */
  private record Point(
      Surface surface, double u, double v, double amplitude, double offset, double sumOfSquares) {
    GaussianFit fit(NumberScale scale) {
      double[] x = surface.x;
      double centre = surface.lowCentre + surface.centreSpan * u;
      double total = 0;
      for (double value : surface.y) {
        total += (value - surface.meanY) * (value - surface.meanY);
      }
      boolean atBound =
          Math.min(u, v) < AT_BOUND || Math.max(u, v) > 1 - AT_BOUND || !(amplitude > 0);
      boolean outside = centre < x[0] || centre > x[x.length - 1];
      return new GaussianFit(
          scale,
          amplitude,
          centre,
          surface.lowSigma * Math.exp(surface.logSigmaSpan * v),
          offset,
          sumOfSquares,
          total > 0 ? OptionalDouble.of(1 - sumOfSquares / total) : OptionalDouble.empty(),
          atBound || outside ? Status.NOT_IDENTIFIED : Status.OK);
    }
  }
}
