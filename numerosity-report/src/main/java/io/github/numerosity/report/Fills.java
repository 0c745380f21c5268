package io.github.numerosity.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hatchings and gradients of one drawing. Identifiers begin with the drawing's name, so that
 * several drawings can be in one page.
 *
 * <p>Not thread-safe.
 */
final class Fills {
  private static final double STEP = 6;

  private final String prefix;
  private final Map<String, Element> definitions = new LinkedHashMap<>();

  Fills(String prefix) {
    this.prefix = prefix;
  }

  /** Fills an area with stripes of a colour, for bars that are to be read with care. */
  Element striped(Element area, String colour) {
    Element pattern = hatching(STEP, 45, 2.4, colour);
    pattern.add(square().with("fill", colour).with("fill-opacity", 0.16));
    return area.with("fill", reference("stripes " + colour, pattern)).with("stroke", colour);
  }

  /** Fills a band by its place from 0: the first is plain, others are hatched in turn. */
  Element banded(Element area, int place) {
    if (place == 0) {
      return area.with("fill", Colours.BAND).with("fill-opacity", 0.4);
    }
    int degrees = new int[] {45, -45, 0, 90}[(place - 1) % 4];
    Element pattern = hatching(STEP, degrees, 1.1, Colours.LINE);
    pattern.add(square().with("fill", Colours.BAND).with("fill-opacity", 0.12));
    return area.with("fill", reference("band " + place, pattern));
  }

  /** Fills the area of cells without a value. */
  Element blank(Element area) {
    return area.with("fill", reference("blank", hatching(4, 45, 0.8, Colours.LINE)));
  }

  /** Fills an area with colours from left to right, at equal distances. */
  Element graded(Element area, List<String> colours) {
    Element gradient = new Element("linearGradient");
    for (int place = 0; place < colours.size(); place++) {
      gradient.add(
          new Element("stop")
              .with("offset", (double) place / (colours.size() - 1))
              .with("stop-color", colours.get(place)));
    }
    return area.with("fill", reference("gradient " + colours, gradient));
  }

  /** Adds the definitions of what has been used, if anything, to a drawing. */
  Element addTo(Element svg) {
    return definitions.isEmpty()
        ? svg
        : svg.add(new Element("defs").add(List.copyOf(definitions.values())));
  }

  private static Element hatching(double step, int degrees, double width, String colour) {
    return new Element("pattern")
        .with("width", step)
        .with("height", step)
        .with("patternUnits", "userSpaceOnUse")
        .with("patternTransform", "rotate(" + degrees + ")")
        .add(Element.rectangle(0, 0, width, step).with("fill", colour));
  }

  private static Element square() {
    return Element.rectangle(0, 0, STEP, STEP);
  }

  private String reference(String key, Element definition) {
    String id = prefix + "_" + List.copyOf(definitions.keySet()).indexOf(key);
    if (!definitions.containsKey(key)) {
      id = prefix + "_" + definitions.size();
      definitions.put(key, definition.with("id", id));
    }
    return "url(#" + id + ")";
  }
}
