package io.github.numerosity.report;

import java.util.List;

/**
 * A frame with words around it. From top to bottom: the title of the vertical axis, horizontal so
 * that it can be read and is as long as it needs to be; the frame with its labels; the title of the
 * horizontal axis.
 */
final class Chart {
  /** Size of labels in pixels. */
  static final double SMALL = 12;

  /** Size of the titles of axes in pixels. */
  static final double TITLE = 13;

  private static final double TITLE_LINE = 17;

  private Chart() {}

  /**
   * Puts the words around a frame.
   *
   * @param width of the chart
   * @param left of the frame: how much the labels of the vertical axis take
   * @param frame what is drawn in it
   * @param rows labels at the left, from the frame's left upper corner
   * @param columns labels below, from the frame's left lower corner
   * @param above title of the vertical axis
   * @param below title of the horizontal axis
   * @return the chart
   */
  static Block around(
      double width,
      double left,
      Block frame,
      Element rows,
      Block columns,
      String above,
      String below) {
    Element chart = new Element("g");
    double top = 6;
    for (String line : titleLines(above, width)) {
      chart.add(Element.words(line, 0, top + 8, "start", TITLE, Ink.TEXT));
      top += TITLE_LINE;
    }
    top += above.isBlank() ? 2 : 8;
    chart.add(Element.moved(left, top).add(frame.element()).add(rows));
    double bottom = top + frame.height();
    chart.add(Element.moved(left, bottom).add(columns.element()));
    bottom += columns.height();
    for (String line : titleLines(below, width)) {
      double half = Words.width(line, TITLE) / 2;
      double middle = Math.max(half, Math.min(width - half, left + frame.width() / 2));
      chart.add(Element.words(line, middle, bottom + 14, "middle", TITLE, Ink.TEXT));
      bottom += TITLE_LINE;
    }
    return new Block(chart, width, bottom + 4);
  }

  private static List<String> titleLines(String title, double width) {
    return title.isBlank()
        ? List.of()
        : Words.lines(title, TITLE, width).stream()
            .map(line -> Words.cut(line, TITLE, width))
            .toList();
  }

  /**
   * Puts a key below a drawing.
   *
   * @param drawing the drawing
   * @param key below it
   * @return both
   */
  static Block above(Block drawing, Block key) {
    if (key.height() == 0) {
      return drawing;
    }
    double top = drawing.height() + 8;
    return new Block(
        new Element("g").add(drawing.element()).add(Element.moved(0, top).add(key.element())),
        Math.max(drawing.width(), key.width()),
        top + key.height());
  }
}
