package io.github.numerosity.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The colours of figures, each with a light page's colour and a dark one's. A figure in a page
 * names a variable of the page's style and the light colour to fall back on.
 *
 * <p>Series that are different things have colours after Okabe and Ito (2008), darkened on white
 * and lightened on dark until each has a contrast of 3:1 to the background; dashes and shapes tell
 * them apart too. Steps of one quantity have colours from viridis, whose ends are left out where
 * they would vanish in the background.
 */
final class Ink {
  private static final List<Ink> ALL = new ArrayList<>();

  /** Words and axes. */
  static final String TEXT = new Ink("text", "#1f2937", "#e5e7eb").variable();

  /** Numbers at axes. */
  static final String MUTED = new Ink("muted", "#4b5563", "#a9b4c4").variable();

  /** Lines of the grid. */
  static final String GRID = new Ink("grid", "#e3e6eb", "#2a3547").variable();

  /** The line at zero, and lines that join points. */
  static final String LINE = new Ink("line", "#9aa3b0", "#64748b").variable();

  /** Areas behind the data. */
  static final String BAND = new Ink("band", "#b4bbc6", "#566276").variable();

  /** What lies behind the figure: thin outlines that keep marks apart. */
  static final String SURFACE = new Ink("surface", "#ffffff", "#0f172a").variable();

  private static final List<String> SERIES =
      inks(
          "series-",
          List.of(
              "#0072b2", "#d55e00", "#009e73", "#8e2f73", "#3730a3", "#6b5200", "#7c8aa0",
              "#7f1d1d"),
          List.of(
              "#56b4e9", "#f2703d", "#34cf9f", "#e060b8", "#7c6cf2", "#f5dd52", "#9ca3af",
              "#ffe4d0"));

  private static final int STEPS = 20;

  private static final List<String> ORDERED = inks("ordered-", steps(0.0, 0.86), steps(0.24, 1.0));

  private final String name;
  private final String light;
  private final String dark;

  private Ink(String name, String light, String dark) {
    this.name = name;
    this.light = light;
    this.dark = dark;
    ALL.add(this);
  }

  private String variable() {
    return "var(--figure-" + name + "," + light + ")";
  }

  private static List<String> inks(String name, List<String> light, List<String> dark) {
    List<String> variables = new ArrayList<>();
    for (int place = 0; place < light.size(); place++) {
      variables.add(new Ink(name + (place + 1), light.get(place), dark.get(place)).variable());
    }
    return List.copyOf(variables);
  }

  private static List<String> steps(double from, double to) {
    return Stream.iterate(0, step -> step <= STEPS, step -> step + 1)
        .map(step -> ColourMap.VIRIDIS.at(from + (to - from) * step / STEPS))
        .toList();
  }

  /**
   * Returns the colour of a series that is a thing of its own.
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

  /**
   * Returns all variables with their colours on a dark page.
   *
   * @return declarations of CSS, without braces
   */
  static String darkStyle() {
    return ALL.stream()
        .map(ink -> String.format(Locale.ROOT, "--figure-%s:%s;", ink.name, ink.dark))
        .collect(Collectors.joining());
  }
}
