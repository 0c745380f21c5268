package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Set;

/**
 * What is known of every unit of one network before a criterion judges it: the test of numerosity,
 * statuses, share of images answered, preferred numerosity. Immutable.
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
   * Returns which units were tested.
   *
   * @return one for each column of the responses
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
   * @return the preferences and which images decided them
   */
  public Preferences preferences() {
    return preferences;
  }

  /**
   * Tells what is to be known about a unit beside its test.
   *
   * @param unit column of the responses
   * @return unmodifiable; empty if there is nothing
   */
  public Set<UnitStatus> statuses(int unit) {
    Set<UnitStatus> found = statuses.get(unit);
    return isTestable(unit) && preferences.tied(unit)
        ? UnitStatuses.with(UnitStatus.TIE, found)
        : found;
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
   * Returns to which share of the images of the selection a unit responds.
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
