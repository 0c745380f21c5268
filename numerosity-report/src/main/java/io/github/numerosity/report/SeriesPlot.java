package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A plot of series, whatever its kind, with what all kinds have.
 *
 * @param plot lines, bars or points
 * @param series its series
 * @param x horizontal axis
 * @param y vertical axis
 * @param bands behind the series
 * @param besides heights that its vertical axis must reach too, since plots beside it share it
 */
record SeriesPlot(
    Plot plot,
    List<Plot.Series> series,
    Plot.Axis x,
    Plot.Axis y,
    List<Plot.Band> bands,
    List<Double> besides) {
  /** Beyond so many values, lines have no points and points are small. */
  private static final int MANY = 160;

  /**
   * Looks at a plot.
   *
   * @param plot of any kind
   * @return empty if it has no series
   */
  static Optional<SeriesPlot> of(Plot plot) {
    if (plot instanceof Plot.Lines lines) {
      return Optional.of(
          new SeriesPlot(plot, lines.series(), lines.x(), lines.y(), lines.bands(), List.of()));
    }
    if (plot instanceof Plot.Bars bars) {
      return Optional.of(
          new SeriesPlot(plot, bars.series(), bars.x(), bars.y(), bars.bands(), List.of()));
    }
    if (plot instanceof Plot.Points points) {
      return Optional.of(
          new SeriesPlot(plot, points.series(), points.x(), points.y(), points.bands(), List.of()));
    }
    return Optional.empty();
  }

  /**
   * Lets the vertical axis reach as far as those of plots beside it, if all are percentages of one
   * thing.
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

  /** Returns the positions whose bars are striped. */
  List<Double> hatched() {
    return plot instanceof Plot.Bars bars ? bars.hatched() : List.of();
  }

  Plot.Colours colours() {
    return plot instanceof Plot.Lines lines ? lines.colours() : Plot.Colours.SEPARATE;
  }

  boolean hasNames() {
    return !x.categories().isEmpty();
  }

  /** Tells whether the axes are two dimensions of one space, so that both need the same scale. */
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

  boolean isEmpty() {
    return count() == 0;
  }

  /** Returns all positions of series and bands. */
  List<Double> positions() {
    return Stream.concat(values(Plot.Series::x), bands.stream().flatMap(band -> band.x().stream()))
        .toList();
  }

  /** Returns all heights of series, their intervals and bands, and those to be reached too. */
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

  /** Tells whether a chart that begins at zero wastes little room. */
  boolean isNearZero() {
    double[] finite =
        heights().stream().mapToDouble(value -> value).filter(Double::isFinite).sorted().toArray();
    return finite.length > 0 && finite[0] >= 0 && finite[0] <= finite[finite.length - 1] / 2;
  }

  /** Tells whether names below the chart say what a legend would. */
  boolean namesSayAll() {
    return hasNames()
        && series.stream()
            .allMatch(
                one ->
                    one.x().stream()
                        .allMatch(position -> name(position).equals(Optional.of(one.label()))));
  }

  /**
   * Returns the name at a position.
   *
   * @param position on the horizontal axis
   * @return empty if there is none, or on an axis of numbers
   */
  Optional<String> name(double position) {
    int place = (int) Math.round(position);
    return hasNames() && place == position && place >= 1 && place <= x.categories().size()
        ? Optional.of(x.categories().get(place - 1))
        : Optional.empty();
  }

  /**
   * Returns what is said about a value when the pointer rests on it.
   *
   * @param one series
   * @param index of the value
   * @return such as {@code trained, 3: 0.41 (0.35 to 0.47)}
   */
  String title(Plot.Series one, int index) {
    double position = one.x().get(index);
    String where = name(position).orElse(Words.number(position));
    StringBuilder title = new StringBuilder(one.label());
    if (!where.equals(one.label())) {
      title.append(title.isEmpty() ? "" : ", ").append(where);
    }
    title.append(": ").append(Words.number(one.y().get(index)));
    if (!one.low().isEmpty()) {
      title
          .append(" (")
          .append(Words.number(one.low().get(index)))
          .append(" to ")
          .append(Words.number(one.high().get(index)))
          .append(')');
    }
    if (!one.marks().isEmpty()) {
      title.append(", ").append(one.marks().get(index));
    }
    return title.toString();
  }

  /**
   * Returns what explains the series.
   *
   * @param looks of the series
   * @return entries of a legend
   */
  List<Legend.Entry> entries(List<Look> looks) {
    List<Legend.Entry> entries = new ArrayList<>();
    boolean telling = series.size() > 1 && !namesSayAll();
    if (telling || (!bands.isEmpty() && !namesSayAll())) {
      Legend.Sample sample =
          isBars() ? Legend.Sample.BAR : isLines() ? Legend.Sample.LINE : Legend.Sample.POINT;
      for (int place = 0; place < series.size(); place++) {
        Plot.Series one = series.get(place);
        String label = one.x().isEmpty() ? one.label() + " (no values)" : one.label();
        entries.add(new Legend.Entry(sample, looks.get(place), place, label));
      }
    }
    if (!hatched().isEmpty() && !looks.isEmpty()) {
      entries.add(
          new Legend.Entry(
              Legend.Sample.STRIPES, looks.get(0), 0, "striped: to be read with care"));
    }
    List<String> labels = bands.stream().map(Plot.Band::label).distinct().toList();
    IntStream.range(0, labels.size())
        .forEach(
            place ->
                entries.add(
                    new Legend.Entry(
                        Legend.Sample.BAND,
                        new Look(Ink.BAND, Symbol.CIRCLE, false, "", false),
                        place,
                        labels.get(place))));
    return entries;
  }
}
