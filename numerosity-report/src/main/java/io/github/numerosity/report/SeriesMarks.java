package io.github.numerosity.report;

import io.github.numerosity.report.Element.Point;
import io.github.numerosity.result.Plot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Grid, bands, bars, lines and points of a plot, in pixels within its frame. */
final class SeriesMarks {
  /** Share of a step that bars, or points of several series, take. */
  private static final double FILLED = 0.8;

  /** Multiples of it modulo one are spread evenly, however many there are. */
  private static final double GOLDEN = 0.6180339887498949;

  private final SeriesPlot plot;
  private final List<SeriesStyle> styles;
  private final AxisScale x;
  private final AxisScale y;
  private final Fills fills;
  private final double step;
  private final Element marks = new Element("g");

  SeriesMarks(SeriesPlot plot, List<SeriesStyle> styles, AxisScale x, AxisScale y, Fills fills) {
    this.plot = plot;
    this.styles = styles;
    this.x = x;
    this.y = y;
    this.fills = fills;
    this.step = x.step(plot.positions());
  }

  /** Returns all marks from the upper left corner of the frame. */
  Element draw() {
    grid();
    bands();
    double base = y.low() < 0 && y.high() >= 0 ? y.pixel(0) : y.length();
    marks.add(Element.line(0, base, x.length(), base).with("stroke", Colours.LINE));
    if (plot.count() == 0) {
      Text style = Text.TITLE.anchored("middle").coloured(Colours.MUTED);
      marks.add(style.line("no values", x.length() / 2, y.length() / 2));
    }
    List<List<Point>> points = new ArrayList<>();
    for (int place = 0; place < plot.series().size(); place++) {
      points.add(places(place));
    }
    if (plot.isBars()) {
      bars();
    } else if (plot.isLines()) {
      lines(points);
    } else {
      points(points);
    }
    for (int place = 0; place < plot.series().size(); place++) {
      words(plot.series().get(place), points.get(place));
    }
    return marks;
  }

  private void grid() {
    if (!plot.hasNames() && !plot.isBars()) {
      for (AxisScale.Tick tick : x.ticks()) {
        marks.add(
            Element.line(tick.pixel(), 0, tick.pixel(), y.length()).with("stroke", Colours.GRID));
      }
    }
    for (AxisScale.Tick tick : y.ticks()) {
      marks.add(
          Element.line(0, tick.pixel(), x.length(), tick.pixel()).with("stroke", Colours.GRID));
    }
  }

  private void bands() {
    List<String> labels = plot.bandLabels();
    for (Plot.Band band : plot.bands()) {
      int place = labels.indexOf(band.label());
      if (band.x().size() > 1 && !plot.isBars() && !plot.hasNames()) {
        Element area = between(band.x(), band.low(), band.high());
        marks.add(fills.banded(area, place).titled(band.label()));
        continue;
      }
      for (int index = 0; index < band.low().size(); index++) {
        double low = band.low().get(index);
        double high = band.high().get(index);
        double middle = band.x().isEmpty() ? 0 : x.pixel(band.x().get(index));
        double half = band.x().isEmpty() ? x.length() : step / 2;
        double left = Math.max(0, middle - half);
        double right = Math.min(x.length(), middle + half);
        String title =
            "%s: %s to %s".formatted(band.label(), Phrases.number(low), Phrases.number(high));
        marks.add(
            fills.banded(upright(left, right, y.pixel(low), y.pixel(high)), place).titled(title));
      }
    }
  }

  /** Returns the area between two lines. */
  private Element between(List<Double> positions, List<Double> low, List<Double> high) {
    List<Point> outline = new ArrayList<>();
    for (int index = 0; index < positions.size(); index++) {
      double across = x.pixel(positions.get(index));
      outline.add(index, new Point(across, y.pixel(high.get(index))));
      outline.add(index + 1, new Point(across, y.pixel(low.get(index))));
    }
    return Element.polygon(outline);
  }

