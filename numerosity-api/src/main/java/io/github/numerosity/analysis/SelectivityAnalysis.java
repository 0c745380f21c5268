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
 * Analysis of the responses of one network: a pure function, so that shuffled labels or subsets of
 * images are analysed by the same call on a view. Immutable and thread-safe; the object is the key
 * to its results.
 *
 * @param <R> result for one network
 */
public interface SelectivityAnalysis<R extends AnalysisResult> extends Component {
  /**
   * Returns the name, unique in an experiment.
   *
   * @return lower-case letters, digits and hyphens, such as {@code "one-way-anova"}
   */
  String name();

  /**
   * Analyses the responses of one network. A run calls this method on a thread of a {@link
   * java.util.concurrent.ForkJoinPool}; forked tasks are shared with idle threads of the run and
   * must not change the result.
   *
   * @param responses of all blocks; an analysis takes the rows it needs by {@code select}
   * @return the result
   * @throws InterruptedException if the thread was interrupted
   * @throws IllegalArgumentException if the design does not suit the analysis
   */
  R analyze(Responses responses) throws InterruptedException;

  /**
   * Returns reasons why a design is unsuitable, before there are responses.
   *
   * @param design of the responses
   * @return problems; empty if none is known
   */
  default List<Problem> problems(Design design) {
    return List.of();
  }

  /**
   * Returns the folds over all rows that the analysis needs, to be computed while the network
   * responds.
   *
   * @return the folds; equal folds of several analyses are computed once
   */
  default Set<Fold<?>> folds() {
    return Set.of();
  }

  /**
   * Returns whether {@link #analyze} needs more than the announced folds.
   *
   * @return false if it needs no rows
   */
  default boolean needsRows() {
    return true;
  }

  /**
   * Returns tables and figures over all networks and seeds, such as group statistics with intervals
   * and comparisons with controls.
   *
   * @param results one for each network and seed in which the analysis did not fail; at least one
   * @return the exhibits; may be empty
   */
  default List<Exhibit> exhibits(PerNetwork<R> results) {
    return List.of();
  }

  /**
   * Returns the method sentences for this analysis of a design.
   *
   * @param design of the responses
   * @return one or more sentences; by default {@link #method()}
   */
  default List<String> method(Design design) {
    return method();
  }

  /**
   * Returns the method sentences on how {@link #exhibits} summarises several networks.
   *
   * @return complete sentences, included once for all analyses that share them; by default none
   */
  default List<String> overNetworks() {
    return List.of();
  }
}
