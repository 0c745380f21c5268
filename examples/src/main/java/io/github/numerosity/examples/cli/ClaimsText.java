package io.github.numerosity.examples.cli;

import io.github.numerosity.result.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The claims of a study for people to read: what is said of a claim as a whole stands above its
 * measures, and columns that are empty throughout are left out.
 */
final class ClaimsText {
  /** What a claim says once for all its measures. */
  private static final List<String> OF_A_CLAIM =
      List.of("network", "claim", "poster", "verdict", "missing");

  private ClaimsText() {}

  /**
   * Lays the table out.
   *
   * @param claims any table; one without the columns of claims is laid out as it is
   * @param width of a line in characters
   * @param styled whether headings are bold, as terminals understand it
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
    Set<Integer> shown = new HashSet<>();
    for (int column = 0; column < columns.size(); column++) {
      for (List<Object> row : rows) {
        if (!OF_A_CLAIM.contains(columns.get(column))
            && !row.get(column).equals(Optional.empty())) {
          shown.add(column);
        }
      }
    }
    List<String> names = new ArrayList<>();
    List<List<Object>> cells = new ArrayList<>();
    rows.forEach(row -> cells.add(new ArrayList<>()));
    for (int column = 0; column < columns.size(); column++) {
      if (shown.contains(column)) {
        names.add(columns.get(column));
        for (int row = 0; row < rows.size(); row++) {
          cells.get(row).add(rows.get(row).get(column));
        }
      }
    }
    return new Table(claims.name(), names, cells::stream);
  }
}
