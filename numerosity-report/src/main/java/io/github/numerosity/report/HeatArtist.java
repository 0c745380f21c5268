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
 * Draws a matrix.
 *
 * <p>Beyond {@value #TITLED} cells, all cells of one colour are one path: a tenth of the bytes, but
 * no titles with the values of cells.
 */
final class HeatArtist implements Artist {
  private static final int TITLED = 650;
  private static final double RIGHT = 8;
  private static final double LARGEST = 56;

  private final Plot.Heat heat;
  private final ColourScale scale;

  HeatArtist(Plot.Heat heat, ColourScale scale) {
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
  public Block body(double width, Patterns patterns) {
    int rows = heat.rows().size();
    int columns = heat.columns().size();
    Plot.Axis down = Plot.Axis.of(heat.rowTitle(), heat.rows());
    Ruler y =
        new Ruler(
            down,
            0.5,
            rows + 0.5,
            IntStream.range(0, rows)
                .mapToObj(row -> new Ruler.Tick(rows - row, heat.rows().get(row)))
                .toList());
    double room = Labels.room(y, width);
    double length = Math.min(width - room - RIGHT, columns * LARGEST);
    double cell = length / Math.max(1, columns);
    double height =
        rows == columns
            ? length
            : Math.max(60, Math.min(rows * Math.min(24, Math.max(cell, 12)), 380));
    Ruler x =
        Ruler.of(
            Plot.Axis.of(heat.columnTitle(), heat.columns()),
            List.of(),
            Ruler.Reach.TIGHT,
            length,
            true);
    Element frame = new Element("g");
    if (heat.values().stream().anyMatch(Optional::isEmpty) || heat.values().isEmpty()) {
      frame.add(
          new Element("rect")
              .with("width", length)
              .with("height", height)
              .with("fill", patterns.gaps()));
    }
    frame.add(cells(cell, height / Math.max(1, rows)));
    frame.addAll(infinities(cell, height / Math.max(1, rows)));
    return Chart.around(
        width,
        room,
        new Block(frame, length, height),
        Labels.left(y, room, height),
        Labels.below(x, room, length),
        heat.rowTitle(),
        heat.columnTitle());
  }

  private Element cells(double wide, double high) {
    Element group =
        new Element("g")
            .with("transform", "scale(%s %s)".formatted(precise(wide), precise(high)))
            .with("shape-rendering", "crispEdges");
    int columns = heat.columns().size();
    Map<String, StringBuilder> paths = new TreeMap<>();
    for (int row = 0; row < heat.rows().size(); row++) {
      for (int column = 0; column < columns; column++) {
        Optional<Double> value = heat.values().get(row * columns + column);
        if (value.isEmpty()) {
          continue;
        }
        String colour = scale.colour(value.get());
        if (heat.values().size() > TITLED) {
          int run = run(row, column, colour);
          paths
              .computeIfAbsent(colour, key -> new StringBuilder())
              .append("M%s %sh%sv1h-%sz".formatted(column, row, run, run));
          column += run - 1;
        } else {
          group.add(
              new Element("path")
                  .with("d", "M%s %sh1v1h-1z".formatted(column, row))
                  .with("fill", colour)
                  .titled(title(row, column, value.get())));
        }
      }
    }
    paths.forEach(
        (colour, path) ->
            group.add(new Element("path").with("d", path.toString()).with("fill", colour)));
    return group;
  }

  /** How many cells to the right have the same colour. */
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
        .formatted(heat.rows().get(row), heat.columns().get(column), Words.number(value));
  }

  /** Infinite values have the colour of an end, and say so where there is room. */
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
              return Element.words(
                      Words.number(value),
                      (index % columns + 0.5) * wide,
                      (Math.floorDiv(index, columns) + 0.5) * high + 4,
                      "middle",
                      Chart.SMALL,
                      scale.contrast(value))
                  .with("pointer-events", "none");
            })
        .toList();
  }

  /** A scale applies to many cells, so that two digits would not do. */
  private static String precise(double value) {
    return BigDecimal.valueOf(value)
        .setScale(6, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
