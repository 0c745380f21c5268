package io.github.numerosity.analysis;

import io.github.numerosity.result.Table;
import java.util.List;

/** Result of an analysis of one network. Immutable. */
public interface AnalysisResult {
  /**
   * Returns the summary for {@code results.json}.
   *
   * @return a record of numbers, strings, enum constants, booleans, lists, optionals and further
   *     records; infinite numbers and NaN are written as null
   */
  Record summary();

  /**
   * Returns the tables. Each is written to {@code <name>.csv}, preceded by the columns of the
   * network's identity.
   *
   * @return the tables; may be empty
   */
  default List<Table> tables() {
    return List.of();
  }
}
