package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Common view of lines, bars and points.
 *
 * @param plot lines, bars or points
 * @param series its series
 * @param x horizontal axis
 * @param y vertical axis
 * @param bands behind the series
 * @param besides heights of plots beside it, which share its vertical axis
 */
record SeriesPlot(
    Plot plot,
    List<Plot.Series> series,
    Plot.Axis x,
    Plot.Axis y,
    List<Plot.Band> bands,
    List<Double> besides) {
  /** Largest number of values of a line with points. */
  private static final int MANY = 160;

  /**
   * Returns the view of a plot.
   *
   * @param plot of any kind
   * @return empty if it has no series
   */
  static Optional<SeriesPlot> of(Plot plot) {
    SeriesPlot view = null;
    if (plot instanceof Plot.Lines lines) {
      view = new SeriesPlot(plot, lines.series(), lines.x(), lines.y(), lines.bands(), List.of());
    } else if (plot instanceof Plot.Bars bars) {
      view = new SeriesPlot(plot, bars.series(), bars.x(), bars.y(), bars.bands(), List.of());
    } else if (plot instanceof Plot.Points points) {
      view =
          new SeriesPlot(plot, points.series(), points.x(), points.y(), points.bands(), List.of());
    }
    return Optional.ofNullable(view);
  }

  /**
   * Returns the plot with the vertical axis of the plots beside it, if all are percentages of the
   * same quantity.
   *
   * @param others plots of the same figure, this one among them
   * @return a copy
   */
  SeriesPlot beside(List<SeriesPlot> others) {
    if (!y.title().endsWith("(%)")) {
      return this;
    }
    List<Double> shared =
        others.stream()
            .filter(other -> other.y.equals(y))
            .flatMap(other -> other.heights().stream())
            .toList();
    return new SeriesPlot(plot, series, x, y, bands, shared);
  }

  boolean isBars() {
    return plot instanceof Plot.Bars;
  }

  boolean isLines() {
    return plot instanceof Plot.Lines;
  }

  boolean isJoined() {
    return plot instanceof Plot.Points points && points.joined();
  }

  /** Returns the positions of striped bars. */
  List<Double> hatched() {
    return plot instanceof Plot.Bars bars ? bars.hatched() : List.of();
  }

  Plot.Colours colours() {
    return plot instanceof Plot.Lines lines ? lines.colours() : Plot.Colours.SEPARATE;
  }

  boolean hasNames() {
    return !x.categories().isEmpty();
  }

  /** Returns whether the axes are two dimensions of one space, so that both need one scale. */
  boolean isPlane() {
    return !isBars()
        && !hasNames()
        && y.categories().isEmpty()
        && x.scale() == y.scale()
        && x.title().matches(".*\\d.*")
        && !x.title().equals(y.title())
        && x.title().replaceAll("\\d+", "").equals(y.title().replaceAll("\\d+", ""));
  }

  int count() {
    return series.stream().mapToInt(one -> one.x().size()).sum();
  }

  boolean isMarked() {
    return !isLines() || count() <= MANY;
  }

  /** Returns all positions of series and bands. */
  List<Double> positions() {
    return Stream.concat(values(Plot.Series::x), bands.stream().flatMap(band -> band.x().stream()))
        .toList();
  }

  /** Returns all heights of series, their intervals, bands, and plots beside this one. */
  List<Double> heights() {
    return Stream.of(
            values(Plot.Series::y),
            values(Plot.Series::low),
            values(Plot.Series::high),
            bands.stream().flatMap(band -> band.low().stream()),
            bands.stream().flatMap(band -> band.high().stream()),
            besides.stream())
        .flatMap(all -> all)
        .toList();
  }

  private Stream<Double> values(Function<Plot.Series, List<Double>> part) {
    return series.stream().flatMap(one -> part.apply(one).stream());
  }

  /** Returns the labels of bands, each once. */
  List<String> bandLabels() {
    return bands.stream().map(Plot.Band::label).distinct().toList();
  }

  /** Returns whether an axis from zero would waste little space. */
  boolean isNearZero() {
    double[] finite =
        heights().stream().mapToDouble(value -> value).filter(Double::isFinite).sorted().toArray();
    return finite.length > 0 && finite[0] >= 0 && finite[0] <= finite[finite.length - 1] / 2;
  }

  /** Returns whether names below the chart are the labels of the series. */
  private boolean isNamedBelow() {
    return hasNames()
        && series.stream()
            .allMatch(one -> one.x().stream().map(this::name).allMatch(one.label()::equals));
  }

  /** Returns the name at a position on the horizontal axis, or else the number. */
  private String name(double position) {
    int place = (int) Math.round(position);
    return hasNames() && place == position && place >= 1 && place <= x.categories().size()
        ? x.categories().get(place - 1)
        : Phrases.number(position);
  }

  /**
   * Returns the title of a value, which is shown when the pointer rests on it.
   *
   * @param one series
   * @param index of the value
   * @return such as {@code trained, 3: 0.41 (0.35 to 0.47)}
   */
  String title(Plot.Series one, int index) {
    String name = name(one.x().get(index));
    String interval =
        one.low().isEmpty()
            ? ""
            : " (%s to %s)"
                .formatted(
                    Phrases.number(one.low().get(index)), Phrases.number(one.high().get(index)));
    return (one.label().isEmpty() || name.equals(one.label()) ? name : one.label() + ", " + name)
        + ": "
        + Phrases.number(one.y().get(index))
        + interval
        + (one.marks().isEmpty() ? "" : ", " + one.marks().get(index));
  }

  /**
   * Returns the legend of the series.
   *
   * @param styles of the series
   * @return without entries if names below the chart suffice
   */
  Legend legend(List<SeriesStyle> styles) {
    List<Legend.Entry> entries = new ArrayList<>();
    if ((series.size() > 1 || !bands.isEmpty()) && !isNamedBelow()) {
      Legend.Sample sample =
          isBars() ? Legend.Sample.BAR : isLines() ? Legend.Sample.LINE : Legend.Sample.POINT;
      for (int place = 0; place < series.size(); place++) {
        Plot.Series one = series.get(place);
        String label = one.x().isEmpty() ? one.label() + " (no values)" : one.label();
        entries.add(new Legend.Entry(sample, styles.get(place), place, label));
      }
    }
    if (!hatched().isEmpty() && !styles.isEmpty()) {
      String label = "striped: to be read with care";
      entries.add(new Legend.Entry(Legend.Sample.STRIPES, styles.get(0), 0, label));
    }
    SeriesStyle none = new SeriesStyle(Colours.BAND, Symbol.CIRCLE, false, "", false);
    for (String label : bandLabels()) {
      entries.add(new Legend.Entry(Legend.Sample.BAND, none, bandLabels().indexOf(label), label));
    }
    return new Legend(entries);
  }
}
