package io.github.numerosity.stats.rsa;

import io.github.numerosity.design.Condition;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Conditions of a matrix: numerosities over all stimulus sets, or numerosity x stimulus set. A
 * condition combines one or more cells of the design. Immutable.
 */
final class RdmScope {
  private final List<RdmCondition> conditions;

  /** Cells combined by each condition. */
  private final List<List<Condition>> cells;

  private RdmScope(Map<RdmCondition, List<Condition>> cells) {
    this.conditions = List.copyOf(cells.keySet());
    this.cells = cells.values().stream().map(List::copyOf).toList();
  }

  /** Creates one condition per numerosity, ascending. */
  static RdmScope numerosities(List<Condition> shown) {
    TreeMap<Integer, List<Condition>> groups = new TreeMap<>();
    for (Condition cell : shown) {
      groups.computeIfAbsent(cell.numerosity(), key -> new ArrayList<>()).add(cell);
    }
    Map<RdmCondition, List<Condition>> cells = new LinkedHashMap<>();
    groups.forEach((n, group) -> cells.put(new RdmCondition(Optional.empty(), n), group));
    return new RdmScope(cells);
  }

  /** Creates one condition per cell, by set and then by numerosity. */
  static RdmScope numerositiesBySet(List<Condition> shown) {
    Map<RdmCondition, List<Condition>> cells = new LinkedHashMap<>();
    for (Condition cell : shown) {
      cells.put(new RdmCondition(Optional.of(cell.set()), cell.numerosity()), List.of(cell));
    }
    return new RdmScope(cells);
  }

  List<RdmCondition> conditions() {
    return conditions;
  }

  List<String> labels() {
    return conditions.stream().map(RdmCondition::label).toList();
  }

  boolean bySet() {
    return conditions.get(0).set().isPresent();
  }

  /** Returns the cells combined by a condition. */
  List<Condition> cells(int condition) {
    return cells.get(condition);
  }

  /** Returns mean patterns of adjacent units over the images of a block. */
  double[][] means(CellMoments moments, Block block, int firstUnit, int units) {
    double[][] means = new double[conditions.size()][units];
    for (int condition = 0; condition < means.length; condition++) {
      int[] from = indices(moments, block, condition);
      double images = images(moments, from);
      for (int unit = 0; unit < units; unit++) {
        double sum = 0;
        for (int cell : from) {
          sum += moments.count(cell) * moments.mean(cell, firstUnit + unit);
        }
        means[condition][unit] = sum / images;
      }
    }
    return means;
  }

  /**
   * Returns the pooled variances of adjacent units within the conditions of a block: the sum of
   * squares around the condition means, divided by the number of images minus that of conditions.
   */
  double[] variances(CellMoments moments, Block block, int firstUnit, int units) {
    double[] variances = new double[units];
    double degreesOfFreedom = -conditions.size();
    for (int condition = 0; condition < conditions.size(); condition++) {
      int[] from = indices(moments, block, condition);
      double images = images(moments, from);
      degreesOfFreedom += images;
      for (int unit = 0; unit < units; unit++) {
        variances[unit] += sumOfSquares(moments, from, images, firstUnit + unit);
      }
    }
    for (int unit = 0; unit < units; unit++) {
      variances[unit] /= degreesOfFreedom;
    }
    return variances;
  }

  private static double sumOfSquares(CellMoments moments, int[] cells, double images, int unit) {
    double around = moments.mean(cells[0], unit);
    double sum = 0;
    double shift = 0;
    for (int cell : cells) {
      double offset = moments.mean(cell, unit) - around;
      sum += moments.sumOfSquares(cell, unit) + moments.count(cell) * offset * offset;
      shift += moments.count(cell) * offset;
    }
    return Math.max(0, sum - shift * shift / images);
  }

  private static double images(CellMoments moments, int[] cells) {
    double images = 0;
    for (int cell : cells) {
      images += moments.count(cell);
    }
    return images;
  }

  private int[] indices(CellMoments moments, Block block, int condition) {
    return cells.get(condition).stream()
        .mapToInt(
            cell ->
                moments.cells().indexOf(new CellMoments.Cell(block, cell.set(), cell.numerosity())))
        .toArray();
  }
}
