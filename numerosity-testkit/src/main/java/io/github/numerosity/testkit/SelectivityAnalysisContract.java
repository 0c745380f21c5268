package io.github.numerosity.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Stimulus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Contract test of analyses: a name for files, equal results in every repetition, tables and
 * exhibits that can be written, complete sentences, and a run folder with equal bytes when the run
 * is repeated. Subclasses provide the analysis and may replace the responses.
 *
 * @param <R> result for one network
 */
public abstract class SelectivityAnalysisContract<R extends AnalysisResult> {
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final int NETWORKS = 3;
  private static final int IMAGES = 12;
  private static final int UNITS = 9;
  private static final ImageSize SIZE = new ImageSize(32, 32, 1);

  /** For subclasses. */
  protected SelectivityAnalysisContract() {}

  /**
   * Returns the analysis under test.
   *
   * @return the analysis
   */
  protected abstract SelectivityAnalysis<R> analysis();

  /**
   * Returns responses that suit the analysis.
   *
   * @param seed another network for another seed
   * @return by default 9 units, of which 3 are tuned to a number, 3 are monotonic and 3 are noise,
   *     to dot arrays of two sets: 12 images each of 1 to 5 dots in every block, and of 6 to 8 dots
   *     for the range test; with realised properties and pictures
   */
  protected Responses responses(long seed) {
    Stimuli stimuli =
        Stimuli.of(DotArrays.standard(), DotArrays.constantArea())
            .withNumerosities(IntStream.rangeClosed(1, 5).toArray())
            .withRangeNumerosities(IntStream.rangeClosed(6, 8).toArray())
            .withImagesPerNumerosity(IMAGES)
            .withSeed(1)
            .at(SIZE, seed);
    List<Stimulus> drawn =
        IntStream.range(0, stimuli.design().stimuli()).mapToObj(stimuli::stimulus).toList();
    Design design =
        stimuli
            .design()
            .withProperties(drawn.stream().map(Stimulus::properties).toList())
            .withPictures(row -> drawn.get(row).image());
    RandomGenerator random = RandomStreams.of(seed).stream("responses");
    float[] values = new float[drawn.size() * UNITS];
    for (int row = 0; row < drawn.size(); row++) {
      for (int unit = 0; unit < UNITS; unit++) {
        double noise = 0.3 * random.nextGaussian();
        values[row * UNITS + unit] = (float) (mean(unit, design.row(row).numerosity()) + noise);
      }
    }
    return Responses.of(
        design, new Units(List.of(new LayerShape("features", UNITS, 1, 1))), values);
  }

  private static double mean(int unit, int numerosity) {
    return switch (unit / 3) {
      case 0 -> Math.exp(-Math.pow(numerosity - (1 + 2 * (unit % 3)), 2));
      case 1 -> 0.2 * (unit % 3 + 1) * numerosity;
      default -> 1;
    };
  }

  private static List<List<Object>> cells(Table table) {
    return table.rows().get().toList();
  }

  private PerNetwork<R> overNetworks() throws InterruptedException {
    Map<NetworkId, R> results = new LinkedHashMap<>();
    for (long seed = 1; seed <= NETWORKS; seed++) {
      results.put(
          new NetworkId("trained", OptionalLong.of(seed), NetworkRole.MODEL),
          analysis().analyze(responses(seed)));
      results.put(
          new NetworkId("untrained", OptionalLong.of(seed), NetworkRole.CONTROL),
          analysis().analyze(responses(seed + NETWORKS)));
    }
    return new PerNetwork<>(results);
  }

  private static void assertWritable(Table table) {
    assertThat(table.name()).matches(NAME);
    assertThat(table.columns()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(cells(table))
        .allSatisfy(row -> assertThat(row).as(table.name()).hasSameSizeAs(table.columns()));
  }

  @Test
  void hasANameForFiles() {
    assertThat(analysis().name()).matches(NAME);
  }

  @Test
  void isTheKeyToItsResults() {
    assertThat(analysis()).isEqualTo(analysis()).hasSameHashCodeAs(analysis());
  }

  @Test
  void acceptsTheDesign() {
    assertThat(analysis().problems(responses(1).design())).isEmpty();
  }

  @Test
  void givesEqualResultsAgain() throws InterruptedException {
    R first = analysis().analyze(responses(1));
    R second = analysis().analyze(responses(1));

    assertThat(second.summary()).isEqualTo(first.summary());
    assertThat(second.tables()).hasSameSizeAs(first.tables());
    for (int i = 0; i < first.tables().size(); i++) {
      assertThat(cells(second.tables().get(i))).isEqualTo(cells(first.tables().get(i)));
    }
  }

  @Test
  void makesTablesThatCanBeWritten() throws InterruptedException {
    List<Table> tables = analysis().analyze(responses(1)).tables();

    assertThat(tables).extracting(Table::name).doesNotHaveDuplicates();
    tables.forEach(SelectivityAnalysisContract::assertWritable);
  }

  @Test
  void makesExhibitsThatCanBeWritten() throws InterruptedException {
    List<Exhibit> exhibits = analysis().exhibits(overNetworks());

    assertThat(exhibits)
        .extracting(Exhibit::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches(NAME));
    for (Exhibit exhibit : exhibits) {
      if (exhibit instanceof Table table) {
        assertWritable(table);
      }
    }
  }

  @Test
  void describesItsMethodInSentences() {
    List<String> sentences = new ArrayList<>(analysis().method(responses(1).design()));
    sentences.addAll(analysis().overNetworks());

    assertThat(sentences).isNotEmpty().allMatch(sentence -> sentence.matches("(?s)\\S.*\\."));
  }

  @Test
  void writesEqualFilesInEveryRun(@TempDir Path folder) throws IOException, InterruptedException {
    for (String run : List.of("one", "two")) {
      Analyses.of(analysis()).run(responses(1), RunOptions.in(folder.resolve(run)));
    }

    assertThat(folder.resolve("two/results.json"))
        .hasSameBinaryContentAs(folder.resolve("one/results.json"));
    assertThat(folder.resolve("two/exhibits.json"))
        .hasSameBinaryContentAs(folder.resolve("one/exhibits.json"));
    for (Table table : analysis().analyze(responses(1)).tables()) {
      Path file = Path.of(table.name() + ".csv");
      assertThat(Files.readAllBytes(folder.resolve("two").resolve(file)))
          .isEqualTo(Files.readAllBytes(folder.resolve("one").resolve(file)));
    }
  }
}
