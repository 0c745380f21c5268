package io.github.numerosity.result;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Content of a figure as plain data: numbers, text and images. Colours, sizes and fonts are chosen
 * by the code that draws it, which needs no knowledge of the data's origin.
 */
public sealed interface Plot {
  /**
   * One sequence of values.
   *
   * @param label in the legend
   * @param x positions
   * @param y heights, one for each position
   * @param low lower ends of intervals, one for each position or none
   * @param high upper ends of intervals, one for each position or none
   * @param marks labels of single values, one for each position or none
   */
  record Series(
      String label,
      List<Double> x,
      List<Double> y,
      List<Double> low,
      List<Double> high,
      List<String> marks) {
    /**
     * Copies and checks the lists.
     *
     * @throws IllegalArgumentException if lengths differ or a value is NaN
     */
    public Series {
      requireNonNull(label, "label");
      x = List.copyOf(x);
      y = List.copyOf(y);
      low = List.copyOf(low);
      high = List.copyOf(high);
      marks = List.copyOf(marks);
      if (y.size() != x.size()
          || low.size() != high.size()
          || (!low.isEmpty() && low.size() != x.size())
          || (!marks.isEmpty() && marks.size() != x.size())) {
        throw new IllegalArgumentException(
            "series \"%s\" has %d x, %d y, %d low and %d high values and %d marks"
                .formatted(label, x.size(), y.size(), low.size(), high.size(), marks.size()));
      }
      for (List<Double> values : List.of(x, y, low, high)) {
        if (values.stream().anyMatch(value -> value.isNaN())) {
          throw new IllegalArgumentException("series \"" + label + "\" holds NaN");
        }
      }
    }

    /**
     * Returns a series without intervals.
     *
     * @param label in the legend
     * @param x positions
     * @param y heights
     * @return the series
     */
    public static Series of(String label, List<Double> x, List<Double> y) {
      return new Series(label, x, y, List.of(), List.of(), List.of());
    }

    /**
     * Returns the series with an interval for each value.
     *
     * @param low lower ends, one for each value
     * @param high upper ends, one for each value
     * @return a copy
     */
    public Series withIntervals(List<Double> low, List<Double> high) {
      return new Series(label, x, y, low, high, marks);
    }

    /**
     * Returns the series with labels of its values.
     *
     * @param marks one for each value
     * @return a copy
     */
    public Series withMarks(List<String> marks) {
      return new Series(label, x, y, low, high, marks);
    }
  }

  /** Scale of an axis. */
  enum Scale {
    /** Linear. */
    LINEAR,
    /** Logarithmic, base 2. */
    LOG2
  }

  /**
   * An axis of numbers, or of categories at the positions 1, 2, 3 and so on.
   *
   * @param title with the unit
   * @param scale linear or logarithmic
   * @param categories their names; empty for an axis of numbers
   */
  record Axis(String title, Scale scale, List<String> categories) {
    /**
     * Copies and checks the names.
     *
     * @throws IllegalArgumentException if a logarithmic axis has categories
     */
    public Axis {
      requireNonNull(title, "title");
      categories = List.copyOf(categories);
      if (scale != Scale.LINEAR && !categories.isEmpty()) {
        throw new IllegalArgumentException("names stand on a linear axis, not on " + scale);
      }
    }

    /**
     * Returns a linear axis of numbers.
     *
     * @param title with the unit
     * @return the axis
     */
    public static Axis linear(String title) {
      return new Axis(title, Scale.LINEAR, List.of());
    }

    /**
     * Returns a logarithmic axis of numbers.
     *
     * @param title with the unit
     * @return the axis
     */
    public static Axis log2(String title) {
      return new Axis(title, Scale.LOG2, List.of());
    }

    /**
     * Returns an axis of categories.
     *
     * @param title of the categories; may be empty
     * @param categories names at the positions 1, 2, 3 and so on
     * @return the axis
     */
    public static Axis of(String title, List<String> categories) {
      return new Axis(title, Scale.LINEAR, categories);
    }
  }

  /**
   * A reference region behind the data, such as the interval under a null hypothesis.
   *
   * @param label in the legend
   * @param x positions; empty for a band across the whole plot
   * @param low lower ends, one for each position, or a single one
   * @param high upper ends, as many as lower ends
   */
  record Band(String label, List<Double> x, List<Double> low, List<Double> high) {
    /**
     * Copies and checks the lists.
     *
     * @throws IllegalArgumentException if lengths differ or a value is not finite
     */
    public Band {
      requireNonNull(label, "label");
      x = List.copyOf(x);
      low = List.copyOf(low);
      high = List.copyOf(high);
      if (low.size() != Math.max(1, x.size()) || high.size() != low.size()) {
        throw new IllegalArgumentException(
            "band \"%s\" has %d x, %d low and %d high values"
                .formatted(label, x.size(), low.size(), high.size()));
      }
      for (List<Double> values : List.of(x, low, high)) {
        if (values.stream().anyMatch(value -> !Double.isFinite(value))) {
          throw new IllegalArgumentException("band \"" + label + "\" has an end that is no number");
        }
      }
    }

