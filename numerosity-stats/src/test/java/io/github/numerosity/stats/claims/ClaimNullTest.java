package io.github.numerosity.stats.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.nulls.LabelShuffle;
import io.github.numerosity.stats.nulls.Surrogate;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.tuning.Tuning;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClaimNullTest {
  private static final OneWayAnova ANOVA = OneWayAnova.withDefaults();

  private static final Responses TUNED =
      new Population().preferring(2, 20).preferring(8, 20).unit(n -> 0, 20).shown(12, 3);

  private static ClaimNull draws(SelectivityAnalysis<?>... parts) {
    return ClaimNull.of(List.of(parts), Surrogate.SHUFFLED_LABELS, 7).withRepeats(12);
  }

  /** The shuffles of a criterion are found by another way and draw the same labels. */
  @Test
  void findsTheSharesThatTheShuffledCriterionFinds() throws InterruptedException {
    List<OptionalDouble> shares = draws(ANOVA).analyze(TUNED).draws("share of units");
    LabelShuffle.Result shuffled = LabelShuffle.of(ANOVA, 7).withShuffles(12).analyze(TUNED);

    assertThat(shares.stream().map(OptionalDouble::getAsDouble).toList())
        .isEqualTo(shuffled.nullShares("pool"));
    assertThat(shuffled.observedShare("pool")).isGreaterThan(0.5);
  }

  @Test
  void leavesOutNumbersOfAnalysesThatItDoesNotDraw() throws InterruptedException {
    ClaimNull.Result result = draws(ANOVA, Rsa.withDefaults()).analyze(TUNED);

    assertThat(result.draws("prefer 1 or 2")).hasSize(12).allMatch(OptionalDouble::isEmpty);
    assertThat(result.draws("rank of (2, 10), distance"))
        .hasSize(12)
        .allMatch(OptionalDouble::isPresent);
    assertThat(result.summary().measures())
        .extracting(ClaimNull.Result.Measure::measure)
        .contains("share of units")
        .doesNotContain("prefer 1 or 2");
  }

  @Test
  void drawsTheSameAgain() throws InterruptedException {
    ClaimNull draws = draws(ANOVA, Tuning.withDefaults());

    assertThat(draws.analyze(TUNED).summary()).isEqualTo(draws.analyze(TUNED).summary());
  }

  @Test
  void refusesAnalysesThatClaimsDoNotUse() {
    LabelShuffle other = LabelShuffle.of(ANOVA, 7);
    assertThatThrownBy(() -> draws(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("analyses must name some that the claims use (one-way-anova")
        .hasMessageContaining(other.name());
    assertThatThrownBy(() -> draws(ANOVA).withRepeats(0))
        .hasMessageContaining("repeats must be >= 1, got 0");
  }
}
