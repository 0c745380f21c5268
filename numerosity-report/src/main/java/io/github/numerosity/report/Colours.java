package io.github.numerosity.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours of figures on a light and on a dark background. A figure in a page names a variable of
 * the page's style, with the light colour to fall back on.
 *
 * <p>Series of categories have colours after Okabe and Ito (2008), darkened on white and lightened
 * on dark until each has a contrast of 3:1 to the background; dashes and shapes distinguish them
 * too. Steps of one quantity have colours from viridis, without the ends that would vanish in the
 * background.
 */
final class Colours {
  private static final List<String> DARK = new ArrayList<>();

  /** Words. */
  static final String TEXT = colour("text", "#1f2937", "#e5e7eb");

  /** Numbers and names at axes. */
  static final String MUTED = colour("muted", "#4b5563", "#a9b4c4");

  /** Lines of the grid. */
  static final String GRID = colour("grid", "#e3e6eb", "#2a3547");

  /** The line at zero, and lines that join points. */
  static final String LINE = colour("line", "#9aa3b0", "#64748b");

  /** Areas behind the data. */
  static final String BAND = colour("band", "#b4bbc6", "#566276");

  /** The background, for thin outlines that keep marks apart. */
  static final String SURFACE = colour("surface", "#ffffff", "#0f172a");

  private static final List<String> SERIES =
      List.of(
          colour("series-1", "#0072b2", "#56b4e9"),
          colour("series-2", "#d55e00", "#f2703d"),
          colour("series-3", "#009e73", "#34cf9f"),
          colour("series-4", "#8e2f73", "#e060b8"),
          colour("series-5", "#3730a3", "#7c6cf2"),
          colour("series-6", "#6b5200", "#f5dd52"),
          colour("series-7", "#7c8aa0", "#9ca3af"),
          colour("series-8", "#7f1d1d", "#ffe4d0"));

  private static final int STEPS = 20;

  private static final List<String> ORDERED =
      IntStream.rangeClosed(0, STEPS)
          .mapToObj(
              step ->
                  colour(
                      "ordered-" + (step + 1),
                      ColourMap.VIRIDIS.at(0.86 * step / STEPS),
                      ColourMap.VIRIDIS.at(0.24 + 0.76 * step / STEPS)))
          .toList();

  private Colours() {}

  private static String colour(String name, String light, String dark) {
    DARK.add("--figure-" + name + ":" + dark + ";");
    return "var(--figure-" + name + "," + light + ")";
  }

  /**
   * Returns the colour of a series of a categorical variable.
   *
   * @param place from 0; colours repeat after the last
   * @return a value of {@code fill} or {@code stroke}
   */
  static String series(int place) {
    return SERIES.get(place % SERIES.size());
  }

  /**
   * Returns the colour of a step of one quantity.
   *
   * @param place from 0
   * @param count of all steps
   * @return a value of {@code fill} or {@code stroke}
   */
  static String ordered(int place, int count) {
    return ORDERED.get(count < 2 ? STEPS / 2 : Math.round((float) STEPS * place / (count - 1)));
  }

  /** Returns CSS declarations of all variables on a dark page, without braces. */
  static String darkStyle() {
    return String.join("", DARK);
  }
}
