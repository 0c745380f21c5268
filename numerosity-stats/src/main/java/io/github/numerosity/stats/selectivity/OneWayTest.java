package io.github.numerosity.stats.selectivity;

/**
 * Tests of numerosity as the single factor. The test that a study reports is to be chosen before
 * looking.
 */
public enum OneWayTest {
  /**
   * The analysis of variance. It assumes independent images, roughly normal responses and equal
   * variances. Responses of rectified units meet that badly: sparse ones make the test
   * conservative, and unequal variances make it liberal where the numbers of images are unequal
   * too. A unit that varies between but not within numerosities has F = ∞ and p = 0.
   */
  ANALYSIS_OF_VARIANCE("one-way-anova", "a one-way analysis of variance"),

  /**
   * Welch's analysis of variance, which does not assume equal variances. A unit without variance at
   * some numerosity has no test, however large the differences; where a numerosity was shown once,
   * no unit has one.
   */
  WELCH("welch-anova", "Welch's analysis of variance, which does not suppose equal variances,"),

  /**
   * The rank test of Kruskal and Wallis, ties corrected: are responses to some numerosity larger as
   * a rule? It assumes no distribution, and a few extreme responses move it little.
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

  /** Returns the name within a sentence: "if … of its responses gave p". */
  String phrase() {
    return phrase;
  }
}
