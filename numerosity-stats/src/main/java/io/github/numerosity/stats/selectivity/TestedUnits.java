package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.Correction;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Verdicts that rest on the p of one test of numerosity for each unit: a unit is selective if its p
 * is below alpha and it passes whatever else the criterion demands. Immutable.
 *
 * <p>A correction acts on the p of numerosity alone: what else a criterion demands (that the
 * stimulus set does not matter, for example) is judged without, as corrected exclusions would let
 * more units pass.
 */
public interface TestedUnits extends MeasuredUnits {
  /**
   * Returns the level of the test.
   *
   * @return alpha
   */
  double alpha();

  /**
   * Tells whether a unit passes what the criterion demands beside a small p.
   *
   * @param unit column of the responses; a testable one
   * @return by default, always
   */
  default boolean passesElse(int unit) {
    return true;
  }

  /**
   * Tells whether a unit is selective: by default without correction; the results of a criterion
   * that corrects p say which of {@link #passing} holds.
   *
   * @param unit column of the responses
   * @return whether it passes the criterion
   */
  @Override
  default boolean isSelective(int unit) {
    OptionalDouble p = pValue(unit);
    return p.isPresent() && p.getAsDouble() < alpha() && passesElse(unit);
  }

  /**
   * Returns which units pass when p is corrected for the testable units of each layer.
   *
   * @param correction of p
   * @return one a unit, by column of the responses
   */
  default boolean[] passing(Correction correction) {
    boolean[] passing = new boolean[units().count()];
    for (Units.Span span : units().spans()) {
      System.arraycopy(passing(span, correction), 0, passing, span.first(), span.layer().units());
    }
    return passing;
  }

  private boolean[] passing(Units.Span span, Correction correction) {
    double[] p = adjusted(span.layer().name(), correction);
    boolean[] passing = new boolean[p.length];
    for (int number = 0; number < p.length; number++) {
      passing[number] = p[number] < alpha() && passesElse(span.first() + number);
    }
    return passing;
  }

  @Override
  default List<LayerSelectivity.CorrectionCount> counts(Units.Span span) {
    return Stream.of(Correction.values())
        .map(
            correction -> {
              int count = 0;
              for (boolean passes : passing(span, correction)) {
                count += passes ? 1 : 0;
              }
              return new LayerSelectivity.CorrectionCount(correction, count);
            })
        .toList();
  }
}
