package io.github.numerosity.experiment;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Component;
import io.github.numerosity.component.Problem;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import java.util.List;
import java.util.Optional;

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
   * @return problems; empty if none is missing
   */
  default List<Problem> problems(List<SelectivityAnalysis<?>> analyses) {
    return List.of();
  }

  /**
   * Makes what is to be shown.
   *
   * @param result of all analyses
   * @return tables and figures
   */
  List<Exhibit> exhibits(ExperimentResult result);

  /**
   * Tells what becomes of a figure of an analysis where this synthesis stands beside it. One that
   * shows the same data together with what other analyses found leaves the figure out, or moves it.
   *
   * @param result of all analyses, before anything is made to be shown
   * @param analysis whose figure it is
   * @param figure as the analysis made it
   * @return by default the figure as it is; empty if it is not to be shown
   */
  default Optional<Figure> beside(
      ExperimentResult result, SelectivityAnalysis<?> analysis, Figure figure) {
    return Optional.of(figure);
  }
}
