package io.github.numerosity.stats.elementary;

/** Hypotheses of the main effects in an unbalanced two-way design. */
public enum SumsOfSquares {
  /**
   * Each main effect after the other, in the additive model; the most powerful test if there is no
   * interaction.
   */
  TYPE_II,
  /**
   * Equality of the unweighted means of cell means, as given by sum-to-zero contrasts in the model
   * with interaction. No cell may be empty.
   */
  TYPE_III;

  /**
   * Returns the hypothesis as a phrase for sentences.
   *
   * @return such as "type II sums of squares"
   */
  public String phrase() {
    return (this == TYPE_II ? "type II" : "type III") + " sums of squares";
  }
}
