package io.github.numerosity.stats.moments;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Units;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Moments of disjoint images of a block. The k-th image of a condition (by index) belongs to fold k
 * modulo the number of folds, so the division is not random. An image that occurs in several rows,
 * as in a bootstrap, stays in one fold.
 *
 * @param block block whose images are divided; rows of other blocks are skipped
 * @param count number of folds, at least 2
 */
public record ImageFolds(Block block, int count) implements Fold<List<CellMoments>> {
  /**
   * Checks the number of folds.
   *
   * @throws IllegalArgumentException if there are fewer than 2
   */
  public ImageFolds {
    if (count < 2) {
      throw new IllegalArgumentException("imageFolds must be >= 2, got " + count);
    }
  }

  /**
   * Returns the problem of a condition with too few images, naming the one with the fewest.
   *
   * @param design images shown
   * @return one sentence, or empty
   */
  public Optional<String> problem(Design design) {
    return images(design).entrySet().stream()
        .min(Comparator.comparingInt(entry -> entry.getValue().size()))
        .filter(fewest -> fewest.getValue().size() < count)
        .map(
            fewest ->
                "%d folds need %d images of each numerosity and set, but numerosity %d of set %s has %d: show more images or lower imageFolds"
                    .formatted(
                        count,
                        count,
                        fewest.getKey().numerosity(),
                        fewest.getKey().set(),
                        fewest.getValue().size()));
  }

  @Override
  public Accumulator<List<CellMoments>> begin(Design design, Units units) {
    Map<Condition, TreeSet<Integer>> images = images(design);
    int[] foldOf = new int[design.stimuli()];
    List<List<Integer>> rows = new ArrayList<>();
    for (int fold = 0; fold < count; fold++) {
      rows.add(new ArrayList<>());
    }
    for (int stimulus = 0; stimulus < foldOf.length; stimulus++) {
      Design.Row row = design.row(stimulus);
      foldOf[stimulus] = -1;
      if (row.block() == block) {
        TreeSet<Integer> all = requireNonNull(images.get(row.condition()), "images");
        int rank = all.headSet(row.index()).size();
        foldOf[stimulus] = rank % count;
        rows.get(rank % count).add(stimulus);
      }
    }
    List<Accumulator<CellMoments>> parts = new ArrayList<>();
    for (List<Integer> chosen : rows) {
      Design part = design.select(chosen.stream().mapToInt(Integer::intValue).toArray());
      parts.add(CellMoments.PER_CONDITION.begin(part, units));
    }
    return new Split(foldOf, parts);
  }

  private Map<Condition, TreeSet<Integer>> images(Design design) {
    Map<Condition, TreeSet<Integer>> images = new LinkedHashMap<>();
    for (int stimulus : design.rows(block)) {
      Design.Row row = design.row(stimulus);
      images.computeIfAbsent(row.condition(), key -> new TreeSet<>()).add(row.index());
    }
    return images;
  }

  private static final class Split implements Accumulator<List<CellMoments>> {
    private final int[] foldOf;
    private final List<Accumulator<CellMoments>> parts;
    private final int[] taken;

    Split(int[] foldOf, List<Accumulator<CellMoments>> parts) {
      this.foldOf = foldOf;
      this.parts = parts;
      this.taken = new int[parts.size()];
    }

    @Override
    public void accept(int stimulus, double[] row) {
      int fold = foldOf[stimulus];
      if (fold >= 0) {
        parts.get(fold).accept(taken[fold]++, row);
      }
    }

    @Override
    public void accept(int stimulus, float[] row) {
      int fold = foldOf[stimulus];
      if (fold >= 0) {
        parts.get(fold).accept(taken[fold]++, row);
      }
    }

    @Override
    public List<CellMoments> finish() {
      return parts.stream().map(Accumulator::finish).toList();
    }
  }
}
