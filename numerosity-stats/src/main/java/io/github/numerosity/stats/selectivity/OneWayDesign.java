package io.github.numerosity.stats.selectivity;

import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Selection and checks of the images for a one-way comparison of numerosities. */
public final class OneWayDesign {
  private OneWayDesign() {}

  /**
   * Returns the problems of a design.
   *
   * @param analysis name for the messages
   * @param design images shown
   * @param emptyImages whether numerosity 0 is included
   * @return one sentence per problem
   */
  public static List<Problem> problems(String analysis, Design design, EmptyImages emptyImages) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int stimulus : design.rows(Block.SELECTION)) {
      int numerosity = design.row(stimulus).numerosity();
      if (emptyImages.admits(numerosity)) {
        counts.merge(numerosity, 1, Integer::sum);
      }
    }
    List<Problem> problems = new ArrayList<>();
    if (counts.size() < 2) {
      problems.add(
          Problem.of(
              "%s compares at least 2 numerosities; the images of the selection show %s%s",
              analysis,
              counts.keySet(),
              emptyImages == EmptyImages.LEAVE_OUT ? " (0 left out)" : ""));
    } else if (counts.values().stream().allMatch(count -> count == 1)) {
      problems.add(
          Problem.of(
              "%s needs a numerosity with at least 2 images to estimate the variance within; each of %s has 1",
              analysis, counts.keySet()));
    }
    return List.copyOf(problems);
  }

  /**
   * Checks a design.
   *
   * @param analysis name for the message
   * @param design images shown
   * @param emptyImages whether numerosity 0 is included
   * @throws IllegalArgumentException if there are problems
   */
  public static void check(String analysis, Design design, EmptyImages emptyImages) {
    Problem.requireNone(problems(analysis, design, emptyImages));
  }

  /**
   * Groups the moments of the selection by numerosity.
   *
   * @param moments of all images
   * @param emptyImages whether numerosity 0 is included
   * @return one group per numerosity
   */
  public static NumerosityMoments moments(CellMoments moments, EmptyImages emptyImages) {
    return NumerosityMoments.of(moments, emptyImages::admits, Block.SELECTION);
  }

  /**
   * Tests all units by the one-way analysis of variance.
   *
   * @param moments of a design without problems
   * @param emptyImages whether numerosity 0 is included
   * @return the tests
   */
  static UnitTests tests(CellMoments moments, EmptyImages emptyImages) {
    return AnovaTable.of(moments(moments, emptyImages), moments.respondingShares(Block.SELECTION))
        .tests(moments);
  }

  /** Images of a one-way comparison. Immutable. */
  public static final class Rows {
    private final Responses responses;
    private final int[] groups;
    private final int count;

    private Rows(Responses responses, int[] groups, int count) {
      this.responses = responses;
      this.groups = groups;
      this.count = count;
    }

    /**
     * Returns the responses to the images.
     *
     * @return a view
     */
    public Responses responses() {
      return responses;
    }

    /**
     * Returns the group of each row.
     *
     * @return a new array; groups are numbered from 0 by ascending numerosity
     */
    public int[] groups() {
      return groups.clone();
    }

    /**
     * Returns the number of groups.
     *
     * @return at least 2
     */
    public int count() {
      return count;
    }

    @Override
    public String toString() {
      return "Rows[%d groups, %s]".formatted(count, responses);
    }
  }

  /**
   * Returns the selection images for the comparison.
   *
   * @param responses of all images
   * @param emptyImages whether numerosity 0 is included
   * @return their rows, to be replayed
   */
  public static Rows rows(Responses responses, EmptyImages emptyImages) {
    Design all = responses.design();
    Responses taking =
        responses.select(
            Arrays.stream(all.rows(Block.SELECTION))
                .filter(row -> emptyImages.admits(all.row(row).numerosity()))
                .toArray());
    return new Rows(taking, groups(taking.design()), taking.design().numerosities().size());
  }

  /**
   * Numbers the numerosities of a design.
   *
   * @param design of the included rows
   * @return index of the numerosity of each row, from 0, ascending
   */
  public static int[] groups(Design design) {
    List<Integer> numerosities = design.numerosities();
    return IntStream.range(0, design.stimuli())
        .map(row -> Collections.binarySearch(numerosities, design.row(row).numerosity()))
        .toArray();
  }
}
