package io.github.numerosity.outcome;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Component;
import io.github.numerosity.component.Problem;
import io.github.numerosity.result.Exhibit;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws conclusions across analyses and networks: the claims of a study, say. Immutable. */
public interface Synthesis extends Component {
  /**
   * Returns the name, unique in an experiment.
   *
   * @return lower-case letters, digits and hyphens
   */
  String name();

  /**
   * Returns the analyses that are missing from an experiment.
   *
   * @param analyses of the experiment
   * @return problems; empty if none is missing
   */
  default List<Problem> problems(List<SelectivityAnalysis<?>> analyses) {
    return List.of();
  }

  /**
   * Declares the figures of analyses that the exhibits of this synthesis replace, since they show
   * the same data together with the results of other analyses. Asked before any exhibit is made;
   * the run leaves these figures out.
   *
   * @param findings of all analyses
   * @return names of figures, as the analysis names them; by default none
   */
  default Map<SelectivityAnalysis<?>, Set<String>> replacedFigures(Findings findings) {
    return Map.of();
  }

  /**
   * Makes the exhibits.
   *
   * @param findings of all analyses
   * @param tables names of the tables of the analyses, for figures that are made of them
   * @return tables and figures
   */
  List<Exhibit> exhibits(Findings findings, TableNames tables);
}
