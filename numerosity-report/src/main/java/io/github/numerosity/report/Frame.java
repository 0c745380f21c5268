package io.github.numerosity.report;

import io.github.numerosity.report.AxisScale.Tick;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Axes around the marks of a chart. From top to bottom: the title of the vertical axis, horizontal
 * so that it can be read; the marks with numbers or names at the left; numbers or names below; the
 * title of the horizontal axis.
 */
final class Frame {
  private static final Text LEFT = Text.TICK.anchored("end");
  private static final double LINE = 14;
  private static final double GAP = 7;
  private static final double WIDEST = 150;
  private static final double TURN = 40;

  private Frame() {}

  /**
   * Returns the room that labels at the left need.
   *
   * @param labels of the vertical axis
   * @param width of the whole chart
   * @return pixels
   */
  static double room(List<String> labels, double width) {
    double widest = labels.stream().mapToDouble(Text.TICK::width).max().orElse(0);
    return GAP + 2 + Math.min(widest, Math.min(WIDEST, width * 0.36));
  }

  /**
   * Puts axes around marks.
   *
   * @param marks from the upper left corner of the frame
   * @param x horizontal axis, as long as the frame is wide
   * @param y vertical axis, as long as the frame is high
   * @param room for labels at the left
   * @param width of the whole chart
   * @return the chart
   */
  static Box around(Element marks, AxisScale x, AxisScale y, double room, double width) {
    Box above = Text.TITLE.paragraph(y.axis().title(), 0, 1, width);
    double top = above.height() == 0 ? 8 : above.height() + 14;
    double bottom = top + y.length();
    Box labels = below(x, room);
    double half = Math.min(width, Text.TITLE.width(x.axis().title())) / 2;
    double middle = Math.max(half, Math.min(width - half, room + x.length() / 2));
    double end = bottom + labels.height();
    Box below = Text.TITLE.anchored("middle").paragraph(x.axis().title(), middle, end + 1, width);
    Element chart =
        new Element("g")
            .add(
                above.element(),
                Element.group(room, top).add(marks, left(y, room)),
                labels.at(room, bottom),
                below.element());
    return new Box(chart, width, end + below.height() + 4);
  }

  private static Element left(AxisScale scale, double room) {
    Element group = new Element("g");
    int stride = stride(scale, LINE);
    double slot = stride * scale.length() / Math.max(1, scale.ticks().size());
    double limit = room - GAP - 1;
    for (Tick tick : shown(scale, stride)) {
      List<String> lines = LEFT.lines(tick.label(), limit);
      if (lines.size() != 2 || slot < 2 * LINE) {
        lines = List.of(tick.label());
      }
      for (int line = 0; line < lines.size(); line++) {
        double y = tick.pixel() + 4.2 + (line - (lines.size() - 1) / 2.0) * (LINE - 1);
        group.add(label(LEFT, lines.get(line), limit, -GAP, y));
      }
    }
    return group;
  }

  /** Returns a label. One that was cut has its full text as a title. */
  private static Element label(Text style, String words, double limit, double x, double y) {
    String cut = style.cut(words, limit);
    return style.line(cut, x, y).titled(cut.equals(words) ? "" : words);
  }

  private static boolean areNumerals(AxisScale scale) {
    return scale.ticks().stream().allMatch(tick -> tick.label().matches("\\d{1,6}"));
  }

  /**
   * Returns the ticks to show: round ones of numerals, and every {@code stride}-th of other names
   * from the first on.
   */
  private static List<Tick> shown(AxisScale scale, int stride) {
    List<Tick> ticks = scale.ticks();
    boolean numerals = stride > 1 && areNumerals(scale);
    return IntStream.range(0, ticks.size())
        .filter(
            index -> (numerals ? Integer.parseInt(ticks.get(index).label()) : index) % stride == 0)
        .mapToObj(ticks::get)
        .toList();
  }

  /**
   * Returns the stride between shown names, above 1 if they are crowded; numbers have been chosen
   * to fit.
   */
  private static int stride(AxisScale scale, double needed) {
    double slot = scale.length() / Math.max(1, scale.ticks().size());
    return scale.axis().categories().isEmpty()
        ? 1
        : IntStream.of(1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
            .filter(stride -> slot * stride >= needed)
            .findFirst()
            .orElse(1000);
  }

  /** Draws the labels below side by side, in several lines or turned, depending on the space. */
  private static Box below(AxisScale scale, double room) {
    List<Tick> ticks = scale.ticks();
    double length = scale.length();
    double slot = length / Math.max(1, ticks.size()) - 6;
    double widest = ticks.stream().map(Tick::label).mapToDouble(Text.TICK::width).max().orElse(0);
    if (scale.axis().categories().isEmpty() || widest <= slot) {
      return lines(scale, 1, length);
    }
    if (areNumerals(scale)) {
      return lines(scale, stride(scale, widest + 6), length);
    }
    boolean breaks =
        ticks.stream()
            .map(tick -> Text.TICK.lines(tick.label(), slot))
            .allMatch(
                lines ->
                    lines.size() <= 3
                        && lines.stream().allMatch(line -> Text.TICK.width(line) <= slot));
    return breaks ? lines(scale, 1, slot) : turned(scale, room);
  }

  private static Box lines(AxisScale scale, int stride, double limit) {
    Element group = new Element("g");
    int most = 1;
    for (Tick tick : shown(scale, stride)) {
      List<String> lines = Text.TICK.lines(tick.label(), limit);
      most = Math.max(most, lines.size());
      for (int line = 0; line < lines.size(); line++) {
        group.add(
            label(Text.TICK, lines.get(line), scale.length(), tick.pixel(), 16 + line * LINE));
      }
    }
    return new Box(group, scale.length(), 20 + (most - 1) * LINE);
  }

  private static Box turned(AxisScale scale, double room) {
    Element group = new Element("g");
    double cosine = Math.cos(Math.toRadians(TURN));
    double sine = Math.sin(Math.toRadians(TURN));
    double deepest = 0;
    for (Tick tick : shown(scale, stride(scale, LINE))) {
      double x = tick.pixel() + 3;
      double limit = Math.min(WIDEST, (x + room) / cosine);
      deepest = Math.max(deepest, Math.min(limit, LEFT.width(tick.label())) * sine);
      group.add(
          label(LEFT, tick.label(), limit, 0, 0)
              .with(
                  "transform",
                  "translate(%s 13) rotate(-%s)"
                      .formatted(Element.number(x), Element.number(TURN))));
    }
    return new Box(group, scale.length(), deepest + 18);
  }
}
