package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One axis with its ends and its ticks. Places are values, or their logarithms on a logarithmic
 * axis; what cannot be placed, such as an infinite value, lies at an end.
 *
 * @param axis what it measures
 * @param low its lower end, a place
 * @param high its upper end, a place
 * @param ticks where numbers or names stand
 */
record Ruler(Plot.Axis axis, double low, double high, List<Tick> ticks) {
  /** Ticks at an axis of numbers, about. */
  private static final int TICKS = 5;

  /** What an axis has beyond its values, as a share of their range. */
  private static final double MARGIN = 0.04;

  /**
   * A number or a name at an axis.
   *
   * @param place where
   * @param label the words
   */
  record Tick(double place, String label) {}

  /** What an axis must reach, and how. */
  enum Reach {
    /** Exactly its values. */
    TIGHT,
    /** A little beyond its values. */
    LOOSE,
    /** Zero, and a little beyond its values. */
    FROM_ZERO,
    /** Half a step beyond its values, since bars stand on them. */
    BARS
  }

  /**
   * Makes the ruler of an axis.
   *
   * @param axis of numbers or names
   * @param values all that it must show; infinite ones do not stretch it
   * @param reach how far it goes
   * @param length of the axis in pixels
   * @param horizontal whether labels stand beside each other
   * @return the ruler
   */
  static Ruler of(
      Plot.Axis axis, List<Double> values, Reach reach, double length, boolean horizontal) {
    if (!axis.categories().isEmpty()) {
      return names(axis, values);
    }
    double[] places =
        values.stream().mapToDouble(value -> place(axis, value)).filter(Double::isFinite).toArray();
    double least = DoubleStream.of(places).min().orElse(0);
    double most = DoubleStream.of(places).max().orElse(1);
    if (reach == Reach.FROM_ZERO && axis.scale() == Plot.Scale.LINEAR) {
      least = Math.min(least, 0);
      most = Math.max(most, 0);
    }
    double low = least;
    double high = most;
    if (reach == Reach.BARS) {
      double step = step(axis, values);
      low -= step / 2;
      high += step / 2;
    } else if (least == most) {
      double around = least == 0 ? 1 : Math.abs(least) / 2;
      low -= least == 0 && reach == Reach.FROM_ZERO ? 0 : around;
      high += around;
    } else if (reach != Reach.TIGHT) {
      double margin = MARGIN * (most - least);
      low -= reach == Reach.FROM_ZERO && least == 0 ? 0 : margin;
      high += reach == Reach.FROM_ZERO && most == 0 ? 0 : margin;
    }
    return new Ruler(axis, low, high, ticks(axis, values, low, high, length, horizontal));
  }

  private static Ruler names(Plot.Axis axis, List<Double> values) {
    int count = axis.categories().size();
    List<Tick> ticks =
        IntStream.rangeClosed(1, count)
            .mapToObj(place -> new Tick(place, axis.categories().get(place - 1)))
            .toList();
    double[] finite =
        values.stream().mapToDouble(value -> value).filter(Double::isFinite).toArray();
    double low = Math.min(1, DoubleStream.of(finite).min().orElse(1));
    double high = Math.max(count, DoubleStream.of(finite).max().orElse(count));
    return new Ruler(axis, low - 0.5, high + 0.5, ticks);
  }

  /**
   * Returns where a value lies.
   *
   * @param value any but NaN
   * @return its place, at an end if it lies beyond
   */
  double place(double value) {
    return Math.min(high, Math.max(low, place(axis, value)));
  }

  /**
   * Tells whether the axis can show a value.
   *
   * @param value any but NaN
   * @return whether it is finite and, on a logarithmic axis, positive
   */
  boolean shows(double value) {
    return Double.isFinite(place(axis, value));
  }

  /**
   * Returns how far a place is from the lower end.
   *
   * @param place between the ends
   * @param length of the axis in pixels
   * @return pixels
   */
  double pixels(double place, double length) {
    return (place - low) / (high - low) * length;
  }

