package io.github.numerosity.cli;

import io.github.numerosity.result.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Text of the claims table: what holds for a whole claim is a heading above its measures, the two
 * ends of a band share a cell, and empty columns are omitted.
 */
final class ClaimsText {
  /** Columns with one value for all measures of a claim. */
  private static final List<String> OF_A_CLAIM =
      List.of("network", "claim", "poster", "verdict", "missing");

  /** Column whose interval has no name of its own. */
  private static final String FOUND = "found";

  private static final Map<String, String> SHORT = Map.of("networks", "n");

  private ClaimsText() {}

  /**
   * Returns the text of the table.
   *
   * @param claims a table; one without the columns of claims is laid out unchanged
   * @param width of a line in characters
   * @param styled whether headings are bold (ANSI)
   * @return lines without trailing blanks
   */
  static List<String> lines(Table claims, int width, boolean styled) {
    if (!claims.columns().containsAll(OF_A_CLAIM)) {
      return TextTable.of(claims).lines(width, styled);
    }
    List<List<Object>> rows;
    try (Stream<List<Object>> stream = claims.rows().get()) {
      rows = stream.toList();
    }
    Map<Integer, String> headings = new LinkedHashMap<>();
    String before = "";
    for (int row = 0; row < rows.size(); row++) {
      String heading = heading(claims.columns(), rows.get(row));
      if (!heading.equals(before)) {
        headings.put(row, heading);
        before = heading;
      }
    }
    return TextTable.of(measures(claims, rows)).lines(width, styled, headings);
  }

  private static String heading(List<String> columns, List<Object> row) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String name : OF_A_CLAIM) {
      cells.put(name, TextTable.text(row.get(columns.indexOf(name))));
    }
    String missing = cells.getOrDefault("missing", "");
    return "%s, %s, \"%s\": %s%s"
        .formatted(
            cells.get("network"),
            cells.get("claim"),
            cells.get("poster"),
            cells.get("verdict"),
            missing.isEmpty() || missing.equals("-") ? "" : "; missing: " + missing);
  }

  private static Table measures(Table claims, List<List<Object>> rows) {
    List<String> columns = claims.columns();
    List<String> names = new ArrayList<>();
    List<List<Object>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(new ArrayList<>()));
    for (String name : columns) {
      int column = columns.indexOf(name);
      boolean shown =
          !OF_A_CLAIM.contains(name)
              && !isEndOfBand(name, columns)
              && rows.stream().anyMatch(row -> !row.get(column).equals(Optional.empty()));
      if (shown) {
        names.add(SHORT.getOrDefault(name, name));
        int low = columns.indexOf(end(name, "low"));
        int high = columns.indexOf(end(name, "high"));
        for (int row = 0; row < rows.size(); row++) {
          List<Object> all = rows.get(row);
          cells
              .get(row)
              .add(
                  low < 0 || high < 0
                      ? all.get(column)
                      : band(all.get(column), all.get(low), all.get(high)));
        }
      }
    }
    return new Table(claims.name(), names, cells::stream);
  }

  /** Returns whether a column is an end of the band of another column, which shows it. */
  private static boolean isEndOfBand(String name, List<String> columns) {
    return columns.stream()
        .anyMatch(column -> name.equals(end(column, "low")) || name.equals(end(column, "high")));
  }

  private static String end(String name, String which) {
    return name.equals(FOUND) ? which : name + "_" + which;
  }

  private static Object band(Object middle, Object low, Object high) {
    return low.equals(Optional.empty())
        ? middle
        : "%s (%s..%s)".formatted(TextTable.text(middle), roughly(low), roughly(high));
  }

  /** Rounds an end of a band, which has two significant digits at most. */
  private static String roughly(Object number) {
    return number instanceof Double end && end != Math.rint(end)
        ? String.format(Locale.ROOT, "%.2g", end)
        : TextTable.text(number);
  }
}
