package io.github.numerosity.stats.tuning;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.random.Permutation;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Random halves of the images of the selection, for responses without fresh images. Within each
 * numerosity and stimulus set the images are divided at random into two halves (the second has the
 * odd one); an image that occurs in several rows stays in one half.
 *
 * @param count how many times, at least {@value #FEWEST}
 * @param seed of the streams "image-split", number of the split; without one there are no halves
 */
record Splits(int count, OptionalLong seed) {
  /** Fewer leave the average over splits to chance. */
  static final int FEWEST = 20;

  private static final String STREAM = "image-split";

  /** Rows of a design that belong together. */
  static final class Half {
    private final int[] rows;

    private Half(List<Integer> rows) {
      this.rows = rows.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] rows() {
      return rows.clone();
    }
  }

  /** Returns two halves whose rows are all those of the selection. */
  List<Half> halves(Design design, int split) {
    RandomGenerator random = RandomStreams.of(seed.orElseThrow()).stream(STREAM, split);
    return halves(design, Optional.of(random));
  }

  /** Returns halves as large as any, taken in order of the images: for checks. */
  static List<Half> ordered(Design design) {
    return halves(design, Optional.empty());
  }

  private static List<Half> halves(Design design, Optional<RandomGenerator> random) {
    Map<Condition, Set<Integer>> first = new LinkedHashMap<>();
    images(design, Block.SELECTION)
        .forEach(
            (condition, images) -> {
              int[] order = images.stream().mapToInt(Integer::intValue).toArray();
              random.ifPresent(source -> Permutation.shuffle(order, source));
              Set<Integer> half = new HashSet<>();
              for (int i = 0; i < order.length / 2; i++) {
                half.add(order[i]);
              }
              first.put(condition, half);
            });
    List<Integer> a = new ArrayList<>();
    List<Integer> b = new ArrayList<>();
    for (int stimulus : design.rows(Block.SELECTION)) {
      Design.Row row = design.row(stimulus);
      boolean inFirst = requireNonNull(first.get(row.condition()), "half").contains(row.index());
      (inFirst ? a : b).add(stimulus);
    }
    return List.of(new Half(a), new Half(b));
  }

  /** Returns what speaks against halves with some images of every numerosity and set in each. */
  static List<Problem> problems(Design design, EmptyImages emptyImages, int imagesInHalf) {
    List<Problem> problems = new ArrayList<>();
    images(design, Block.SELECTION)
        .forEach(
            (condition, images) -> {
              if (emptyImages.admits(condition.numerosity()) && images.size() < 2 * imagesInHalf) {
                problems.add(
                    Problem.of(
                        "disjoint halves need at least %d images of each numerosity and set, but numerosity %d of set %s has %d: record more images",
                        2 * imagesInHalf, condition.numerosity(), condition.set(), images.size()));
              }
            });
    return problems;
  }

  /** Returns which images of each condition a block shows, by their indices. */
  static Map<Condition, TreeSet<Integer>> images(Design design, Block block) {
    Map<Condition, TreeSet<Integer>> images = new LinkedHashMap<>();
    for (int stimulus : design.rows(block)) {
      Design.Row row = design.row(stimulus);
      images.computeIfAbsent(row.condition(), key -> new TreeSet<>()).add(row.index());
    }
    return images;
  }
}
