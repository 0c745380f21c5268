package io.github.numerosity.dots;

import io.github.numerosity.component.Prose;
import io.github.numerosity.geometry.Disc;
import io.github.numerosity.geometry.Ellipse;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.geometry.Polygon;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Shapes of items, given a centre and a radius r. */
public enum Shape {
  /** A disc of radius r. */
  DISC,
  /** An upright square of half-side r. */
  SQUARE,
  /** An upright rectangle with half-sides r and r / 2. */
  RECTANGLE,
  /** An ellipse with horizontal semi-axis r and vertical semi-axis r / 2. */
  ELLIPSE,
  /** An equilateral triangle inscribed in the circle of radius r, at a random rotation. */
  TRIANGLE;

  /**
   * Returns the item.
   *
   * @param center its centre
   * @param radius in pixels, positive
   * @param random advanced for shapes with a random rotation
   * @return a new item
   */
  public Item at(Point center, double radius, RandomGenerator random) {
    return switch (this) {
      case DISC -> new Disc(center, radius);
      case SQUARE -> Polygon.rectangle(center, radius, radius);
      case RECTANGLE -> Polygon.rectangle(center, radius, radius / 2);
      case ELLIPSE -> new Ellipse(center, radius, radius / 2, 0);
      case TRIANGLE -> Polygon.regular(center, 3, radius, 2 * Math.PI * random.nextDouble());
    };
  }

  /**
   * Returns the radius of the circle around the shape.
   *
   * @param radius of the shape, in pixels
   * @return in pixels
   */
  public double reach(double radius) {
    return switch (this) {
      case DISC, ELLIPSE, TRIANGLE -> radius;
      case SQUARE -> radius * Math.sqrt(2);
      case RECTANGLE -> radius * Math.sqrt(1.25);
    };
  }

  /**
   * Returns the area.
   *
   * @param radius in pixels
   * @return in pixels squared
   */
  public double area(double radius) {
    return switch (this) {
      case DISC -> Math.PI * radius * radius;
      case SQUARE -> 4 * radius * radius;
      case RECTANGLE -> 2 * radius * radius;
      case ELLIPSE -> Math.PI * radius * radius / 2;
      case TRIANGLE -> 3 * Math.sqrt(3) / 4 * radius * radius;
    };
  }

  /** Returns the noun in the plural. */
  String plural() {
    return name().toLowerCase(Locale.ROOT) + "s";
  }

  /** Returns a sentence about the choice of shapes, without a full stop. */
  static String choice(List<Shape> shapes) {
    List<String> names =
        shapes.stream().map(shape -> shape.name().toLowerCase(Locale.ROOT)).toList();
    return shapes.size() == 1
        ? "Items were " + shapes.get(0).plural()
        : "Each item was, with equal odds for each entry, a shape of the list " + Prose.list(names);
  }
}