    /**
     * Returns a band across the whole plot.
     *
     * @param label in the legend
     * @param low lower end
     * @param high upper end
     * @return the band
     */
    public static Band across(String label, double low, double high) {
      return new Band(label, List.of(), List.of(low), List.of(high));
    }
  }

  /** Meaning of the colours of series. */
  enum Colours {
    /** Series are categories, such as networks. */
    SEPARATE,
    /** Series are levels of one quantity, such as preferred numerosities. */
    ORDERED
  }

  /**
   * Line plot, with intervals as bands around the lines.
   *
   * @param series one colour each
   * @param x horizontal axis
   * @param y vertical axis
   * @param bands behind the lines
   * @param colours meaning of the colours
   */
  record Lines(List<Series> series, Axis x, Axis y, List<Band> bands, Colours colours)
      implements Plot {
    /** Copies the lists. */
    public Lines {
      series = List.copyOf(series);
      bands = List.copyOf(bands);
      requireNonNull(colours, "colours");
    }

    /**
     * Creates a plot without bands, with series as categories.
     *
     * @param series one colour each
     * @param x horizontal axis
     * @param y vertical axis
     */
    public Lines(List<Series> series, Axis x, Axis y) {
      this(series, x, y, List.of(), Colours.SEPARATE);
    }

    /**
     * Returns the plot with bands behind its lines.
     *
     * @param bands in the order of the legend
     * @return a copy
     */
    public Lines withBands(List<Band> bands) {
      return new Lines(series, x, y, bands, colours);
    }

    /**
     * Returns the plot with series as levels of one quantity.
     *
     * @return a copy
     */
    public Lines ordered() {
      return new Lines(series, x, y, bands, Colours.ORDERED);
    }
  }

  /**
   * Grouped bar chart, with bars from zero and intervals as whiskers.
   *
   * @param series one colour each
   * @param x horizontal axis
   * @param y vertical axis
   * @param bands behind the bars
   * @param hatched positions of hatched bars, which require caution
   */
  record Bars(List<Series> series, Axis x, Axis y, List<Band> bands, List<Double> hatched)
      implements Plot {
    /** Copies the lists. */
    public Bars {
      series = List.copyOf(series);
      bands = List.copyOf(bands);
      hatched = List.copyOf(hatched);
    }

    /**
     * Creates a plot without bands and hatching.
     *
     * @param series one colour each
     * @param x horizontal axis
     * @param y vertical axis
     */
    public Bars(List<Series> series, Axis x, Axis y) {
      this(series, x, y, List.of(), List.of());
    }

    /**
     * Returns the plot with bands behind its bars.
     *
     * @param bands in the order of the legend
     * @return a copy
     */
    public Bars withBands(List<Band> bands) {
      return new Bars(series, x, y, bands, hatched);
    }

    /**
     * Returns the plot with hatched bars.
     *
     * @param hatched positions on the horizontal axis
     * @return a copy
     */
    public Bars withHatched(List<Double> hatched) {
      return new Bars(series, x, y, bands, hatched);
    }
  }

  /**
   * Scatter plot, with intervals as whiskers. Points at the same position of an axis of categories
   * are spread to avoid overlap.
   *
   * @param series one colour each
   * @param x horizontal axis
   * @param y vertical axis
   * @param bands behind the points
   * @param joined whether thin lines join corresponding points of all series, such as networks of
   *     one seed
   */
  record Points(List<Series> series, Axis x, Axis y, List<Band> bands, boolean joined)
      implements Plot {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if joined series differ in length
     */
    public Points {
      series = List.copyOf(series);
      bands = List.copyOf(bands);
      if (joined && series.stream().map(one -> one.x().size()).distinct().count() > 1) {
        throw new IllegalArgumentException("series whose points are joined have the same length");
      }
    }

    /**
     * Creates a plot without bands and joined points.
     *
     * @param series one colour each
     * @param x horizontal axis
     * @param y vertical axis
     */
    public Points(List<Series> series, Axis x, Axis y) {
      this(series, x, y, List.of(), false);
    }

    /**
     * Returns the plot with bands behind its points.
     *
     * @param bands in the order of the legend
     * @return a copy
     */
    public Points withBands(List<Band> bands) {
      return new Points(series, x, y, bands, joined);
    }

    /**
     * Returns the plot with lines between corresponding points.
     *
     * @return a copy
     * @throws IllegalArgumentException if series differ in length
     */
    public Points withJoins() {
      return new Points(series, x, y, bands, true);
    }
  }

