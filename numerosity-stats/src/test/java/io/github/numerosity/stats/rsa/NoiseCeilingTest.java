package io.github.numerosity.stats.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.stats.OracleJson;
import io.github.numerosity.stats.elementary.Correlation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseCeilingTest {
  /** rsatoolbox's bounds over seven matrices; see rdm.json. */
  @ParameterizedTest
  @CsvSource({
    "cosine, COSINE",
    "corr, PEARSON",
    "spearman, SPEARMAN",
    "tau-a, TAU_A",
    "rho-a, RHO_A"
  })
  void matchesTheReference(String name, Correlation correlation) {
    OracleJson reference = OracleJson.resource("rdm.json").at("noiseCeiling");
    List<Rdm> networks =
        reference.at("rdms").items().stream().map(cells -> rdm(cells.numbers())).toList();
    NoiseCeiling ceiling = NoiseCeiling.of(networks, correlation);
    OracleJson bounds = reference.at("bounds").at(name);
    assertThat(ceiling.lower()).isCloseTo(bounds.at("lower").number(), within(1e-12));
    assertThat(ceiling.upper()).isCloseTo(bounds.at("upper").number(), within(1e-12));
  }

  @Test
  void refusesWhatHasNoCeiling() {
    Rdm one = rdm(1, 2, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoiseCeiling.of(List.of(one), Correlation.RHO_A))
        .withMessageContaining("at least 2 networks, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoiseCeiling.of(List.of(one, rdm(1, Double.NaN, 3)), Correlation.RHO_A))
        .withMessageContaining("complete matrices");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NoiseCeiling.of(List.of(one, rdm(2, 2, 2)), Correlation.SPEARMAN))
        .withMessageContaining("one is constant");
  }

  static Rdm rdm(double... cells) {
    int conditions = (int) Math.round((1 + Math.sqrt(1 + 8.0 * cells.length)) / 2);
    return Rdm.of(
        "test", IntStream.range(0, conditions).mapToObj(Integer::toString).toList(), cells);
  }
}
