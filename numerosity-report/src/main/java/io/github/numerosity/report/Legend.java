package io.github.numerosity.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A list of samples with labels, in as many columns as have room.
 *
 * @param entries from top to bottom, then from left to right
 */
record Legend(List<Entry> entries) implements Key {
  private static final double SAMPLE = 24;
  private static final double GAP = 7;
  private static final double BETWEEN = 16;
  private static final double LINE = 16;

  Legend {
    entries = List.copyOf(entries);
  }

  /** How a sample is drawn. */
  enum Sample {
    /** A line, with a point on it if there is a symbol. */
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
   * One line of a legend.
   *
   * @param sample what stands before the label
   * @param look colour, shape and dashes of the sample
   * @param place of a band among bands
   * @param label any length
   */
  record Entry(Sample sample, Look look, int place, String label) {}

  @Override
  public Block block(double width, Patterns patterns) {
    Element group = new Element("g");
    if (entries.isEmpty()) {
      return new Block(group, width, 0);
    }
    double widest =
        entries.stream()
            .mapToDouble(entry -> Words.width(entry.label(), Chart.SMALL))
            .max()
            .orElse(0);
    double column = Math.min(width, SAMPLE + GAP + widest);
    int columns =
        Math.max(1, Math.min(entries.size(), (int) ((width + BETWEEN) / (column + BETWEEN))));
    int rows = (entries.size() + columns - 1) / columns;
    columns = (entries.size() + rows - 1) / rows;
    double bottom = 0;
    for (int start = 0; start < columns; start++) {
      double top = 0;
      double left = start * (column + BETWEEN);
      for (int index :
          IntStream.range(start * rows, Math.min(entries.size(), (start + 1) * rows)).toArray()) {
        Entry entry = entries.get(index);
        group.addAll(samples(entry, left, top + LINE / 2, patterns));
        List<String> lines = Words.lines(entry.label(), Chart.SMALL, column - SAMPLE - GAP + 1);
        for (String line : lines) {
          group.add(
              Element.words(
                  Words.cut(line, Chart.SMALL, column - SAMPLE - GAP + 1),
                  left + SAMPLE + GAP,
                  top + 12,
                  "start",
                  Chart.SMALL,
                  Ink.TEXT));
          top += LINE;
        }
      }
      bottom = Math.max(bottom, top);
    }
    return new Block(group, width, bottom);
  }

  private static List<Element> samples(Entry entry, double left, double middle, Patterns patterns) {
    List<Element> parts = new ArrayList<>();
    Look look = entry.look();
    switch (entry.sample()) {
      case LINE -> {
        parts.add(
            new Element("path")
                .with(
                    "d",
                    "M%s %sh%s"
                        .formatted(
                            Element.number(left), Element.number(middle), Element.number(SAMPLE)))
                .with(look.line()));
        if (look.marked()) {
          parts.add(look.symbol().element(left + SAMPLE / 2, middle, 3.4).with(look.point()));
        }
      }
      case POINT ->
          parts.add(look.symbol().element(left + SAMPLE / 2, middle, 4.2).with(look.point()));
      case BAR -> parts.add(box(left, middle).with("fill", look.colour()));
      case STRIPES ->
          parts.add(
              box(left, middle)
                  .with("fill", patterns.stripes(look.colour()))
                  .with("stroke", look.colour()));
      case BAND -> parts.add(box(left, middle).with(patterns.band(entry.place())));
    }
    return parts;
  }

  private static Element box(double left, double middle) {
    return new Element("rect")
        .with("x", left + 2)
        .with("y", middle - 5.5)
        .with("width", SAMPLE - 4)
        .with("height", 11);
  }
}
