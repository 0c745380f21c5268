package io.github.numerosity.result;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.ShortestDecimal;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * Writer of tables as CSV: RFC 4180 with a header line, minimal quoting, and line feeds.
 *
 * <p>Numbers are written as the shortest decimals that read back, infinite ones as {@code Inf} and
 * {@code -Inf}, an empty optional as an empty cell, an enum constant by its name.
 */
public final class Csv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private Csv() {}

  /**
   * Writes a table; rows are written as they are produced.
   *
   * @param table to be written
   * @param target appended to
   * @throws IOException if the target fails
   * @throws IllegalArgumentException if the number of cells of a row differs from that of the
   *     columns, or a cell is NaN or of an unsupported class; the message gives table and column
   */
  public static void write(Table table, Appendable target) throws IOException {
    requireNonNull(table, "table");
    List<String> columns = table.columns();
    FORMAT.printRecord(target, columns.toArray());
    Object[] cells = new Object[columns.size()];
    try (Stream<List<Object>> rows = table.rows().get()) {
      for (Iterator<List<Object>> each = rows.iterator(); each.hasNext(); ) {
        List<Object> row = each.next();
        if (row.size() != columns.size()) {
          throw new IllegalArgumentException(
              "table \"%s\" has the columns %s, but a row of %d cells: %s"
                  .formatted(table.name(), columns, row.size(), row));
        }
        for (int column = 0; column < columns.size(); column++) {
          cells[column] = cell(row.get(column), table.name(), columns.get(column));
        }
        FORMAT.printRecord(target, cells);
      }
    }
  }

  private static String cell(Object value, String table, String column) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() ? cell(optional.get(), table, column) : "";
    }
    if (value instanceof Double number) {
      if (number.isNaN()) {
        throw new IllegalArgumentException(
            "table \"%s\", column %s holds NaN; a value that is absent is an empty Optional"
                .formatted(table, column));
      }
      return number.isInfinite() ? number > 0 ? "Inf" : "-Inf" : ShortestDecimal.of(number);
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Boolean) {
      return value.toString();
    }
    throw new IllegalArgumentException(
        "table \"%s\", column %s holds a value of class %s"
            .formatted(table, column, value.getClass().getName()));
  }
}
