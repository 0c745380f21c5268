package io.github.numerosity.stats.selectivity;

import java.util.List;

/** What a paper tells of a criterion. */
public final class CriterionSentences {
  private CriterionSentences() {}

  /**
   * Adds to the sentence of a criterion what holds for all: which units it does not test.
   *
   * @param sentence that says when a unit counts as selective
   * @return complete sentences in the past tense
   */
  public static List<String> of(String sentence) {
    return List.of(
        sentence,
        "Units that answered all pictures alike were not tested, and are no part of a correction.");
  }
}
