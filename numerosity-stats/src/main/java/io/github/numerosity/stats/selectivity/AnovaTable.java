package io.github.numerosity.stats.selectivity;

import io.github.numerosity.stats.moments.NumerosityMoments;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one-way analysis of variance of every unit: sums of squares between and within numerosities.
 * Immutable.
 *
 * <p>F = (SSB / (k - 1)) / (SSW / (N - k)). A unit that answers all images alike has no F; one that
 * varies between numerosities only has an infinite F.
 */
public final class AnovaTable {
  /** Below this share of images answered a unit is marked as sparse. */
  private static final double SPARSE = 0.05;

  private final int dfBetween;
  private final int dfWithin;
  private final double[] between;
  private final double[] within;
  private final List<Set<UnitStatus>> statuses;

  private AnovaTable(
      int dfBetween,
      int dfWithin,
      double[] between,
      double[] within,
      List<Set<UnitStatus>> statuses) {
    this.dfBetween = dfBetween;
    this.dfWithin = dfWithin;
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
    List<Set<UnitStatus>> statuses = new ArrayList<>(units);
    Map<Set<UnitStatus>, Set<UnitStatus>> shared = new HashMap<>();
    double[] deviations = new double[groups];
    for (int unit = 0; unit < units; unit++) {
      EnumSet<UnitStatus> status = EnumSet.noneOf(UnitStatus.class);
      boolean constant = moments.isConstant(unit);
      if (constant) {
        status.add(UnitStatus.CONSTANT);
      } else {
        double centre = 0;
        boolean flatGroup = false;
        for (int group = 0; group < groups; group++) {
          deviations[group] = moments.deviation(group, unit);
          centre += moments.count(group) * deviations[group];
          double squares = moments.sumOfSquares(group, unit);
          within[unit] += squares;
          flatGroup |= squares == 0 && moments.count(group) > 1;
        }
        centre /= moments.total();
        for (int group = 0; group < groups; group++) {
          double offset = deviations[group] - centre;
          between[unit] += moments.count(group) * offset * offset;
        }
        if (within[unit] == 0) {
          status.add(UnitStatus.ZERO_WITHIN);
        } else if (flatGroup) {
          status.add(UnitStatus.ZERO_VARIANCE_CELL);
        }
        if (respondingShares[unit] < SPARSE) {
          status.add(UnitStatus.SPARSE);
        }
      }
      statuses.add(shared.computeIfAbsent(status, Set::copyOf));
    }
    return new AnovaTable(
        groups - 1, moments.total() - groups, between, within, List.copyOf(statuses));
  }

  int dfBetween() {
    return dfBetween;
  }

  /**
   * Returns the degrees of freedom within numerosities.
   *
   * @return images less numerosities
   */
  public int dfWithin() {
    return dfWithin;
  }

  Set<UnitStatus> statuses(int unit) {
    return statuses.get(unit);
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

  /** F of a testable unit. */
  double f(int unit) {
    return within[unit] == 0
        ? Double.POSITIVE_INFINITY
        : between[unit] / dfBetween / meanSquareWithin(unit);
  }

  /**
   * Effect sizes of a testable unit: η² = SSB / SST, ω² = (SSB - df MSW) / (SST + MSW) and ε² =
   * (SSB - df MSW) / SST with df = k - 1 (Kirk, Practical significance, Educ. Psychol. Meas. 56
   * (1996) 746-759).
   */
  EffectSizes effects(int unit) {
    double total = between[unit] + within[unit];
    double corrected = between[unit] - dfBetween * meanSquareWithin(unit);
    return new EffectSizes(
        between[unit] / total, corrected / (total + meanSquareWithin(unit)), corrected / total);
  }
}
