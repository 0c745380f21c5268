package io.github.numerosity.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.experiment.FakeAnalysis;
import io.github.numerosity.result.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkTablesTest {
  @Test
  void rowsBeginWithTheIdentityOfTheirNetwork() {
    FakeAnalysis analysis = new FakeAnalysis("means", 1);
    Map<NetworkId, FakeAnalysis.Means> results = new LinkedHashMap<>();
    results.put(NetworkId.control("untrained", 1), new FakeAnalysis.Means(List.of(1.0)));
    results.put(NetworkId.model("trained", 1).atStep(500), new FakeAnalysis.Means(List.of(2.0)));
    results.put(NetworkId.model("trained", 1), new FakeAnalysis.Means(List.of(3.0)));

    Table units = NetworkTables.of(analysis, new PerNetwork<>(results), new RunNames()).get(0);

    assertThat(units.columns()).startsWith("network", "seed", "role", "checkpoint", "unit", "mean");
    assertThat(units.rows().get().map(row -> row.subList(0, 6)))
        .containsExactly(
            List.of("untrained", 1L, NetworkRole.CONTROL, Optional.empty(), 0, 1.0),
            List.of("trained", 1L, NetworkRole.MODEL, 500L, 0, 2.0),
            List.of("trained", 1L, NetworkRole.MODEL, Optional.empty(), 0, 3.0));
  }
}
