package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The marks of a plot of series within its frame. */
final class SeriesMarks {
  /** Share of a step that bars, or points of several series, take. */
  private static final double FILLED = 0.8;

  /** Multiples of it modulo one are spread evenly, however many there are. */
  private static final double GOLDEN = 0.6180339887498949;

  private final SeriesPlot plot;
  private final List<Look> looks;
  private final Ruler x;
  private final Ruler y;
  private final Patterns patterns;
  private final Marks marks;
  private final double step;

  SeriesMarks(
      SeriesPlot plot,
      List<Look> looks,
      Ruler x,
      Ruler y,
      Patterns patterns,
      double width,
      double height) {
    this.plot = plot;
    this.looks = looks;
    this.x = x;
    this.y = y;
    this.patterns = patterns;
    this.step = plot.hasNames() ? 1 : Ruler.step(plot.x(), plot.positions());
    this.marks = new Marks(x, y, width, height);
  }

  /**
   * Draws bands, grid and marks.
   *
   * @return from back to front
   */
  List<Element> draw() {
    marks.grid(!plot.hasNames() && !plot.isBars());
    bands();
    axes();
    if (plot.isBars()) {
      bars();
    } else if (plot.isLines()) {
      lines();
    } else {
      points();
    }
    return marks.elements();
  }

  private void bands() {
    List<String> labels = plot.bands().stream().map(Plot.Band::label).distinct().toList();
    for (Plot.Band band : plot.bands()) {
      Map<String, String> look = patterns.band(labels.indexOf(band.label()));
      String fill = String.valueOf(look.get("fill"));
      for (int index = 0; index < band.low().size(); index++) {
        String title =
            "%s: %s to %s"
                .formatted(
                    band.label(),
                    Words.number(band.low().get(index)),
                    Words.number(band.high().get(index)));
        Paint paint = new Paint(fill, look, title);
        double low = y.place(band.low().get(index));
        double high = y.place(band.high().get(index));
        if (band.x().isEmpty()) {
          marks.rectangle(x.low(), x.high(), low, high, paint);
        } else if (isStepped(band)) {
          double middle = x.place(band.x().get(index));
          marks.rectangle(
              Math.max(x.low(), middle - step / 2),
              Math.min(x.high(), middle + step / 2),
              low,
              high,
              paint);
        }
      }
      if (!band.x().isEmpty() && !isStepped(band)) {
        marks.ribbon(
            places(x, band.x()),
            places(y, band.low()),
            places(y, band.high()),
            new Paint(fill, look, band.label()));
      }
    }
  }

  private boolean isStepped(Plot.Band band) {
    return plot.isBars() || plot.hasNames() || band.x().size() == 1;
  }

  private void axes() {
    double base = y.low() < 0 && y.high() > 0 ? 0 : y.low();
    marks.segment(x.low(), base, x.high(), base, Paint.of(Ink.LINE));
  }

  private void bars() {
    double slot = step * FILLED / plot.series().size();
    double zero = y.place(0);
    for (int place = 0; place < plot.series().size(); place++) {
      Plot.Series one = plot.series().get(place);
      String colour = looks.get(place).colour();
      double left = -step * FILLED / 2 + place * slot;
      double gap = slot * 0.06;
      for (int index = 0; index < one.x().size(); index++) {
        double start = x.place(one.x().get(index)) + left;
        double end = y.place(one.y().get(index));
        String title = plot.title(one, index);
        Paint paint =
            plot.hatched().contains(one.x().get(index))
                ? Paint.of(patterns.stripes(colour)).with("stroke", colour).titled(title)
                : Paint.of(colour).titled(title);
        marks.rectangle(
            start + gap, start + slot - gap, Math.min(zero, end), Math.max(zero, end), paint);
        if (!one.low().isEmpty()) {
          whisker(one, index, start + slot / 2, Math.min(slot / 3, step * 0.06), Ink.TEXT);
        }
      }
    }
  }

  private void whisker(Plot.Series one, int index, double at, double half, String colour) {
    double low = y.place(one.low().get(index));
    double high = y.place(one.high().get(index));
    Paint paint = Paint.of(colour).with("stroke-width", "1.4");
    marks.segment(at, low, at, high, paint);
    if (y.shows(one.low().get(index))) {
      marks.segment(at - half, low, at + half, low, paint);
    }
    if (y.shows(one.high().get(index))) {
      marks.segment(at - half, high, at + half, high, paint);
    }
  }

  private void lines() {
    for (int place = 0; place < plot.series().size(); place++) {
      Plot.Series one = plot.series().get(place);
      if (one.low().size() > 1) {
        Paint paint =
            Paint.of(looks.get(place).colour())
                .with("fill-opacity", plot.series().size() > 4 ? "0.1" : "0.16")
                .titled(one.label());
        marks.ribbon(places(x, one.x()), places(y, one.low()), places(y, one.high()), paint);
      }
    }
    for (int place = 0; place < plot.series().size(); place++) {
      line(plot.series().get(place), looks.get(place));
    }
  }

