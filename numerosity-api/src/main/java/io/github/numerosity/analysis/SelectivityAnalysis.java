package io.github.numerosity.analysis;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import java.util.List;
import java.util.Set;

/**
 * A pure function of responses, so that shuffled labels, half the images or fewer images are the
 * same call on a view. Immutable and thread-safe; the object itself is the key to its results.
 *
 * @param <R> what it finds in one network
 */
public interface SelectivityAnalysis<R extends AnalysisResult> extends Component {
  /**
   * Returns the name, unique in an experiment.
   *
   * @return lower-case letters, digits and hyphens, such as {@code "one-way-anova"}
   */
  String name();

  /**
   * Judges the responses of one network. A run calls it on a thread of a {@link
   * java.util.concurrent.ForkJoinPool}; what an analysis forks there is shared with threads of the
   * run that are idle, and must not change what is found.
   *
   * @param responses of all blocks; an analysis takes the rows it needs by {@code select}
   * @return what was found
   * @throws InterruptedException if the thread was interrupted meanwhile
   * @throws IllegalArgumentException if the design does not suit the analysis
   */
  R analyze(Responses responses) throws InterruptedException;

  /**
   * Tells what makes a design unsuitable, without responses.
   *
   * @param design of the responses to come
   * @return problems; empty if none is known
   */
  default List<Problem> problems(Design design) {
    return List.of();
  }

  /**
   * Announces the summaries that are wanted of all rows, so that they are made while the network
   * responds.
   *
   * @return the folds; equal ones of several analyses are made once
   */
  default Set<Fold<?>> folds() {
    return Set.of();
  }

  /**
   * Tells whether {@link #analyze} asks for more than the announced folds.
   *
   * @return false if no row needs to be kept for its sake
   */
  default boolean needsRows() {
    return true;
  }

  /**
   * Makes what is to be shown of all networks and seeds: group statistics with intervals, figures
   * with controls.
   *
   * @param results one for each network and seed that succeeded
   * @return possibly nothing
   */
  default List<Exhibit> exhibits(PerNetwork<R> results) {
    return List.of();
  }

  /**
   * Says what a paper tells of this analysis of a design.
   *
   * @param design of the responses
   * @return one or more sentences; by default {@link #method()}
   */
  default List<String> method(Design design) {
    return method();
  }

  /**
   * Says what a paper tells of how the results of several networks are summarised in {@link
   * #exhibits}; asked where there are several.
   *
   * @return complete sentences, said once for all analyses that share them; by default none
   */
  default List<String> overNetworks() {
    return List.of();
  }
}
