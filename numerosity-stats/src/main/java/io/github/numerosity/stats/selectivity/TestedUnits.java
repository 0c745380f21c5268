package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.Correction;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Verdicts based on the p-value of one test of numerosity for each unit. A unit is selective if its
 * p is below alpha and it meets any further conditions of the criterion. Immutable.
 *
 * <p>A correction applies only to the p of numerosity. Exclusions, such as an effect of the
 * stimulus set, are tested without correction, because corrected exclusions would let more units
 * pass.
 */
public interface TestedUnits extends MeasuredUnits {
  /**
   * Returns the level of the test.
   *
   * @return alpha
   */
  double alpha();

  /**
   * Returns whether a unit meets the further conditions of the criterion, beside a small p.
   *
   * @param unit column of the responses; a testable one
   * @return by default, true
   */
  default boolean passesElse(int unit) {
    return true;
  }

  /**
   * Returns whether a unit is selective, by default without correction. Results of criteria that
   * correct p override this with their choice of {@link #passing}.
   *
   * @param unit column of the responses
   * @return true if it passes the criterion
   */
  @Override
  default boolean isSelective(int unit) {
    OptionalDouble p = pValue(unit);
    return p.isPresent() && p.getAsDouble() < alpha() && passesElse(unit);
  }

  /**
   * Returns the units that pass if p is corrected for the testable units of each layer.
   *
   * @param correction of p
   * @return one per unit, by column of the responses
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