  /** An infinite value interrupts the line, since no line leads to it. */
  private void line(Plot.Series one, Look look) {
    List<Double> horizontal = new ArrayList<>();
    List<Double> vertical = new ArrayList<>();
    Paint stroke = new Paint(look.colour(), look.line(), one.label());
    if (one.x().size() > 400) {
      stroke = stroke.with("stroke-width", "1.2");
    }
    for (int index = 0; index < one.x().size(); index++) {
      boolean shown = shows(one, index);
      if (shown) {
        horizontal.add(x.place(one.x().get(index)));
        vertical.add(y.place(one.y().get(index)));
      }
      if (horizontal.size() > 1 && (!shown || index == one.x().size() - 1)) {
        marks.path(horizontal, vertical, stroke);
      }
      if (!shown) {
        horizontal.clear();
        vertical.clear();
      }
    }
    for (int index = 0; index < one.x().size(); index++) {
      boolean alone =
          (index == 0 || !shows(one, index - 1))
              && (index == one.x().size() - 1 || !shows(one, index + 1));
      if (plot.isMarked() || alone || !shows(one, index)) {
        marks.point(
            x.place(one.x().get(index)),
            y.place(one.y().get(index)),
            look.symbol(),
            plot.series().size() > 4 ? 3.2 : 3.6,
            new Paint(look.colour(), look.point(), plot.title(one, index)));
      }
    }
  }

  private boolean shows(Plot.Series one, int index) {
    return x.shows(one.x().get(index)) && y.shows(one.y().get(index));
  }

  private void points() {
    List<List<Double>> places =
        IntStream.range(0, plot.series().size()).mapToObj(this::spread).toList();
    if (plot.isJoined()) {
      int count = places.isEmpty() ? 0 : places.get(0).size();
      for (int index = 0; index < count; index++) {
        int one = index;
        marks.path(
            places.stream().map(all -> all.get(one)).toList(),
            plot.series().stream().map(all -> y.place(all.y().get(one))).toList(),
            Paint.of(Ink.LINE).with("stroke-width", "1").with("stroke-opacity", "0.7"));
      }
    }
    int count = plot.count();
    double size = count > 1000 ? 2.4 : count > 200 ? 3.2 : 4.3;
    for (int place = 0; place < plot.series().size(); place++) {
      Plot.Series one = plot.series().get(place);
      Look look = looks.get(place);
      for (int index = 0; index < one.x().size(); index++) {
        double at = places.get(place).get(index);
        if (!one.low().isEmpty()) {
          whisker(one, index, at, (x.high() - x.low()) * 0.006, look.colour());
        }
        Paint paint = new Paint(look.colour(), look.point(), plot.title(one, index));
        marks.point(
            at,
            y.place(one.y().get(index)),
            look.symbol(),
            size,
            count > 200 ? paint.with("fill-opacity", "0.75").with("stroke-width", "0.4") : paint);
      }
    }
  }

  /** Where the points of a series stand, so that points of one position do not hide each other. */
  private List<Double> spread(int place) {
    Plot.Series one = plot.series().get(place);
    int slots = slots();
    double slot = step * (plot.hasNames() ? FILLED : 0.5) / slots;
    double half = slots == 1 ? 0.28 : slot * 0.34;
    Map<Double, Integer> all = new HashMap<>();
    one.x().forEach(position -> all.merge(position, 1, Integer::sum));
    Map<Double, Integer> met = new HashMap<>();
    List<Double> places = new ArrayList<>();
    for (double position : one.x()) {
      int before = met.merge(position, 1, Integer::sum) - 1;
      boolean spreads = plot.hasNames() && all.getOrDefault(position, 1) > 1;
      double offset = spreads ? ((before * GOLDEN + 0.5) % 1 - 0.5) * 2 * half : 0;
      double side = slots == 1 ? 0 : (rank(place, position) - (slots - 1) / 2.0) * slot;
      places.add(Math.min(x.high(), Math.max(x.low(), x.place(position) + side + offset)));
    }
    return places;
  }

  /** How many series share a position, at most, where they would hide each other's whiskers. */
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

  /** Which of the series at a position this one is. */
  private long rank(int place, double position) {
    return plot.series().subList(0, place).stream()
        .filter(one -> one.x().contains(position))
        .count();
  }

  /**
   * Writes what stands beside values: their marks, and that they are infinite.
   *
   * @param width of the frame in pixels
   * @param height of the frame in pixels
   * @return texts
   */
  List<Element> words(double width, double height) {
    List<Element> words = new ArrayList<>();
    if (plot.isEmpty()) {
      words.add(
          Element.words("no values", width / 2, height / 2, "middle", Chart.TITLE, Ink.MUTED));
    }
    for (int place = 0; place < plot.series().size(); place++) {
      Plot.Series one = plot.series().get(place);
      List<Double> places = plot.isBars() || plot.isLines() ? places(x, one.x()) : spread(place);
      for (int index = 0; index < one.x().size(); index++) {
        String text = one.marks().isEmpty() ? "" : one.marks().get(index);
        if (!x.shows(one.x().get(index))) {
          text = (text.isEmpty() ? "" : text + " ") + "at " + Words.number(one.x().get(index));
        }
        if (!y.shows(one.y().get(index))) {
          text = (text.isEmpty() ? "" : text + " ") + Words.number(one.y().get(index));
        }
        if (!text.isEmpty()) {
          double across = x.pixels(places.get(index), width);
          double up = height - y.pixels(y.place(one.y().get(index)), height);
          double wide = Words.width(text, Chart.SMALL) + 7;
          boolean left = across + wide > width + 8;
          words.add(
              Element.words(
                      text,
                      left ? across - 7 : across + 7,
                      up < 12 ? up + 14 : up - 5,
                      left ? "end" : "start",
                      Chart.SMALL,
                      Ink.TEXT)
                  .with("stroke", Ink.SURFACE)
                  .with("stroke-width", 2.5)
                  .with("stroke-linejoin", "round")
                  .with("paint-order", "stroke"));
        }
      }
    }
    return words;
  }

  private static List<Double> places(Ruler ruler, List<Double> values) {
    return values.stream().map(ruler::place).toList();
  }
}
