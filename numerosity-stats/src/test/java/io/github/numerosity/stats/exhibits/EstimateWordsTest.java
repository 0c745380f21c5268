package io.github.numerosity.stats.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.Estimate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EstimateWordsTest {
  /** Five trained networks at 10 to 10.4, and controls that lie where their names say. */
  private static PerNetwork<Double> networks(int seeds, String... controls) {
    Map<NetworkId, Double> results = new LinkedHashMap<>();
    for (int seed = 1; seed <= seeds; seed++) {
      results.put(NetworkId.model("trained", seed), 10 + 0.1 * seed);
    }
    for (String control : controls) {
      for (int seed = 1; seed <= seeds; seed++) {
        double noise = 0.1 * (seed % 2);
        double value =
            switch (control) {
              case "low" -> 5 + noise;
              case "lowest" -> 1 + noise;
              case "high" -> 20 + noise;
              default -> 10 + (seed % 2 == 0 ? 3 : -3);
            };
        results.put(NetworkId.control(control, seed), value);
      }
    }
    return new PerNetwork<>(results);
  }

  private static Optional<String> contrast(PerNetwork<Double> results) {
    return EstimateWords.contrast(results, OptionalDouble::of, "has more", "has fewer");
  }

  @Test
  void tellsADifferenceOnlyIfItsIntervalExcludesZero() {
    assertThat(contrast(networks(5, "low", "even", "lowest", "high")))
        .hasValue(
            "trained has more than low and lowest, has fewer than high, no clear difference from"
                + " even");
    assertThat(contrast(networks(5, "even")))
        .hasValue("no clear difference between trained and even");
    assertThat(contrast(networks(5, "high"))).hasValue("trained has fewer than high");
  }

  @Test
  void tellsNoDifferenceBelowFiveNetworks() {
    assertThat(contrast(networks(4, "low", "high")))
        .hasValue("no clear difference between trained and low or high");
    assertThat(contrast(networks(4))).isEmpty();
  }

  @Test
  void pairsOnlyNetworksThatHaveTheNumber() {
    PerNetwork<Double> results = networks(6, "low");
    Optional<Estimate> difference =
        EstimateWords.difference(
            results,
            "trained",
            "low",
            value ->
                value > 10.15 || value < 10 ? OptionalDouble.of(value) : OptionalDouble.empty());
    assertThat(difference.orElseThrow().networks()).isEqualTo(5);
    assertThat(EstimateWords.difference(results, "trained", "low", value -> OptionalDouble.empty()))
        .isEmpty();
  }

  @Test
  void tellsAnEstimateBriefly() {
    assertThat(EstimateWords.brief(Estimate.of(List.of(2.0, 2.0, 2.0, 2.0, 2.0)), "%.1f"))
        .isEqualTo("2.0 (2.0 to 2.0)");
    assertThat(EstimateWords.brief(Estimate.of(List.of(2.0, 3.0)), "%.1f")).isEqualTo("2.5");
  }

  @Test
  void joinsNames() {
    assertThat(EstimateWords.list(List.of("a"), "or")).isEqualTo("a");
    assertThat(EstimateWords.list(List.of("a", "b", "c"), "or")).isEqualTo("a, b or c");
  }

  @Test
  void placesEstimatesOverNames() {
    Estimate five = Estimate.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));
    Plot.Series series =
        EstimateSeries.overNames(
                "a", List.of(Optional.of(five), Optional.empty(), Optional.of(five)))
            .orElseThrow();
    assertThat(series.x()).containsExactly(1.0, 3.0);
    assertThat(series.y()).containsExactly(3.0, 3.0);
    assertThat(series.low()).hasSize(2);
    Estimate four = Estimate.of(List.of(1.0, 2.0, 3.0, 4.0));
    assertThat(
            EstimateSeries.overNames("a", List.of(Optional.of(five), Optional.of(four)))
                .orElseThrow()
                .low())
        .as("four networks have no interval")
        .isEmpty();
    assertThat(EstimateSeries.overNames("a", List.of(Optional.empty()))).isEmpty();
  }

  @Test
  void knowsClearSigns() {
    assertThat(Estimate.of(List.of(1.0, 1.1, 0.9, 1.0, 1.2)).clearSign()).isEqualTo(1);
    assertThat(Estimate.of(List.of(-1.0, -1.1, -0.9, -1.0, -1.2)).clearSign()).isEqualTo(-1);
    assertThat(Estimate.of(List.of(-1.0, 1.0, 0.5, -0.5, 0.1)).clearSign()).isZero();
    assertThat(Estimate.of(List.of(1.0, 1.1, 0.9, 1.0)).clearSign()).isZero();
    assertThat(Estimate.of(List.of(0.0, 0.0, 0.0, 0.0, 0.0)).clearSign()).isZero();
  }
}
