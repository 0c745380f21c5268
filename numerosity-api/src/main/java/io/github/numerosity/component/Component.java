package io.github.numerosity.component;

import java.util.List;
import java.util.Optional;

/**
 * A part of an experiment that JSON can name: a stimulus generator, a weight source, an analysis.
 *
 * <p>A lambda is a valid component without a recipe: it runs, but it cannot be written to JSON, and
 * a run that contains one requires an empty folder and cannot be resumed.
 */
public interface Component {
  /**
   * Returns the type name and the settings from which a {@link ComponentType} recreates this
   * component.
   *
   * @return the recipe; empty for a component that JSON cannot write
   */
  default Optional<Recipe> recipe() {
    return Optional.empty();
  }

  /**
   * Describes this part for the methods section of a paper: complete sentences in the past tense,
   * with every setting that may change a result. The methods of a run consist of these sentences; a
   * sentence that several parts share appears once.
   *
   * @return one or more sentences, each with its full stop; by default made from the recipe, so
   *     that no part of a study is missing
   */
  default List<String> method() {
    return List.of(RecipeSentence.of(this));
  }
}
