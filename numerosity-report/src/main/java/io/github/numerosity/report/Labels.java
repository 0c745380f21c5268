package io.github.numerosity.report;

import java.util.List;
import java.util.stream.IntStream;

/** The numbers and names along the sides of a frame. */
final class Labels {
  private static final double LINE = 14;
  private static final double GAP = 7;
  private static final double MOST = 150;
  private static final double TURN = 40;

  private Labels() {}

  /**
   * Returns how much room labels at the left need.
   *
   * @param ruler the vertical axis
   * @param width of the whole chart
   * @return pixels
   */
  static double room(Ruler ruler, double width) {
    return GAP
        + 2
        + ruler.ticks().stream()
            .mapToDouble(tick -> Words.width(tick.label(), Chart.SMALL))
            .map(wide -> Math.min(wide, Math.min(MOST, width * 0.36)))
            .max()
            .orElse(0);
  }

  /**
   * Writes labels at the left of a frame.
   *
   * @param ruler the vertical axis, whose lower end is below
   * @param room to the left of the frame
   * @param height of the frame
   * @return labels from the frame's left upper corner
   */
  static Element left(Ruler ruler, double room, double height) {
    Element group = new Element("g");
    int stride = stride(ruler, height, LINE);
    double slot = stride * height / Math.max(1, ruler.ticks().size());
    for (Ruler.Tick tick : shown(ruler, stride)) {
      double y = height - ruler.pixels(tick.place(), height);
      double limit = room - GAP - 1;
      List<String> lines = Words.lines(tick.label(), Chart.SMALL, limit);
      boolean broken = lines.size() == 2 && slot >= 2 * LINE;
      List<String> shown = broken ? lines : List.of(tick.label());
      for (int line = 0; line < shown.size(); line++) {
        group.add(
            label(
                shown.get(line),
                limit,
                -GAP,
                y + 4.2 + (line - (shown.size() - 1) / 2.0) * (LINE - 1),
                "end"));
      }
    }
    return group;
  }

  private static Element label(String words, double limit, double x, double y, String anchor) {
    String cut = Words.cut(words, Chart.SMALL, limit);
    return Element.words(cut, x, y, anchor, Chart.SMALL, Ink.MUTED)
        .titled(cut.equals(words) ? "" : words);
  }

  private static boolean areNumerals(Ruler ruler) {
    return ruler.ticks().stream().allMatch(tick -> tick.label().matches("\\d{1,6}"));
  }

  /** Of numerals the round ones are shown, of other names the first, and so on. */
  private static List<Ruler.Tick> shown(Ruler ruler, int stride) {
    List<Ruler.Tick> ticks = ruler.ticks();
    boolean numerals = stride > 1 && areNumerals(ruler);
    return IntStream.range(0, ticks.size())
        .filter(
            index -> (numerals ? Integer.parseInt(ticks.get(index).label()) : index) % stride == 0)
        .mapToObj(ticks::get)
        .toList();
  }

  /** Names that crowd are written in part; numbers have been chosen to have room. */
  private static int stride(Ruler ruler, double length, double needed) {
    if (ruler.axis().categories().isEmpty()) {
      return 1;
    }
    double slot = length / Math.max(1, ruler.ticks().size());
    for (int stride : new int[] {1, 2, 5, 10, 20, 25, 50, 100, 200, 500}) {
      if (slot * stride >= needed) {
        return stride;
      }
    }
    return 1000;
  }

  /**
   * Writes labels below a frame: beside each other, in several lines or turned, as they have room.
   *
   * @param ruler the horizontal axis
   * @param room to the left of the frame, into which turned labels may reach
   * @param length of the frame
   * @return labels from the frame's left lower corner
   */
  static Block below(Ruler ruler, double room, double length) {
    List<Ruler.Tick> ticks = ruler.ticks();
    boolean names = !ruler.axis().categories().isEmpty();
    double slot = names ? length / Math.max(1, ticks.size()) : length;
    double widest =
        ticks.stream().mapToDouble(tick -> Words.width(tick.label(), Chart.SMALL)).max().orElse(0);
    if (!names || widest <= slot - 6) {
      return lines(ruler, length, 1, length);
    }
    if (areNumerals(ruler)) {
      return lines(ruler, length, stride(ruler, length, widest + 6), length);
    }
    boolean breaks =
        ticks.stream()
            .map(tick -> Words.lines(tick.label(), Chart.SMALL, slot - 6))
            .allMatch(
                lines ->
                    lines.size() <= 3
                        && lines.stream()
                            .allMatch(line -> Words.width(line, Chart.SMALL) <= slot - 6));
    return breaks ? lines(ruler, length, 1, slot - 6) : turned(ruler, room, length);
  }

  private static Block lines(Ruler ruler, double length, int stride, double limit) {
    Element group = new Element("g");
    int most = 1;
    for (Ruler.Tick tick : shown(ruler, stride)) {
      List<String> lines = Words.lines(tick.label(), Chart.SMALL, limit);
      most = Math.max(most, lines.size());
      double x = ruler.pixels(tick.place(), length);
      for (int line = 0; line < lines.size(); line++) {
        group.add(label(lines.get(line), length, x, 16 + line * LINE, "middle"));
      }
    }
    return new Block(group, length, 20 + (most - 1) * LINE);
  }

  private static Block turned(Ruler ruler, double room, double length) {
    Element group = new Element("g");
    int stride = stride(ruler, length, LINE);
    double cosine = Math.cos(Math.toRadians(TURN));
    double sine = Math.sin(Math.toRadians(TURN));
    double deepest = 0;
    for (Ruler.Tick tick : shown(ruler, stride)) {
      double x = ruler.pixels(tick.place(), length) + 3;
      double limit = Math.min(MOST, (x + room) / cosine);
      double wide = Math.min(limit, Words.width(tick.label(), Chart.SMALL));
      deepest = Math.max(deepest, wide * sine);
      group.add(
          label(tick.label(), limit, 0, 0, "end")
              .without("x")
              .without("y")
              .with(
                  "transform",
                  "translate(%s 13) rotate(-%s)"
                      .formatted(Element.number(x), Element.number(TURN))));
    }
    return new Block(group, length, deepest + 18);
  }
}
