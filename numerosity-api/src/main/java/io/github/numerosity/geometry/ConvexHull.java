package io.github.numerosity.geometry;

import java.util.ArrayList;
import java.util.List;

/**
 * Area of the convex hull of the outlines of items.
 *
 * <p>Discs are exact, polygons are represented by their corners (discs of radius 0), ellipses by a
 * polygon of 128 corners with the area of the ellipse, so that the hull of a single item has its
 * area.
 */
/*
 * The hull is traversed by its supporting line. The line with normal u touches the disc i with the
 * largest c_i u + r_i. As u turns, the disc j takes over where (c_j - c_i) u = r_i - r_j, which is
 * at the angle of c_j - c_i less arccos((r_i - r_j) / |c_j - c_i|). Each step moves to the disc
 * that takes over first, and adds the arc of i up to there and the straight segment to j. This is
 * Jarvis's march (1973) for discs, in O(discs x arcs).
 */
public final class ConvexHull {
  private static final int ELLIPSE_CORNERS = 128;

  /** Relative to the extent of all discs; lines within this distance touch both discs. */
  private static final double TOLERANCE = 1e-12;

  private final double[] x;
  private final double[] y;
  private final double[] radius;
  private final double tolerance;

  private ConvexHull(List<double[]> discs) {
    int count = discs.size();
    x = new double[count];
    y = new double[count];
    radius = new double[count];
    double extent = 0;
    for (int disc = 0; disc < count; disc++) {
      x[disc] = discs.get(disc)[0];
      y[disc] = discs.get(disc)[1];
      radius[disc] = discs.get(disc)[2];
      extent = Math.max(extent, Math.abs(x[disc]) + Math.abs(y[disc]) + Math.abs(radius[disc]));
    }
    tolerance = TOLERANCE * extent;
  }

  /**
   * Returns the area of the hull.
   *
   * @param items at least one
   * @return in pixels squared
   */
  public static double area(List<Item> items) {
    List<double[]> discs = new ArrayList<>();
    Point origin = items.get(0).center();
    for (Item item : items) {
      if (item instanceof Disc disc) {
        discs.add(
            new double[] {
              disc.center().x() - origin.x(), disc.center().y() - origin.y(), disc.radius()
            });
      } else if (item instanceof Polygon polygon) {
        polygon
            .corners()
            .forEach(
                corner ->
                    discs.add(new double[] {corner.x() - origin.x(), corner.y() - origin.y(), 0}));
      } else if (item instanceof Ellipse ellipse) {
        addCorners(ellipse, origin, discs);
      }
    }
    return new ConvexHull(discs).walk();
  }

  private static void addCorners(Ellipse ellipse, Point origin, List<double[]> discs) {
    double step = 2 * Math.PI / ELLIPSE_CORNERS;
    double scale = StrictMath.sqrt(step / StrictMath.sin(step));
    double cos = StrictMath.cos(ellipse.angle());
    double sin = StrictMath.sin(ellipse.angle());
    for (int corner = 0; corner < ELLIPSE_CORNERS; corner++) {
      double along = scale * ellipse.semiAxis() * StrictMath.cos(corner * step);
      double across = scale * ellipse.otherSemiAxis() * StrictMath.sin(corner * step);
      discs.add(
          new double[] {
            ellipse.center().x() - origin.x() + along * cos - across * sin,
            ellipse.center().y() - origin.y() + along * sin + across * cos,
            0
          });
    }
  }

