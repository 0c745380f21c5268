package io.github.numerosity.stats.exhibits.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.tuning.LayerTuning;
import io.github.numerosity.stats.tuning.TuningCurve;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitFiguresTest {
  private static final List<Integer> SHOWN = List.of(1, 2, 3);

  /** Selective units with given curves, preferences by their order of making, and other units. */
  private static final class Layer {
    private final List<TuningCurve> curves = new ArrayList<>();
    private final List<LayerTuning.UnitPreference> preferences = new ArrayList<>();
    private OptionalDouble correlation = OptionalDouble.empty();
    private OptionalDouble agreement = OptionalDouble.empty();
    private Block images = Block.PREFERENCE;

    Layer unit(int sortedAs, int prefers, double effect, double... means) {
      preferences.add(
          new LayerTuning.UnitPreference(
              curves.size(), prefers, false, prefers != 2, sortedAs, effect));
      curves.add(TuningCurve.of(SHOWN, means, 1));
      return this;
    }

    Layer unselective() {
      curves.add(TuningCurve.of(SHOWN, new double[] {0, 0, 0}, 1));
      return this;
    }

    Layer correlating(double value) {
      correlation = OptionalDouble.of(value);
      return this;
    }

    Layer agreeing(double share) {
      agreement = OptionalDouble.of(share);
      return this;
    }

    Layer withoutFreshImages() {
      images = Block.SELECTION;
      return this;
    }

    LayerTuning make() {
      return new LayerTuning(
          "pool",
          images,
          0,
          SHOWN,
          curves,
          preferences,
          List.of(0, 0, 0),
          agreement,
          OptionalDouble.empty(),
          correlation,
          List.of(),
          List.of());
    }
  }

  private static NetworkId id(String network, long seed) {
    return network.equals("trained")
        ? NetworkId.model(network, seed)
        : NetworkId.control(network, seed);
  }

  private static PerNetwork<LayerTuning> networks(Object... namesAndLayers) {
    Map<NetworkId, LayerTuning> layers = new LinkedHashMap<>();
    for (int i = 0; i < namesAndLayers.length; i += 2) {
      String name = (String) namesAndLayers[i];
      long seed = 1;
      while (layers.containsKey(id(name, seed))) {
        seed++;
      }
      layers.put(id(name, seed), ((Layer) namesAndLayers[i + 1]).make());
    }
    return new PerNetwork<>(layers);
  }

  private static Plot.Heat heat(Figure figure, int panel) {
    return (Plot.Heat) ((Plot.Panels) figure.plot()).panels().get(panel).plot();
  }

  @Test
  void givesEachUnitABinWhereAllFit() {
    assertThat(UnitBins.of(List.of(2, 0, 1), 3))
        .containsExactly(
            new UnitBins.Bin(0, 0, 1), new UnitBins.Bin(0, 1, 2), new UnitBins.Bin(2, 0, 1));
  }

  @Test
  void dividesGroupsIntoEvenBinsWithoutMixingThem() {
    assertThat(UnitBins.of(List.of(10, 3), 5))
        .containsExactly(
            new UnitBins.Bin(0, 0, 2),
            new UnitBins.Bin(0, 2, 5),
            new UnitBins.Bin(0, 5, 7),
            new UnitBins.Bin(0, 7, 10),
            new UnitBins.Bin(1, 0, 3));
    List<Integer> layer = IntStream.range(0, 10).mapToObj(group -> 43_264 / (group + 3)).toList();
    List<UnitBins.Bin> bins = UnitBins.of(layer, UnitMapFigure.MOST_ROWS);
    assertThat(bins).hasSizeBetween(UnitMapFigure.MOST_ROWS - 10, UnitMapFigure.MOST_ROWS);
    assertThat(bins.stream().mapToInt(UnitBins.Bin::units).sum())
        .isEqualTo(layer.stream().mapToInt(Integer::intValue).sum());
    for (int group = 0; group < layer.size(); group++) {
      int number = group;
      int[] sizes =
          bins.stream()
              .filter(bin -> bin.group() == number)
              .mapToInt(UnitBins.Bin::units)
              .toArray();
      assertThat(IntStream.of(sizes).max().orElseThrow())
          .isLessThanOrEqualTo(IntStream.of(sizes).min().orElseThrow() + 1);
    }
    assertThat(UnitBins.of(List.of(0, 0), 5)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitBins.of(List.of(4, 4, 4), 2))
        .withMessageContaining("3 groups need as many bins, got at most 2");
  }

  @Test
  void sortsUnitsByPreferenceOnTheSelectionAndThenByAmplitude() {
    Layer trained =
        new Layer()
            .unit(3, 1, 0.1, 5, 0, 1)
            .unselective()
            .unit(1, 1, 0.1, 1, 0.5, 0)
            .unit(1, 1, 0.1, 4, 0, 1);
    Figure figure = UnitMapFigure.of(networks("trained", trained), "unit-map").orElseThrow();
    assertThat(heat(figure, 0).rows()).containsExactly("1, unit 3", "1, unit 2", "3, unit 0");
    assertThat(heat(figure, 0).columns()).containsExactly("1", "2", "3");
    assertThat(heat(figure, 0).values().stream().map(Optional::orElseThrow))
        .containsExactly(1.0, 0.0, 0.25, 1.0, 0.5, 0.0, 1.0, 0.0, 0.2);
    assertThat(figure.prominence()).isEqualTo(Prominence.APPENDIX);
    assertThat(figure.tables()).containsExactly("tuning", "unit-preferences");
    assertThat(figure.caption())
        .contains("trained, seed 1 3 units", "colours are from fresh images");
  }

  @Test
  void averagesNeighboursOfManyUnitsAndSaysSo() {
    Layer many = new Layer();
    for (int unit = 0; unit < 200; unit++) {
      many.unit(1, 1, 0.1, 400 - unit, 0, unit % 2 == 0 ? 0 : 400 - unit);
    }
    many.unit(2, 2, 0.1, 0, 1, 0);
    List<UnitMapFigure.Row> rows = UnitMapFigure.rows(many.make());
    assertThat(rows).hasSize(101);
    assertThat(rows.get(0).label()).isEqualTo("1, 1-2 of 200");
    assertThat(rows.get(0).values().stream().map(Optional::orElseThrow))
        .containsExactly(1.0, 0.0, 0.5);
    assertThat(rows.get(99).label()).isEqualTo("1, 199-200 of 200");
    assertThat(rows.get(100).label()).isEqualTo("2, unit 200");
    Figure figure = UnitMapFigure.of(networks("trained", many), "unit-map").orElseThrow();
    assertThat(figure.caption())
        .contains(
            "201 units in 101 rows", "Above 150 units, neighbours of one preference are averaged");
  }

  @Test
  void leavesUnitsThatAreFlatOnFreshImagesBlank() {
    Layer flat = new Layer().unit(2, 1, 0.1, 1, 1, 1).withoutFreshImages();
    Figure figure = UnitMapFigure.of(networks("trained", flat), "unit-map").orElseThrow();
    assertThat(heat(figure, 0).values()).containsOnly(Optional.empty());
    assertThat(figure.caption()).contains("the same images, on which even units without tuning");
  }

  @Test
  void showsTheFirstNetworkOfEachKindThatHasSelectiveUnits() {
    Layer none = new Layer().unselective();
    Layer one = new Layer().unit(2, 2, 0.1, 0, 1, 0);
    Figure figure =
        UnitMapFigure.of(
                networks("trained", none, "trained", one, "untrained", none, "permuted", one),
                "unit-map")
            .orElseThrow();
    assertThat(((Plot.Panels) figure.plot()).panels())
        .extracting(Plot.Panel::title)
        .containsExactly("trained, seed 2", "permuted, seed 1");
    assertThat(UnitMapFigure.of(networks("trained", none), "unit-map")).isEmpty();
    assertThat(EffectPreferenceFigure.of(networks("trained", none), "effects")).isEmpty();
  }

  @Test
  void tellsOfRepeatedPreferencesByTheRuleOfIntervals() {
    Object[] five = new Object[20];
    for (int seed = 0; seed < 5; seed++) {
      five[2 * seed] = "trained";
      five[2 * seed + 1] = new Layer().unit(2, 2, 0.1, 0, 1, 0).agreeing(0.5 + 0.01 * seed);
      five[10 + 2 * seed] = "untrained";
      five[11 + 2 * seed] = new Layer().unit(2, 2, 0.1, 0, 1, 0).agreeing(0.3);
    }
    assertThat(UnitMapFigure.of(networks(five), "unit-map").orElseThrow().finding())
        .isEqualTo(
            "In trained 52 % of preferences repeat on other images; trained repeats more than untrained.");
    Object[] four = {five[0], five[1], five[2], five[3], five[10], five[11], five[12], five[13]};
    assertThat(UnitMapFigure.of(networks(four), "unit-map").orElseThrow().finding())
        .contains("no clear difference between trained and untrained");
  }

  @Test
  void relatesEffectSizeToPreferenceByTheRuleOfIntervals() {
    assertThat(effects(-0.3, -0.4, -0.35, -0.3, -0.32).finding())
        .isEqualTo(
            "In trained the more selective units prefer smaller numbers (rank correlation -0.33).");
    assertThat(effects(0.3, 0.4, 0.35, 0.3, 0.32).finding()).contains("prefer larger numbers");
    assertThat(effects(-0.3, 0.4, -0.35, 0.3, 0.02).finding()).startsWith("No clear relation");
    assertThat(effects(-0.3, -0.4, -0.35, -0.3).finding())
        .as("four networks have no interval")
        .startsWith("No clear relation");
    Figure unknown =
        EffectPreferenceFigure.of(
                networks("trained", new Layer().unit(2, 2, 0.1, 0, 1, 0)), "effects")
            .orElseThrow();
    assertThat(unknown.finding()).contains("is not known");
    Plot.Points points = (Plot.Points) ((Plot.Panels) unknown.plot()).panels().get(0).plot();
    assertThat(points.series()).as("one network has no mean over networks").hasSize(1);
  }

  private static Figure effects(double... correlations) {
    Object[] layers = new Object[2 * correlations.length];
    for (int seed = 0; seed < correlations.length; seed++) {
      layers[2 * seed] = "trained";
      layers[2 * seed + 1] =
          new Layer()
              .unit(2, 2, 0.2, 0, 1, 0)
              .unit(1, 2, 0.4, 0, 1, 0)
              .unit(3, 3, 0.1, 0, 0, 1)
              .correlating(correlations[seed]);
    }
    Figure figure = EffectPreferenceFigure.of(networks(layers), "effects").orElseThrow();
    Plot.Points points = (Plot.Points) ((Plot.Panels) figure.plot()).panels().get(0).plot();
    assertThat(points.x().categories()).containsExactly("1", "2", "3");
    assertThat(points.series().get(0).x()).containsExactly(2.0, 2.0, 3.0);
    assertThat(points.series().get(0).y()).containsExactly(0.4, 0.2, 0.1);
    assertThat(points.series().get(1).x()).containsExactly(2.0, 3.0);
    assertThat(points.series().get(1).y().get(0)).isCloseTo(0.3, within(1e-12));
    return figure;
  }

  @Test
  void showsManyEffectSizesAsMeansOfNeighbours() {
    Layer many = new Layer();
    for (int unit = 0; unit < 900; unit++) {
      many.unit(1, 1, (unit + 0.5) / 900, 1, 0, 0);
    }
    Plot.Series dots = EffectPreferenceFigure.dots("units", many.make());
    assertThat(dots.x()).hasSize(300);
    assertThat(dots.y().get(0)).isCloseTo(1 - 1.5 / 900, within(1e-12));
  }
}
