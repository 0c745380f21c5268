package io.github.numerosity.examples;

import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.stats.comparison.ComparisonResult;
import io.github.numerosity.stats.comparison.Contrast;
import io.github.numerosity.stats.comparison.RunComparison;
import java.nio.file.Path;

/** Comparison of two finished runs: the poster's study, and the same with other dots. */
public final class TwoRuns {
  private TwoRuns() {}

  /**
   * Prints the difference in the share of selective units of trained networks.
   *
   * @param arguments folders of the two runs
   */
  public static void main(String[] arguments) {
    Path poster = Path.of(arguments[0]);
    Path hull = Path.of(arguments[1]);
    // README
    ComparisonResult result =
        RunComparison.between(StoredRun.open(poster), StoredRun.open(hull)).result();
    Contrast share = result.contrast("one-way-anova", "trained", "layers[avgpool].selectiveShare");
    // README ends
    System.out.println(share);
  }
}
