package io.github.numerosity.stats.exhibits.posthoc;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.json.ShortestDecimal;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.stats.exhibits.selectivity.SelectivityExhibits;
import io.github.numerosity.stats.posthoc.TukeySupported;
import java.util.List;

/** Exhibits of {@link TukeySupported}. */
public final class TukeySupportedExhibits {
  private TukeySupportedExhibits() {}

  public static List<Exhibit> of(
      TukeySupported criterion, PerNetwork<TukeySupported.Result> results) {
    return SelectivityExhibits.of(
        results,
        SelectivityExhibits.title(criterion, "criterion supported by Tukey's test"),
        result ->
            "One-way ANOVA of numerosity for each unit, p < %s %s, F with %d and %d degrees of freedom; the largest mean differs from every other by Tukey's HSD at %s."
                .formatted(
                    ShortestDecimal.of(criterion.alpha()),
                    criterion.correction().phrase(),
                    result.tests().numerosity().degreesOfFreedom(),
                    result.tests().numerosity().errorDegreesOfFreedom(),
                    ShortestDecimal.of(criterion.pairAlpha())));
  }
}
