package io.github.numerosity.report;

import io.github.numerosity.report.AxisScale.Direction;
import io.github.numerosity.report.AxisScale.Reach;
import java.util.List;

/** Lines, bars or points within their axes. */
final class SeriesChart implements Chart {
  private static final double RIGHT = 10;
  private static final double NAME = 74;

  private final SeriesPlot plot;
  private final List<SeriesStyle> styles;

  SeriesChart(SeriesPlot plot, Palette palette) {
    this.plot = plot;
    this.styles = palette.styles(plot.series(), plot.colours(), plot.isMarked());
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
    return plot.legend(styles);
  }

  @Override
  public Box body(double width, Fills fills) {
    double height = plot.isPlane() ? planeHeight(width - 60) : width < 400 ? 190 : 240;
    boolean fromZero = plot.isBars() || (plot.isNearZero() && !plot.isPlane());
    AxisScale y = vertical(fromZero ? Reach.FROM_ZERO : Reach.LOOSE, height);
    double room = Frame.room(y.ticks().stream().map(AxisScale.Tick::label).toList(), width);
    AxisScale x =
        horizontal(
            plot.isBars() ? Reach.BARS : plot.isMarked() ? Reach.LOOSE : Reach.TIGHT,
            width - room - RIGHT);
    if (plot.isPlane()) {
      double perPixel = Math.max(x.perPixel(), y.perPixel());
      x = x.widened(plot.positions(), perPixel);
      y = y.widened(plot.heights(), perPixel);
    }
    Element marks = new SeriesMarks(plot, styles, x, y, fills).draw();
    return Frame.around(marks, x, y, room, width);
  }

  private AxisScale horizontal(Reach reach, double length) {
    return AxisScale.of(plot.x(), plot.positions(), reach, Direction.RIGHT, length);
  }

  private AxisScale vertical(Reach reach, double length) {
    return AxisScale.of(plot.y(), plot.heights(), reach, Direction.UP, length);
  }

  /** Returns the height at which a pixel means the same in both directions. */
  private double planeHeight(double width) {
    double ratio =
        vertical(Reach.LOOSE, width).perPixel() / horizontal(Reach.LOOSE, width).perPixel();
    return width * Math.max(0.5, Math.min(1, ratio));
  }
}