  /**
   * Heat map of a matrix. Values of both signs have a colour scale centred at zero. Matrices side
   * by side in one figure with the same title share a colour scale.
   *
   * @param rows their labels, from top to bottom
   * @param columns their labels, from left to right
   * @param values row by row; empty values are blank cells
   * @param title of the colour scale, with the unit
   * @param rowTitle title of the rows; may be empty
   * @param columnTitle title of the columns; may be empty
   */
  record Heat(
      List<String> rows,
      List<String> columns,
      List<Optional<Double>> values,
      String title,
      String rowTitle,
      String columnTitle)
      implements Plot {
    /**
     * Copies and checks the lists.
     *
     * @throws IllegalArgumentException if the number of values is not rows x columns
     */
    public Heat {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      values = List.copyOf(values);
      requireNonNull(title, "title");
      requireNonNull(rowTitle, "rowTitle");
      requireNonNull(columnTitle, "columnTitle");
      if (values.size() != rows.size() * columns.size()) {
        throw new IllegalArgumentException(
            "%d rows x %d columns are %d values, got %d"
                .formatted(
                    rows.size(), columns.size(), rows.size() * columns.size(), values.size()));
      }
    }

    /**
     * Creates a matrix without axis titles.
     *
     * @param rows their labels
     * @param columns their labels
     * @param values row by row
     * @param title of the colour scale
     */
    public Heat(
        List<String> rows, List<String> columns, List<Optional<Double>> values, String title) {
      this(rows, columns, values, title, "", "");
    }

    /**
     * Returns the matrix with axis titles.
     *
     * @param rowTitle title of the rows
     * @param columnTitle title of the columns
     * @return a copy
     */
    public Heat withTitles(String rowTitle, String columnTitle) {
      return new Heat(rows, columns, values, title, rowTitle, columnTitle);
    }
  }

  /**
   * Images side by side.
   *
   * @param labels one per image
   * @param png the images as PNG files in Base64
   */
  record Pictures(List<String> labels, List<String> png) implements Plot {
    /**
     * Copies and checks the lists.
     *
     * @throws IllegalArgumentException if the numbers of labels and images differ
     */
    public Pictures {
      labels = List.copyOf(labels);
      png = List.copyOf(png);
      if (labels.size() != png.size()) {
        throw new IllegalArgumentException(
            labels.size() + " labels for " + png.size() + " pictures");
      }
    }
  }

  /** Meaning of a cell of a sheet for the subject of its row. */
  enum Tone {
    /** Neutral: a number, a name. */
    PLAIN,
    /** The data support it. */
    FOR,
    /** The data contradict it. */
    AGAINST,
    /** The data are inconclusive. */
    OPEN
  }

  /**
   * One cell of a sheet.
   *
   * @param text formatted for readers
   * @param tone its meaning
   */
  record Cell(String text, Tone tone) {
    /** Rejects null; the text may be empty. */
    public Cell {
      requireNonNull(text, "text");
      requireNonNull(tone, "tone");
    }

    /**
     * Returns a plain cell.
     *
     * @param text formatted for readers
     * @return the cell
     */
    public static Cell of(String text) {
      return new Cell(text, Tone.PLAIN);
    }
  }

  /**
   * A table for readers, with text and rounded numbers; a {@link Table} is for programs.
   *
   * @param columns headings
   * @param rows from top to bottom, each with one cell per column
   */
  record Sheet(List<String> columns, List<List<Cell>> rows) implements Plot {
    /**
     * Copies and checks the lists.
     *
     * @throws IllegalArgumentException if a row does not have one cell per column
     */
    public Sheet {
      columns = List.copyOf(columns);
      List<List<Cell>> copies = new ArrayList<>();
      for (List<Cell> row : rows) {
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(row.size() + " cells for the columns " + columns);
        }
        copies.add(List.copyOf(row));
      }
      rows = List.copyOf(copies);
    }
  }

  /**
   * Plots side by side. Panels whose vertical axes have the same title ending in {@code (%)} share
   * their limits, so that values can be compared across panels.
   *
   * @param panels from left to right, wrapped into lines
   */
  record Panels(List<Panel> panels) implements Plot {
    /** Copies the list. */
    public Panels {
      panels = List.copyOf(panels);
    }
  }

  /**
   * One of several plots side by side.
   *
   * @param title above the plot, a few words
   * @param plot neither panels nor a sheet
   */
  record Panel(String title, Plot plot) {
    /**
     * Checks the kind of plot.
     *
     * @throws IllegalArgumentException if the plot is of panels, or a sheet
     */
    public Panel {
      requireNonNull(title, "title");
      requireNonNull(plot, "plot");
      if (plot instanceof Panels || plot instanceof Sheet) {
        throw new IllegalArgumentException(
            "panel \"" + title + "\" holds panels or a sheet; it holds one drawing");
      }
    }
  }
}
