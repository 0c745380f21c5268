package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.selectivity.Selectivity.NotSelective;
import io.github.numerosity.stats.selectivity.Selectivity.Selective;
import io.github.numerosity.stats.selectivity.Selectivity.Untestable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Units measured by an F test. */
public interface FTestedUnits extends MeasuredUnits {
  /**
   * Returns the tests of all units, before the criterion is applied.
   *
   * @return the tests, including the F test of numerosity
   */
  UnitTests tests();

  @Override
  default Units units() {
    return tests().units();
  }

  @Override
  default Preferences preferences() {
    return tests().preferences();
  }

  @Override
  default OptionalDouble f(int unit) {
    return tests().numerosity().f(unit);
  }

  @Override
  default OptionalDouble logPValue(int unit) {
    return tests().numerosity().logPValue(unit);
  }

  @Override
  default Optional<EffectSizes> effects(int unit) {
    return tests().numerosity().effects(unit);
  }

  @Override
  default Set<UnitStatus> statuses(int unit) {
    return tests().statuses(unit);
  }

  @Override
  default double respondingShare(int unit) {
    return tests().respondingShare(unit);
  }

  @Override
  default Selectivity selectivity(int unit) {
    Optional<EffectSizes> effects = effects(unit);
    if (effects.isEmpty()) {
      return new Untestable(
          tests().isTestable(unit) ? UnitStatus.ZERO_WITHIN : UnitStatus.CONSTANT);
    }
    return isSelective(unit)
        ? new Selective(preferences().numerosity(unit), effects.get())
        : new NotSelective(effects.get());
  }
}
