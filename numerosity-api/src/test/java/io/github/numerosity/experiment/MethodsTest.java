package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Permuted;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.response.Probe;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MethodsTest {
  /** Says something of a design and of several networks. */
  private record Speaking(String name) implements SelectivityAnalysis<Nothing> {
    @Override
    public Nothing analyze(Responses responses) {
      return new Nothing();
    }

    @Override
    public List<String> method(Design design) {
      return List.of(
          "Nothing was done with %d pictures.".formatted(design.stimuli()), "It was done well.");
    }

    @Override
    public List<String> overNetworks() {
      return List.of("Nothing was summed over networks.");
    }
  }

  private record Nothing() implements AnalysisResult {
    @Override
    public Record summary() {
      return this;
    }
  }

  private static ExperimentBuilder study(StimulusSet... sets) {
    return Experiment.builder()
        .stimuli(
            Stimuli.of(sets)
                .withNumerosities(IntStream.rangeClosed(1, 3).toArray())
                .withImagesPerNumerosity(4)
                .withPreferenceImages(2)
                .withRangeNumerosities(5, 7)
                .withSeed(7))
        .probe(Probe.layer("units"));
  }

  private static List<String> paragraphs(ExperimentResult result) {
    Exhibit last = result.exhibits().get(result.exhibits().size() - 1);
    assertThat(last.name()).isEqualTo("methods");
    assertThat(((Passage) last).topic()).isEqualTo("Methods");
    assertThat(((Passage) last).prominence()).isEqualTo(Prominence.APPENDIX);
    return ((Passage) last).paragraphs();
  }

  @Test
  void saysOnceWhatNetworksShareAndThenWhatDiffers() throws InterruptedException {
    FakeSource source = FakeSource.untrained("methods");
    List<String> paragraphs =
        paragraphs(
            study(new StimulusSet("dots", new FakeDots(100)))
                .model("trained", source.trained())
                .control("untrained", source)
                .control("permuted", Permuted.of(source.trained()))
                .analysis(new Speaking("a"))
                .analysis(new Speaking("b"))
                .seeds(1, 2, 3)
                .build()
                .run(RunOptions.inMemory()));

    String networks = paragraphs.get(0);
    assertThat(networks)
        .startsWith(
            "The study compared the network trained with the control networks untrained and permuted.")
        .contains(
            "The networks trained, untrained and permuted were made anew with each of 3 seeds (1 to 3)")
        .containsOnlyOnce("consisted of 2 layers, in this order: flattening, channel by channel")
        .contains("a fully connected layer with 2 outputs (units, 2 units).")
        .contains("It had 130 parameters.")
        .contains("In the networks trained and permuted: The part “fake-data” was used")
        .contains("2 epochs", "batches of 4 images", "learning rate of 0.001", "momentum of 0.9")
        .contains("In the network untrained: The weights stayed as they were drawn")
        .contains("In the network permuted: Afterwards the weights were put in random order")
        .contains(
            "numbered 2 for training and 2 for testing, of 2 classes; their SHA-256 digest begins with none.");
    assertThat(paragraphs.get(1))
        .contains("8 × 8 pixels in 1 channel, of 1 stimulus set: dots.")
        .contains("The part “fake-dots” was used with the settings grey 100.")
        .contains(
            "4 pictures of each numerosity (1 to 3) to test the units (selection pictures), 2 further pictures",
            "and 2 pictures of each numerosity (5 and 7) to test preferences over a wider range.")
        .contains("from the seed 7", "so that all networks saw the same pictures.");
    assertThat(paragraphs.get(2))
        .isEqualTo(
            "Recorded were the outputs of all units of the layer units. These were 2 units of units.");
    assertThat(paragraphs.get(3)).isEqualTo("Nothing was done with 22 pictures. It was done well.");
    assertThat(paragraphs.get(4)).isEqualTo("Nothing was summed over networks.");
    assertThat(paragraphs.get(5))
        .contains(
            "computed by numerosity ",
            "device fake",
            "L64_X128_MIX",
            "The SHA-256 digest of the stimuli begins with ");
    assertThat(paragraphs).hasSize(6);
  }

  @Test
  void oneNetworkIsNotSummarisedOverNetworks() throws InterruptedException {
    assertThat(
            paragraphs(
                study(new StimulusSet("dots", new FakeDots(100)))
                    .model("only", FakeSource.untrained("one"))
                    .analysis(new Speaking("a"))
                    .seeds(4)
                    .build()
                    .run(RunOptions.inMemory())))
        .noneMatch(paragraph -> paragraph.contains("over networks"))
        .element(0)
        .asString()
        .startsWith(
            "The study was of the network only. The network only was made anew with one seed (4)");
  }

  @Test
  void namesNetworksThatFailed() throws InterruptedException {
    assertThat(
            paragraphs(
                    study(new StimulusSet("dots", new FakeDots(100)))
                        .model("t", FakeSource.untrained("failed").trained().divergingAt(2))
                        .analysis(new Speaking("a"))
                        .seeds(1, 2)
                        .build()
                        .run(RunOptions.inMemory()))
                .get(0))
        .endsWith("No results came of t-2, which failed.");
  }

  @Test
  void setsThatDifferAreNamed() throws InterruptedException {
    assertThat(
            paragraphs(
                    study(
                            new StimulusSet("dim", new FakeDots(50)),
                            new StimulusSet("grey", new FakeDots(100)),
                            new StimulusSet("again", new FakeDots(100)))
                        .model("only", FakeSource.untrained("sets"))
                        .analysis(new Speaking("a"))
                        .seeds(4)
                        .build()
                        .run(RunOptions.inMemory()))
                .get(1))
        .contains("3 stimulus sets: dim, grey and again.")
        .contains("In the set dim: The part “fake-dots” was used with the settings grey 50.")
        .contains(
            "In the sets grey and again: The part “fake-dots” was used with the settings grey 100.");
  }

  @Test
  void recordedResponsesAreSaidToBeRecordedElsewhere() throws InterruptedException {
    Design design =
        Design.of(
            IntStream.range(0, 6)
                .mapToObj(row -> new Design.Row(Block.SELECTION, "all", 1 + row / 3, row % 3))
                .toList());
    Units units = new Units(List.of(new LayerShape("conv5", 2, 1, 1)));
    ExperimentResult result =
        Analyses.run(Responses.of(design, units, new float[12]), new Speaking("a"));
    assertThat(paragraphs(result))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        "Responses that had been recorded elsewhere were analysed as they were:"
                            + " those of 2 units of conv5 to 6 stimuli. The recording held 3"
                            + " pictures of each numerosity (1 and 2) to test the units (selection pictures)."),
            analysis -> assertThat(analysis).startsWith("Nothing was done with 6 pictures."),
            software -> assertThat(software).contains("computed by numerosity "));
  }

  @Test
  void sharedSentencesComeFirstAndOthersBehindTheirNames() {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    byName.put("a", List.of("One.", "All.", "Three."));
    byName.put("b", List.of("All.", "Three."));
    byName.put("c", List.of("All.", "Four."));
    assertThat(SharedSentences.of("In the set", byName))
        .containsExactly(
            "All.", "In the set a: One.", "In the sets a and b: Three.", "In the set c: Four.");
  }
}
