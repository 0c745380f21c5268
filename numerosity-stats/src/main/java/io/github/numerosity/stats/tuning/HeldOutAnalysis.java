package io.github.numerosity.stats.tuning;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Analyses that judge selective units on held-out images: fresh ones, or random halves. */
interface HeldOutAnalysis<R extends AnalysisResult> extends EstimatedAnalysis<R> {
  /** Method sentence about fresh images. */
  String FRESH =
      "Preferred numerosities and tuning came from the fresh pictures, none of which had taken part"
          + " in the selection of units.";

  /** Returns the criterion that selects the units. */
  SelectivityCriterion<?> criterion();

  /** Returns the number of random halvings used without fresh images. */
  int splits();

  /** Returns the seed of the halves. */
  OptionalLong seed();

  /** Returns the method sentence about the analysis itself. */
  String sentence();

  /** Returns the random halves. */
  default Splits halves() {
    return new Splits(splits(), seed());
  }

  @Override
  default List<String> method() {
    return method(criterion().method(), FRESH, "Where there were none, " + withoutFresh());
  }

  @Override
  default List<String> method(Design design) {
    return method(
        criterion().method(design),
        design.rows(Block.PREFERENCE).length > 0
            ? FRESH
            : "There were no fresh pictures: " + withoutFresh());
  }

  private List<String> method(List<String> selection, String... images) {
    List<String> sentences = new ArrayList<>(selection);
    sentences.addAll(List.of(images));
    sentences.add(sentence());
    return List.copyOf(sentences);
  }

  private String withoutFresh() {
    return seed().isPresent()
        ? "one random half of the pictures of each numerosity and set selected and sorted the units and the other half showed them, and the other way round, averaged over %d halvings (seed %d)."
            .formatted(splits(), seed().getAsLong())
        : "preferred numerosities came from the pictures that had selected the units, and curves of groups were left out.";
  }

  @Override
  default Set<Fold<?>> folds() {
    return criterion().foldsWith(CellMoments.PER_CONDITION);
  }

  @Override
  default boolean needsRows() {
    return seed().isPresent() || criterion().needsRows();
  }
}
