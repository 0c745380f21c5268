package io.github.numerosity.component;

import java.util.List;
import java.util.Optional;

/**
 * A part of an experiment that JSON can name: a stimulus generator, a weight source, an analysis.
 *
 * <p>A lambda is a valid component without a recipe: it runs, but it cannot be written to JSON, and
 * a run that holds one needs an empty folder and never resumes.
 */
public interface Component {
  /**
   * Returns the type name and the settings from which a {@link ComponentType} makes this component
   * again.
   *
   * @return the recipe; empty for a component that JSON cannot write
   */
  default Optional<Recipe> recipe() {
    return Optional.empty();
  }

  /**
   * Says in complete sentences what a paper tells of this part: what was done, in the past tense,
   * with every setting that may change a result. The methods of a run are made of them; a sentence
   * that several parts share is said once.
   *
   * @return one or more sentences, each with its full stop; by default what the recipe tells, so
   *     that no part of a study is missing
   */
  default List<String> method() {
    return List.of(RecipeSentence.of(this));
  }
}
