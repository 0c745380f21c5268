package io.github.numerosity.examples;

import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Images to decode, with their numerosities and folds. */
final class DecodedImages {
  private final int[] rows;
  private final int[] classes;
  private final int[] folds;
  private final List<Integer> numerosities;
  private final int fewest;

  private DecodedImages(
      int[] rows, int[] classes, int[] folds, List<Integer> numerosities, int fewest) {
    this.rows = rows;
    this.classes = classes;
    this.folds = folds;
    this.numerosities = numerosities;
    this.fewest = fewest;
  }

  static DecodedImages of(Design design, int folds) {
    List<Integer> rows = new ArrayList<>();
    for (int row : design.rows(Block.SELECTION)) {
      if (design.row(row).numerosity() > 0) {
        rows.add(row);
      }
    }
    TreeSet<Integer> shown = new TreeSet<>();
    rows.forEach(row -> shown.add(design.row(row).numerosity()));
    List<Integer> numerosities = List.copyOf(shown);
    Map<Condition, Integer> seen = new HashMap<>();
    int[] classes = new int[rows.size()];
    int[] fold = new int[rows.size()];
    for (int image = 0; image < classes.length; image++) {
      Design.Row row = design.row(rows.get(image));
      classes[image] = numerosities.indexOf(row.numerosity());
      fold[image] = (seen.merge(row.condition(), 1, Integer::sum) - 1) % folds;
    }
    int fewest = seen.values().stream().mapToInt(count -> count).min().orElse(0);
    return new DecodedImages(
        rows.stream().mapToInt(row -> row).toArray(), classes, fold, numerosities, fewest);
  }

  /** Returns the number of images. */
  int count() {
    return rows.length;
  }

  /** Returns the row of an image in the responses. */
  int row(int image) {
    return rows[image];
  }

  /** Returns the index of an image's numerosity in {@link #numerosities()}. */
  int numberOf(int image) {
    return classes[image];
  }

  /** Returns the fold of an image, from 0. */
  int fold(int image) {
    return folds[image];
  }

  /** Returns the numerosities, ascending. */
  List<Integer> numerosities() {
    return numerosities;
  }

  /** Returns the number of images of the smallest condition. */
  int fewest() {
    return fewest;
  }
}
