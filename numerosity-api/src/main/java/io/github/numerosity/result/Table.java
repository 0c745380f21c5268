package io.github.numerosity.result;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table with named columns. Rows are produced while they are written, so that pair tables of many
 * units are never entirely in memory.
 *
 * <p>A cell is a String, an enum constant, an Integer, a Long, a Double (infinite allowed, NaN
 * not), a Boolean, or an empty {@link java.util.Optional} for no value.
 *
 * @param name lower-case letters, digits and hyphens; the file is {@code <name>.csv}
 * @param columns lower-case names, words joined by underscores
 * @param rows supplies a new stream of rows on each call; every row has one cell per column
 */
public record Table(String name, List<String> columns, Supplier<Stream<List<Object>>> rows)
    implements Exhibit {
  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if the name or a column is malformed, or a column occurs twice
   */
  public Table {
    requireNonNull(rows, "rows");
    columns = List.copyOf(columns);
    ExhibitNames.check(name);
    if (columns.stream().distinct().count() < columns.size()) {
      throw new IllegalArgumentException("table \"" + name + "\" has a column twice: " + columns);
    }
  }
}
