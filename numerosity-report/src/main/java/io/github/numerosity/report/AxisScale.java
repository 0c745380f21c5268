package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Mapping of the values of an axis to pixels, with the ticks of the axis. A value that cannot be
 * placed, such as an infinite one, lies at an end.
 *
 * @param axis with the title
 * @param direction of increasing values
 * @param length in pixels
 * @param low value at the beginning; its logarithm on a logarithmic axis
 * @param high value at the end; its logarithm on a logarithmic axis
 * @param ticks numbers or names along the axis
 */
record AxisScale(
    Plot.Axis axis, Direction direction, double length, double low, double high, List<Tick> ticks) {
  /** Approximate number of ticks at a vertical axis of numbers. */
  private static final int TICKS = 5;

  /** Room beyond the values, as a share of their range. */
  private static final double MARGIN = 0.04;

  /** Direction of increasing values. */
  enum Direction {
    /** From left to right. */
    RIGHT,
    /** From the lower end to the upper one. */
    UP,
    /** From the upper end to the lower one. */
    DOWN
  }

  /**
   * Tick of an axis: a number or a name.
   *
   * @param pixel from the left or upper end
   * @param label its text
   */
  record Tick(double pixel, String label) {}

  /** Extent of an axis around its values. */
  enum Reach {
    /** Exactly the values. */
    TIGHT,
    /** A margin beyond the values. */
    LOOSE,
    /** Zero, and a margin beyond the values. */
    FROM_ZERO,
    /** Half a step beyond the values, for bars that are centred on them. */
    BARS
  }

  /**
   * Returns the scale of an axis.
   *
   * @param axis of numbers or names
   * @param values all that it must show; infinite ones do not stretch it
   * @param reach extent around the values; without effect on an axis of names
   * @param direction of increasing values
   * @param length in pixels
   * @return the scale
   */
  static AxisScale of(
      Plot.Axis axis, List<Double> values, Reach reach, Direction direction, double length) {
    double[] places =
        values.stream().mapToDouble(value -> place(axis, value)).filter(Double::isFinite).toArray();
    int names = axis.categories().size();
    if (names > 0) {
      double low = Math.min(1, DoubleStream.of(places).min().orElse(1)) - 0.5;
      double high = Math.max(names, DoubleStream.of(places).max().orElse(names)) + 0.5;
      return between(low, high, axis, values, direction, length);
    }
    double least = DoubleStream.of(places).min().orElse(0);
    double most = DoubleStream.of(places).max().orElse(1);
    if (reach == Reach.FROM_ZERO && axis.scale() == Plot.Scale.LINEAR) {
      least = Math.min(least, 0);
      most = Math.max(most, 0);
    }
    double margin = MARGIN * (most - least);
    if (reach == Reach.BARS) {
      margin = step(axis, values) / 2;
    } else if (least == most) {
      margin = least == 0 ? 1 : Math.abs(least) / 2;
    } else if (reach == Reach.TIGHT) {
      margin = 0;
    }
    boolean fromZero = reach == Reach.FROM_ZERO;
    return between(
        fromZero && least == 0 ? 0 : least - margin,
        fromZero && most == 0 && least < 0 ? 0 : most + margin,
        axis,
        values,
        direction,
        length);
  }

  private static AxisScale between(
      double low,
      double high,
      Plot.Axis axis,
      List<Double> values,
      Direction direction,
      double length) {
    AxisScale bare = new AxisScale(axis, direction, length, low, high, List.of());
    return new AxisScale(axis, direction, length, low, high, bare.ticks(values));
  }

  /**
   * Returns the scale with more room at both ends.
   *
   * @param values that it shows
   * @param perPixel range of values in a pixel
   * @return a scale with the same middle
   */
  AxisScale widened(List<Double> values, double perPixel) {
    double middle = (low + high) / 2;
    double half = perPixel * length / 2;
    return between(middle - half, middle + half, axis, values, direction, length);
  }

  /** Returns the range of values in a pixel. */
  double perPixel() {
    return (high - low) / length;
  }

  /** Returns the pixel of a value from the left or upper end, at an end if it lies beyond. */
  double pixel(double value) {
    return pixelOf(Math.min(high, Math.max(low, place(axis, value))));
  }

  private double pixelOf(double place) {
    double distance = (place - low) / (high - low) * length;
    return direction == Direction.UP ? length - distance : distance;
  }

  /** Returns whether a value is finite and, on a logarithmic axis, positive. */
  boolean shows(double value) {
    return Double.isFinite(place(axis, value));
  }

  /** Returns the smallest distance between different values, or between names, in pixels. */
  double step(List<Double> values) {
    return (axis.categories().isEmpty() ? step(axis, values) : 1) / perPixel();
  }

  private static double step(Plot.Axis axis, List<Double> values) {
    double[] places =
        values.stream()
            .mapToDouble(value -> place(axis, value))
            .filter(Double::isFinite)
            .sorted()
            .distinct()
            .toArray();
    return IntStream.range(1, places.length)
        .mapToDouble(index -> places[index] - places[index - 1])
        .min()
        .orElse(1);
  }

  private static double place(Plot.Axis axis, double value) {
    if (axis.scale() == Plot.Scale.LINEAR) {
      return value;
    }
    return value > 0 ? Math.log(value) / Math.log(2) : Double.NEGATIVE_INFINITY;
  }

  private List<Tick> ticks(List<Double> values) {
    List<String> names = axis.categories();
    if (!names.isEmpty()) {
      return IntStream.range(0, names.size())
          .mapToObj(index -> new Tick(pixelOf(index + 1), names.get(index)))
          .toList();
    }
    double slack = 1e-9 * (high - low);
    SortedMap<Double, Tick> ticks = new TreeMap<>();
    for (double value : wanted(values)) {
      double place = place(axis, value);
      Tick tick = new Tick(pixelOf(place), Phrases.number(value));
      if (place >= low - slack
          && place <= high + slack
          && ticks.values().stream().allMatch(other -> haveRoom(tick, other))) {
        ticks.put(value, tick);
      }
    }
    return List.copyOf(ticks.values());
  }

  private boolean haveRoom(Tick tick, Tick other) {
    double needed =
        direction == Direction.RIGHT
            ? (Text.TICK.width(tick.label()) + Text.TICK.width(other.label())) / 2 + 6
            : Text.TICK.size() + 4;
    return Math.abs(tick.pixel() - other.pixel()) >= needed;
  }

  /** Returns the numbers to be shown, the most important first. */
  private List<Double> wanted(List<Double> values) {
    TreeSet<Double> distinct = new TreeSet<>(values);
    boolean few =
        direction == Direction.RIGHT
            && !distinct.isEmpty()
            && distinct.size() <= 24
            && distinct.stream().allMatch(value -> value == Math.rint(value));
    if (axis.scale() == Plot.Scale.LOG2) {
      List<Double> powers = powers();
      // If there is no room for all, the last one best shows the range.
      return few
          ? Stream.of(
                  powers.stream().filter(distinct::contains),
                  Stream.of(distinct.last()),
                  distinct.stream())
              .flatMap(all -> all)
              .distinct()
              .toList()
          : powers;
    }
    List<Tick> all =
        distinct.stream().map(value -> new Tick(pixelOf(value), Phrases.number(value))).toList();
    return few
            && IntStream.range(1, all.size())
                .allMatch(index -> haveRoom(all.get(index - 1), all.get(index)))
        ? List.copyOf(distinct)
        : round(values);
  }

  private List<Double> powers() {
    int first = (int) Math.ceil(low - 1e-9);
    int last = (int) Math.floor(high + 1e-9);
    int stride = Math.max(1, (last - first) / 8);
    return IntStream.rangeClosed(first, last)
        .filter(power -> Math.floorMod(power, stride) == 0)
        .mapToObj(power -> Math.pow(2, power))
        .toList();
  }

  /** Returns multiples of 1, 2 or 5 times a power of ten; whole ones if all values are whole. */
  private List<Double> round(List<Double> values) {
    double about = direction == Direction.RIGHT ? length / 70 : Math.min(length / 32, TICKS + 1);
    double rough = (high - low) / Math.max(2, Math.min(10, about));
    int exponent = (int) Math.floor(Math.log10(rough));
    double unit = rough / Math.pow(10, exponent);
    int factor = unit <= 1.5 ? 1 : unit <= 3.5 ? 2 : unit <= 7.5 ? 5 : 10;
    BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(exponent);
    boolean whole = values.stream().allMatch(value -> value == Math.rint(value));
    if (whole && step.compareTo(BigDecimal.ONE) < 0 && high - low >= 1) {
      step = BigDecimal.ONE;
    }
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(low / step.doubleValue() - 1e-9);
    long last = (long) Math.floor(high / step.doubleValue() + 1e-9);
    for (long multiple = first; multiple <= last && ticks.size() < 40; multiple++) {
      ticks.add(step.multiply(BigDecimal.valueOf(multiple), MathContext.DECIMAL64).doubleValue());
    }
    return ticks;
  }
}
