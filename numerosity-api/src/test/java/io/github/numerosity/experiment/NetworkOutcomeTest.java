package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.data.Shapes;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.TrainedOnRandomLabels;
import io.github.numerosity.model.Training;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetworkOutcomeTest {
  private static NetworkOutcome outcome(ModelSource source) {
    return new NetworkOutcome(
        NetworkId.control("whatever", 1),
        Optional.of(source),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void tellsWeightsByTheirSourceWhateverTheNetworkIsCalled() {
    NetworkSource untrained = FakeSource.untrained("weights");
    NetworkSource random =
        untrained.withWeights(TrainedOnRandomLabels.on(Shapes.of(1), Training.poster()));

    assertThat(outcome(untrained).hasWeights(Initial.class)).isTrue();
    assertThat(outcome(untrained).hasWeights(TrainedOnRandomLabels.class)).isFalse();
    assertThat(outcome(random).hasWeights(TrainedOnRandomLabels.class)).isTrue();
    assertThat(NetworkOutcome.recorded(NetworkId.model("a", 1)).hasWeights(Initial.class))
        .isFalse();
  }
}
