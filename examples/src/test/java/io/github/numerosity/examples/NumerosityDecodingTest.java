package io.github.numerosity.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.component.Components;
import io.github.numerosity.config.ExperimentReader;
import io.github.numerosity.design.Design;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Exhibits;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumerosityDecodingTest {
  /** Returns a design with equally many images of the numerosities 1, 2 and so on. */
  private static Design design(int numerosities, int images) {
    List<Design.Row> rows = new ArrayList<>();
    for (int numerosity = 1; numerosity <= numerosities; numerosity++) {
      for (int index = 0; index < images; index++) {
        rows.add(new Design.Row(Block.SELECTION, "all", numerosity, index));
      }
    }
    return Design.of(rows);
  }

  private static Units units(int... counts) {
    List<LayerShape> layers = new ArrayList<>();
    for (int count : counts) {
      layers.add(new LayerShape("layer" + layers.size(), count, 1, 1));
    }
    return new Units(layers);
  }

  @Test
  void agreesWithCalculationByHand() throws InterruptedException {
    // Fold 0 holds the responses 0 and 5, fold 1 holds 2 and 9. Without fold 0 the means are 2 and
    // 9: 0 is nearer to 2 (correct), 5 also (wrong). Without fold 1 they are 0 and 5: 2 is nearer
    // to 0 (correct), 9 to 5 (correct).
    Responses responses = Responses.of(design(2, 2), units(1), new double[] {0, 2, 5, 9});
    DecodedLayer layer = new NumerosityDecoding(2).analyze(responses).layer("layer0");
    assertThat(layer.confusion()).containsExactly(List.of(2, 0), List.of(1, 1));
    assertThat(layer.accuracy()).isEqualTo(0.75);
    assertThat(layer.meanAbsoluteError()).isEqualTo(0.25);
    assertThat(layer.chance()).isEqualTo(0.5);
  }

  @Test
  void equallyNearMeansGiveTheSmallerNumerosity() throws InterruptedException {
    Responses responses = Responses.of(design(3, 2), units(1), new double[6]);
    assertThat(new NumerosityDecoding(2).analyze(responses).layer("layer0").confusion())
        .containsExactly(List.of(2, 0, 0), List.of(2, 0, 0), List.of(2, 0, 0));
  }

  @Test
  void decodesNumberFromTunedUnitsAndNotFromNoise() throws InterruptedException {
    Design design = design(10, 40);
    RandomGenerator random = RandomStreams.of(3).stream("decoding");
    double[] values = new double[design.stimuli() * 4];
    for (int row = 0; row < design.stimuli(); row++) {
      values[4 * row] = design.row(row).numerosity() + 0.01 * random.nextGaussian();
      for (int unit = 1; unit < 4; unit++) {
        values[4 * row + unit] = random.nextGaussian();
      }
    }
    NumerosityDecoding.Result result =
        new NumerosityDecoding(5).analyze(Responses.of(design, units(1, 3), values));
    assertThat(result.layer("layer0").accuracy()).isEqualTo(1);
    // 400 guesses at .1 have a standard deviation of .015; four of them to either side.
    assertThat(result.layer("layer1").accuracy()).isBetween(0.04, 0.16);
  }

  @Test
  void leavesOutEmptyImagesAndFurtherBlocks() throws InterruptedException {
    List<Design.Row> rows = new ArrayList<>();
    for (int index = 0; index < 2; index++) {
      rows.add(new Design.Row(Block.SELECTION, "all", 0, index));
      rows.add(new Design.Row(Block.SELECTION, "all", 1, index));
      rows.add(new Design.Row(Block.SELECTION, "all", 4, index));
      rows.add(new Design.Row(Block.PREFERENCE, "all", 4, 2 + index));
    }
    DecodedLayer layer =
        new NumerosityDecoding(2)
            .analyze(Responses.of(Design.of(rows), units(1), new double[8]))
            .layer("layer0");
    assertThat(layer.numerosities()).containsExactly(1, 4);
    assertThat(layer.images()).isEqualTo(4);
    assertThat(layer.meanAbsoluteError()).isEqualTo(1.5);
  }

  @Test
  void refusesWhatItCannotDivide() {
    assertThatThrownBy(() -> new NumerosityDecoding(1))
        .hasMessageContaining("imageFolds must be >= 2, got 1");
    Responses responses = Responses.of(design(1, 3), units(1), new double[3]);
    assertThatThrownBy(() -> new NumerosityDecoding(5).analyze(responses))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("two numerosities, got [1]", "5 folds", "got 3");
  }

  @Test
  void anExperimentFileNamesItAndTheRunShowsItsFigures(@TempDir Path folder)
      throws InterruptedException, IOException {
    Experiment experiment =
        ExperimentReader.of(Components.discover(getClass().getClassLoader()))
            .read(
                "study.json",
                """
                {
                  "formatVersion": 1,
                  "seeds": "1..2",
                  "networks": [{ "name": "untrained", "layers": "poster", "weights": "initial" }],
                  "stimuli": { "seed": 7, "numerosities": "1..4", "imagesPerNumerosity": 8 },
                  "probe": { "layers": ["pool2", "avgpool"] },
                  "analyses": [{ "type": "numerosity-decoding", "imageFolds": 4 }]
                }
                """,
                Path.of(""))
            .experiment();
    experiment.run(RunOptions.in(folder));

    assertThat(Files.readAllLines(folder.resolve("decoding.csv")))
        .hasSize(1 + 2 * 2 * 16)
        .startsWith("network,seed,role,checkpoint,layer,numerosity,decoded,images");
    assertThat(folder.resolve("results.json")).content().contains("\"meanAbsoluteError\"");
    List<Exhibit> exhibits = Exhibits.read(folder.resolve("exhibits.json"));
    assertThat(exhibits)
        .extracting(Exhibit::name)
        .containsSubsequence(
            "stimulus-pictures",
            "decoding-accuracy-0",
            "decoding-confusion-0",
            "decoding-accuracy-1",
            "decoding-confusion-1",
            "methods");
    Figure accuracy = figure(exhibits, "decoding-accuracy-1");
    assertThat(accuracy.tables()).containsExactly("decoding");
    assertThat(accuracy.prominence()).isEqualTo(Prominence.BODY);
    assertThat(accuracy.finding()).contains("avgpool", "chance is 25 %");
    Plot.Points dots = (Plot.Points) accuracy.plot();
    assertThat(dots.series()).singleElement().satisfies(one -> assertThat(one.y()).hasSize(2));
    assertThat(dots.x().categories()).containsExactly("untrained");
    // 32 guesses at 25 %: 25 - 1.96 x 100 sqrt(.25 x .75 / 32).
    assertThat(dots.bands().get(0).low().get(0)).isBetween(9.99, 10.0);
    Plot.Heat confusion = (Plot.Heat) figure(exhibits, "decoding-confusion-1").plot();
    assertThat(confusion.rows()).containsExactly("1", "2", "3", "4");
    assertThat(
            confusion.values().subList(0, 4).stream()
                .mapToDouble(share -> share.orElseThrow())
                .sum())
        .isBetween(1 - 1e-12, 1 + 1e-12);
    assertThat(exhibits)
        .filteredOn(Passage.class::isInstance)
        .singleElement()
        .satisfies(
            methods ->
                assertThat(((Passage) methods).paragraphs())
                    .anyMatch(paragraph -> paragraph.contains("the other of 4 folds")));
  }

  private static Figure figure(List<Exhibit> exhibits, String name) {
    return exhibits.stream()
        .filter(exhibit -> exhibit.name().equals(name))
        .map(Figure.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
