package io.github.numerosity.result;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a figure shows, as plain data: numbers, words and pictures, not how they are drawn. Whoever
 * draws it chooses colours, sizes and fonts, and needs to know nothing of where the data came from.
 */
public sealed interface Plot {
  /**
   * One sequence of values.
   *
   * @param label in the legend
   * @param x positions
   * @param y heights, as many
   * @param low lower ends of intervals, as many or none
   * @param high upper ends of intervals, as many or none
   * @param marks words that stand beside the values, as many or none
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
     * Makes a series without intervals.
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
     * Returns the series with words beside its values.
     *
     * @param marks one for each value
     * @return a copy
     */
    public Series withMarks(List<String> marks) {
      return new Series(label, x, y, low, high, marks);
    }
  }

  /** How an axis is scaled. */
  enum Scale {
    /** As it is. */
    LINEAR,
    /** Logarithmic, base 2. */
    LOG2
  }

  /**
   * One axis: of numbers, or of names that stand at the positions 1, 2, 3 and so on.
   *
   * @param title with the unit
   * @param scale linear or logarithmic
   * @param categories the names; none on an axis of numbers
   */
  record Axis(String title, Scale scale, List<String> categories) {
    /**
     * Copies and checks the names.
     *
     * @throws IllegalArgumentException if names stand on a logarithmic axis
     */
    public Axis {
      requireNonNull(title, "title");
      categories = List.copyOf(categories);
      if (scale != Scale.LINEAR && !categories.isEmpty()) {
        throw new IllegalArgumentException("names stand on a linear axis, not on " + scale);
      }
    }

    /**
     * Makes a linear axis of numbers.
     *
     * @param title with the unit
     * @return the axis
     */
    public static Axis linear(String title) {
      return new Axis(title, Scale.LINEAR, List.of());
    }

    /**
     * Makes a logarithmic axis of numbers.
     *
     * @param title with the unit
     * @return the axis
     */
    public static Axis log2(String title) {
      return new Axis(title, Scale.LOG2, List.of());
    }

    /**
     * Makes an axis of names.
     *
     * @param title what the names are of; may be empty
     * @param categories the names at the positions 1, 2, 3 and so on
     * @return the axis
     */
    public static Axis of(String title, List<String> categories) {
      return new Axis(title, Scale.LINEAR, categories);
    }
  }

  /**
   * A region behind the data that shows what to expect, such as the interval under a null
   * hypothesis.
   *
   * @param label in the legend
   * @param x positions; none if the band is as wide as the plot
   * @param low lower ends, one for each position, or one in all
   * @param high upper ends, as many
   */
  record Band(String label, List<Double> x, List<Double> low, List<Double> high) {
    /**
     * Copies and checks the lists.
     *
     * @throws IllegalArgumentException if lengths do not agree or a value is not finite
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
     * Makes a band as wide as the plot.
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

  /** What the colours of series mean. */
  enum Colours {
    /** Series are different things, such as networks. */
    SEPARATE,
    /** Series are steps of one quantity, such as preferred numerosities. */
    ORDERED
  }

  /**
   * Lines through values in their order, with intervals as bands around them.
   *
   * @param series one colour each
   * @param x horizontal axis
   * @param y vertical axis
   * @param bands behind the lines
   * @param colours what the colours mean
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
     * Makes a plot without bands, whose series are different things.
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
     * Returns the plot with series that are steps of one quantity.
     *
     * @return a copy
     */
    public Lines ordered() {
      return new Lines(series, x, y, bands, Colours.ORDERED);
    }
  }

  /**
   * Bars from zero, side by side, with intervals as whiskers.
   *
   * @param series one colour each
   * @param x horizontal axis
   * @param y vertical axis
   * @param bands behind the bars
   * @param hatched positions whose bars are hatched, since they are to be read with care
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
     * Makes a plot without bands and hatching.
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
   * Separate points, with intervals as whiskers. Points at one position of an axis of names are
   * spread a little, so that all can be seen.
   *
   * @param series one colour each
   * @param x horizontal axis
   * @param y vertical axis
   * @param bands behind the points
   * @param joined whether thin lines join the first points of all series, the second points, and so
   *     on, since they belong together, such as networks of one seed
   */
  record Points(List<Series> series, Axis x, Axis y, List<Band> bands, boolean joined)
      implements Plot {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if series to be joined differ in length
     */
    public Points {
      series = List.copyOf(series);
      bands = List.copyOf(bands);
      if (joined && series.stream().map(one -> one.x().size()).distinct().count() > 1) {
        throw new IllegalArgumentException("series whose points are joined have the same length");
      }
    }

    /**
     * Makes a plot without bands, whose points are not joined.
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
     * Returns the plot with lines between points that belong together.
     *
     * @return a copy
     * @throws IllegalArgumentException if series differ in length
     */
    public Points withJoins() {
      return new Points(series, x, y, bands, true);
    }
  }

  /**
   * A matrix as colours. Values of both signs are coloured around zero. Matrices that stand side by
   * side in one figure and have the same title share their colours.
   *
   * @param rows their labels, from top to bottom
   * @param columns their labels, from left to right
   * @param values row by row; empty cells stay blank
   * @param title of the colour scale, with the unit
   * @param rowTitle what the rows are; may be empty
   * @param columnTitle what the columns are; may be empty
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
     * @throws IllegalArgumentException if there are not rows x columns values
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
     * Makes a matrix whose axes have no titles.
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
     * Returns the matrix with titles at its sides.
     *
     * @param rowTitle what the rows are
     * @param columnTitle what the columns are
     * @return a copy
     */
    public Heat withTitles(String rowTitle, String columnTitle) {
      return new Heat(rows, columns, values, title, rowTitle, columnTitle);
    }
  }

  /**
   * Pictures side by side.
   *
   * @param labels one a picture
   * @param png the pictures as PNG files in base 64
   */
  record Pictures(List<String> labels, List<String> png) implements Plot {
    /**
     * Copies and checks the lists.
     *
     * @throws IllegalArgumentException if there is not one label a picture
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

  /** What a cell of a sheet says about the matter that its row is of. */
  enum Tone {
    /** Nothing: a number, a name. */
    PLAIN,
    /** The data speak for it. */
    FOR,
    /** The data speak against it. */
    AGAINST,
    /** The data do not decide. */
    OPEN
  }

  /**
   * One cell of a sheet.
   *
   * @param text ready to be read
   * @param tone what it says
   */
  record Cell(String text, Tone tone) {
    /** Checks that there is a text; it may be empty. */
    public Cell {
      requireNonNull(text, "text");
      requireNonNull(tone, "tone");
    }

    /**
     * Makes a plain cell.
     *
     * @param text ready to be read
     * @return the cell
     */
    public static Cell of(String text) {
      return new Cell(text, Tone.PLAIN);
    }
  }

  /**
   * A table to be read, in words and rounded numbers; a {@link Table} holds what programs read.
   *
   * @param columns headings
   * @param rows from top to bottom; each has one cell a column
   */
  record Sheet(List<String> columns, List<List<Cell>> rows) implements Plot {
    /**
     * Copies and checks the lists.
     *
     * @throws IllegalArgumentException if a row has not one cell a column
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
   * Plots side by side. Those whose vertical axes have one title that ends with {@code (%)} share
   * its ends, so that bars and points can be compared across panels.
   *
   * @param panels from left to right, in as many lines as are needed
   */
  record Panels(List<Panel> panels) implements Plot {
    /** Copies the list. */
    public Panels {
      panels = List.copyOf(panels);
    }
  }

  /**
   * One of several plots that stand side by side.
   *
   * @param title above it, a few words
   * @param plot neither panels nor a sheet
   */
  record Panel(String title, Plot plot) {
    /**
     * Checks the kind of plot.
     *
     * @throws IllegalArgumentException if the plot is made of panels, or a sheet
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
