package io.github.numerosity.report;

import io.github.numerosity.report.Element.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Samples with labels, in as many columns as have room.
 *
 * @param entries from top to bottom, then from left to right
 */
record Legend(List<Entry> entries) implements Key {
  private static final double SAMPLE = 24;
  private static final double GAP = 7;
  private static final double BETWEEN = 16;
  private static final double LINE = 16;

  /** Copies the entries. */
  Legend {
    entries = List.copyOf(entries);
  }

  /** Drawing of a sample. */
  enum Sample {
    /** A line, with a point on it if the style has points. */
    LINE,
    /** A point. */
    POINT,
    /** A rectangle. */
    BAR,
    /** A striped rectangle. */
    STRIPES,
    /** A band. */
    BAND
  }

  /**
   * One sample with its label.
   *
   * @param sample before the label
   * @param style of the sample
   * @param place of a band among bands
   * @param label any length
   */
  record Entry(Sample sample, SeriesStyle style, int place, String label) {}

  @Override
  public Box box(double width, Fills fills) {
    if (entries.isEmpty()) {
      return new Box(new Element("g"), width, 0);
    }
    double widest =
        entries.stream().map(Entry::label).mapToDouble(Text.LABEL::width).max().orElse(0);
    double column = Math.min(width, SAMPLE + GAP + widest);
    int most =
        Math.max(1, Math.min(entries.size(), (int) ((width + BETWEEN) / (column + BETWEEN))));
    int rows = (entries.size() + most - 1) / most;
    Element samples = new Element("g");
    Element labels = new Element("g");
    double bottom = 0;
    double top = 0;
    for (int index = 0; index < entries.size(); index++) {
      Entry entry = entries.get(index);
      top = index % rows == 0 ? 0 : top;
      double left = Math.floorDiv(index, rows) * (column + BETWEEN);
      Box label =
          Text.LABEL.paragraph(entry.label(), left + SAMPLE + GAP, top, column - SAMPLE - GAP + 1);
      samples.add(sample(entry, left, top + LINE / 2, fills));
      labels.add(label.element());
      top += Math.max(LINE, label.height());
      bottom = Math.max(bottom, top);
    }
    return new Box(new Element("g").add(samples, labels), width, bottom);
  }

  private static List<Element> sample(Entry entry, double left, double middle, Fills fills) {
    SeriesStyle style = entry.style();
    Point centre = new Point(left + SAMPLE / 2, middle);
    Element box = Element.rectangle(left + 2, middle - 5.5, SAMPLE - 4, 11);
    return switch (entry.sample()) {
      case LINE -> {
        List<Element> parts = new ArrayList<>();
        parts.add(style.line(Element.line(left, middle, left + SAMPLE, middle), 2));
        if (style.marked()) {
          parts.add(style.point(centre, 3.4, 0.8));
        }
        yield parts;
      }
      case POINT -> List.of(style.point(centre, 4.2, 0.8));
      case BAR -> List.of(box.with("fill", style.colour()));
      case STRIPES -> List.of(fills.striped(box, style.colour()));
      case BAND -> List.of(fills.banded(box, entry.place()));
    };
  }
}
