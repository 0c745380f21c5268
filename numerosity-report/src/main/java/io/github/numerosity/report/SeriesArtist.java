package io.github.numerosity.report;

import java.util.List;

/** Draws lines, bars and points. */
final class SeriesArtist implements Artist {
  private static final double RIGHT = 10;
  private static final double NAME = 74;

  private final SeriesPlot plot;
  private final List<Look> looks;

  SeriesArtist(SeriesPlot plot, Palette palette) {
    this.plot = plot;
    this.looks = Look.of(plot.series(), plot.colours(), palette, plot.isMarked());
  }

  @Override
  public int width(boolean alone) {
    if (plot.isPlane()) {
      return alone ? 400 : 320;
    }
    int columns =
        plot.hasNames()
            ? plot.x().categories().size()
            : plot.isBars() ? (int) plot.positions().stream().distinct().count() / 2 : 0;
    double wanted = Math.max(columns * NAME + 50, columns * plot.series().size() * 7.0);
    return alone ? (int) Math.max(440, Math.min(600, wanted)) : 320;
  }

  @Override
  public Key key() {
    return new Legend(plot.entries(looks));
  }

  @Override
  public Block body(double width, Patterns patterns) {
    double height = plot.isPlane() ? planeHeight(width - 60) : width < 400 ? 190 : 240;
    Ruler.Reach reach =
        plot.isBars() || (plot.isNearZero() && !plot.isPlane())
            ? Ruler.Reach.FROM_ZERO
            : Ruler.Reach.LOOSE;
    Ruler y = Ruler.of(plot.y(), plot.heights(), reach, height, false);
    double room = Labels.room(y, width);
    double length = width - room - RIGHT;
    Ruler.Reach across =
        plot.isBars() ? Ruler.Reach.BARS : plot.isMarked() ? Ruler.Reach.LOOSE : Ruler.Reach.TIGHT;
    Ruler x = Ruler.of(plot.x(), plot.positions(), across, length, true);
    if (plot.isPlane()) {
      double scale = Math.max((x.high() - x.low()) / length, (y.high() - y.low()) / height);
      x = x.widened(plot.positions(), scale * length, length, true);
      y = y.widened(plot.heights(), scale * height, height, false);
    }
    Element frame = new Element("g");
    SeriesMarks marks = new SeriesMarks(plot, looks, x, y, patterns, length, height);
    frame.addAll(marks.draw());
    frame.addAll(marks.words(length, height));
    return Chart.around(
        width,
        room,
        new Block(frame, length, height),
        Labels.left(y, room, height),
        Labels.below(x, room, length),
        plot.y().title(),
        plot.x().title());
  }

  /** As high as a plane's values need it when a pixel means the same in both directions. */
  private double planeHeight(double width) {
    Ruler x = Ruler.of(plot.x(), plot.positions(), Ruler.Reach.LOOSE, width, true);
    Ruler y = Ruler.of(plot.y(), plot.heights(), Ruler.Reach.LOOSE, width, false);
    double ratio = (y.high() - y.low()) / (x.high() - x.low());
    return width * Math.max(0.5, Math.min(1, ratio));
  }
}
