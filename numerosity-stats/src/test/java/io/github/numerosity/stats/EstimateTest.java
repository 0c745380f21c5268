package io.github.numerosity.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.PerNetwork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EstimateTest {
  /** By hand: the deviations are -.064, .026, -.024, .006, .056; t(4; .975) = 2.7764451052. */
  @Test
  void matchesAHandComputedInterval() {
    Estimate estimate = Estimate.of(List.of(0.62, 0.71, 0.66, 0.69, 0.74));
    double half = 2.7764451052 * Math.sqrt(0.00852 / 4 / 5);

    assertThat(estimate.mean()).isCloseTo(0.684, within(1e-14));
    assertThat(estimate.standardDeviation().orElseThrow())
        .isCloseTo(Math.sqrt(0.00852 / 4), within(1e-14));
    assertThat(estimate.interval().orElseThrow().lower()).isCloseTo(0.684 - half, within(1e-11));
    assertThat(estimate.interval().orElseThrow().upper()).isCloseTo(0.684 + half, within(1e-11));
    assertThat(estimate.interval().orElseThrow().contains(0.684)).isTrue();
  }

  @Test
  void hasNoIntervalBelowFiveNetworksAndNoSpreadOfOne() {
    assertThat(Estimate.of(List.of(1.0, 2.0, 3.0, 4.0)).interval()).isEmpty();
    assertThat(Estimate.of(List.of(1.0, 2.0, 3.0, 4.0)).standardDeviation()).isPresent();
    assertThat(Estimate.of(List.of(1.0)).standardDeviation()).isEmpty();
    assertThat(Estimate.of(List.of(1.0)).networks()).isEqualTo(1);
  }

  @Test
  void isTakenOverResults() {
    assertThat(Estimate.over(List.of("a", "abc"), String::length).mean()).isEqualTo(2);
  }

  @Test
  void pairsBySeed() {
    Map<NetworkId, Double> results = new LinkedHashMap<>();
    results.put(NetworkId.model("trained", 1), 5.0);
    results.put(NetworkId.model("trained", 2), 7.0);
    results.put(NetworkId.model("trained", 3), 100.0);
    results.put(NetworkId.control("untrained", 2), 1.0);
    results.put(NetworkId.control("untrained", 1), 4.0);
    results.put(new NetworkId("imported", OptionalLong.empty(), NetworkRole.CONTROL), 2.0);
    PerNetwork<Double> perNetwork = new PerNetwork<>(results);

    assertThat(
            Estimate.pairedDifference(perNetwork, "trained", "untrained", value -> value).values())
        .containsExactly(1.0, 6.0);
    assertThat(
            Estimate.pairedDifference(perNetwork, "trained", "imported", value -> value).values())
        .containsExactly(3.0, 5.0, 98.0);
    assertThatThrownBy(
            () -> Estimate.pairedDifference(perNetwork, "imported", "trained", value -> value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no seed in common");
    assertThatThrownBy(
            () -> Estimate.pairedDifference(perNetwork, "trained", "other", value -> value))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("untrained");
  }

  @Test
  void rejectsNothingAndNaN() {
    assertThatThrownBy(() -> Estimate.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one network");
    assertThatThrownBy(() -> Estimate.of(List.of(1.0, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite")
        .hasMessageContaining("NaN");
  }
}
