package io.github.numerosity.stats.covariates;

import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import java.util.Arrays;
import java.util.List;

/**
 * What a regression on log n needs of a design, whatever properties its images turn out to have.
 */
final class NumberRegression {
  private NumberRegression() {}

  /** Tells what a design lacks: one sentence for each problem. */
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

  /** Checks a design: throws an IllegalArgumentException if there are problems. */
  static void check(String analysis, Design design) {
    Problem.requireNone(problems(analysis, design));
  }
}
