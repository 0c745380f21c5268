package io.github.numerosity.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The grid and the marks within the frame of a chart, as elements of SVG in pixels from the frame's
 * upper left corner. Arguments are places on the rulers.
 */
final class Marks {
  private final Ruler x;
  private final Ruler y;
  private final double width;
  private final double height;
  private final List<Element> elements = new ArrayList<>();

  /**
   * Prepares an empty frame.
   *
   * @param x horizontal axis
   * @param y vertical axis
   * @param width of the frame in pixels
   * @param height of the frame in pixels
   */
  Marks(Ruler x, Ruler y, double width, double height) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
  }

  /** Returns the marks from back to front. */
  List<Element> elements() {
    return elements;
  }

  /** Adds lines at the ticks of the vertical axis and, if wanted, of the horizontal one. */
  void grid(boolean vertical) {
    if (vertical) {
      x.ticks()
          .forEach(at -> segment(at.place(), y.low(), at.place(), y.high(), Paint.of(Ink.GRID)));
    }
    y.ticks().forEach(at -> segment(x.low(), at.place(), x.high(), at.place(), Paint.of(Ink.GRID)));
  }

  /** Adds a rectangle. */
  void rectangle(double left, double right, double bottom, double top, Paint paint) {
    Element rectangle =
        new Element("rect")
            .with("x", across(left))
            .with("y", down(top))
            .with("width", across(right) - across(left))
            .with("height", down(bottom) - down(top));
    add(rectangle, "fill", paint);
  }

  /** Adds an area between two lines. */
  void ribbon(List<Double> places, List<Double> low, List<Double> high, Paint paint) {
    StringBuilder outline = new StringBuilder();
    for (int index = 0; index < places.size(); index++) {
      corner(outline, places.get(index), high.get(index));
    }
    for (int index = places.size() - 1; index >= 0; index--) {
      corner(outline, places.get(index), low.get(index));
    }
    add(new Element("path").with("d", outline.append('Z').toString()), "fill", paint);
  }

  /** Adds a line through places in their order. */
  void path(List<Double> horizontal, List<Double> vertical, Paint paint) {
    StringBuilder line = new StringBuilder();
    for (int index = 0; index < horizontal.size(); index++) {
      corner(line, horizontal.get(index), vertical.get(index));
    }
    add(new Element("path").with("d", line.toString()).with("fill", "none"), "stroke", paint);
  }

  private void corner(StringBuilder path, double horizontal, double vertical) {
    path.append(path.isEmpty() ? "M" : "L")
        .append(Element.number(across(horizontal)))
        .append(' ')
        .append(Element.number(down(vertical)));
  }

  /** Adds a straight line. */
  void segment(double fromX, double fromY, double toX, double toY, Paint paint) {
    Element line =
        new Element("line")
            .with("x1", across(fromX))
            .with("y1", down(fromY))
            .with("x2", across(toX))
            .with("y2", down(toY));
    add(line, "stroke", paint);
  }

  /** Adds a point; the paint's attributes give its outline. */
  void point(double horizontal, double vertical, Symbol symbol, double size, Paint paint) {
    add(symbol.element(across(horizontal), down(vertical), size), "fill", paint);
  }

  private void add(Element element, String key, Paint paint) {
    elements.add(element.with(key, paint.colour()).with(paint.more()).titled(paint.title()));
  }

  private double across(double place) {
    return x.pixels(place, width);
  }

  private double down(double place) {
    return height - y.pixels(place, height);
  }
}
