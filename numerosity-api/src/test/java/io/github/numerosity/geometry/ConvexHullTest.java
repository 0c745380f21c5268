package io.github.numerosity.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ConvexHullTest {
  @Test
  void ofOneItemIsItsArea() {
    Point center = new Point(101.3, 57.9);
    for (Item item :
        List.of(
            new Disc(center, 7.3),
            new Ellipse(center, 9, 2.5, 1.1),
            Polygon.rectangle(center, 4, 4),
            Polygon.regular(center, 3, 6, 0.7))) {
      assertThat(ConvexHull.area(List.of(item)))
          .as("%s", item)
          .isCloseTo(item.area(), within(1e-10 * item.area()));
    }
  }

  /** A stadium: the disc and the rectangle between. */
  @Test
  void ofTwoEqualDiscsIsAStadium() {
    for (double angle = 0; angle < 7; angle += 0.1) {
      Item one = Item.disc(50, 50, 4);
      Item other = Item.disc(50 + 20 * Math.cos(angle), 50 + 20 * Math.sin(angle), 4);
      assertThat(ConvexHull.area(List.of(one, other)))
          .isCloseTo(16 * Math.PI + 8 * 20, within(1e-9));
    }
  }

  /** A belt around two pulleys: d sin(a) (r + s) + r r (pi - a) + s s a, cos(a) = (r - s) / d. */
  @Test
  void ofTwoUnequalDiscsIsABeltAroundPulleys() {
    double r = 9;
    double s = 2;
    double d = 15;
    double a = Math.acos((r - s) / d);
    double belt = d * Math.sin(a) * (r + s) + r * r * (Math.PI - a) + s * s * a;
    for (double angle = 0; angle < 7; angle += 0.1) {
      Item small = Item.disc(30 + d * Math.cos(angle), 40 + d * Math.sin(angle), s);
      assertThat(ConvexHull.area(List.of(Item.disc(30, 40, r), small)))
          .isCloseTo(belt, within(1e-9));
      assertThat(ConvexHull.area(List.of(small, Item.disc(30, 40, r))))
          .isCloseTo(belt, within(1e-9));
    }
  }

  @Test
  void ofAGridOfDiscsHasRoundedCorners() {
    List<Item> items = new ArrayList<>();
    for (int row = 0; row < 5; row++) {
      for (int column = 0; column < 4; column++) {
        items.add(Item.disc(10 + 10 * column, 20 + 10 * row, 3));
      }
    }
    double expected = 30 * 40 + 2 * (30 + 40) * 3 + 9 * Math.PI;
    RandomGenerator random = RandomStreams.of(4).stream("grid");
    for (int trial = 0; trial < 50; trial++) {
      Collections.shuffle(items, new java.util.Random(random.nextLong()));
      assertThat(ConvexHull.area(items)).isCloseTo(expected, within(1e-9));
    }
  }

  @Test
  void takesSquaresOnALineByTheirCorners() {
    List<Item> items =
        List.of(
            Polygon.rectangle(new Point(5, 5), 2, 2),
            Polygon.rectangle(new Point(15, 5), 2, 2),
            Polygon.rectangle(new Point(25, 5), 2, 2),
            Item.disc(15, 5, 2));
    assertThat(ConvexHull.area(items)).isCloseTo(24 * 4, within(1e-9));
  }

  @Test
  void ignoresDiscsInsideOthersEvenWhenTheyTouch() {
    List<Item> items = List.of(Item.disc(11, 10, 1), Item.disc(10, 10, 2), Item.disc(10, 9, 1));
    assertThat(ConvexHull.area(items)).isCloseTo(4 * Math.PI, within(1e-9));
  }

  /**
   * Comparison with Andrew's monotone chain over 2,000 points of each outline (at most 1.6e-6 too
   * small).
   */
  @Test
  void agreesWithTheHullOfDensePoints() {
    RandomGenerator random = RandomStreams.of(3).stream("hull");
    for (int trial = 0; trial < 150; trial++) {
      List<Item> items = new ArrayList<>();
      List<Point> dense = new ArrayList<>();
      int count = 1 + random.nextInt(30);
      for (int i = 0; i < count; i++) {
        double x = Math.rint(200 * random.nextDouble()) / (1 + trial % 3);
        double y = Math.rint(200 * random.nextDouble());
        double radius = trial % 2 == 0 ? 7 : 1 + 20 * random.nextDouble();
        Item item =
            trial % 4 < 2 || i % 2 == 0
                ? Item.disc(x, y, radius)
                : Polygon.regular(new Point(x, y), 4, radius, Math.PI / 4);
        items.add(item);
        if (item instanceof Polygon polygon) {
          dense.addAll(polygon.corners());
        } else {
          for (int k = 0; k < 2000; k++) {
            double angle = 2 * Math.PI * k / 2000;
            dense.add(new Point(x + radius * Math.cos(angle), y + radius * Math.sin(angle)));
          }
        }
      }
      double expected = chain(dense);
      assertThat(ConvexHull.area(items))
          .as("trial %d", trial)
          .isBetween(expected * (1 - 1e-9), expected * (1 + 3e-6));
    }
  }

  private static double chain(List<Point> points) {
    List<Point> sorted = new ArrayList<>(points);
    sorted.sort(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y));
    List<Point> hull = new ArrayList<>(half(sorted));
    Collections.reverse(sorted);
    hull.addAll(half(sorted));
    double doubled = 0;
    for (int i = 0; i < hull.size(); i++) {
      Point a = hull.get(i);
      Point b = hull.get((i + 1) % hull.size());
      doubled += a.x() * b.y() - a.y() * b.x();
    }
    return doubled / 2;
  }

  private static List<Point> half(List<Point> sorted) {
    List<Point> hull = new ArrayList<>();
    for (Point p : sorted) {
      while (hull.size() > 1
          && cross(hull.get(hull.size() - 2), hull.get(hull.size() - 1), p) <= 0) {
        hull.remove(hull.size() - 1);
      }
      hull.add(p);
    }
    hull.remove(hull.size() - 1);
    return hull;
  }

  private static double cross(Point a, Point b, Point c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
  }
}
