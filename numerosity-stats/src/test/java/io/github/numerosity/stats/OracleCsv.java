package io.github.numerosity.stats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reference data in CSV, read from this package's test resources. */
public final class OracleCsv {
  private final List<String> columns;
  private final String[] cells;

  private OracleCsv(List<String> columns, String[] cells) {
    this.columns = columns;
    this.cells = cells;
  }

  public static List<OracleCsv> resource(String name) {
    try (InputStream in = Objects.requireNonNull(OracleCsv.class.getResourceAsStream(name), name)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      List<String> columns = List.of(lines.get(0).split(",", -1));
      return lines.stream()
          .skip(1)
          .map(line -> new OracleCsv(columns, line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text(String column) {
    return cells[columns.indexOf(column)];
  }

  public double number(String column) {
    String text = cells[columns.indexOf(column)];
    return text.equalsIgnoreCase("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }
}
