package io.github.numerosity.stats.rsa;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Split-half agreement of the matrices of two random halves of the images.
 *
 * <p>The reliability of the matrix of all images is the Spearman-Brown correction 2r/(1 + |r|) of
 * the mean correlation r of halves, in the form for negative r by D. J. Krus and G. C. Helmstadter,
 * The problem of negative reliabilities, Educ. Psychol. Meas. 53 (1993).
 *
 * @param correlation of the two halves, mean over splits
 * @param splits number of splits
 */
public record SplitHalf(double correlation, int splits) {
  /**
   * Returns the reliability of the matrix of all images.
   *
   * @return the Spearman-Brown correction of the correlation
   */
  public double reliability() {
    return 2 * correlation / (1 + Math.abs(correlation));
  }

  /** Averages one correlation per split; empty if one is undefined or there is none. */
  static Optional<SplitHalf> of(List<OptionalDouble> correlations) {
    if (correlations.isEmpty() || correlations.stream().anyMatch(OptionalDouble::isEmpty)) {
      return Optional.empty();
    }
    double sum = 0;
    for (OptionalDouble correlation : correlations) {
      sum += correlation.getAsDouble();
    }
    return Optional.of(new SplitHalf(sum / correlations.size(), correlations.size()));
  }
}
