package io.github.numerosity.stats.selectivity;

import java.util.List;

/** Method sentences of selectivity criteria. */
public final class CriterionSentences {
  private CriterionSentences() {}

  /**
   * Appends the sentence common to all criteria, about untested units.
   *
   * @param sentence definition of a selective unit
   * @return complete sentences in the past tense
   */
  public static List<String> of(String sentence) {
    return List.of(
        sentence,
        "Units that answered all pictures alike were not tested, and are no part of a correction.");
  }
}
