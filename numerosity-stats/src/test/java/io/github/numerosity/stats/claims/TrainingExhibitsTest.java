package io.github.numerosity.stats.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.experiment.NetworkOutcome;
import io.github.numerosity.experiment.NetworkPlan.Role;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.model.TrainingHistory.LossPoint;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TrainingExhibitsTest {
  @Test
  void showsAccuracyByClassConfusionAndLoss() {
    List<Exhibit> exhibits =
        TrainingExhibits.of(
            List.of(
                outcome("trained", 1, Optional.of(history(List.of(3, 1), List.of(2, 2)))),
                outcome("trained", 2, Optional.of(history(List.of(1, 3), List.of(0, 0)))),
                outcome("untrained", 1, Optional.empty())));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactly("accuracy", "confusion-trained", "loss-trained");
    Table accuracy = (Table) exhibits.get(0);
    List<List<Object>> rows = accuracy.rows().get().toList();
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(accuracy.columns()));
    assertThat(rows.get(0).subList(0, 3)).containsExactly("trained", "all", 2);
    assertThat((Double) rows.get(0).get(3)).isCloseTo((5.0 / 8 + 1.0 / 4) / 2, within(1e-15));
    assertThat(rows.get(1).subList(0, 4)).containsExactly("trained", "cat", 2, 0.5);
    assertThat(rows.get(2).subList(0, 4))
        .as("one network had no image of this class")
        .containsExactly("trained", "dog", 1, 0.5);
    Plot.Heat heat = (Plot.Heat) ((Figure) exhibits.get(1)).plot();
    assertThat(heat.values())
        .containsExactly(Optional.of(0.5), Optional.of(0.5), Optional.empty(), Optional.empty());
    Plot.Lines lines = (Plot.Lines) ((Figure) exhibits.get(2)).plot();
    assertThat(lines.series()).hasSize(2);
    assertThat(lines.series().get(0).x()).containsExactly(2000.0, 4000.0);
  }

  @Test
  void showsNothingOfNetworksThatWereNotTrained() {
    assertThat(TrainingExhibits.of(List.of(outcome("untrained", 1, Optional.empty())))).isEmpty();
    TrainingHistory empty = new TrainingHistory(List.of(), Optional.empty());
    assertThat(TrainingExhibits.of(List.of(outcome("trained", 1, Optional.of(empty))))).isEmpty();
  }

  private static TrainingHistory history(List<Integer> cats, List<Integer> dogs) {
    return new TrainingHistory(
        List.of(new LossPoint(1, 2000, 2.1), new LossPoint(1, 4000, 1.8)),
        Optional.of(new Evaluation(List.of("cat", "dog"), List.of(cats, dogs))));
  }

  private static NetworkOutcome outcome(
      String network, long seed, Optional<TrainingHistory> history) {
    return new NetworkOutcome(
        new NetworkId(network, OptionalLong.of(seed)),
        Role.MODEL,
        history,
        Optional.empty(),
        Optional.empty());
  }
}
