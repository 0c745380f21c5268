package io.github.numerosity.stats.selectivity;

import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.NumerosityMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One-way analysis of variance of every unit, from sums of squares between and within numerosities.
 * Immutable.
 *
 * <p>F = (SSB / (k - 1)) / (SSW / (N - k)). F is undefined for a unit that responds equally to all
 * images, and infinite for one that varies only between numerosities.
 */
public final class AnovaTable {
  /** Units per tile; the moments of a tile fit into the processor cache. */
  private static final int TILE = 512;

  private final int dfBetween;
  private final int dfWithin;

  /** Deviations, unit by unit. */
  private final double[] deviations;

  private final double[] between;
  private final double[] within;
  private final List<Set<UnitStatus>> statuses;

  private AnovaTable(
      int dfBetween,
      int dfWithin,
      double[] deviations,
      double[] between,
      double[] within,
      List<Set<UnitStatus>> statuses) {
    this.dfBetween = dfBetween;
    this.dfWithin = dfWithin;
    this.deviations = deviations;
    this.between = between;
    this.within = within;
    this.statuses = statuses;
  }

  /**
   * Computes the table.
   *
   * @param moments at least two groups, one of them with at least two images
   * @param respondingShares share of images to which each unit responds
   * @return one row per unit
   */
  public static AnovaTable of(NumerosityMoments moments, double[] respondingShares) {
    int units = moments.unitCount();
    int groups = moments.groups();
    double[] between = new double[units];
    double[] within = new double[units];
    double[] deviations = new double[Math.multiplyExact(units, groups)];
    List<Set<UnitStatus>> statuses = new ArrayList<>(units);
    for (int first = 0; first < units; first += TILE) {
      int tile = Math.min(TILE, units - first);
      double[] means = new double[groups * tile];
      double[] squares = new double[groups * tile];
      moments.fill(first, tile, means, squares);
      for (int i = 0; i < tile; i++) {
        int unit = first + i;
        if (moments.isConstant(unit)) {
          statuses.add(UnitStatuses.constant());
          continue;
        }
        double centre = 0;
        boolean flatGroup = false;
        for (int group = 0; group < groups; group++) {
          double deviation = means[group * tile + i];
          deviations[unit * groups + group] = deviation;
          centre += moments.count(group) * deviation;
          within[unit] += squares[group * tile + i];
          flatGroup |= squares[group * tile + i] == 0 && moments.count(group) > 1;
        }
        centre /= moments.total();
        for (int group = 0; group < groups; group++) {
          double offset = deviations[unit * groups + group] - centre;
          between[unit] += moments.count(group) * offset * offset;
        }
        statuses.add(UnitStatuses.of(within[unit] > 0, flatGroup, respondingShares[unit]));
      }
    }
    return new AnovaTable(
        groups - 1, moments.total() - groups, deviations, between, within, List.copyOf(statuses));
  }

  /**
   * Returns the degrees of freedom within numerosities.
   *
   * @return number of images minus number of numerosities
   */
  public int dfWithin() {
    return dfWithin;
  }

  /**
   * Returns whether a unit can be tested.
   *
   * @param unit column of the responses
   * @return false if it responds equally to all images
   */
  public boolean isTestable(int unit) {
    return !statuses.get(unit).contains(UnitStatus.CONSTANT);
  }

  /**
   * Returns the mean square within numerosities.
   *
   * @param unit column of the responses
   * @return the pooled variance
   */
  public double meanSquareWithin(int unit) {
    return within[unit] / dfWithin;
  }

  /**
   * Returns the mean of a group minus the reference of the unit, as {@link
   * NumerosityMoments#deviation}.
   *
   * @param group index of the numerosity
   * @param unit column of the responses
   * @return mean minus reference; 0 for a unit that responds equally to all images
   */
  public double deviation(int group, int unit) {
    return deviations[unit * (dfBetween + 1) + group];
  }

  /** Returns the tests of all units, with F = (SSB / (k - 1)) / (SSW / (N - k)). */
  UnitTests tests(CellMoments moments) {
    double[] f = new double[between.length];
    for (int unit = 0; unit < f.length; unit++) {
      if (!isTestable(unit)) {
        f[unit] = Double.NaN;
      } else if (within[unit] == 0) {
        f[unit] = Double.POSITIVE_INFINITY;
      } else {
        f[unit] = between[unit] / dfBetween / meanSquareWithin(unit);
      }
    }
    int images = dfBetween + dfWithin + 1;
    return new UnitTests(moments, new FTests(dfBetween, dfWithin, images, f), statuses);
  }

  @Override
  public String toString() {
    return "AnovaTable[%d and %d degrees of freedom, %d units]"
        .formatted(dfBetween, dfWithin, between.length);
  }
}
