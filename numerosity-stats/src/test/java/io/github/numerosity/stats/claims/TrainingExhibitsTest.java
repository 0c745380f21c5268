package io.github.numerosity.stats.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.model.TrainingHistory.LossPoint;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrainingExhibitsTest {
  @Test
  void showsAccuracyByClassConfusionAndLoss() {
    Map<NetworkId, TrainingHistory> histories = new LinkedHashMap<>();
    histories.put(NetworkId.model("trained", 1), history(List.of(3, 1), List.of(2, 2)));
    histories.put(NetworkId.model("trained", 2), history(List.of(1, 3), List.of(0, 0)));
    List<Exhibit> exhibits = TrainingExhibits.of(new PerNetwork<>(histories));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactly("accuracy", "training-loss", "test-accuracy", "confusion");
    Table accuracy = (Table) exhibits.get(0);
    List<List<Object>> rows = accuracy.rows().get().toList();
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(accuracy.columns()));
    assertThat(rows.get(0).subList(0, 3)).containsExactly("trained", "all", 2);
    assertThat((Double) rows.get(0).get(3)).isCloseTo((5.0 / 8 + 1.0 / 4) / 2, within(1e-15));
    assertThat(rows.get(1).subList(0, 4)).containsExactly("trained", "cat", 2, 0.5);
    assertThat(rows.get(2).subList(0, 4))
        .as("one network had no image of this class")
        .containsExactly("trained", "dog", 1, 0.5);
    Figure confusion = (Figure) exhibits.get(3);
    Plot.Heat heat = (Plot.Heat) ((Plot.Panels) confusion.plot()).panels().get(0).plot();
    assertThat(heat.values())
        .containsExactly(Optional.of(50.0), Optional.of(50.0), Optional.empty(), Optional.empty());
    assertThat(heat.rowTitle()).isEqualTo("true class");
    assertThat(confusion.finding()).contains("images of cat taken for dog", "50 %");
    Figure loss = (Figure) exhibits.get(1);
    Plot.Lines lines = (Plot.Lines) loss.plot();
    assertThat(lines.series()).hasSize(1);
    assertThat(lines.series().get(0).x()).containsExactly(2000.0, 4000.0);
    assertThat(lines.series().get(0).y().get(1)).isCloseTo(1.8, within(1e-12));
    assertThat(lines.series().get(0).low()).as("two networks have no interval").isEmpty();
    assertThat(loss.finding()).isEqualTo("The training loss shows no clear change in trained.");
    assertThat(loss.tables()).containsExactly("training");
    Figure accuracies = (Figure) exhibits.get(2);
    List<Plot.Panel> panels = ((Plot.Panels) accuracies.plot()).panels();
    Plot.Points all = (Plot.Points) panels.get(0).plot();
    assertThat(all.x().categories()).containsExactly("trained");
    assertThat(all.series().get(0).y()).containsExactly(62.5, 25.0);
    Plot.Points byClass = (Plot.Points) panels.get(1).plot();
    assertThat(byClass.x().categories()).containsExactly("cat", "dog");
    assertThat(byClass.series().get(0).y()).containsExactly(50.0, 50.0);
    assertThat(exhibits)
        .filteredOn(Figure.class::isInstance)
        .allSatisfy(
            exhibit -> {
              assertThat(((Figure) exhibit).topic()).isEqualTo("Training");
              assertThat(((Figure) exhibit).prominence()).isEqualTo(Prominence.APPENDIX);
            });
  }

  @Test
  void tellsWhatWasLearnedByTheRuleOfIntervals() {
    Map<NetworkId, TrainingHistory> histories = new LinkedHashMap<>();
    for (int seed = 1; seed <= 5; seed++) {
      histories.put(
          NetworkId.model("trained", seed), history(List.of(9, 1 + seed % 2), List.of(1, 9)));
      histories.put(
          NetworkId.model("random-labels", seed),
          new TrainingHistory(
              List.of(
                  new LossPoint(1, 2000, 2 + 0.1 * (seed % 2)),
                  new LossPoint(1, 4000, 2.1 - 0.1 * (seed % 2)),
                  new LossPoint(1, 6000, Double.POSITIVE_INFINITY)),
              Optional.of(
                  new Evaluation(
                      List.of("cat", "dog"),
                      List.of(List.of(5, 5), List.of(4 + seed % 3, 6 - seed % 3))))));
    }
    List<Exhibit> exhibits = TrainingExhibits.of(new PerNetwork<>(histories));
    Figure loss = (Figure) exhibits.get(1);
    assertThat(loss.finding())
        .isEqualTo("The training loss falls in trained, shows no clear change in random-labels.");
    assertThat(((Plot.Lines) loss.plot()).series().get(1).x())
        .as("a loss that is not finite is left out")
        .containsExactly(2000.0, 4000.0);
    assertThat(((Figure) exhibits.get(2)).finding())
        .startsWith("Objects are classified better than chance in trained (87 %)")
        .contains("not clearly different from chance in random-labels (49 %)");
    histories.keySet().removeIf(id -> id.seed().getAsLong() == 5);
    assertThat(((Figure) TrainingExhibits.of(new PerNetwork<>(histories)).get(1)).finding())
        .as("four networks of a kind")
        .isEqualTo("The training loss shows no clear change in trained and random-labels.");
  }

  @Test
  void showsNothingOfNetworksThatWereNotTrained() {
    assertThat(TrainingExhibits.of(new PerNetwork<>(Map.of()))).isEmpty();
    TrainingHistory empty = new TrainingHistory(List.of(), Optional.empty());
    assertThat(TrainingExhibits.of(new PerNetwork<>(Map.of(NetworkId.model("trained", 1), empty))))
        .isEmpty();
  }

  private static TrainingHistory history(List<Integer> cats, List<Integer> dogs) {
    return new TrainingHistory(
        List.of(new LossPoint(1, 2000, 2.1), new LossPoint(1, 4000, 1.8)),
        Optional.of(new Evaluation(List.of("cat", "dog"), List.of(cats, dogs))));
  }
}
