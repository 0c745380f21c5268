package io.github.numerosity.stats.exhibits.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectivityExhibitsTest {
  private static final OneWayAnova ANOVA = OneWayAnova.withDefaults();

  /** A network of four units, so many of which follow number. */
  private static OneWayAnova.Result network(int selective) throws InterruptedException {
    return ANOVA.analyze(recorded(selective).wide());
  }

  private static RecordedRows recorded(int selective) {
    RecordedRows rows = new RecordedRows();
    for (double noise : new double[] {-1, 1, -2, 2}) {
      double[] one = new double[4];
      double[] two = new double[4];
      for (int unit = 0; unit < 4; unit++) {
        one[unit] = noise;
        two[unit] = noise + (unit < selective ? 50 : 0);
      }
      rows.selection(1, one).selection(2, two);
    }
    return rows;
  }

  private static PerNetwork<OneWayAnova.Result> networks(int seeds) throws InterruptedException {
    Map<NetworkId, OneWayAnova.Result> results = new LinkedHashMap<>();
    for (int seed = 1; seed <= seeds; seed++) {
      results.put(NetworkId.model("trained", seed), network(2 + seed % 2));
    }
    for (int seed = 1; seed <= seeds; seed++) {
      results.put(NetworkId.control("untrained", seed), network(1 + seed % 2));
    }
    return new PerNetwork<>(results);
  }

  private static List<Object> row(List<Exhibit> exhibits, Object... keys) {
    Table table = (Table) exhibits.get(0);
    return table
        .rows()
        .get()
        .filter(row -> row.subList(0, 4).equals(List.of(keys)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsSharesAndPairedDifferencesOverNetworks() throws InterruptedException {
    List<Exhibit> exhibits = ANOVA.exhibits(networks(5));

    assertThat(((Table) exhibits.get(0)).columns())
        .containsExactly(
            "layer", "measure", "network", "minus", "networks", "mean", "sd", "low", "high");
    List<Object> trained = row(exhibits, "layer", "selective_share", "trained", Optional.empty());
    assertThat(trained.get(4)).isEqualTo(5);
    assertThat((Double) trained.get(5)).isCloseTo(0.65, within(1e-15));
    // Shares .75, .5, .75, .5, .75: sd = sqrt(.075 / 4), t(4; .975) = 2.7764451052.
    double sd = Math.sqrt(0.075 / 4);
    assertThat((Double) trained.get(6)).isCloseTo(sd, within(1e-14));
    assertThat((Double) trained.get(7))
        .isCloseTo(0.65 - 2.7764451052 * sd / Math.sqrt(5), within(1e-10));
    List<Object> difference = row(exhibits, "layer", "selective_share", "trained", "untrained");
    assertThat(difference.subList(4, 9)).containsExactly(5, 0.25, 0.0, 0.25, 0.25);
  }

  @Test
  void showsOneDotANetwork() throws InterruptedException {
    Figure figure = (Figure) ANOVA.exhibits(networks(5)).get(1);

    Plot.Points points = (Plot.Points) figure.plot();
    assertThat(points.series())
        .extracting(Plot.Series::label)
        .containsExactly("trained", "untrained");
    assertThat(points.series().get(0).y()).containsExactly(75.0, 50.0, 75.0, 50.0, 75.0);
    assertThat(points.x().categories()).containsExactly("trained", "untrained");
    assertThat(points.series().get(1).x()).containsOnly(2.0);
    assertThat(points.joined()).isTrue();
    assertThat(figure.finding())
        .isEqualTo("65.0 % of units pass the one-way criterion in trained: more than untrained.");
    assertThat(figure.tables()).containsExactly("selective-shares", "units");
    assertThat(figure.caption())
        .contains(
            "p < 0.01",
            "1 and 6 degrees",
            "trained 65.0 [48.0 to 82.0], untrained 40.0 [",
            "uncorrected 65.0 %, bonferroni",
            "trained less untrained +25.0 [+25.0 to +25.0] points");
  }

  @Test
  void findingsAreAboutTheModelWhereverItIsListed() throws InterruptedException {
    Map<NetworkId, OneWayAnova.Result> controlFirst = new LinkedHashMap<>();
    networks(5).byId().entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().network().equals("trained")))
        .forEach(entry -> controlFirst.put(entry.getKey(), entry.getValue()));
    List<Exhibit> exhibits = ANOVA.exhibits(new PerNetwork<>(controlFirst));

    Figure figure = (Figure) exhibits.get(1);
    assertThat(((Plot.Points) figure.plot()).x().categories())
        .containsExactly("untrained", "trained");
    assertThat(figure.finding())
        .isEqualTo("65.0 % of units pass the one-way criterion in trained: more than untrained.");
    assertThat(figure.caption()).contains("trained less untrained +25.0");
    assertThat(row(exhibits, "layer", "selective_share", "trained", "untrained").get(5))
        .isEqualTo(0.25);
  }

  @Test
  void leavesOutNetworksBeforeTheEndOfTraining() throws InterruptedException {
    Map<NetworkId, OneWayAnova.Result> results = new LinkedHashMap<>();
    for (int seed = 1; seed <= 5; seed++) {
      results.put(NetworkId.model("trained", seed).atStep(100), network(0));
    }
    results.putAll(networks(5).byId());

    assertThat(((Figure) ANOVA.exhibits(new PerNetwork<>(results)).get(1)).finding())
        .isEqualTo("65.0 % of units pass the one-way criterion in trained: more than untrained.");
  }

  @Test
  void drawsNoIntervalFromThreeNetworks() throws InterruptedException {
    List<Exhibit> exhibits = ANOVA.exhibits(networks(3));

    assertThat(row(exhibits, "layer", "selective_share", "trained", "untrained").subList(7, 9))
        .containsExactly(Optional.empty(), Optional.empty());
    assertThat(((Figure) exhibits.get(1)).finding())
        .contains("(n = 3)", ": no clear difference from untrained.");
  }

  @Test
  void joinsOnlyNetworksOfWhichEveryKindHasEverySeed() throws InterruptedException {
    Map<NetworkId, OneWayAnova.Result> some = new LinkedHashMap<>(networks(5).byId());
    some.remove(NetworkId.control("untrained", 4));

    Figure figure = (Figure) ANOVA.exhibits(new PerNetwork<>(some)).get(1);

    Plot.Points points = (Plot.Points) figure.plot();
    assertThat(points.joined()).isFalse();
    assertThat(points.series().get(0).y()).hasSize(5);
    assertThat(points.series().get(1).y()).hasSize(4);
  }

  @Test
  void joinsSeedsThatCameInAnotherOrder() throws InterruptedException {
    Map<NetworkId, OneWayAnova.Result> turned = new LinkedHashMap<>();
    turned.put(NetworkId.model("trained", 1), network(3));
    turned.put(NetworkId.model("trained", 2), network(4));
    turned.put(NetworkId.control("untrained", 2), network(2));
    turned.put(NetworkId.control("untrained", 1), network(1));

    Figure figure = (Figure) ANOVA.exhibits(new PerNetwork<>(turned)).get(1);

    Plot.Points points = (Plot.Points) figure.plot();
    assertThat(points.joined()).isTrue();
    assertThat(points.series().get(0).y()).containsExactly(75.0, 100.0);
    assertThat(points.series().get(1).y()).containsExactly(25.0, 50.0);
  }

  @Test
  void comparesLayersWithinNetworks() throws InterruptedException {
    assertThat(twoLayers(5).finding())
        .isEqualTo("In trained more units are selective in late than in early (+50.0 points).");
    assertThat(twoLayers(4).finding())
        .isEqualTo(
            "In trained no clear difference between the shares of selective units in early and late.");
    Plot.Lines lines = (Plot.Lines) twoLayers(5).plot();
    assertThat(lines.x().categories()).containsExactly("early", "late");
    assertThat(lines.series().get(0).y()).containsExactly(50.0, 100.0);
  }

  /** Two units a layer; one of the early layer and both of the late one follow number. */
  private static Figure twoLayers(int seeds) throws InterruptedException {
    Map<NetworkId, OneWayAnova.Result> results = new LinkedHashMap<>();
    for (int seed = 1; seed <= seeds; seed++) {
      Responses flat = recorded(3).wide();
      float[] values = new float[flat.design().stimuli() * 4];
      double[] row = new double[4];
      for (int stimulus = 0; stimulus < flat.design().stimuli(); stimulus++) {
        flat.row(stimulus, row);
        values[stimulus * 4] = (float) row[0];
        values[stimulus * 4 + 1] = (float) row[3];
        values[stimulus * 4 + 2] = (float) row[1];
        values[stimulus * 4 + 3] = (float) row[2];
      }
      Units layers =
          new Units(List.of(new LayerShape("early", 2, 1, 1), new LayerShape("late", 2, 1, 1)));
      results.put(
          NetworkId.model("trained", seed),
          ANOVA.analyze(Responses.of(flat.design(), layers, values)));
    }
    List<Exhibit> exhibits = ANOVA.exhibits(new PerNetwork<>(results));
    assertThat(((Plot.Panels) ((Figure) exhibits.get(1)).plot()).panels())
        .extracting(Plot.Panel::title)
        .containsExactly("early", "late");
    return (Figure) exhibits.get(2);
  }

  @Test
  void showsNothingOfNothing() {
    assertThat(ANOVA.exhibits(new PerNetwork<>(Map.of()))).isEmpty();
  }
}
