package io.github.numerosity.stats.selectivity;

import io.github.numerosity.analysis.SharedAnalysis;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Analysis that determines the number-selective units. Analyses that depend on this, such as tuning
 * curves of selective units or a shuffled null, contain a criterion.
 *
 * @param <R> verdicts on one network
 */
public interface SelectivityCriterion<R extends SelectivityResult> extends SharedAnalysis<R> {
  /**
   * Returns whether a stimulus affects the verdict, so that its label may be shuffled.
   *
   * @param stimulus a row of a design
   * @return by default, whether it belongs to the selection
   */
  default boolean uses(Design.Row stimulus) {
    return stimulus.block() == Block.SELECTION;
  }

  /**
   * Returns the folds required by an analysis that contains this criterion.
   *
   * @param others folds required beside the verdicts
   * @return the folds of the criterion and the others
   */
  default Set<Fold<?>> foldsWith(Fold<?>... others) {
    Set<Fold<?>> folds = new HashSet<>(folds());
    folds.addAll(Set.of(others));
    return Set.copyOf(folds);
  }

  /**
   * Checks the names of criteria to be compared.
   *
   * @param criteria to be compared
   * @throws IllegalArgumentException if there is none, or two have the same name
   */
  static void checkNames(List<? extends SelectivityCriterion<?>> criteria) {
    List<String> names = criteria.stream().map(SelectivityCriterion::name).toList();
    if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "criteria must be at least one, with distinct names, got " + names);
    }
  }

  /**
   * Returns the share of selective units in each layer under other labels of the same rows.
   * Implementations may avoid testing each unit again, but the shares must equal those of {@link
   * #analyze} on each {@link Responses#relabelled} view, which is the default.
   *
   * @param responses rows that this criterion {@link #uses}
   * @param count number of labellings
   * @param labels returns the design of a labelling, from 0; called once for each, in order
   * @return one share per layer, by labelling
   * @throws InterruptedException if the thread was interrupted
   */
  default List<double[]> relabelledShares(
      Responses responses, int count, IntFunction<Design> labels) throws InterruptedException {
    List<double[]> shares = new ArrayList<>(count);
    for (int labelling = 0; labelling < count; labelling++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted after %d labellings".formatted(labelling));
      }
      R result = analyze(responses.relabelled(labels.apply(labelling)));
      shares.add(
          responses.units().layers().stream()
              .mapToDouble(layer -> result.selectiveShare(layer.name()))
              .toArray());
    }
    return shares;
  }
}
