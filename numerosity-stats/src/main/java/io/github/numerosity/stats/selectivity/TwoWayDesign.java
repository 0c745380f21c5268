package io.github.numerosity.stats.selectivity;

import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import io.github.numerosity.stats.elementary.SumsOfSquares;
import io.github.numerosity.stats.math.TwoWaySums;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Selection and checks of the images for a comparison of numerosities and stimulus sets. */
final class TwoWayDesign {
  private static final int MOST_CELLS_NAMED = 5;

  private TwoWayDesign() {}

  /** Returns the stimulus sets of the selection images. */
  static List<String> sets(Design design, EmptyImages emptyImages) {
    return design.rows(Block.SELECTION).length == 0
        ? List.of()
        : used(design, emptyImages).stream().map(Design.Row::set).distinct().toList();
  }

  private static List<Design.Row> used(Design design, EmptyImages emptyImages) {
    List<Design.Row> rows = new ArrayList<>();
    for (int stimulus : design.rows(Block.SELECTION)) {
      if (emptyImages.admits(design.row(stimulus).numerosity())) {
        rows.add(design.row(stimulus));
      }
    }
    return rows;
  }

  /**
   * Returns the problems of a design.
   *
   * @param analysis name for the messages
   */
  static List<Problem> problems(
      String analysis, Design design, EmptyImages emptyImages, SumsOfSquares type) {
    List<Design.Row> used = used(design, emptyImages);
    List<String> sets = sets(design, emptyImages);
    List<Integer> numerosities =
        List.copyOf(new TreeSet<>(used.stream().map(Design.Row::numerosity).toList()));
    List<Problem> problems = new ArrayList<>();
    if (numerosities.size() < 2) {
      problems.add(
          Problem.of(
              "%s compares at least 2 numerosities; the images of the selection show %s%s",
              analysis, numerosities, emptyImages == EmptyImages.LEAVE_OUT ? " (0 left out)" : ""));
    }
    if (sets.size() < 2) {
      problems.add(
          Problem.of(
              "%s separates numerosity from stimulus set and needs at least 2 sets; the images of the selection are of %s",
              analysis, sets));
    }
    if (!problems.isEmpty()) {
      return List.copyOf(problems);
    }
    int[][] counts = new int[numerosities.size()][sets.size()];
    for (Design.Row row : used) {
      counts[numerosities.indexOf(row.numerosity())][sets.indexOf(row.set())]++;
    }
    return cells(analysis, numerosities, sets, counts, type);
  }

  private static List<Problem> cells(
      String analysis,
      List<Integer> numerosities,
      List<String> sets,
      int[][] counts,
      SumsOfSquares type) {
    List<String> empty = new ArrayList<>();
    int images = 0;
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < sets.size(); column++) {
        images += counts[row][column];
        if (counts[row][column] == 0) {
          empty.add("(numerosity %d, set %s)".formatted(numerosities.get(row), sets.get(column)));
        }
      }
    }
    int filled = counts.length * sets.size() - empty.size();
    String named =
        String.join(", ", empty.subList(0, Math.min(MOST_CELLS_NAMED, empty.size())))
            + (empty.size() > MOST_CELLS_NAMED
                ? " and %d more".formatted(empty.size() - MOST_CELLS_NAMED)
                : "");
    List<Problem> problems = new ArrayList<>();
    if (type == SumsOfSquares.TYPE_III && !empty.isEmpty()) {
      problems.add(
          Problem.at(
              "sumsOfSquares",
              "%s with sumsOfSquares type-iii needs images in every cell of numerosity x set; there are none for %s; show them, or take type-ii",
              analysis,
              named));
    } else if (TwoWaySums.parts(counts) > 1) {
      problems.add(
          Problem.of(
              "%s cannot separate numerosity from set, since the sets form groups without a common numerosity; there are no images for %s",
              analysis, named));
    } else if (filled == counts.length + sets.size() - 1) {
      problems.add(
          Problem.of(
              "%s cannot test the interaction of numerosity and set: too few cells hold images; there are none for %s",
              analysis, named));
    }
    if (images == filled) {
      problems.add(
          Problem.of(
              "%s needs a cell of numerosity x set with at least 2 images to estimate the variance within; each of %d has 1",
              analysis, filled));
    }
    return List.copyOf(problems);
  }

  /**
   * Checks a design.
   *
   * @throws IllegalArgumentException if there are problems
   */
  static void check(String analysis, Design design, EmptyImages emptyImages, SumsOfSquares type) {
    Problem.requireNone(problems(analysis, design, emptyImages, type));
  }
}
