package io.github.numerosity.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.data.Shapes;
import io.github.numerosity.experiment.FakeSource;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.TrainedOnRandomLabels;
import io.github.numerosity.model.Training;
import io.github.numerosity.provenance.Provenance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingsTest {
  @Test
  void findsNetworksByTheSourceOfTheirWeightsWhateverTheirNames() {
    NetworkSource untrained = FakeSource.untrained("weights");
    NetworkSource random =
        untrained.withWeights(TrainedOnRandomLabels.on(Shapes.of(1), Training.poster()));
    List<NetworkOutcome> networks =
        Stream.of(
                NetworkId.model("recorded", 1),
                NetworkId.control("random-labels", 1),
                NetworkId.control("other", 1),
                NetworkId.control("other", 2))
            .map(id -> NetworkOutcome.succeeded(id, Optional.empty(), Optional.empty()))
            .toList();
    RunSummary summary =
        new RunSummary(
            "weights",
            new Provenance(Optional.empty(), List.of(), List.of(), List.of()),
            new StimulusCounts(List.of("dots"), false, List.of()),
            List.of(),
            networks);
    Findings findings =
        new Findings(
            summary, Map.of("random-labels", untrained, "other", random), List.of(), List.of());

    assertThat(findings.networksWith(Initial.class)).containsExactly("random-labels");
    assertThat(findings.networksWith(TrainedOnRandomLabels.class)).containsExactly("other");
  }
}
