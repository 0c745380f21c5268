package io.github.numerosity.stats.elementary;

import java.util.ArrayList;
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
 * Sum of squares of {@link GaussianFit} over centre and sigma, with the best nonnegative amplitude
 * and offset at each point.
 */
/*
 * For a given centre and sigma the model is linear in amplitude and offset, and the best
 * nonnegative pair has a closed form. Two dimensions remain: the unit square of (centre, log
 * sigma).
 *
 * The surface has several minima (a bimodal curve, a ridge of wide Gaussians far outside the
 * range), hence a grid first. Its best local minima descend by Levenberg-Marquardt steps on the
 * projected residuals. Their derivative is taken as -amplitude times the part of the Gaussian's
 * derivative that amplitude and offset cannot follow (L. Kaufman, BIT 15 (1975) 49-57), which makes
 * the gradient of the sum of squares exact.
 *
 * The best end point and all within NEARLY of it are refined by Powell's BOBYQA, which needs no
 * derivatives (the closed form has kinks where a constraint becomes active) and respects the
 * bounds. BOBYQA alone, from six starts of an evenly spaced grid, took twice as long and missed the
 * lowest minimum, which lies between the centres of such a grid, in 7 of 9,600 simulated fits.
 */
final class GaussianSurface {
  private static final int CENTRES = 61;
  private static final int SIGMAS = 41;
  private static final int STARTS = 16;
  private static final int STEPS = 60;
  private static final double FIRST_DAMPING = 1e-3;
  private static final double LAST_DAMPING = 1e8;

  /** Relative excess over the lowest end of a descent up to which an end is refined too. */
  private static final double NEARLY = 0.02;

  /** Distance in the unit square below which two ends are the same. */
  private static final double SAME = 1e-4;

  private static final int ROUNDS = 2;
  private static final int EVALUATIONS = 5000;
  private static final double FIRST_RADIUS = 1e-3;
  private static final double LAST_RADIUS = 1e-12;

  /** Distance to a bound, in the unit square, below which a parameter is at that bound. */
  private static final double AT_BOUND = 1e-6;

  private final double[] x;
  private final double[] y;
  private final boolean offset;
  private final double lowCentre;
  private final double centreSpan;
  private final double lowSigma;
  private final double logSigmaSpan;
  private final double meanY;

