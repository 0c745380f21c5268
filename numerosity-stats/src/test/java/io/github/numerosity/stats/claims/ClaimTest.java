package io.github.numerosity.stats.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.stats.claims.Claim.Measure;
import io.github.numerosity.stats.claims.Claim.Reading;
import io.github.numerosity.stats.claims.Claim.Region;
import io.github.numerosity.stats.claims.Claim.Verdict;
import io.github.numerosity.stats.exhibits.EstimateCells;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ClaimTest {
  private static final Region HALF = new Region(0.4, 0.6);

  @Test
  void isReproducedIfEveryIntervalLiesWithin() {
    assertThat(claim(measure(HALF, 0.5, 0.51, 0.49, 0.5, 0.52)).verdict())
        .isEqualTo(Verdict.REPRODUCED);
    assertThat(
            claim(measure(HALF, 0.5, 0.51, 0.49, 0.5, 0.52), measure(null, 9, 9, 9, 9, 9))
                .verdict())
        .as("a number that decides nothing changes nothing")
        .isEqualTo(Verdict.REPRODUCED);
  }

  @Test
  void isNotReproducedIfOneIntervalLiesOutside() {
    assertThat(
            claim(
                    measure(HALF, 0.5, 0.51, 0.49, 0.5, 0.52),
                    measure(HALF, 0.8, 0.81, 0.79, 0.8, 0.82))
                .verdict())
        .isEqualTo(Verdict.NOT_REPRODUCED);
  }

  @Test
  void cannotBeDecidedIfAnIntervalCrossesABorder() {
    assertThat(claim(measure(HALF, 0.3, 0.5, 0.7, 0.4, 0.6)).verdict())
        .isEqualTo(Verdict.CANNOT_BE_DECIDED);
    assertThat(claim(measure(HALF, 0.58, 0.59, 0.6, 0.61, 0.62)).verdict())
        .isEqualTo(Verdict.CANNOT_BE_DECIDED);
  }

  @Test
  void cannotBeDecidedBelowFiveNetworks() {
    assertThat(claim(measure(HALF, 0.5, 0.5, 0.5, 0.5)).verdict())
        .isEqualTo(Verdict.CANNOT_BE_DECIDED);
    assertThat(claim(measure(HALF, 9, 9, 9, 9)).verdict()).isEqualTo(Verdict.CANNOT_BE_DECIDED);
    assertThat(claim(measure(HALF)).verdict()).isEqualTo(Verdict.CANNOT_BE_DECIDED);
  }

  @Test
  void cannotBeDecidedWhileEvidenceIsMissing() {
    Measure outside = measure(HALF, 9, 9, 9, 9, 9);
    assertThat(new Claim("a", "b", List.of(outside), List.of("more")).verdict())
        .isEqualTo(Verdict.CANNOT_BE_DECIDED);
  }

  @Test
  void cannotBeDecidedIfNoNumberDecides() {
    assertThat(claim(measure(null, 1, 1, 1, 1, 1)).verdict()).isEqualTo(Verdict.CANNOT_BE_DECIDED);
  }

  @Test
  void writesItsRules() {
    assertThat(Region.between(0.44, 0.5)).hasToString("in 0.440..0.500");
    assertThat(Region.atLeast(2.0 / 3)).hasToString("at least 0.667");
    assertThat(measure(Region.atMost(0), 1).rule()).isEqualTo("interval at most 0.00");
    assertThat(measure(null, 1).rule()).isEqualTo("shown, decides nothing");
  }

  @Test
  void writesNumbersAsPeopleDo() {
    assertThat(Reading.SHARE.of(0.5768)).isEqualTo("57.7\u00a0%");
    assertThat(Reading.SHARE.of(0.495, 0.659)).isEqualTo("49.5 to 65.9");
    assertThat(Reading.POINTS.of(-0.0834)).isEqualTo("-8.3\u00a0points");
    assertThat(Reading.SHARE.of(Region.between(0.77, 0.87))).isEqualTo("77 to 87\u00a0%");
    assertThat(Reading.SHARE.of(Region.atLeast(2.0 / 3))).isEqualTo("at least 66.7\u00a0%");
    assertThat(Reading.RANK.of(Region.atMost(15))).isEqualTo("at most 15");
    assertThat(Reading.NUMBER.of(Region.atLeast(0))).isEqualTo("at least 0");
  }

  @Test
  void restsOnTheNumberThatContradictsOrDoesNotSupport() {
    Measure within = measure(HALF, 0.5, 0.51, 0.49, 0.5, 0.52);
    Measure crossing = measure(HALF, 0.3, 0.5, 0.7, 0.4, 0.6);
    Measure outside = measure(HALF, 0.8, 0.81, 0.79, 0.8, 0.82);
    Measure shown = measure(null, 9, 9, 9, 9, 9);
    assertThat(claim(shown, within, crossing, outside).decisive()).isEqualTo(outside);
    assertThat(claim(shown, within, crossing).decisive()).isEqualTo(crossing);
    assertThat(claim(shown, within).decisive()).isEqualTo(within);
    assertThat(claim(shown).decisive()).isEqualTo(shown);
  }

  private static Claim claim(Measure... measures) {
    return new Claim("a claim", "what is said", List.of(measures), List.of());
  }

  private static Measure measure(
      @org.jspecify.annotations.Nullable Region region, double... values) {
    return new Measure(
        "a number",
        Optional.ofNullable(region),
        EstimateCells.estimate(
            java.util.Arrays.stream(values).mapToObj(OptionalDouble::of).toList()),
        Map.of(),
        Map.of(),
        Reading.SHARE);
  }
}
