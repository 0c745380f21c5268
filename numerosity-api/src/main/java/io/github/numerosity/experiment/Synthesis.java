package io.github.numerosity.experiment;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Component;
import io.github.numerosity.result.Exhibit;
import java.util.List;

/** Draws conclusions across analyses and networks: the claims of a study, say. Immutable. */
public interface Synthesis extends Component {
  /**
   * Returns the name, unique in an experiment.
   *
   * @return lower-case letters, digits and hyphens
   */
  String name();

  /**
   * Tells which analyses are missing from an experiment.
   *
   * @param analyses those there are
   * @return one sentence per problem; empty if nothing is missing
   */
  default List<String> problems(List<SelectivityAnalysis<?>> analyses) {
    return List.of();
  }

  /**
   * Makes what is to be shown.
   *
   * @param result of all analyses
   * @return tables and figures
   */
  List<Exhibit> exhibits(ExperimentResult result);
}
