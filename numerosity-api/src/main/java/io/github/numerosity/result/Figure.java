package io.github.numerosity.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A figure as plain data: what it shows, not how it is drawn.
 *
 * @param name lower-case letters, digits and hyphens
 * @param finding one sentence that says what is seen
 * @param caption how it was made, n, and the statistic
 * @param alternative what a reader hears who cannot see it
 * @param plot the data
 */
public record Figure(String name, String finding, String caption, String alternative, Plot plot)
    implements Exhibit {
  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is malformed
   */
  public Figure {
    requireNonNull(finding, "finding");
    requireNonNull(caption, "caption");
    requireNonNull(alternative, "alternative");
    requireNonNull(plot, "plot");
    ExhibitNames.check(name);
  }

  /** The kinds of plot. */
  public sealed interface Plot permits Lines, Bars, Points, Heat, Pictures {}

  /**
   * One sequence of values.
   *
   * @param label in the legend
   * @param x positions
   * @param y heights, as many
   * @param low lower ends of intervals, as many or none
   * @param high upper ends of intervals, as many or none
   */
  public record Series(
      String label, List<Double> x, List<Double> y, List<Double> low, List<Double> high) {
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
      if (y.size() != x.size()
          || low.size() != high.size()
          || (!low.isEmpty() && low.size() != x.size())) {
        throw new IllegalArgumentException(
            "series \"%s\" has %d x, %d y, %d low and %d high values"
                .formatted(label, x.size(), y.size(), low.size(), high.size()));
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
      return new Series(label, x, y, List.of(), List.of());
    }
  }

  /** How an axis is scaled. */
  public enum Scale {
    /** As it is. */
    LINEAR,
    /** Logarithmic, base 2. */
    LOG2
  }

  /**
   * One axis.
   *
   * @param title with the unit
   * @param scale linear or logarithmic
   */
  public record Axis(String title, Scale scale) {
    /**
     * Makes a linear axis.
     *
     * @param title with the unit
     * @return the axis
     */
    public static Axis linear(String title) {
      return new Axis(title, Scale.LINEAR);
    }
  }

  /**
   * Connected points.
   *
   * @param series one line each
   * @param x horizontal axis
   * @param y vertical axis
   */
  public record Lines(List<Series> series, Axis x, Axis y) implements Plot {
    /** Copies the list. */
    public Lines {
      series = List.copyOf(series);
    }
  }

  /**
   * Bars from zero, side by side.
   *
   * @param series one colour each
   * @param x horizontal axis
   * @param y vertical axis
   */
  public record Bars(List<Series> series, Axis x, Axis y) implements Plot {
    /** Copies the list. */
    public Bars {
      series = List.copyOf(series);
    }
  }

  /**
   * Separate points.
   *
   * @param series one colour each
   * @param x horizontal axis
   * @param y vertical axis
   */
  public record Points(List<Series> series, Axis x, Axis y) implements Plot {
    /** Copies the list. */
    public Points {
      series = List.copyOf(series);
    }
  }

  /**
   * A matrix as colours.
   *
   * @param rows their labels
   * @param columns their labels
   * @param values row by row; empty cells stay blank
   * @param title of the colour scale, with the unit
   */
  public record Heat(
      List<String> rows, List<String> columns, List<Optional<Double>> values, String title)
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
      if (values.size() != rows.size() * columns.size()) {
        throw new IllegalArgumentException(
            "%d rows x %d columns are %d values, got %d"
                .formatted(
                    rows.size(), columns.size(), rows.size() * columns.size(), values.size()));
      }
    }
  }

  /**
   * Pictures side by side.
   *
   * @param labels one a picture
   * @param png the pictures as PNG files in base 64
   */
  public record Pictures(List<String> labels, List<String> png) implements Plot {
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
}
