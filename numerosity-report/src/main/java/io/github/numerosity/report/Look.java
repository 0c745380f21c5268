package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a series looks: not by its colour alone.
 *
 * @param colour a value of {@code fill} or {@code stroke}
 * @param symbol shape of its points
 * @param hollow whether its points are outlines
 * @param dashes of its line; empty if it is solid
 * @param marked whether points stand on its line
 */
record Look(String colour, Symbol symbol, boolean hollow, String dashes, boolean marked) {
  private static final List<String> DASHES = List.of("", "7 3", "2 2.5", "8 3 2 3", "12 3", "4 3");

  /**
   * Returns the looks of the series of a plot.
   *
   * @param series the series
   * @param colours what their colours mean
   * @param palette the colours of the run
   * @param marked whether points stand on lines
   * @return one look a series
   */
  static List<Look> of(
      List<Plot.Series> series, Plot.Colours colours, Palette palette, boolean marked) {
    List<Look> looks = new ArrayList<>();
    if (colours == Plot.Colours.ORDERED) {
      IntStream.range(0, series.size())
          .mapToObj(place -> Ink.ordered(place, series.size()))
          .forEach(colour -> looks.add(new Look(colour, Symbol.CIRCLE, false, "", marked)));
    } else {
      List<Integer> places = palette.places(series.stream().map(Plot.Series::label).toList());
      for (int index = 0; index < series.size(); index++) {
        // A single series needs no dashes to be told apart.
        int shape = series.size() == 1 ? 0 : palette.shape(places.get(index));
        looks.add(
            new Look(
                Ink.series(places.get(index)),
                Symbol.at(shape),
                Symbol.isHollow(shape),
                DASHES.get(shape % DASHES.size()),
                marked));
      }
    }
    return looks;
  }

  /** Returns the attributes of its line. */
  Map<String, String> line() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("fill", "none");
    attributes.put("stroke", colour);
    attributes.put("stroke-width", "2");
    if (!dashes.isEmpty()) {
      attributes.put("stroke-dasharray", dashes);
    }
    attributes.put("stroke-linejoin", "round");
    return attributes;
  }

  /** Returns the attributes of its points. */
  Map<String, String> point() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("fill", hollow ? Ink.SURFACE : colour);
    attributes.put("stroke", hollow ? colour : Ink.SURFACE);
    attributes.put("stroke-width", hollow ? "1.6" : "0.8");
    return attributes;
  }
}