  /** Returns a rectangle between two heights, in any order. */
  private static Element upright(double left, double right, double one, double other) {
    return Element.rectangle(left, Math.min(one, other), right - left, Math.abs(one - other));
  }

  private void bars() {
    double slot = step * FILLED / plot.series().size();
    double gap = slot * 0.06;
    for (int place = 0; place < plot.series().size(); place++) {
      Plot.Series one = plot.series().get(place);
      String colour = styles.get(place).colour();
      for (int index = 0; index < one.x().size(); index++) {
        double left = x.pixel(one.x().get(index)) - step * FILLED / 2 + place * slot;
        Element bar =
            upright(left + gap, left + slot - gap, y.pixel(0), y.pixel(one.y().get(index)));
        if (plot.hatched().contains(one.x().get(index))) {
          fills.striped(bar, colour);
        } else {
          bar.with("fill", colour);
        }
        marks.add(bar.titled(plot.title(one, index)));
        whisker(one, index, left + slot / 2, Math.min(slot / 3, step * 0.06), Colours.TEXT);
      }
    }
  }

  /** Draws the interval of a value, if it has one. */
  private void whisker(Plot.Series one, int index, double at, double half, String colour) {
    if (one.low().isEmpty()) {
      return;
    }
    double low = y.pixel(one.low().get(index));
    double high = y.pixel(one.high().get(index));
    List<Element> lines = new ArrayList<>(List.of(Element.line(at, low, at, high)));
    if (y.shows(one.low().get(index))) {
      lines.add(Element.line(at - half, low, at + half, low));
    }
    if (y.shows(one.high().get(index))) {
      lines.add(Element.line(at - half, high, at + half, high));
    }
    lines.forEach(line -> marks.add(line.with("stroke", colour).with("stroke-width", 1.4)));
  }

  private void lines(List<List<Point>> points) {
    int count = plot.series().size();
    for (int place = 0; place < count; place++) {
      Plot.Series one = plot.series().get(place);
      if (one.low().size() > 1) {
        marks.add(
            between(one.x(), one.low(), one.high())
                .with("fill", styles.get(place).colour())
                .with("fill-opacity", count > 4 ? 0.1 : 0.16)
                .titled(one.label()));
      }
    }
    for (int place = 0; place < count; place++) {
      line(plot.series().get(place), styles.get(place), points.get(place), count > 4 ? 3.2 : 3.6);
    }
  }

  /** Draws the line, which infinite values interrupt. */
  private void line(Plot.Series one, SeriesStyle style, List<Point> points, double radius) {
    List<Integer> marked = new ArrayList<>();
    int start = 0;
    for (int index = 0; index <= points.size(); index++) {
      if (index < points.size() && shows(one, index)) {
        continue;
      }
      if (index - start > 1) {
        Element line = Element.polyline(points.subList(start, index));
        marks.add(style.line(line, points.size() > 400 ? 1.2 : 2).titled(one.label()));
      } else if (index - start == 1) {
        marked.add(start);
      }
      if (index < points.size()) {
        marked.add(index);
      }
      start = index + 1;
    }
    for (int index :
        plot.isMarked() ? IntStream.range(0, points.size()).boxed().toList() : marked) {
      marks.add(style.point(points.get(index), radius, 0.8).titled(plot.title(one, index)));
    }
  }

  private boolean shows(Plot.Series one, int index) {
    return x.shows(one.x().get(index)) && y.shows(one.y().get(index));
  }

