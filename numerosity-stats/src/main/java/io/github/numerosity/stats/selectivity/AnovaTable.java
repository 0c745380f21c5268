package io.github.numerosity.stats.selectivity;

import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.NumerosityMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The one-way analysis of variance of every unit: sums of squares between and within numerosities.
 * Immutable.
 *
 * <p>F = (SSB / (k - 1)) / (SSW / (N - k)). A unit that answers all images alike has no F; one that
 * varies between numerosities only has an infinite F.
 */
public final class AnovaTable {
  /** Units whose moments fit into a processor's cache together. */
  private static final int TILE = 512;

  private final int dfBetween;
  private final int dfWithin;

  /** Unit by unit. */
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
   * @param moments at least two groups, one of them of at least two images
   * @param respondingShares for each unit, the share of images that it responds to
   * @return one line for each unit
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
   * @return images less numerosities
   */
  public int dfWithin() {
    return dfWithin;
  }

  /**
   * Tells whether a unit can be tested.
   *
   * @param unit column of the responses
   * @return whether it answers some images otherwise than others
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
   * Returns the mean of a group less a reference of the unit, as {@link
   * NumerosityMoments#deviation}.
   *
   * @param group number of the numerosity
   * @param unit column of the responses
   * @return mean less reference; 0 for a unit that answers all images alike
   */
  public double deviation(int group, int unit) {
    return deviations[unit * (dfBetween + 1) + group];
  }

  /** What is known of every unit: F = (SSB / (k - 1)) / (SSW / (N - k)) among it. */
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
