package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Csv;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stimulus.Block;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetBySetTest {
  private static final SetBySet ANALYSIS = SetBySet.withDefaults();

  /** Unit 0 follows number in set "bright" alone, falls with it; unit 1 in both, grows with it. */
  private static Responses responses(long seed) {
    RecordedRows rows = new RecordedRows();
    SplittableRandom random = new SplittableRandom(seed);
    for (Block block : List.of(Block.SELECTION, Block.PREFERENCE)) {
      for (String set : List.of("bright", "dark")) {
        for (int numerosity = 1; numerosity <= 4; numerosity++) {
          for (int image = 0; image < 12; image++) {
            rows.add(
                block,
                set,
                numerosity,
                (set.equals("bright") ? -3 * numerosity : 0) + random.nextGaussian(),
                3 * numerosity + random.nextGaussian(),
                random.nextGaussian());
          }
        }
      }
    }
    return rows.wide();
  }

  @Test
  void judgesEachSetAsIfItWereTheOnlyOne() throws InterruptedException {
    Responses all = responses(1);
    SetBySet.Result result = ANALYSIS.analyze(all);
    assertThat(result.sets()).extracting(SetBySet.SetLayer::set).containsExactly("bright", "dark");
    for (SetBySet.SetLayer found : result.sets()) {
      Responses alone =
          all.select(
              IntStream.range(0, all.design().stimuli())
                  .filter(row -> all.design().row(row).set().equals(found.set()))
                  .toArray());
      OneWayAnova.Result anova = OneWayAnova.withDefaults().analyze(alone);
      assertThat(found.selective()).isEqualTo(anova.selectiveCount());
    }
    SetBySet.SetLayer bright = result.sets().get(0);
    assertThat(bright.selective()).isEqualTo(2);
    assertThat(bright.preferringShare(1)).hasValue(0.5);
    assertThat(bright.preferringShare(4)).hasValue(0.5);
    SetBySet.SetLayer dark = result.sets().get(1);
    assertThat(dark.selective()).isEqualTo(1);
    assertThat(dark.preferringShare(4)).hasValue(1);
    assertThat(dark.selectiveShare()).isEqualTo(1.0 / 3);
  }

  @Test
  void hasNoSharesOfPreferencesWithoutSelectiveUnits() throws InterruptedException, IOException {
    SetBySet.Result result =
        ANALYSIS.withCriterion(OneWayAnova.withDefaults().withAlpha(1e-300)).analyze(responses(1));
    assertThat(result.sets()).allMatch(found -> found.selective() == 0);
    assertThat(result.sets().get(0).preferringShare(1)).isEmpty();
    StringBuilder csv = new StringBuilder();
    Csv.write(result.tables().get(1), csv);
    assertThat(csv.toString()).contains("bright,layer,1,0,\n");
  }

  @Test
  void namesTheSetThatDoesNotSuffice() {
    Design design =
        new RecordedRows()
            .add(Block.SELECTION, "good", 1, 1)
            .add(Block.SELECTION, "good", 1, 2)
            .add(Block.SELECTION, "good", 2, 3)
            .add(Block.SELECTION, "poor", 2, 4)
            .add(Block.SELECTION, "poor", 2, 5)
            .design();
    assertThat(ANALYSIS.problems(design))
        .singleElement()
        .asString()
        .contains("in set poor alone", "at least 2 numerosities", "[2]");
  }

  @Test
  void showsTheRangeOverSets() throws InterruptedException, IOException {
    Map<NetworkId, SetBySet.Result> byId = new LinkedHashMap<>();
    for (long seed = 1; seed <= 5; seed++) {
      byId.put(NetworkId.model("trained", seed), ANALYSIS.analyze(responses(seed)));
    }
    List<Exhibit> exhibits = ANALYSIS.exhibits(new PerNetwork<>(byId));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsExactly("set-shares", "selective-by-set", "preferences-by-set");
    StringBuilder csv = new StringBuilder();
    Csv.write((Table) exhibits.get(0), csv);
    assertThat(csv.toString())
        .startsWith("set,layer,network,measure,networks,mean,sd,low,high\n")
        .contains("bright,layer,trained,selective_share,5,0.6666666666666");
    Figure figure = (Figure) exhibits.get(1);
    assertThat(figure.finding())
        .isEqualTo(
            "In trained from 33.3 % (dark) to 66.7 % (bright) of units are selective in a set.");
    assertThat(figure.caption()).contains("one-way-anova", "trained n = 5");
    assertThat(((Plot.Points) figure.plot()).x().categories()).containsExactly("bright", "dark");
    Plot.Heat preferences = (Plot.Heat) ((Figure) exhibits.get(2)).plot();
    assertThat(preferences.rows()).containsExactly("bright", "dark");
    assertThat(preferences.columns()).startsWith("1").endsWith("4");
    assertThat(preferences.values().get(0)).hasValue(50.0);
    assertThat(preferences.rowTitle()).isEqualTo("stimulus set");

    byId.keySet().removeIf(id -> id.seed().getAsLong() == 5);
    assertThat(((Figure) ANALYSIS.exhibits(new PerNetwork<>(byId)).get(1)).finding())
        .endsWith("are selective in a set, no clear difference.");
    assertThat(ANALYSIS.exhibits(new PerNetwork<>(Map.of()))).isEqualTo(List.of());
  }
}
