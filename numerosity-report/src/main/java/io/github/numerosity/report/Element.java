package io.github.numerosity.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element of an SVG tree. Attributes are written in the order in which they were set, numbers to
 * a hundredth of a pixel, so that one tree always gives the same bytes.
 *
 * <p>Not thread-safe.
 */
final class Element {
  private static final Pattern VARIABLE =
      Pattern.compile("var\\(--[a-z0-9-]+,\\s*(#[0-9a-f]{3,6})\\)");

  /** Elements whose look may come from the group that they stand in. */
  private static final Set<String> MARKS = Set.of("circle", "line", "path", "rect", "text");

  /** Attributes that are an element's own. */
  private static final Set<String> PLACES =
      Set.of(
          "d", "x", "y", "width", "height", "x1", "y1", "x2", "y2", "cx", "cy", "r", "transform");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Element> children = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  Element(String name) {
    this.name = name;
  }

  /**
   * Makes a group that is moved.
   *
   * @param x to the right
   * @param y down
   * @return the group
   */
  static Element moved(double x, double y) {
    Element group = new Element("g");
    return x == 0 && y == 0
        ? group
        : group.with("transform", "translate(%s %s)".formatted(number(x), number(y)));
  }

  /**
   * Makes a line of text.
   *
   * @param words what is written; what XML forbids is replaced
   * @param x where it is anchored
   * @param y its baseline
   * @param anchor {@code start}, {@code middle} or {@code end}
   * @param size of the font in pixels
   * @param ink its colour
   * @return the element
   */
  static Element words(String words, double x, double y, String anchor, double size, String ink) {
    Element element = new Element("text").with("x", x).with("y", y).with("font-size", size);
    if (!anchor.equals("start")) {
      element.with("text-anchor", anchor);
    }
    return element.with("fill", ink).says(words);
  }

  String name() {
    return name;
  }

  List<Element> children() {
    return children;
  }

  @Nullable String attribute(String key) {
    return attributes.get(key);
  }

  Element with(String key, String value) {
    attributes.put(key, value);
    return this;
  }

  Element with(String key, double value) {
    return with(key, number(value));
  }

  Element with(Map<String, String> more) {
    attributes.putAll(more);
    return this;
  }

  Element without(String key) {
    attributes.remove(key);
    return this;
  }

  Element add(Element child) {
    children.add(child);
    return this;
  }

  Element addAll(List<Element> more) {
    children.addAll(more);
    return this;
  }

  Element says(String words) {
    text.append(words);
    return this;
  }

  /**
   * Gives the element a title, which browsers show when the pointer rests on it.
   *
   * @param words nothing is added if they are empty
   * @return this element
   */
  Element titled(String words) {
    return words.isEmpty() ? this : add(new Element("title").says(words));
  }

  /**
   * Moves what neighbours have in common, such as colours, to a group around them: the marks of a
   * chart differ in little but their places.
   *
   * @return this element
   */
  Element gathered() {
    List<Element> gathered = new ArrayList<>();
    int start = 0;
    while (start < children.size()) {
      Element first = children.get(start).gathered();
      Map<String, String> style = first.style();
      int end = start + 1;
      while (end < children.size()
          && MARKS.contains(first.name)
          && MARKS.contains(children.get(end).name)
          && children.get(end).style().equals(style)) {
        end++;
      }
      if (end - start > 1 && !style.isEmpty()) {
        Element group = new Element("g").with(style);
        for (Element mark : children.subList(start, end)) {
          style.keySet().forEach(mark::without);
          group.add(mark);
        }
        gathered.add(group);
      } else {
        gathered.addAll(children.subList(start, end));
      }
      start = end;
    }
    children.clear();
    children.addAll(gathered);
    return this;
  }

  private Map<String, String> style() {
    Map<String, String> style = new LinkedHashMap<>(attributes);
    style.keySet().removeAll(PLACES);
    return style;
  }

  /**
   * Writes the tree for a page, with variables for colours.
   *
   * @return XML without a declaration
   */
  String inPage() {
    StringBuilder out = new StringBuilder();
    write(out, false);
    return out.toString();
  }

  /**
   * Writes the tree for a file of its own: many programs that show SVG do not know variables.
   *
   * @return XML without a declaration
   */
  String inFile() {
    StringBuilder out = new StringBuilder();
    write(out, true);
    return out.toString();
  }

  private void write(StringBuilder out, boolean plain) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) -> {
          String written = plain ? VARIABLE.matcher(value).replaceAll("$1") : value;
          out.append(' ').append(key).append("=\"").append(Words.escaped(written)).append('"');
        });
    if (children.isEmpty() && text.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>').append(Words.escaped(text.toString()));
    for (Element child : children) {
      child.write(out, plain);
    }
    out.append("</").append(name).append('>');
  }

  /**
   * Writes a length.
   *
   * @param value in pixels
   * @return a decimal with at most two digits after the point
   */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
