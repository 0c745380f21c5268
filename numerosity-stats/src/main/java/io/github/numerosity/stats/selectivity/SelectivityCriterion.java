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
 * An analysis that decides which units are number-selective. What needs such a verdict (tuning
 * curves of selective units, a shuffled null) holds a criterion as a part.
 *
 * @param <R> its verdicts on one network
 */
public interface SelectivityCriterion<R extends SelectivityResult> extends SharedAnalysis<R> {
  /**
   * Tells whether a stimulus has a part in the verdict, so that its label may be shuffled.
   *
   * @param stimulus a row of a design
   * @return by default, whether it belongs to the selection
   */
  default boolean uses(Design.Row stimulus) {
    return stimulus.block() == Block.SELECTION;
  }

  /**
   * Returns the summaries that an analysis announces which holds this criterion as a part.
   *
   * @param others what it needs beside the verdicts
   * @return the criterion's folds and the others
   */
  default Set<Fold<?>> foldsWith(Fold<?>... others) {
    Set<Fold<?>> folds = new HashSet<>(folds());
    folds.addAll(Set.of(others));
    return Set.copyOf(folds);
  }

  /**
   * Checks criteria that are compared.
   *
   * @param criteria to be compared
   * @throws IllegalArgumentException if there is none, or two have one name
   */
  static void checkNames(List<? extends SelectivityCriterion<?>> criteria) {
    List<String> names = criteria.stream().map(SelectivityCriterion::name).toList();
    if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "criteria must be at least one, with distinct names, got " + names);
    }
  }

  /**
   * Returns the share of selective units in each layer under other labels of the same rows. A
   * criterion may find them without judging each unit anew; the shares are those of {@link
   * #analyze} on each {@link Responses#relabelled} view, as they are by default.
   *
   * @param responses rows that this criterion {@link #uses}
   * @param count number of labellings
   * @param labels makes the design of a labelling, from 0; called once for each, in order
   * @return for each labelling one share a layer
   * @throws InterruptedException if the thread was interrupted meanwhile
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
