package io.github.numerosity.stats.moments;

import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import java.util.Arrays;
import java.util.List;

/**
 * Values of one variable in groups, for tests of plain arrays: the same moments as those of one
 * unit whose responses they are. Immutable.
 */
public final class GroupedValues {
  private final double[] values;
  private final int[] groups;
  private final List<Integer> labels;
  private final CellMoments moments;

  private GroupedValues(double[] values, int[] groups, List<Integer> labels, CellMoments moments) {
    this.values = values;
    this.groups = groups;
    this.labels = labels;
    this.moments = moments;
  }

  /**
   * Groups values.
   *
   * @param values finite; not modified, not kept
   * @param labels label of the group of each value, any number; not modified, not kept
   * @return the groups, by ascending label
   * @throws IllegalArgumentException if the arrays differ in length, a value is not finite, there
   *     are fewer than two groups, or no group has two values
   */
  public static GroupedValues of(double[] values, int[] labels) {
    if (values.length != labels.length) {
      throw new IllegalArgumentException(
          "each value has one group, got %d values and %d groups"
              .formatted(values.length, labels.length));
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "values must be finite, got %s as value %d of group %d"
                .formatted(values[i], i, labels[i]));
      }
    }
    int[] distinct = Arrays.stream(labels).distinct().sorted().toArray();
    if (distinct.length < 2) {
      throw new IllegalArgumentException(
          "at least 2 groups are compared, got %s".formatted(Arrays.toString(distinct)));
    }
    if (distinct.length == labels.length) {
      throw new IllegalArgumentException(
          "a group with at least 2 values is needed to estimate the variance within; each of %s has 1"
              .formatted(Arrays.toString(distinct)));
    }
    int[] groups =
        Arrays.stream(labels).map(label -> Arrays.binarySearch(distinct, label)).toArray();
    // Numerosity 0 may be left out, so that numerosities from 1 stand for the groups.
    Design design = Design.of(Arrays.stream(groups).map(group -> group + 1).toArray());
    double[] copy = values.clone();
    CellMoments moments =
        CellMoments.of(Responses.of(design, Units.of(Responses.ONLY_LAYER, 1), copy));
    return new GroupedValues(copy, groups, Arrays.stream(distinct).boxed().toList(), moments);
  }

  /**
   * Returns the values.
   *
   * @return a new array, as given
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Returns the group of each value.
   *
   * @return a new array; groups are numbered from 0 by ascending label
   */
  public int[] groups() {
    return groups.clone();
  }

  /**
   * Returns the labels of the groups.
   *
   * @return unmodifiable, ascending
   */
  public List<Integer> labels() {
    return labels;
  }

  /**
   * Returns the moments of the groups.
   *
   * @return those of one unit; group i has the numerosity i + 1
   */
  public CellMoments moments() {
    return moments;
  }

  /**
   * Returns whether all values are equal, so that there is nothing to test.
   *
   * @return whether there is no variance
   */
  public boolean isConstant() {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  @Override
  public String toString() {
    return "GroupedValues[%d values in the groups %s]".formatted(values.length, labels);
  }
}