  /** Returns half the integral of x dy - y dx along the hull, which is its area. */
  private double walk() {
    int disc = first();
    double startX = x[disc] + radius[disc];
    double startY = y[disc];
    double ux = 1;
    double uy = 0;
    double doubled = 0;
    double turned = 0;
    // A hull of n discs has at most 2 n - 1 arcs; steps without a turn move strictly outward.
    for (int step = 0; step < 4 * x.length + 4; step++) {
      Takeover next = takeover(disc, ux, uy);
      double turn = next.disc < 0 ? 2 * Math.PI : angle(ux, uy, next.ux, next.uy, next.turn);
      boolean last = turned + turn >= 2 * Math.PI;
      double endX = last ? 1 : next.ux;
      double endY = last ? 0 : next.uy;
      doubled += radius[disc] * radius[disc] * (last ? 2 * Math.PI - turned : turn);
      doubled += radius[disc] * (x[disc] * (endY - uy) - y[disc] * (endX - ux));
      double fromX = x[disc] + radius[disc] * endX;
      double fromY = y[disc] + radius[disc] * endY;
      if (last) {
        return (doubled + fromX * startY - fromY * startX) / 2;
      }
      turned += turn;
      disc = next.disc;
      ux = endX;
      uy = endY;
      doubled += fromX * (y[disc] + radius[disc] * uy) - fromY * (x[disc] + radius[disc] * ux);
    }
    throw new IllegalStateException("the hull of " + x.length + " discs does not close");
  }

  /** Returns the disc with the rightmost point; of several, the lowest on the screen. */
  private int first() {
    int disc = 0;
    for (int other = 1; other < x.length; other++) {
      double ahead = x[other] + radius[other] - x[disc] - radius[disc];
      if (ahead > tolerance || (ahead >= -tolerance && y[other] > y[disc])) {
        disc = other;
      }
    }
    return disc;
  }

  /**
   * The next disc on the turning supporting line.
   *
   * @param disc its index, -1 if there is none
   * @param ux direction at which it takes over
   * @param turn pseudo-angle from the current direction, 0 to 4 for a full turn
   */
  private record Takeover(int disc, double ux, double uy, double turn) {}

  private Takeover takeover(int disc, double ux, double uy) {
    int best = -1;
    double bestX = 1;
    double bestY = 0;
    double bestTurn = 4;
    double bestLead = tolerance;
    for (int other = 0; other < x.length; other++) {
      double dx = x[other] - x[disc];
      double dy = y[other] - y[disc];
      double difference = radius[disc] - radius[other];
      double distance = Math.sqrt(dx * dx + dy * dy);
      if (other == disc || distance <= difference + tolerance) {
        continue;
      }
      double ahead = dx * ux + dy * uy - difference;
      double lead = dy * ux - dx * uy;
      boolean around = distance <= -difference + tolerance;
      if (around || ahead > tolerance || (ahead >= -tolerance && lead > tolerance)) {
        if (around || ahead > tolerance) {
          return new Takeover(other, ux, uy, 0);
        }
        if (lead > bestLead) {
          best = other;
          bestX = ux;
          bestY = uy;
          bestTurn = 0;
          bestLead = lead;
        }
        continue;
      }
      double cos = difference / distance;
      double sin = Math.sqrt(1 - cos * cos);
      double atX = (dx * cos + dy * sin) / distance;
      double atY = (dy * cos - dx * sin) / distance;
      double turn = pseudoAngle(ux, uy, atX, atY);
      if (turn < bestTurn) {
        best = other;
        bestX = atX;
        bestY = atY;
        bestTurn = turn;
      }
    }
    return new Takeover(best, bestX, bestY, bestTurn);
  }

  /** Returns a monotonic function of the angle from u to v: 0 (exclusive) to 4 for a full turn. */
  private static double pseudoAngle(double ux, double uy, double vx, double vy) {
    double dot = ux * vx + uy * vy;
    double cross = ux * vy - uy * vx;
    double part = cross / (Math.abs(dot) + Math.abs(cross));
    if (dot < 0) {
      return 2 - part;
    }
    return part > 0 ? part : 4 + part;
  }

  private static double angle(double ux, double uy, double vx, double vy, double pseudo) {
    if (pseudo == 0) {
      return 0;
    }
    double angle = StrictMath.atan2(ux * vy - uy * vx, ux * vx + uy * vy);
    return angle > 0 ? angle : angle + 2 * Math.PI;
  }
}
