package io.github.numerosity.stats.math;

/** Which hypothesis the main effects of an unbalanced two-way design are judged by. */
public enum SumsOfSquares {
  /**
   * Each main effect beyond the other one, in the additive model: the most powerful test where
   * there is no interaction.
   */
  TYPE_II,
  /**
   * Equality of the unweighted means of cell means, as sum-to-zero contrasts give it in the model
   * with interaction. Every cell must hold images.
   */
  TYPE_III;

  /**
   * Says it in a sentence.
   *
   * @return such as "type II sums of squares"
   */
  public String phrase() {
    return (this == TYPE_II ? "type II" : "type III") + " sums of squares";
  }
}
