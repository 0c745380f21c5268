package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stimulus.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TwoWayAnovaTest {
  private static final TwoWayAnova ANOVA = TwoWayAnova.withDefaults();

  /** Of four units so many follow number; one follows the set; one is silent. */
  private static TwoWayAnova.Result network(int following) {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      for (int numerosity = 1; numerosity <= 2; numerosity++) {
        for (int set = 0; set < 2; set++) {
          double[] row = new double[6];
          for (int unit = 0; unit < 4; unit++) {
            row[unit] = noise + (unit < following ? 50 * numerosity : 0);
          }
          row[4] = noise + 50 * set;
          rows.add(Block.SELECTION, set == 0 ? "a" : "b", numerosity, row);
        }
      }
    }
    return ANOVA.analyze(rows.wide());
  }

  private static PerNetwork<TwoWayAnova.Result> networks(int seeds) {
    Map<NetworkId, TwoWayAnova.Result> results = new LinkedHashMap<>();
    for (int seed = 1; seed <= seeds; seed++) {
      results.put(NetworkId.model("trained", seed), network(2 + seed % 2));
    }
    for (int seed = 1; seed <= seeds; seed++) {
      results.put(NetworkId.control("untrained", seed), network(seed % 2));
    }
    return new PerNetwork<>(results);
  }

  @Test
  void countsTheUnitsWithEachEffect() {
    TwoWayAnova.Layer layer = network(3).summary().layers().get(0);

    assertThat(layer.units()).isEqualTo(6);
    assertThat(layer.constant()).isEqualTo(1);
    assertThat(layer.of(Effect.NUMEROSITY).significant()).isEqualTo(3);
    assertThat(layer.of(Effect.SET).significant()).isEqualTo(1);
    assertThat(layer.of(Effect.INTERACTION).significant()).isZero();
    assertThat(layer.of(Effect.NUMEROSITY).tested()).isEqualTo(5);
    assertThat(layer.share(Effect.NUMEROSITY)).isEqualTo(0.5);
    assertThat(layer.of(Effect.NUMEROSITY).bySignificance())
        .extracting(LayerSelectivity.CorrectionCount::correction)
        .containsExactly(Correction.values());
    assertThat(layer.of(Effect.NUMEROSITY).bySignificance())
        .extracting(LayerSelectivity.CorrectionCount::units)
        .containsOnly(3);
  }

  @Test
  void writesOneRowForEachUnitAndEffect() {
    Table table = network(3).tables().get(0);
    List<List<Object>> rows = table.rows().get().toList();

    assertThat(table.name()).isEqualTo("two-way");
    assertThat(rows).hasSize(18).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    assertThat(rows.get(1).subList(0, 6)).containsExactly("layer", 0, "OK", Effect.SET, 1, 12);
    assertThat(rows.get(15).subList(2, 4)).containsExactly("CONSTANT", Effect.NUMEROSITY);
    assertThat(rows.get(15).subList(6, 14)).containsOnly(Optional.empty());
    double share = (Double) rows.get(0).get(10);
    assertThat((Double) rows.get(0).get(12)).isPositive().isLessThan(share);
    assertThat((Double) rows.get(0).get(13)).isLessThan(1).isGreaterThan(share);
  }

  @Test
  void showsTheSharesAndWhetherNetworksDiffer() {
    List<Exhibit> exhibits = ANOVA.exhibits(networks(5));

    Table table = (Table) exhibits.get(0);
    assertThat(table.rows().get().toList())
        .anySatisfy(
            row ->
                assertThat(row.subList(0, 7))
                    .containsExactly(
                        "layer",
                        Effect.NUMEROSITY,
                        "significant_share",
                        "trained",
                        "untrained",
                        5,
                        2.0 / 6));
    Figure figure = (Figure) exhibits.get(1);
    assertThat(figure.name()).isEqualTo("two-way-shares");
    assertThat(figure.finding())
        .contains(
            "Units of trained with an effect: 43.3 % numerosity, 16.7 % set",
            "; more than untrained: numerosity");
    assertThat(((Plot.Points) figure.plot()).x().categories())
        .containsExactly("numerosity", "set", "interaction");
    assertThat(figure.caption())
        .contains("trained n = 5", "(a, b)", "p < 0.01", "1, 1 and 1 degrees of freedom over 12");
    assertThat(((Figure) ANOVA.exhibits(networks(3)).get(1)).finding())
        .contains("; no clear difference.");
    assertThat(ANOVA.exhibits(new PerNetwork<>(Map.of()))).isEmpty();
  }

  @Test
  void refusesWhatItCannotTest() {
    RecordedRows one = new RecordedRows().selection(1, 1).selection(2, 2).selection(2, 3);
    assertThat(ANOVA.problems(one.design())).singleElement().asString().contains("2 sets");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ANOVA.analyze(one.wide()))
        .withMessageContaining("two-way-anova");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ANOVA.withIntervalLevel(1))
        .withMessageContaining("intervalLevel must be in (0, 1), got 1.0");
  }
}
