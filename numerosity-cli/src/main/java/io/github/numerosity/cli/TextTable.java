package io.github.numerosity.cli;

import io.github.numerosity.result.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plain-text table: columns side by side if they fit, with long cells broken into lines; otherwise
 * one block of lines per row.
 */
final class TextTable {
  private static final String GAP = "  ";

  /** Smallest width of a text column before rows become blocks. */
  private static final int NARROWEST = 12;

  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final List<String> header;
  private final List<List<String>> rows;
  private final boolean[] numeric;

  private TextTable(List<String> header, List<List<String>> rows, boolean[] numeric) {
    this.header = header;
    this.rows = rows;
    this.numeric = numeric;
  }

  /**
   * Creates the text of a table.
   *
   * @param table of few rows
   * @return its text
   */
  static TextTable of(Table table) {
    boolean[] numeric = new boolean[table.columns().size()];
    Arrays.fill(numeric, true);
    List<List<String>> rows = new ArrayList<>();
    try (Stream<List<Object>> stream = table.rows().get()) {
      stream.forEach(
          row -> {
            for (int column = 0; column < numeric.length; column++) {
              Object cell = row.get(column);
              numeric[column] &= cell instanceof Number || cell instanceof Optional;
            }
            rows.add(row.stream().map(TextTable::text).toList());
          });
    }
    return new TextTable(
        table.columns().stream().map(name -> name.replace('_', ' ')).toList(), rows, numeric);
  }

  /**
   * Returns the text of a cell.
   *
   * @param cell value allowed in a {@link Table}
   * @return numbers with four digits, constants as words, a dash for an absent value
   */
  static String text(Object cell) {
    if (cell instanceof Double number) {
      return number.isInfinite() || number == Math.rint(number)
          ? String.format(Locale.ROOT, "%.0f", number)
          : String.format(Locale.ROOT, "%.4g", number);
    }
    if (cell instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    if (cell instanceof Optional<?> optional) {
      return optional.map(TextTable::text).orElse("-");
    }
    return String.valueOf(cell);
  }

  /**
   * Returns the lines of the table.
   *
   * @param width of a line in characters
   * @param styled whether the header is bold (ANSI)
   * @return lines without trailing blanks
   */
  List<String> lines(int width, boolean styled) {
    return lines(width, styled, Map.of());
  }

  /**
   * Returns the lines of the table in sections.
   *
   * @param width of a line in characters
   * @param styled whether headers are bold (ANSI)
   * @param headings heading above a row, by the row's number
   * @return lines without trailing blanks
   */
  List<String> lines(int width, boolean styled, Map<Integer, String> headings) {
    int[] widths = new int[header.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = header.get(column).length();
      for (List<String> row : rows) {
        for (String line : row.get(column).split("\\R", -1)) {
          widths[column] = Math.max(widths[column], line.length());
        }
      }
    }
    return shrink(widths, width - GAP.length() * (widths.length - 1))
        ? sideBySide(widths, width, styled, headings)
        : blocks(width, styled, headings);
  }

  /** Shrinks the widest shrinkable column by one character until the columns fit. */
  private boolean shrink(int[] widths, int room) {
    while (Arrays.stream(widths).sum() > room) {
      int widest = -1;
      for (int column = 0; column < widths.length; column++) {
        if (widths[column] > narrowest(column) && (widest < 0 || widths[column] > widths[widest])) {
          widest = column;
        }
      }
      if (widest < 0) {
        return false;
      }
      widths[widest]--;
    }
    return true;
  }

  private int narrowest(int column) {
    return Math.max(
        NARROWEST,
        Stream.concat(Stream.of(header.get(column)), rows.stream().map(row -> row.get(column)))
            .flatMap(text -> Arrays.stream(text.split("\\s+")))
            .mapToInt(String::length)
            .max()
            .orElse(0));
  }

  private List<String> sideBySide(
      int[] widths, int width, boolean styled, Map<Integer, String> headings) {
    List<String> lines = new ArrayList<>();
    for (String line : row(header, widths)) {
      lines.add(styled ? BOLD + line + PLAIN : line);
    }
    lines.add(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP)));
    boolean broken =
        headings.isEmpty() && rows.stream().anyMatch(row -> row(row, widths).size() > 1);
    for (int row = 0; row < rows.size(); row++) {
      if (broken && row > 0) {
        lines.add("");
      }
      addHeading(headings.get(row), width, styled, lines);
      lines.addAll(row(rows.get(row), widths));
    }
    return lines;
  }

  private static void addHeading(
      @Nullable String heading, int width, boolean styled, List<String> lines) {
    if (heading != null) {
      lines.add("");
      for (String line : Wrapping.wrap(heading, width)) {
        lines.add(styled ? BOLD + line + PLAIN : line);
      }
    }
  }

  private List<String> row(List<String> cells, int[] widths) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int column = 0; column < widths.length; column++) {
      wrapped.add(Wrapping.wrap(cells.get(column), widths[column]));
    }
    int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        List<String> cell = wrapped.get(column);
        String part = line < cell.size() ? cell.get(line) : "";
        String blank = " ".repeat(widths[column] - part.length());
        text.append(column == 0 ? "" : GAP).append(numeric[column] ? blank + part : part + blank);
      }
      lines.add(text.toString().stripTrailing());
    }
    return lines;
  }

  private List<String> blocks(int width, boolean styled, Map<Integer, String> headings) {
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < rows.size(); number++) {
      List<String> row = rows.get(number);
      addHeading(headings.get(number), width, styled, lines);
      if (!lines.isEmpty()) {
        lines.add("");
      }
      for (int column = 0; column < header.size(); column++) {
        String name = header.get(column) + ": ";
        List<String> parts = Wrapping.wrap(name + row.get(column), width - GAP.length());
        String first = parts.get(0);
        lines.add(
            styled && first.startsWith(name)
                ? BOLD + name + PLAIN + first.substring(name.length())
                : first);
        parts.stream().skip(1).forEach(part -> lines.add(GAP + part));
      }
    }
    return lines;
  }
}
