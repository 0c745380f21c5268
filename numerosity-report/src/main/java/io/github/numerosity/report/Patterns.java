package io.github.numerosity.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hatchings of one drawing. Identifiers begin with the drawing's name, so that drawings can
 * stand in one page.
 *
 * <p>Not thread-safe.
 */
final class Patterns {
  private static final double STEP = 6;

  private final String prefix;
  private final Map<String, Element> definitions = new LinkedHashMap<>();

  Patterns(String prefix) {
    this.prefix = prefix;
  }

  /**
   * Returns stripes of a colour, for bars that are to be read with care.
   *
   * @param colour of the stripes
   * @return a value of {@code fill}
   */
  String stripes(String colour) {
    return reference(
        "stripes " + colour,
        pattern(STEP, 45)
            .add(square(STEP).with("fill", colour).with("fill-opacity", 0.16))
            .add(new Element("rect").with("width", 2.4).with("height", STEP).with("fill", colour)));
  }

  /**
   * Returns what fills a band.
   *
   * @param place from 0; the first is plain, others are hatched, each in its own direction
   * @return attributes of SVG
   */
  Map<String, String> band(int place) {
    if (place == 0) {
      return attributes(Ink.BAND, "0.4");
    }
    Element pattern = pattern(STEP, new int[] {45, -45, 0, 90}[(place - 1) % 4]);
    pattern.add(square(STEP).with("fill", Ink.BAND).with("fill-opacity", 0.12));
    pattern.add(new Element("rect").with("width", 1.1).with("height", STEP).with("fill", Ink.LINE));
    return attributes(reference("band " + place, pattern), "1");
  }

  /**
   * Returns what fills cells without a value.
   *
   * @return a value of {@code fill}
   */
  String gaps() {
    return reference(
        "gaps",
        pattern(4, 45)
            .add(new Element("rect").with("width", 0.8).with("height", 4).with("fill", Ink.LINE)));
  }

  private static Map<String, String> attributes(String fill, String opacity) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("fill", fill);
    attributes.put("fill-opacity", opacity);
    return attributes;
  }

  /**
   * Adds a gradient from left to right.
   *
   * @param colours from left to right, at equal distances
   * @return a value of {@code fill}
   */
  String gradient(List<String> colours) {
    Element gradient = new Element("linearGradient");
    for (int place = 0; place < colours.size(); place++) {
      gradient.add(
          new Element("stop")
              .with("offset", (double) place / (colours.size() - 1))
              .with("stop-color", colours.get(place)));
    }
    return reference("gradient " + colours, gradient);
  }

  /**
   * Adds what the drawing refers to, if anything.
   *
   * @param svg the drawing, before its marks are added
   * @return the drawing
   */
  Element addTo(Element svg) {
    if (!definitions.isEmpty()) {
      svg.add(new Element("defs").addAll(List.copyOf(definitions.values())));
    }
    return svg;
  }

  private static Element pattern(double step, int degrees) {
    return new Element("pattern")
        .with("width", step)
        .with("height", step)
        .with("patternUnits", "userSpaceOnUse")
        .with("patternTransform", "rotate(" + degrees + ")");
  }

  private static Element square(double size) {
    return new Element("rect").with("width", size).with("height", size);
  }

  private String reference(String key, Element definition) {
    Element first =
        definitions.computeIfAbsent(
            key, ignored -> definition.with("id", prefix + "_" + definitions.size()));
    return "url(#" + first.attribute("id") + ")";
  }
}
