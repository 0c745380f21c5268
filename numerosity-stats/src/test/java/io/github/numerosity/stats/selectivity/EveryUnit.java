package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.moments.CellMoments;

/** A criterion that calls every unit selective, so that a null can be looked at. */
public final class EveryUnit implements SelectivityCriterion<EveryUnit.Result> {
  @Override
  public String name() {
    return "every-unit";
  }

  @Override
  public Result analyze(Responses responses) {
    return new Result(responses.units(), Preferences.of(CellMoments.of(responses)));
  }

  record Result(Units units, Preferences preferences) implements SelectivityResult {
    private record Summary() {}

    @Override
    public Selectivity selectivity(int unit) {
      return new Selectivity.Selective(
          preferences.numerosity(unit), new EffectSizes(unit, unit, unit));
    }

    @Override
    public Record summary() {
      return new Summary();
    }
  }
}
