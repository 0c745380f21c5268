package io.github.numerosity.stats.math;

import java.util.Arrays;
import java.util.List;

/**
 * Sums of squares between groups under many labellings of the same rows, for many units at once.
 * All labellings give each group the same number of rows, and the total sum of squares is fixed, so
 * F increases with the sum of squares between groups. Immutable and thread-safe.
 */
/*
 * A labelling is stored as the rows in the order of their groups, so that the sums of one group run
 * in registers: eight units side by side, which hides the latency of addition and needs no vector
 * instructions. Eight units and all rows of a tile stay in the cache for all labellings. Responses
 * are centred beforehand, so the sum over groups of (group sum)^2 / count is the sum of squares
 * between groups without a correction term. Every unit is summed in the same order, so the width of
 * tiles changes no bit.
 */
public final class LabelPermutations {
  /** Number of units summed side by side; the width of a tile is a multiple of it. */
  public static final int LANES = 8;

  private final int rows;
  private final int[] starts;
  private final int[][] orders;

  private LabelPermutations(int rows, int[] starts, int[][] orders) {
    this.rows = rows;
    this.starts = starts;
    this.orders = orders;
  }

  /**
   * Prepares labellings.
   *
   * @param labellings for each labelling the group of each row, from 0; not modified, not kept
   * @param groups number of groups, each of which occurs
   * @return the labellings
   * @throws IllegalArgumentException if there is none, or the size of a group differs between
   *     labellings
   */
  public static LabelPermutations of(List<int[]> labellings, int groups) {
    if (labellings.isEmpty()) {
      throw new IllegalArgumentException("at least one labelling is needed, got none");
    }
    int[] starts = starts(labellings.get(0), groups);
    int[][] orders = new int[labellings.size()][];
    for (int labelling = 0; labelling < orders.length; labelling++) {
      int[] labels = labellings.get(labelling);
      if (!Arrays.equals(starts(labels, groups), starts)) {
        throw new IllegalArgumentException(
            "group sizes of labelling %d differ from those of the first".formatted(labelling));
      }
      int[] next = starts.clone();
      int[] order = new int[labels.length];
      for (int row = 0; row < labels.length; row++) {
        order[next[labels[row]]++] = row;
      }
      orders[labelling] = order;
    }
    return new LabelPermutations(labellings.get(0).length, starts, orders);
  }

  private static int[] starts(int[] labels, int groups) {
    int[] starts = new int[groups + 1];
    for (int label : labels) {
      starts[label + 1]++;
    }
    for (int group = 0; group < groups; group++) {
      starts[group + 1] += starts[group];
    }
    return starts;
  }

  /**
   * Returns the number of labellings.
   *
   * @return at least 1
   */
  public int count() {
    return orders.length;
  }

  /**
   * Computes the sums of squares between groups under one labelling.
   *
   * @param labelling index of the labelling, from 0
   * @param centred responses less the mean of their unit, rows x width, row by row; not modified
   * @param width units per row, a multiple of {@link #LANES}
   * @param between modified: the sum of squares of each unit
   */
  public void between(int labelling, double[] centred, int width, double[] between) {
    if (width % LANES != 0 || centred.length < rows * width || between.length < width) {
      throw new IllegalArgumentException(
          "a tile must hold %d rows of a multiple of %d units, got %d values of width %d"
              .formatted(rows, LANES, centred.length, width));
    }
    int[] order = orders[labelling];
    for (int unit = 0; unit < width; unit += LANES) {
      double b0 = 0;
      double b1 = 0;
      double b2 = 0;
      double b3 = 0;
      double b4 = 0;
      double b5 = 0;
      double b6 = 0;
      double b7 = 0;
      for (int group = 0; group + 1 < starts.length; group++) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int end = starts[group + 1];
        for (int place = starts[group]; place < end; place++) {
          int at = order[place] * width + unit;
          s0 += centred[at];
          s1 += centred[at + 1];
          s2 += centred[at + 2];
          s3 += centred[at + 3];
          s4 += centred[at + 4];
          s5 += centred[at + 5];
          s6 += centred[at + 6];
          s7 += centred[at + 7];
        }
        double weight = 1.0 / (end - starts[group]);
        b0 += s0 * s0 * weight;
        b1 += s1 * s1 * weight;
        b2 += s2 * s2 * weight;
        b3 += s3 * s3 * weight;
        b4 += s4 * s4 * weight;
        b5 += s5 * s5 * weight;
        b6 += s6 * s6 * weight;
        b7 += s7 * s7 * weight;
      }
      between[unit] = b0;
      between[unit + 1] = b1;
      between[unit + 2] = b2;
      between[unit + 3] = b3;
      between[unit + 4] = b4;
      between[unit + 5] = b5;
      between[unit + 6] = b6;
      between[unit + 7] = b7;
    }
  }
}
