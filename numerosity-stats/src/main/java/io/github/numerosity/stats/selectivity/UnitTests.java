package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Set;

/**
 * Test results of every unit of one network, before a criterion is applied: the test of numerosity,
 * statuses, share of images with a response, preferred numerosity. Immutable.
 */
public final class UnitTests {
  private final CellMoments moments;
  private final FTests numerosity;
  private final List<Set<UnitStatus>> statuses;
  private final Preferences preferences;

  UnitTests(CellMoments moments, FTests numerosity, List<Set<UnitStatus>> statuses) {
    this.moments = moments;
    this.numerosity = numerosity;
    this.statuses = statuses;
    this.preferences = Preferences.of(moments);
  }

  /**
   * Returns the tested units.
   *
   * @return one per column of the responses
   */
  public Units units() {
    return moments.units();
  }

  /**
   * Returns the test of numerosity.
   *
   * @return F, p and effect sizes
   */
  public FTests numerosity() {
    return numerosity;
  }

  /**
   * Returns the preferred numerosities of all units.
   *
   * @return the preferences, with the block of images that determined them
   */
  public Preferences preferences() {
    return preferences;
  }

  /**
   * Returns the remarks on a unit.
   *
   * @param unit column of the responses
   * @return unmodifiable; empty if there are none
   */
  public Set<UnitStatus> statuses(int unit) {
    Set<UnitStatus> found = statuses.get(unit);
    return isTestable(unit) && preferences.tied(unit)
        ? UnitStatuses.with(UnitStatus.TIE, found)
        : found;
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
   * Returns the share of the selection images to which a unit responds.
   *
   * @param unit column of the responses
   * @return between 0 and 1
   */
  public double respondingShare(int unit) {
    return moments.respondingShare(Block.SELECTION, unit);
  }

  @Override
  public String toString() {
    return "UnitTests[%s, %s]".formatted(units(), numerosity);
  }
}
