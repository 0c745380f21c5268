package io.github.numerosity.stats.selectivity;

import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which images a one-way comparison of numerosities uses, and whether they suffice. */
public final class OneWayDesign {
  private OneWayDesign() {}

  /**
   * Tells what a design lacks.
   *
   * @param analysis name for the messages
   * @param design images shown
   * @param emptyImages whether numerosity 0 takes part
   * @return one sentence for each problem
   */
  public static List<String> problems(String analysis, Design design, EmptyImages emptyImages) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int stimulus : design.rows(Block.SELECTION)) {
      int numerosity = design.row(stimulus).numerosity();
      if (emptyImages.admits(numerosity)) {
        counts.merge(numerosity, 1, Integer::sum);
      }
    }
    List<String> problems = new ArrayList<>();
    if (counts.size() < 2) {
      problems.add(
          "%s compares at least 2 numerosities; the images of the selection show %s%s"
              .formatted(
                  analysis,
                  counts.keySet(),
                  emptyImages == EmptyImages.LEAVE_OUT ? " (0 left out)" : ""));
    } else if (counts.values().stream().allMatch(count -> count == 1)) {
      problems.add(
          "%s needs a numerosity with at least 2 images to estimate the variance within; each of %s has 1"
              .formatted(analysis, counts.keySet()));
    }
    return List.copyOf(problems);
  }

  /**
   * Checks a design.
   *
   * @param analysis name for the message
   * @param design images shown
   * @param emptyImages whether numerosity 0 takes part
   * @throws IllegalArgumentException if there are problems
   */
  public static void check(String analysis, Design design, EmptyImages emptyImages) {
    List<String> problems = problems(analysis, design, emptyImages);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  /**
   * Groups the moments of the selection by numerosity.
   *
   * @param moments of all images
   * @param emptyImages whether numerosity 0 takes part
   * @return one group for each numerosity
   */
  public static NumerosityMoments moments(CellMoments moments, EmptyImages emptyImages) {
    return NumerosityMoments.of(moments, emptyImages::admits, Block.SELECTION);
  }
}
