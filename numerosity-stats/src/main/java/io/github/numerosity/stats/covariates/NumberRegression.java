package io.github.numerosity.stats.covariates;

import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import java.util.Arrays;
import java.util.List;

/**
 * Requirements of a regression on log n that do not depend on the realised properties of the
 * images.
 */
final class NumberRegression {
  private NumberRegression() {}

  /** Returns the problems of a design. */
  static List<Problem> problems(String analysis, Design design) {
    List<Integer> numerosities =
        Arrays.stream(CovariateDesign.rows(design))
            .mapToObj(row -> design.row(row).numerosity())
            .distinct()
            .sorted()
            .toList();
    return numerosities.size() < 2
        ? List.of(
            Problem.of(
                "%s needs at least 2 numerosities above 0, which has no logarithm; the images of the selection show %s",
                analysis, numerosities))
        : List.of();
  }

  /** Throws an IllegalArgumentException if a design has problems. */
  static void check(String analysis, Design design) {
    Problem.requireNone(problems(analysis, design));
  }
}