  /**
   * Creates the surface of a curve.
   *
   * @param x positions, ascending, at least three; kept
   * @param y finite, as many; kept
   * @param offset whether a constant offset is fitted
   */
  GaussianSurface(double[] x, double[] y, boolean offset) {
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

  /** Point of the unit square with its best amplitude and offset. */
  record Point(
      GaussianSurface surface,
      double u,
      double v,
      double amplitude,
      double offset,
      double sumOfSquares) {
    double centre() {
      return surface.lowCentre + surface.centreSpan * u;
    }

    double sigma() {
      return surface.lowSigma * Math.exp(surface.logSigmaSpan * v);
    }

    /** Returns the sum of squares of the curve around its mean; empty for a flat curve. */
    OptionalDouble total() {
      double total = 0;
      for (double value : surface.y) {
        total += (value - surface.meanY) * (value - surface.meanY);
      }
      return total > 0 ? OptionalDouble.of(total) : OptionalDouble.empty();
    }

    /** Returns whether no parameter is at a bound and the centre is within the tested range. */
    boolean isIdentified() {
      boolean atBound =
          Math.min(u, v) < AT_BOUND || Math.max(u, v) > 1 - AT_BOUND || !(amplitude > 0);
      double[] x = surface.x;
      return !atBound && centre() >= x[0] && centre() <= x[x.length - 1];
    }

    private boolean isNear(Point other) {
      return Math.hypot(u - other.u, v - other.v) < SAME;
    }
  }

  /** Returns the lowest point within the bounds. */
  Point lowest() {
    List<Point> ends = new ArrayList<>();
    for (Point start : starts()) {
      ends.add(descended(start));
    }
    ends.sort(Comparator.comparingDouble(Point::sumOfSquares));
    double limit = ends.get(0).sumOfSquares * (1 + NEARLY);
    List<Point> distinct = new ArrayList<>();
    for (Point end : ends) {
      if (end.sumOfSquares <= limit && distinct.stream().noneMatch(end::isNear)) {
        distinct.add(end);
      }
    }
    return distinct.stream()
        .map(this::refined)
        .min(Comparator.comparingDouble(Point::sumOfSquares))
        .orElseThrow();
  }

  /** Returns the lowest local minima of a grid. */
  private List<Point> starts() {
    double[] centres = centres();
    Point[][] grid = new Point[centres.length][SIGMAS];
    for (int i = 0; i < centres.length; i++) {
      for (int j = 0; j < SIGMAS; j++) {
        grid[i][j] = at(centres[i], j / (SIGMAS - 1.0));
      }
    }
    return IntStream.range(0, centres.length * SIGMAS)
        .filter(cell -> isMinimum(grid, cell / SIGMAS, cell % SIGMAS))
        .mapToObj(cell -> grid[cell / SIGMAS][cell % SIGMAS])
        .sorted(Comparator.comparingDouble(Point::sumOfSquares))
        .limit(STARTS)
        .toList();
  }

  /** Returns evenly spaced centres and the positions, where the narrowest Gaussians fit. */
  private double[] centres() {
    double[] centres = new double[CENTRES + x.length];
    for (int i = 0; i < CENTRES; i++) {
      centres[i] = i / (CENTRES - 1.0);
    }
    for (int i = 0; i < x.length; i++) {
      centres[CENTRES + i] = (x[i] - lowCentre) / centreSpan;
    }
    return Arrays.stream(centres).sorted().distinct().toArray();
  }

  private static boolean isMinimum(Point[][] grid, int row, int column) {
    for (int i = Math.max(0, row - 1); i <= Math.min(grid.length - 1, row + 1); i++) {
      for (int j = Math.max(0, column - 1); j <= Math.min(SIGMAS - 1, column + 1); j++) {
        if (grid[i][j].sumOfSquares < grid[row][column].sumOfSquares) {
          return false;
        }
      }
    }
    return true;
  }

  private Point descended(Point start) {
    Point here = start;
    double damping = FIRST_DAMPING;
    for (int step = 0; step < STEPS && damping < LAST_DAMPING; step++) {
      Point next = stepped(here, damping);
      if (next.sumOfSquares < here.sumOfSquares) {
        here = next;
        damping /= 10;
      } else {
        damping *= 10;
      }
    }
    return here;
  }

  /** Returns the point after one damped step, kept within the unit square. */
  private Point stepped(Point here, double damping) {
    double[] along = new double[x.length];
    double[] across = new double[x.length];
    double[] g = new double[x.length];
    double centre = here.centre();
    double sigma = here.sigma();
    for (int i = 0; i < g.length; i++) {
      double z = (x[i] - centre) / sigma;
      g[i] = Math.exp(-0.5 * z * z);
      along[i] = g[i] * z / sigma * centreSpan;
      across[i] = g[i] * z * z * logSigmaSpan;
    }
    project(here, g, along);
    project(here, g, across);
    double uu = 0;
    double uv = 0;
    double vv = 0;
    double ru = 0;
    double rv = 0;
    for (int i = 0; i < g.length; i++) {
      double residual = y[i] - here.amplitude * g[i] - here.offset;
      double du = here.amplitude * along[i];
      double dv = here.amplitude * across[i];
      uu += du * du;
      uv += du * dv;
      vv += dv * dv;
      ru += residual * du;
      rv += residual * dv;
    }
    // A coordinate at its bound is held if the step would leave the square.
    boolean freeU = !(here.u <= 0 && ru < 0) && !(here.u >= 1 && ru > 0) && uu > 0;
    boolean freeV = !(here.v <= 0 && rv < 0) && !(here.v >= 1 && rv > 0) && vv > 0;
    uu *= 1 + damping;
    vv *= 1 + damping;
    double determinant = uu * vv - uv * uv;
    double u = here.u;
    double v = here.v;
    if (freeU && freeV && determinant > 0) {
      u += (vv * ru - uv * rv) / determinant;
      v += (uu * rv - uv * ru) / determinant;
    } else {
      u += freeU ? ru / uu : 0;
      v += freeV ? rv / vv : 0;
    }
    return at(within(u), within(v));
  }

  /** Removes from a derivative the part that the free ones of amplitude and offset can follow. */
  private static void project(Point here, double[] g, double[] derivative) {
    double meanG = 0;
    if (here.offset > 0) {
      meanG = Arrays.stream(g).average().orElseThrow();
      double mean = Arrays.stream(derivative).average().orElseThrow();
      for (int i = 0; i < g.length; i++) {
        derivative[i] -= mean;
      }
    }
    double gg = 0;
    double gd = 0;
    for (int i = 0; i < g.length; i++) {
      gg += (g[i] - meanG) * (g[i] - meanG);
      gd += (g[i] - meanG) * derivative[i];
    }
    if (here.amplitude > 0 && gg > 0) {
      for (int i = 0; i < g.length; i++) {
        derivative[i] -= gd / gg * (g[i] - meanG);
      }
    }
  }

  private Point refined(Point start) {
    double radius = FIRST_RADIUS;
    Visits visits = new Visits(this, start);
    // Each further round starts from the best point so far with a finer initial model of the
    // surface.
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
        // Rounding flattened the surface before the last radius, or the evaluations are used up:
        // the best visited point is the result.
        return visits.best;
      }
      radius /= 10;
    }
    return visits.best;
  }

  private static double within(double coordinate) {
    return Math.max(0, Math.min(1, coordinate));
  }

  /** Returns the point with its best nonnegative amplitude and offset. */
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
    // On the boundary, without offset or without Gaussian; the problem is convex, so the better of
    // the two is the minimum.
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

  /** Best of the points evaluated by an optimiser. */
  private static final class Visits implements MultivariateFunction {
    private final GaussianSurface surface;
    private Point best;

    Visits(GaussianSurface surface, Point start) {
      this.surface = surface;
      this.best = start;
    }

    @Override
    public double value(double[] point) {
      Point visited = surface.at(within(point[0]), within(point[1]));
      if (visited.sumOfSquares < best.sumOfSquares) {
        best = visited;
      }
      return visited.sumOfSquares;
    }
  }
}
