package io.github.numerosity.dots;

import io.github.numerosity.geometry.Bounds;
import io.github.numerosity.geometry.Disc;
import io.github.numerosity.geometry.Ellipse;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.geometry.Polygon;
import io.github.numerosity.image.ImageSize;
import java.util.List;

/**
 * Share of each pixel covered by the items of one image. Not thread-safe.
 *
 * <p>A pixel is a unit square, and its coverage is the exact area of its intersection with an item:
 * for discs and ellipses the sum over the square's sides of the signed area between the side, seen
 * from the centre, and the curve; for polygons the area of the polygon clipped by the square
 * (Sutherland and Hodgman 1974). Coverage is not sampled, so the coverages of an item inside the
 * image add up to its area. Items do not overlap, so their coverages add.
 */
final class Coverage {
  private final int width;
  private final int height;
  private final double[] covered;

  Coverage(ImageSize size) {
    width = size.width();
    height = size.height();
    covered = new double[width * height];
  }

  /** Returns the coverage of a pixel, at most 1 up to rounding. */
  double of(int pixel) {
    return covered[pixel];
  }

  void add(Item item, Edges edges) {
    Bounds bounds = item.bounds();
    int top = Math.max(0, (int) Math.floor(bounds.top()));
    int bottom = Math.min(height, (int) Math.ceil(bounds.bottom()));
    int left = Math.max(0, (int) Math.floor(bounds.left()));
    int right = Math.min(width, (int) Math.ceil(bounds.right()));
    if (edges == Edges.HARD) {
      addHard(item, top, bottom, left, right);
    } else if (item instanceof Polygon polygon) {
      addPolygon(polygon.corners(), top, bottom, left, right);
    } else if (item instanceof Disc disc) {
      addConic(disc.center(), disc.radius(), disc.radius(), 0, top, bottom, left, right);
    } else if (item instanceof Ellipse ellipse) {
      addConic(
          ellipse.center(),
          ellipse.semiAxis(),
          ellipse.otherSemiAxis(),
          ellipse.angle(),
          top,
          bottom,
          left,
          right);
    }
  }

  private void addHard(Item item, int top, int bottom, int left, int right) {
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        if (item.contains(column + 0.5, row + 0.5)) {
          covered[row * width + column] = 1;
        }
      }
    }
  }

  /** Maps the pixels so that the ellipse becomes the unit disc; areas are divided by a b. */
  private void addConic(
      Point center, double a, double b, double angle, int top, int bottom, int left, int right) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double stepXx = cos / a;
    double stepXy = -sin / b;
    double stepYx = sin / a;
    double stepYy = cos / b;
    // Half a pixel's diagonal, mapped. A pixel whose centre is farther than this from the unit
    // circle is covered completely or not at all.
    double reach = Math.sqrt(0.5) / Math.min(a, b);
    for (int row = top; row < bottom; row++) {
      for (int column = left; column < right; column++) {
        double dx = column - center.x();
        double dy = row - center.y();
        double x = dx * stepXx + dy * stepYx;
        double y = dx * stepXy + dy * stepYy;
        double middleX = x + (stepXx + stepYx) / 2;
        double middleY = y + (stepXy + stepYy) / 2;
        double distance = Math.sqrt(middleX * middleX + middleY * middleY);
        if (distance <= 1 - reach) {
          covered[row * width + column] += 1;
        } else if (distance < 1 + reach) {
          double mapped =
              underSide(x, y, x + stepXx, y + stepXy)
                  + underSide(x + stepXx, y + stepXy, x + stepXx + stepYx, y + stepXy + stepYy)
                  + underSide(x + stepXx + stepYx, y + stepXy + stepYy, x + stepYx, y + stepYy)
                  + underSide(x + stepYx, y + stepYy, x, y);
          covered[row * width + column] += Math.max(0, Math.min(1, mapped * a * b));
        }
      }
    }
  }

  /** Signed area of the triangle (origin, p, q) cut by the unit disc. */
  private static double underSide(double px, double py, double qx, double qy) {
    double dx = qx - px;
    double dy = qy - py;
    double a = dx * dx + dy * dy;
    double b = px * dx + py * dy;
    double c = px * px + py * py - 1;
    double discriminant = b * b - a * c;
    if (discriminant <= 0) {
      return sector(px, py, qx, qy);
    }
    double root = Math.sqrt(discriminant);
    double enter = (-b - root) / a;
    double leave = (-b + root) / a;
    if (leave <= 0 || enter >= 1) {
      return sector(px, py, qx, qy);
    }
    double area = 0;
    double fromX = px;
    double fromY = py;
    double toX = qx;
    double toY = qy;
    if (enter > 0) {
      fromX = px + enter * dx;
      fromY = py + enter * dy;
      area += sector(px, py, fromX, fromY);
    }
    if (leave < 1) {
      toX = px + leave * dx;
      toY = py + leave * dy;
      area += sector(toX, toY, qx, qy);
    }
    return area + (fromX * toY - fromY * toX) / 2;
  }

  private static double sector(double px, double py, double qx, double qy) {
    return StrictMath.atan2(px * qy - py * qx, px * qx + py * qy) / 2;
  }

  private void addPolygon(List<Point> corners, int top, int bottom, int left, int right) {
    // Clipping by a line adds at most one corner per side that crosses it.
    int capacity = 32 * corners.size();
    double[] from = new double[capacity];
    double[] to = new double[capacity];
    double[] strip = new double[capacity];
    double[] outline = new double[2 * corners.size()];
    for (int corner = 0; corner < corners.size(); corner++) {
      outline[2 * corner] = corners.get(corner).x();
      outline[2 * corner + 1] = corners.get(corner).y();
    }
    for (int row = top; row < bottom; row++) {
      int half = clip(outline, outline.length, 1, row, 1, from);
      int inStrip = clip(from, half, 1, row + 1, -1, strip);
      for (int column = left; column < right; column++) {
        int rest = clip(strip, inStrip, 0, column, 1, from);
        int last = clip(from, rest, 0, column + 1, -1, to);
        covered[row * width + column] += Math.min(1, Math.abs(area(to, last, column, row)));
      }
    }
  }

  /**
   * Keeps the part of a polygon where sign (coordinate - at) is not negative.
   *
   * @return the length of the result in {@code target}, x and y in turn
   */
  private static int clip(
      double[] source, int length, int axis, double at, int sign, double[] target) {
    int used = 0;
    for (int corner = 0; corner < length; corner += 2) {
      int next = corner + 2 == length ? 0 : corner + 2;
      double here = sign * (source[corner + axis] - at);
      double there = sign * (source[next + axis] - at);
      if (here >= 0) {
        target[used++] = source[corner];
        target[used++] = source[corner + 1];
      }
      if ((here > 0 && there < 0) || (here < 0 && there > 0)) {
        double share = here / (here - there);
        target[used + axis] = at;
        int other = 1 - axis;
        target[used + other] =
            source[corner + other] + share * (source[next + other] - source[corner + other]);
        used += 2;
      }
    }
    return used;
  }

  private static double area(double[] outline, int length, double originX, double originY) {
    double doubled = 0;
    for (int corner = 0; corner < length; corner += 2) {
      int next = corner + 2 == length ? 0 : corner + 2;
      doubled +=
          (outline[corner] - originX) * (outline[next + 1] - originY)
              - (outline[corner + 1] - originY) * (outline[next] - originX);
    }
    return doubled / 2;
  }
}
