package io.github.numerosity.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Element of an SVG tree. Attributes are written in the order in which they were set, numbers to a
 * hundredth of a pixel, so that equal trees give equal bytes.
 *
 * <p>Not thread-safe.
 */
final class Element {
  /**
   * A place in pixels.
   *
   * @param x to the right
   * @param y down
   */
  record Point(double x, double y) {}

  private static final Pattern VARIABLE =
      Pattern.compile("var\\(--[a-z0-9-]+,\\s*(#[0-9a-f]{3,6})\\)");

  /** Elements whose style may come from the group around them. */
  private static final Set<String> MARKS =
      Set.of("circle", "line", "path", "polygon", "polyline", "rect", "text");

  /** Attributes of the position of a mark, which are not style. */
  private static final Set<String> PLACES =
      Set.of(
          "d",
          "points",
          "x",
          "y",
          "width",
          "height",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "transform");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Element> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Element(String name) {
    this.name = name;
  }

  /** Returns a group that is moved to the right by x and down by y. */
  static Element group(double x, double y) {
    Element group = new Element("g");
    return x == 0 && y == 0
        ? group
        : group.with("transform", "translate(%s %s)".formatted(number(x), number(y)));
  }

  /** Returns a rectangle from its upper left corner. */
  static Element rectangle(double x, double y, double width, double height) {
    return new Element("rect")
        .with("x", x)
        .with("y", y)
        .with("width", width)
        .with("height", height);
  }

  /** Returns a straight line. */
  static Element line(double x1, double y1, double x2, double y2) {
    return new Element("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
  }

  /** Returns a line through points in their order. */
  static Element polyline(List<Point> points) {
    return new Element("polyline").with("points", joined(points)).with("fill", "none");
  }

  /** Returns the area within points in their order. */
  static Element polygon(List<Point> points) {
    return new Element("polygon").with("points", joined(points));
  }

  private static String joined(List<Point> points) {
    return points.stream()
        .map(point -> number(point.x()) + "," + number(point.y()))
        .collect(Collectors.joining(" "));
  }

  /** Sets an attribute. */
  Element with(String key, String value) {
    attributes.put(key, value);
    return this;
  }

  /** Sets an attribute to a length in pixels or another number. */
  Element with(String key, double value) {
    return with(key, number(value));
  }

  /** Adds elements in front of those that were added before. */
  Element add(Element... more) {
    return add(List.of(more));
  }

  /** Adds elements in front of those that were added before. */
  Element add(List<Element> more) {
    children.addAll(more);
    return this;
  }

  /** Adds characters of text. */
  Element says(String words) {
    text.append(words);
    return this;
  }

  /** Adds a title, unless it is empty. Browsers show it when the pointer rests on the element. */
  Element titled(String words) {
    return words.isEmpty() ? this : add(new Element("title").says(words));
  }

  /**
   * Moves common attributes of adjacent elements, such as colours, to a group around them, since
   * the marks of a chart differ mainly in position. Dissolves groups without attributes.
   *
   * @return this element
   */
  Element gathered() {
    List<Element> all = children.stream().flatMap(Element::dissolved).toList();
    children.clear();
    int start = 0;
    while (start < all.size()) {
      Element first = all.get(start).gathered();
      Map<String, String> style = first.style();
      int end = start + 1;
      while (end < all.size()
          && MARKS.contains(first.name)
          && MARKS.contains(all.get(end).name)
          && all.get(end).style().equals(style)) {
        end++;
      }
      List<Element> alike = all.subList(start, end);
      if (alike.size() > 1 && !style.isEmpty()) {
        alike.forEach(mark -> mark.attributes.keySet().removeAll(style.keySet()));
        Element group = new Element("g").add(alike);
        group.attributes.putAll(style);
        children.add(group);
      } else {
        children.addAll(alike);
      }
      start = end;
    }
    return this;
  }

  private Stream<Element> dissolved() {
    return name.equals("g") && attributes.isEmpty()
        ? children.stream().flatMap(Element::dissolved)
        : Stream.of(this);
  }

  private Map<String, String> style() {
    Map<String, String> style = new LinkedHashMap<>(attributes);
    style.keySet().removeAll(PLACES);
    return style;
  }

  /** Returns the tree as XML for a page, with variables for colours. */
  String inPage() {
    return write(new StringBuilder(), false).toString();
  }

  /**
   * Returns the tree as XML for a file of its own, with plain colours: many programs that show SVG
   * do not know variables.
   */
  String inFile() {
    return write(new StringBuilder(), true).toString();
  }

  private StringBuilder write(StringBuilder out, boolean plain) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) -> {
          String written = plain ? VARIABLE.matcher(value).replaceAll("$1") : value;
          out.append(' ').append(key).append("=\"").append(Html.escape(written)).append('"');
        });
    if (children.isEmpty() && text.isEmpty()) {
      return out.append("/>");
    }
    out.append('>').append(Html.escape(text.toString()));
    children.forEach(child -> child.write(out, plain));
    return out.append("</").append(name).append('>');
  }

  /** Returns a number with at most two digits after the point. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
