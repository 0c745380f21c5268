package io.github.numerosity.stats.assumptions;

import java.util.Locale;

/** Test of an assumption of the classical analysis of variance. */
public enum Check {
  /** Equal variances, by absolute deviations from the mean of each numerosity. */
  LEVENE("Levene", "f"),
  /** Equal variances, by absolute deviations from the median of each numerosity. */
  BROWN_FORSYTHE("Brown-Forsythe", "f"),
  /** Equal variances, assuming normal responses; heavy tails make it reject too often. */
  BARTLETT("Bartlett", "k_squared"),
  /** Normal residuals: responses less the mean of their numerosity. */
  SHAPIRO_WILK("Shapiro-Wilk", "w");

  private final String title;
  private final String statistic;

  Check(String title, String statistic) {
    this.title = title;
    this.statistic = statistic;
  }

  /**
   * Returns the name for sentences.
   *
   * @return name of the test
   */
  public String title() {
    return title;
  }

  /**
   * Returns the name of a table column.
   *
   * @param suffix after the name of the check
   * @return lower-case words joined by underscores
   */
  public String column(String suffix) {
    return name().toLowerCase(Locale.ROOT) + "_" + suffix;
  }

  String statistic() {
    return statistic;
  }
}
