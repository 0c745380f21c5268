package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What numbers the colours of matrices stand for. Matrices with the same scale can be compared by
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
   * Makes the scale of matrices.
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
  public Block block(double width, Patterns patterns) {
    Element group = new Element("g");
    double top = 0;
    for (String line :
        title.isBlank() ? List.<String>of() : Words.lines(title, Chart.SMALL, width)) {
      group.add(Element.words(line, 0, top + 11, "start", Chart.SMALL, Ink.TEXT));
      top += 15;
    }
    double bottom = values ? bar(group, top + 3, width, patterns) : top + 3;
    if (gaps) {
      group.add(
          new Element("rect")
              .with("x", 10)
              .with("y", bottom)
              .with("width", 2 * BAR)
              .with("height", BAR)
              .with("fill", patterns.gaps()));
      group.add(
          Element.words("no value", 18 + 2 * BAR, bottom + 10, "start", Chart.SMALL, Ink.TEXT));
      bottom += BAR + 6;
    }
    return new Block(group, width, bottom);
  }

  /** Adds the colours with numbers below them and returns where they end. */
  private double bar(Element group, double top, double width, Patterns patterns) {
    double length = low == high ? 2 * BAR : Math.min(LONGEST, width - 24);
    Element bar =
        new Element("rect").with("x", 10).with("y", top).with("width", length).with("height", BAR);
    if (low == high) {
      group.add(bar.with("fill", colour(low))).add(tick(Words.number(low), 10 + BAR, top));
      return top + BAR + 20;
    }
    List<String> colours =
        IntStream.rangeClosed(0, STOPS).mapToObj(stop -> map.at((double) stop / STOPS)).toList();
    group.add(bar.with("fill", patterns.gradient(colours)));
    Ruler ruler =
        Ruler.of(
            Plot.Axis.linear(""),
            List.of(low, (low + high) / 2, high),
            Ruler.Reach.TIGHT,
            length,
            true);
    for (Ruler.Tick tick : ruler.ticks()) {
      double x = 10 + ruler.pixels(tick.place(), length);
      group
          .add(tick(tick.label(), x, top))
          .add(
              new Element("path")
                  .with("d", "M%s %sv4".formatted(Element.number(x), Element.number(top + BAR)))
                  .with("stroke", Ink.LINE));
    }
    return top + BAR + 20;
  }

  private static Element tick(String label, double x, double top) {
    return Element.words(label, x, top + BAR + 15, "middle", Chart.SMALL, Ink.MUTED);
  }
}
