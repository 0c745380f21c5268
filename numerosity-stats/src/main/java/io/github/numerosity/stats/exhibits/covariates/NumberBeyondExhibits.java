package io.github.numerosity.stats.exhibits.covariates;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.stats.covariates.NumberBeyondFeatures;
import io.github.numerosity.stats.exhibits.selectivity.SelectivityExhibits;
import java.util.List;

/** Exhibits of {@link NumberBeyondFeatures}. */
public final class NumberBeyondExhibits {
  private NumberBeyondExhibits() {}

  public static List<Exhibit> of(PerNetwork<NumberBeyondFeatures.Result> results) {
    return SelectivityExhibits.of(
        results,
        "criterion of number beyond every other feature",
        result ->
            "Regressions of each unit on log n and %s; p < %s for log n in each of them."
                .formatted(
                    result.models().isEmpty()
                        ? "features, all withheld"
                        : String.join("; ", result.models()),
                    ShortestDecimal.of(result.alpha())));
  }
}
