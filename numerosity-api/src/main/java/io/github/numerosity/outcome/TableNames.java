package io.github.numerosity.outcome;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.result.Figure;
import java.util.Optional;

/**
 * Names of the tables of a run, which are names of its files. Where several analyses have a table
 * of one name, the first has the name in the run, and those of the others begin with the analysis.
 */
public interface TableNames {
  /**
   * Returns the name that a table of an analysis has in the run.
   *
   * @param analysis of the run
   * @param table its name in the analysis
   * @return empty if the analysis has no such table
   */
  Optional<String> of(SelectivityAnalysis<?> analysis, String table);

  /**
   * Returns a figure with the tables of an analysis behind it.
   *
   * @param figure with tables by their names in the analysis
   * @param analysis of the run
   * @return a copy, with the tables that there are by their names in the run
   */
  default Figure resolve(Figure figure, SelectivityAnalysis<?> analysis) {
    return figure.from(
        figure.tables().stream()
            .flatMap(table -> of(analysis, table).stream())
            .toArray(String[]::new));
  }
}