  private void points(List<List<Point>> points) {
    int joined = plot.isJoined() && !points.isEmpty() ? points.get(0).size() : 0;
    for (int index = 0; index < joined; index++) {
      int one = index;
      marks.add(
          Element.polyline(points.stream().map(all -> all.get(one)).toList())
              .with("stroke", Colours.LINE)
              .with("stroke-opacity", 0.7));
    }
    int count = plot.count();
    double radius = count > 1000 ? 2.4 : count > 200 ? 3.2 : 4.3;
    for (int place = 0; place < plot.series().size(); place++) {
      Plot.Series one = plot.series().get(place);
      SeriesStyle style = styles.get(place);
      for (int index = 0; index < one.x().size(); index++) {
        Point at = points.get(place).get(index);
        whisker(one, index, at.x(), x.length() * 0.006, style.colour());
        Element point = style.point(at, radius, count > 200 ? 0.4 : 0.8);
        marks.add(
            (count > 200 ? point.with("fill-opacity", 0.75) : point)
                .titled(plot.title(one, index)));
      }
    }
  }

  /**
   * Returns the positions of the values of a series, shifted so that points do not hide each other.
   */
  private List<Point> places(int place) {
    Plot.Series one = plot.series().get(place);
    boolean separate = !plot.isBars() && !plot.isLines();
    int slots = separate ? slots() : 1;
    double slot = step * (plot.hasNames() ? FILLED : 0.5) / slots;
    double half = slots == 1 ? 0.28 * step : slot * 0.34;
    Map<Double, Integer> all = new HashMap<>();
    one.x().forEach(position -> all.merge(position, 1, Integer::sum));
    Map<Double, Integer> met = new HashMap<>();
    List<Point> places = new ArrayList<>();
    for (int index = 0; index < one.x().size(); index++) {
      double position = one.x().get(index);
      int before = met.merge(position, 1, Integer::sum) - 1;
      boolean spreads = separate && plot.hasNames() && all.getOrDefault(position, 1) > 1;
      double offset = spreads ? ((before * GOLDEN + 0.5) % 1 - 0.5) * 2 * half : 0;
      double side = slots == 1 ? 0 : (rank(place, position) - (slots - 1) / 2.0) * slot;
      double across = Math.max(0, Math.min(x.length(), x.pixel(position) + side + offset));
      places.add(new Point(across, y.pixel(one.y().get(index))));
    }
    return places;
  }

  /** Returns the number of series that share a position, where they would hide each other. */
  private int slots() {
    if (!plot.hasNames() && plot.series().stream().allMatch(one -> one.low().isEmpty())) {
      return 1;
    }
    Map<Double, Integer> sharing = new HashMap<>();
    for (Plot.Series one : plot.series()) {
      new TreeSet<>(one.x()).forEach(position -> sharing.merge(position, 1, Integer::sum));
    }
    return sharing.values().stream().max(Integer::compare).orElse(1);
  }

  /** Returns the rank of a series among those at a position. */
  private long rank(int place, double position) {
    return plot.series().subList(0, place).stream()
        .filter(one -> one.x().contains(position))
        .count();
  }

  /** Writes marks beside values, and the values that are infinite. */
  private void words(Plot.Series one, List<Point> points) {
    for (int index = 0; index < points.size(); index++) {
      List<String> words = new ArrayList<>();
      if (!one.marks().isEmpty() && !one.marks().get(index).isEmpty()) {
        words.add(one.marks().get(index));
      }
      if (!x.shows(one.x().get(index))) {
        words.add("at " + Phrases.number(one.x().get(index)));
      }
      if (!y.shows(one.y().get(index))) {
        words.add(Phrases.number(one.y().get(index)));
      }
      if (words.isEmpty()) {
        continue;
      }
      String text = String.join(" ", words);
      Point at = points.get(index);
      boolean left = at.x() + Text.LABEL.width(text) + 7 > x.length() + 8;
      marks.add(
          Text.LABEL
              .anchored(left ? "end" : "start")
              .line(text, at.x() + (left ? -7 : 7), at.y() + (at.y() < 12 ? 14 : -5))
              .with("stroke", Colours.SURFACE)
              .with("stroke-width", 2.5)
              .with("stroke-linejoin", "round")
              .with("paint-order", "stroke"));
    }
  }
}
