package io.github.numerosity.stats.selectivity;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.response.Units;
import java.util.stream.IntStream;

/** Verdicts on all units of one network. Immutable. */
public interface SelectivityResult extends AnalysisResult {
  /**
   * Returns the tested units.
   *
   * @return one per column of the responses
   */
  Units units();

  /**
   * Returns the verdict on one unit.
   *
   * @param unit column of the responses
   * @return the verdict
   */
  Selectivity selectivity(int unit);

  /**
   * Returns the preferred numerosities of all units, selective or not.
   *
   * @return the preferences, with the block of images that determined them
   */
  Preferences preferences();

  /**
   * Returns whether a unit is selective.
   *
   * @param unit column of the responses
   * @return true if it passes the criterion
   */
  default boolean isSelective(int unit) {
    return selectivity(unit) instanceof Selectivity.Selective;
  }

  /**
   * Returns the selective units.
   *
   * @return columns of the responses, ascending; a new array
   */
  default int[] selectiveUnits() {
    return IntStream.range(0, units().count()).filter(this::isSelective).toArray();
  }

  /**
   * Counts the selective units.
   *
   * @return over all layers
   */
  default int selectiveCount() {
    return selectiveUnits().length;
  }

  /**
   * Returns the share of selective units in all units, including untestable ones.
   *
   * @return between 0 and 1
   */
  default double selectiveShare() {
    return (double) selectiveCount() / units().count();
  }

  /**
   * Returns the share of selective units in all units of one layer, including untestable ones.
   *
   * @param layer name of the layer
   * @return between 0 and 1
   * @throws java.util.NoSuchElementException if the layer was not recorded; the message lists the
   *     recorded layers
   */
  default double selectiveShare(String layer) {
    Units.Span span = span(layer);
    int count = 0;
    for (int unit = span.first(); unit < span.end(); unit++) {
      count += isSelective(unit) ? 1 : 0;
    }
    return (double) count / span.layer().units();
  }

  /**
   * Returns the columns of the units of one layer.
   *
   * @param layer name of the layer
   * @return their range
   * @throws java.util.NoSuchElementException if the layer was not recorded; the message lists the
   *     recorded layers
   */
  default Units.Span span(String layer) {
    return units().span(layer);
  }
}
