package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Mapping of the values of matrices to colours. Matrices with the same scale can be compared by
 * their colours.
 *
 * @param title with the unit
 * @param low value of the first colour
 * @param high value of the last colour
 * @param map the colours
 * @param values whether some cells are not empty
 * @param gaps whether some cells are empty
 */
record ColourScale(
    String title, double low, double high, ColourMap map, boolean values, boolean gaps)
    implements Key {
  private static final double BAR = 11;
  private static final double LONGEST = 280;
  private static final int STOPS = 20;

  /**
   * Returns the scale of matrices.
   *
   * @param matrices at least one, all with the same title
   * @return a scale from the smallest to the largest finite value; around zero, and equally far to
   *     both sides, if there are values of both signs
   */
  static ColourScale of(List<Plot.Heat> matrices) {
    double[] finite =
        matrices.stream()
            .flatMap(matrix -> matrix.values().stream())
            .flatMap(Optional::stream)
            .mapToDouble(value -> value)
            .filter(Double::isFinite)
            .toArray();
    double low = DoubleStream.of(finite).min().orElse(0);
    double high = DoubleStream.of(finite).max().orElse(low);
    boolean values =
        matrices.stream()
            .anyMatch(matrix -> matrix.values().stream().anyMatch(Optional::isPresent));
    boolean gaps =
        matrices.stream().anyMatch(matrix -> matrix.values().stream().anyMatch(Optional::isEmpty));
    String title = matrices.get(0).title();
    if (low < 0 && high > 0) {
      double most = Math.max(-low, high);
      return new ColourScale(title, -most, most, ColourMap.AROUND_ZERO, values, gaps);
    }
    return new ColourScale(title, low, high, ColourMap.VIRIDIS, values, gaps);
  }

  /**
   * Returns the colour of a value.
   *
   * @param value beyond the ends it has their colours
   * @return six hexadecimal digits after a number sign
   */
  String colour(double value) {
    if (value == low && value == high) {
      return map.at(0.5);
    }
    return map.at(value <= low ? 0 : value >= high ? 1 : (value - low) / (high - low));
  }

  /**
   * Returns the colour of words on a cell.
   *
   * @param value of the cell
   * @return black or white
   */
  String contrast(double value) {
    int colour = Integer.parseInt(colour(value).substring(1), 16);
    double light = 0.3 * (colour >> 16) + 0.59 * (colour >> 8 & 0xff) + 0.11 * (colour & 0xff);
    return light > 140 ? "#000000" : "#ffffff";
  }

  @Override
  public Box box(double width, Fills fills) {
    Box key = Text.LABEL.paragraph(title, 0, 0, width);
    if (values) {
      key = key.above(bar(width, fills), 2);
    }
    if (gaps) {
      Element sample = fills.blank(Element.rectangle(10, 0, 2 * BAR, BAR));
      Element label = Text.LABEL.line("no value", 18 + 2 * BAR, BAR - 1);
      key = key.above(new Box(new Element("g").add(sample, label), width, BAR + 6), 0);
    }
    return key;
  }

  /** Returns the colours with numbers below them. */
  private Box bar(double width, Fills fills) {
    boolean single = low == high;
    double length = single ? 2 * BAR : Math.min(LONGEST, width - 24);
    Element bar = Element.rectangle(0, 0, length, BAR);
    Element group = Element.group(10, 0).add(bar);
    if (single) {
      bar.with("fill", colour(low));
      group.add(Text.TICK.line(Phrases.number(low), BAR, BAR + 15));
    } else {
      fills.graded(
          bar,
          IntStream.rangeClosed(0, STOPS).mapToObj(stop -> map.at((double) stop / STOPS)).toList());
      AxisScale.of(
              Plot.Axis.linear(""),
              List.of(low, (low + high) / 2, high),
              AxisScale.Reach.TIGHT,
              AxisScale.Direction.RIGHT,
              length)
          .ticks()
          .forEach(
              tick ->
                  group.add(
                      Text.TICK.line(tick.label(), tick.pixel(), BAR + 15),
                      Element.line(tick.pixel(), BAR, tick.pixel(), BAR + 4)
                          .with("stroke", Colours.LINE)));
    }
    return new Box(new Element("g").add(group), width, BAR + 20);
  }
}