  /**
   * Returns the axis with more room at both ends.
   *
   * @param values that it shows
   * @param range between its ends
   * @param length of the axis in pixels
   * @param horizontal whether labels stand beside each other
   * @return a ruler with the same middle
   */
  Ruler widened(List<Double> values, double range, double length, boolean horizontal) {
    double middle = (low + high) / 2;
    double from = middle - range / 2;
    double to = middle + range / 2;
    return new Ruler(axis, from, to, ticks(axis, values, from, to, length, horizontal));
  }

  private static double place(Plot.Axis axis, double value) {
    if (axis.scale() == Plot.Scale.LINEAR) {
      return value;
    }
    return value > 0 ? Math.log(value) / Math.log(2) : Double.NEGATIVE_INFINITY;
  }

  /**
   * Returns the smallest distance between values.
   *
   * @param axis of the values
   * @param values in any order
   * @return the distance of places; 1 if there are fewer than two different ones
   */
  static double step(Plot.Axis axis, List<Double> values) {
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

  private static List<Tick> ticks(
      Plot.Axis axis,
      List<Double> values,
      double low,
      double high,
      double length,
      boolean horizontal) {
    List<Double> wanted = new ArrayList<>();
    TreeSet<Double> distinct = new TreeSet<>(values);
    boolean whole =
        horizontal
            && !distinct.isEmpty()
            && distinct.size() <= 24
            && distinct.stream().allMatch(value -> value == Math.rint(value));
    if (axis.scale() == Plot.Scale.LOG2) {
      List<Double> powers = powers(low, high);
      if (whole) {
        // Where there is no room for all, the last tells most about where the others lie.
        powers.stream().filter(distinct::contains).forEach(wanted::add);
        wanted.add(distinct.last());
        distinct.stream().filter(value -> !powers.contains(value)).forEach(wanted::add);
      } else {
        wanted.addAll(powers);
      }
    } else if (whole && fits(distinct, low, high, length)) {
      wanted.addAll(distinct);
    } else {
      wanted.addAll(
          round(low, high, horizontal ? length / 70 : Math.min(length / 32, TICKS + 1), values));
    }
    List<Tick> ticks = new ArrayList<>();
    for (double value : wanted) {
      double place = place(axis, value);
      String label = Words.number(value);
      if (place >= low - 1e-9 * (high - low)
          && place <= high + 1e-9 * (high - low)
          && ticks.stream()
              .allMatch(
                  other ->
                      Math.abs(other.place() - place) / (high - low) * length
                          >= room(label, other.label(), horizontal))) {
        ticks.add(new Tick(place, label));
      }
    }
    ticks.sort(Comparator.comparingDouble(Tick::place));
    return List.copyOf(ticks);
  }

  private static double room(String label, String other, boolean horizontal) {
    return horizontal
        ? (Words.width(label, Chart.SMALL) + Words.width(other, Chart.SMALL)) / 2 + 6
        : Chart.SMALL + 4;
  }

  private static boolean fits(TreeSet<Double> values, double low, double high, double length) {
    Double before = null;
    for (double value : values) {
      if (before != null
          && (value - before) / (high - low) * length
              < room(Words.number(value), Words.number(before), true)) {
        return false;
      }
      before = value;
    }
    return !values.isEmpty();
  }

  private static List<Double> powers(double low, double high) {
    int first = (int) Math.ceil(low - 1e-9);
    int last = (int) Math.floor(high + 1e-9);
    int stride = Math.max(1, (last - first) / 8);
    return IntStream.rangeClosed(first, last)
        .filter(power -> Math.floorMod(power, stride) == 0)
        .mapToObj(power -> Math.pow(2, power))
        .toList();
  }

  /** Multiples of 1, 2 or 5 times a power of ten; whole numbers if all values are whole. */
  private static List<Double> round(double low, double high, double about, List<Double> values) {
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
