package io.github.numerosity.stats.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.design.Design;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.tuning.RangeTest.Outcome;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RangeTestTest {
  private static final RangeTest TEST = RangeTest.withDefaults();

  @Test
  void tellsUnitsThatPreferTenFromUnitsThatPreferTheLargest() throws InterruptedException {
    RangeTest.Layer layer =
        TEST.analyze(
                new Population()
                    .preferring(10, 4)
                    .unit(n -> n, 5)
                    .preferring(3, 6)
                    .unit(n -> n <= 12 ? n : 24 - n, 2)
                    .shown(40, 1))
            .layer("pool");
    assertThat(layer.largestBase()).isEqualTo(10);
    assertThat(layer.largestExtended()).isEqualTo(16);
    assertThat(layer.moves()).hasSize(11);
    assertThat(layer.count(Outcome.STAYS)).isEqualTo(4);
    assertThat(layer.count(Outcome.FOLLOWS_EDGE)).isEqualTo(5);
    assertThat(layer.count(Outcome.ELSEWHERE)).isEqualTo(2);
    assertThat(layer.share(Outcome.FOLLOWS_EDGE)).hasValue(5.0 / 11);
    assertThat(layer.moves().get(0)).isEqualTo(new RangeTest.Move(0, 10, Outcome.STAYS));
  }

  /** 11 is the neighbour of 10 and so stays; 14, the start of the upper third, follows. */
  @Test
  void drawsItsLinesAtElevenAndFourteen() throws InterruptedException {
    for (int preferred = 10; preferred <= 16; preferred++) {
      int peak = preferred;
      RangeTest.Layer layer =
          TEST.analyze(new Population().unit(n -> n <= peak ? n : 0, 1).shown(40, preferred))
              .layer("pool");
      Outcome expected =
          preferred <= 11
              ? Outcome.STAYS
              : preferred < 14 ? Outcome.ELSEWHERE : Outcome.FOLLOWS_EDGE;
      assertThat(layer.moves())
          .as("prefers %d", preferred)
          .containsExactly(new RangeTest.Move(0, preferred, expected));
    }
  }

  @Test
  void hasNoShareWithoutUnitsThatPreferTheLargest() throws InterruptedException {
    RangeTest.Layer layer =
        TEST.analyze(new Population().preferring(3, 5).shown(40, 2)).layer("pool");
    assertThat(layer.moves()).isEmpty();
    assertThat(layer.share(Outcome.STAYS)).isEmpty();
  }

  @Test
  void saysWhatADesignLacks() {
    List<Design.Row> rows = new ArrayList<>();
    Population.block(rows, Block.SELECTION, 1, 10, 0, 4);
    assertThat(TEST.problems(Design.of(rows)))
        .anySatisfy(problem -> assertThat(problem.message()).contains("preferenceImages"))
        .anySatisfy(problem -> assertThat(problem.message()).contains("rangeNumerosities"));
    Population.block(rows, Block.PREFERENCE, 1, 10, 4, 4);
    assertThat(TEST.problems(Design.of(rows)))
        .singleElement()
        .asString()
        .contains("set rangeNumerosities");
    Population.block(rows, Block.RANGE, 11, 11, 0, 4);
    assertThat(TEST.problems(Design.of(rows)))
        .singleElement()
        .asString()
        .contains("at least 2 rangeNumerosities above the largest numerosity 10", "[11]");
    Population.block(rows, Block.RANGE, 12, 12, 0, 4);
    assertThat(TEST.problems(Design.of(rows))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEST.analyze(new Population().preferring(10, 2).recorded(4, 1)))
        .withMessageContaining("rangeNumerosities");
  }

  @Test
  void showsSharesOverNetworks() throws InterruptedException {
    Map<NetworkId, RangeTest.Result> byId = new LinkedHashMap<>();
    for (long seed = 1; seed <= 5; seed++) {
      byId.put(
          NetworkId.model("trained", seed),
          TEST.analyze(new Population().unit(n -> n, 4).shown(20, seed)));
    }
    List<Exhibit> exhibits = TEST.exhibits(new PerNetwork<>(byId));
    Table table = (Table) exhibits.get(0);
    assertThat(table.rows().get())
        .contains(
            List.<Object>of("pool", "trained", "units", 5, 4.0, 0.0, 4.0, 4.0),
            List.<Object>of("pool", "trained", "follows_edge_share", 5, 1.0, 0.0, 1.0, 1.0));
  }

  @Test
  void showsWhereUnitsOfEachNetworkGo() throws InterruptedException {
    Map<NetworkId, RangeTest.Result> byId = new LinkedHashMap<>();
    for (long seed = 1; seed <= 5; seed++) {
      byId.put(
          NetworkId.model("trained", seed),
          TEST.analyze(new Population().unit(n -> n, 4).shown(20, seed)));
      byId.put(
          NetworkId.control("untrained", seed),
          TEST.analyze(new Population().preferring(10, 3).unit(n -> n, 1).shown(40, seed)));
      byId.put(
          NetworkId.control("none", seed),
          TEST.analyze(new Population().preferring(3, 2).shown(20, seed)));
    }
    List<Exhibit> exhibits = TEST.exhibits(new PerNetwork<>(byId));

    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactly("range-test-networks", "range-test-outcomes", "range-test-preferences");
    Figure outcomes = (Figure) exhibits.get(1);
    assertThat(outcomes.prominence()).isEqualTo(Prominence.SUMMARY);
    assertThat(outcomes.finding())
        .isEqualTo(
            "Shown up to 16, 100 % of units in trained that prefer 10 follow the edge:"
                + " more than untrained.");
    List<Plot.Panel> panels = ((Plot.Panels) outcomes.plot()).panels();
    assertThat(panels)
        .extracting(Plot.Panel::title)
        .containsExactly("follows the edge", "stays", "goes elsewhere");
    Plot.Points follows = (Plot.Points) panels.get(0).plot();
    assertThat(follows.x().categories()).containsExactly("trained", "untrained", "none");
    assertThat(follows.series())
        .extracting(Plot.Series::label)
        .as("a network without such units has no dot")
        .containsExactly("trained", "untrained", "mean over networks");
    assertThat(follows.series().get(0).y()).containsExactly(100.0, 100.0, 100.0, 100.0, 100.0);
    assertThat(follows.series().get(2).low()).containsExactly(100.0, 25.0);
    assertThat(follows.bands()).isEmpty();
    assertThat(follows.joined()).isFalse();
    Plot.Bars preferences =
        (Plot.Bars) ((Plot.Panels) ((Figure) exhibits.get(2)).plot()).panels().get(0).plot();
    assertThat(preferences.x().categories()).endsWith("16");
    assertThat(preferences.hatched()).containsExactly((double) preferences.x().categories().size());

    byId.keySet().removeIf(id -> !id.network().equals("none"));
    assertThat(TEST.exhibits(new PerNetwork<>(byId)))
        .extracting(Exhibit::name)
        .containsExactly("range-test-networks");
  }

  @Test
  void tellsNoDifferenceBelowFiveNetworks() throws InterruptedException {
    Map<NetworkId, RangeTest.Result> byId = new LinkedHashMap<>();
    for (long seed = 1; seed <= 4; seed++) {
      byId.put(
          NetworkId.model("trained", seed),
          TEST.analyze(new Population().unit(n -> n, 4).shown(20, seed)));
      byId.put(
          NetworkId.control("untrained", seed),
          TEST.analyze(new Population().preferring(10, 4).shown(20, seed)));
    }
    assertThat(((Figure) TEST.exhibits(new PerNetwork<>(byId)).get(1)).finding())
        .isEqualTo(
            "Shown up to 16, 100 % (n = 4) of units in trained that prefer 10 follow the edge:"
                + " no clear difference from untrained.");
  }
}
