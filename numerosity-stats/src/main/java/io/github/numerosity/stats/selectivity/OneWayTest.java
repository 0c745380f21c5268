package io.github.numerosity.stats.selectivity;

/**
 * Tests of numerosity as the single factor. Choose the test to report before looking at results.
 */
public enum OneWayTest {
  /**
   * Analysis of variance. It assumes independent images, approximately normal responses and equal
   * variances. Rectified units violate this: sparse responses make the test conservative, and
   * unequal variances make it liberal if the numbers of images are unequal too. A unit that varies
   * between but not within numerosities has F = ∞ and p = 0.
   */
  ANALYSIS_OF_VARIANCE("one-way-anova", "a one-way analysis of variance"),

  /**
   * Welch's analysis of variance, which does not assume equal variances. A unit without variance at
   * some numerosity cannot be tested, however large the differences; if a numerosity was shown only
   * once, no unit can.
   */
  WELCH("welch-anova", "Welch's analysis of variance, which does not suppose equal variances,"),

  /**
   * Rank test of Kruskal and Wallis, corrected for ties, of whether responses to some numerosity
   * tend to be larger. It assumes no distribution and is robust to a few extreme responses.
   */
  KRUSKAL_WALLIS("kruskal-wallis", "the rank test of Kruskal and Wallis, ties corrected,");

  private final String type;
  private final String phrase;

  OneWayTest(String type, String phrase) {
    this.type = type;
    this.phrase = phrase;
  }

  /**
   * Returns the type name of the criterion in JSON.
   *
   * @return lower-case words joined by hyphens
   */
  public String type() {
    return type;
  }

  /** Returns the name for use within a sentence: "if … of its responses gave p". */
  String phrase() {
    return phrase;
  }
}
