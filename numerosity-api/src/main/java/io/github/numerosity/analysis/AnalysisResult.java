package io.github.numerosity.analysis;

import io.github.numerosity.result.Table;
import java.util.List;

/** What an analysis found in one network. Immutable. */
public interface AnalysisResult {
  /**
   * Returns the few numbers that stand in {@code results.json}.
   *
   * @return a record of numbers, strings, enum constants, booleans, lists, optionals and further
   *     records; infinite and NaN become null there
   */
  Record summary();

  /**
   * Returns the tables; each goes into {@code <name>.csv} behind the columns network and seed.
   *
   * @return possibly none
   */
  default List<Table> tables() {
    return List.of();
  }
}
