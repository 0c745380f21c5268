package io.github.numerosity.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PerNetworkTest {
  private static final NetworkId IMPORTED =
      new NetworkId("imported", OptionalLong.empty(), NetworkRole.CONTROL);

  /** A control first, two models, and one of them recorded after 500 steps too. */
  private static PerNetwork<Integer> values() {
    Map<NetworkId, Integer> values = new LinkedHashMap<>();
    values.put(NetworkId.control("untrained", 2), 2);
    values.put(NetworkId.control("untrained", 1), 1);
    values.put(NetworkId.model("trained", 1).atStep(500), 5);
    values.put(NetworkId.model("trained", 1), 10);
    values.put(NetworkId.model("trained", 3), 30);
    values.put(NetworkId.model("other", 1), 100);
    values.put(IMPORTED, 7);
    return new PerNetwork<>(values);
  }

  @Test
  void tellsModelsFromControlsWhereverTheyAre() {
    assertThat(values().networks()).containsExactly("untrained", "trained", "other", "imported");
    assertThat(values().models()).containsExactly("trained", "other");
    assertThat(values().controls()).containsExactly("untrained", "imported");
    assertThat(values().subject()).isEqualTo("trained");
    assertThat(values().compared()).containsExactly("untrained", "other", "imported");
  }

  @Test
  void findingsAreAboutAControlOnlyWhereNoModelHasAValue() {
    PerNetwork<Integer> alone = new PerNetwork<>(Map.of(NetworkId.control("untrained", 1), 1));
    assertThat(alone.subject()).isEqualTo("untrained");
    assertThat(alone.compared()).isEmpty();
    assertThatThrownBy(() -> new PerNetwork<>(Map.of()).subject())
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void pairsBySeed() {
    assertThat(values().pairs("trained", "untrained"))
        .containsExactly(new PerNetwork.Pair<>(10, 1));
    assertThat(values().pairs("trained", "imported"))
        .containsExactly(new PerNetwork.Pair<>(10, 7), new PerNetwork.Pair<>(30, 7));
    assertThat(values().pairs("imported", "trained")).isEmpty();
    assertThatThrownBy(() -> values().pairs("trained", "permuted"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContainingAll("permuted", "untrained", "imported");
  }

  @Test
  void keepsCheckpointsApart() {
    assertThat(values().of("trained")).containsExactly(10, 30);
    assertThat(values().of("trained", 1)).isEqualTo(10);
    assertThat(values().byId()).hasSize(6);
    assertThat(values().alongTraining()).hasSize(7);
    assertThat(values().map(value -> -value).alongTraining())
        .containsEntry(NetworkId.model("trained", 1).atStep(500), -5);
  }

  @Test
  void namesFilesByNetworkSeedAndStep() {
    assertThat(NetworkId.model("trained", 3)).hasToString("trained-3");
    assertThat(NetworkId.model("trained", 3).atStep(500)).hasToString("trained-3-step500");
    assertThat(IMPORTED).hasToString("imported");
    assertThat(IMPORTED.atStep(0)).hasToString("imported-step0");
    assertThat(NetworkId.model("trained", 3).atStep(500).replicates())
        .isEqualTo("trained, step 500");
    assertThatThrownBy(() -> IMPORTED.atStep(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
