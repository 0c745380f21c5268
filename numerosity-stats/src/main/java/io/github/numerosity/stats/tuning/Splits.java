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
 * Random halves of the selection images, for responses without fresh images. The images of each
 * numerosity and stimulus set are divided at random into two halves; the second has the odd one.
 * All rows of an image belong to the same half.
 *
 * @param count number of splits, at least {@value #FEWEST}
 * @param seed of the random streams ("image-split", index of the split); without a seed there are
 *     no halves
 */
record Splits(int count, OptionalLong seed) {
  /** Smallest number of splits; with fewer, the average depends on chance. */
  static final int FEWEST = 20;

  private static final String STREAM = "image-split";

  /** Rows of a design that form one half. */
  static final class Half {
    private final int[] rows;

    private Half(List<Integer> rows) {
      this.rows = rows.stream().mapToInt(Integer::intValue).toArray();
    }

    int[] rows() {
      return rows.clone();
    }
  }

  /** Returns two halves that together contain all rows of the selection. */
  List<Half> halves(Design design, int split) {
    RandomGenerator random = RandomStreams.of(seed.orElseThrow()).stream(STREAM, split);
    return halves(design, Optional.of(random));
  }

  /** Returns halves in the order of the images, of the same sizes as random ones; for checks. */
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

  /**
   * Returns the problems of a design that cannot be halved with enough images of every numerosity
   * and set in each half.
   */
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

  /** Returns the indices of a block's images, by condition. */
  static Map<Condition, TreeSet<Integer>> images(Design design, Block block) {
    Map<Condition, TreeSet<Integer>> images = new LinkedHashMap<>();
    for (int stimulus : design.rows(block)) {
      Design.Row row = design.row(stimulus);
      images.computeIfAbsent(row.condition(), key -> new TreeSet<>()).add(row.index());
    }
    return images;
  }
}
