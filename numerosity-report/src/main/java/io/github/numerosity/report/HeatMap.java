package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Matrix as colours.
 *
 * <p>Beyond {@value #TITLED} cells, all cells of one colour are one path: a tenth of the bytes, but
 * no titles with the values of cells.
 */
final class HeatMap implements Chart {
  private static final int TITLED = 650;
  private static final double RIGHT = 8;
  private static final double LARGEST = 56;

  private final Plot.Heat heat;
  private final ColourScale scale;

  HeatMap(Plot.Heat heat, ColourScale scale) {
    this.heat = heat;
    this.scale = scale;
  }

  @Override
  public Key key() {
    return scale;
  }

  @Override
  public int width(boolean alone) {
    if (!alone) {
      return 320;
    }
    int columns = heat.columns().size();
    return columns == heat.rows().size() && columns <= 40 ? 400 : columns > 40 ? 560 : 440;
  }

  @Override
  public Box body(double width, Fills fills) {
    int rows = heat.rows().size();
    int columns = heat.columns().size();
    double room = Frame.room(heat.rows(), width);
    double length = Math.min(width - room - RIGHT, columns * LARGEST);
    double cell = length / Math.max(1, columns);
    double height =
        rows == columns
            ? length
            : Math.max(60, Math.min(rows * Math.min(24, Math.max(cell, 12)), 380));
    Element marks = new Element("g");
    if (heat.values().stream().anyMatch(Optional::isEmpty) || heat.values().isEmpty()) {
      marks.add(fills.blank(Element.rectangle(0, 0, length, height)));
    }
    marks.add(cells(cell, height / Math.max(1, rows)));
    marks.add(infinities(cell, height / Math.max(1, rows)));
    return Frame.around(
        marks,
        axis(heat.columnTitle(), heat.columns(), AxisScale.Direction.RIGHT, length),
        axis(heat.rowTitle(), heat.rows(), AxisScale.Direction.DOWN, height),
        room,
        width);
  }

  private static AxisScale axis(
      String title, List<String> names, AxisScale.Direction direction, double length) {
    return AxisScale.of(
        Plot.Axis.of(title, names), List.of(), AxisScale.Reach.TIGHT, direction, length);
  }

  private Element cells(double wide, double high) {
    Element group =
        new Element("g")
            .with("transform", "scale(%s %s)".formatted(precise(wide), precise(high)))
            .with("shape-rendering", "crispEdges");
    int columns = heat.columns().size();
    boolean titled = heat.values().size() <= TITLED;
    Map<String, StringBuilder> paths = new TreeMap<>();
    for (int row = 0; row < heat.rows().size(); row++) {
      for (int column = 0; column < columns; column++) {
        Optional<Double> value = heat.values().get(row * columns + column);
        if (value.isEmpty()) {
          continue;
        }
        String colour = scale.colour(value.get());
        int run = titled ? 1 : run(row, column, colour);
        String cells = "M%s %sh%sv1h-%sz".formatted(column, row, run, run);
        if (titled) {
          group.add(path(cells, colour).titled(title(row, column, value.get())));
        } else {
          paths.computeIfAbsent(colour, key -> new StringBuilder()).append(cells);
        }
        column += run - 1;
      }
    }
    paths.forEach((colour, path) -> group.add(path(path.toString(), colour)));
    return group;
  }

  private static Element path(String data, String colour) {
    return new Element("path").with("d", data).with("fill", colour);
  }

  /** Returns the number of cells of one colour from a cell to the right. */
  private int run(int row, int column, String colour) {
    int columns = heat.columns().size();
    int end = column + 1;
    while (end < columns
        && heat.values().get(row * columns + end).map(scale::colour).equals(Optional.of(colour))) {
      end++;
    }
    return end - column;
  }

  private String title(int row, int column, double value) {
    return "%s, %s: %s"
        .formatted(heat.rows().get(row), heat.columns().get(column), Phrases.number(value));
  }

  /** Draws infinite values in the colour of an end, with a sign if there is room. */
  private List<Element> infinities(double wide, double high) {
    int columns = heat.columns().size();
    if (wide < 14 || high < 11) {
      return List.of();
    }
    return IntStream.range(0, heat.values().size())
        .filter(index -> heat.values().get(index).filter(value -> value.isInfinite()).isPresent())
        .mapToObj(
            index -> {
              double value = heat.values().get(index).orElseThrow();
              return Text.TICK
                  .coloured(scale.contrast(value))
                  .line(
                      Phrases.number(value),
                      (index % columns + 0.5) * wide,
                      (Math.floorDiv(index, columns) + 0.5) * high + 4)
                  .with("pointer-events", "none");
            })
        .toList();
  }

  /**
   * Formats a number of a scale; since a scale applies to many cells, two digits do not suffice.
   */
  private static String precise(double value) {
    return BigDecimal.valueOf(value)
        .setScale(6, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
