package io.github.numerosity.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.component.Part;
import io.github.numerosity.design.Design;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.experiment.FakeAnalysis;
import io.github.numerosity.json.JsonException;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSummaryTest {
  private static final Design DESIGN =
      Design.of(
          List.of(
              new Design.Row(Block.SELECTION, "dots", 1, 0),
              new Design.Row(Block.SELECTION, "squares", 2, 0),
              new Design.Row(Block.SELECTION, "dots", 2, 1),
              new Design.Row(Block.RANGE, "dots", 12, 0),
              new Design.Row(Block.RANGE, "dots", 11, 0)));

  private final Path folder;

  RunSummaryTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private ExperimentResult result() throws InterruptedException {
    Units units = new Units(List.of(new LayerShape("conv", 1, 1, 1)));
    return Analyses.of(new FakeAnalysis("means", 1))
        .leavingOut(List.of(new LeftOut("rsa", "it \"needs\" three numerosities")))
        .run(
            Responses.of(DESIGN, units, new double[] {1, 2, 3, 4, 5}),
            RunOptions.in(folder.resolve("run")));
  }

  private static RunSummary read(Path file) {
    return ResultsJson.summary(ResultsJson.load(file));
  }

  private Path edited(String found, String replacement) throws Exception {
    result();
    String text = Files.readString(folder.resolve("run/results.json"));
    assertThat(text).contains(found);
    return Files.writeString(folder.resolve("edited.json"), text.replace(found, replacement));
  }

  @Test
  void countsImagesByBlock() {
    StimulusCounts counts = StimulusCounts.of(DESIGN, true);

    assertThat(counts.sets()).containsExactly("dots", "squares");
    assertThat(counts.perSeed()).isTrue();
    assertThat(counts.blocks())
        .containsExactly(
            new StimulusCounts.InBlock(Block.SELECTION, List.of(1, 2), 3),
            new StimulusCounts.InBlock(Block.RANGE, List.of(11, 12), 2));
  }

  @Test
  void theFileOfARunGivesTheSummaryOfItsResult() throws Exception {
    ExperimentResult result = result();

    RunSummary read = read(folder.resolve("run/results.json"));

    assertThat(read).isEqualTo(result.summary());
    assertThat(read.leftOut())
        .containsExactly(new LeftOut("rsa", "it \"needs\" three numerosities"));
    assertThat(read.networks().get(0).recorded()).isTrue();
    assertThat(read.networks().get(0).id().role()).isEqualTo(NetworkRole.MODEL);
    assertThat(read.stimuli()).isEqualTo(StimulusCounts.of(DESIGN, false));
  }

  @Test
  void readsFailuresAndSeeds() throws Exception {
    RunSummary summary = read(edited("\"seed\": null", "\"seed\": -3"));
    assertThat(summary.networks().get(0).id()).hasToString("recorded--3");
    assertThat(summary.networks().get(0).failure()).isEmpty();

    RunSummary recordedEarly =
        read(edited("\"role\": \"model\"", "\"role\": \"control\", \"checkpoint\": 500"));
    assertThat(recordedEarly.networks().get(0).id())
        .isEqualTo(
            new NetworkId("recorded", OptionalLong.empty(), NetworkRole.CONTROL).atStep(500));

    RunSummary failed =
        read(
            edited(
                "\"failure\": null",
                """
                "failure": {
                  "phase": "train",
                  "part": { "kind": "network", "name": "recorded" },
                  "exception": "a.Diverged",
                  "message": "the loss is NaN",
                  "causes": [ { "exception": "a.Overflow", "message": null } ]
                }"""));
    assertThat(failed.networks().get(0).failure())
        .contains(
            Failure.described(
                Phase.TRAIN,
                Part.of(Part.Kind.NETWORK, "recorded"),
                new Failure.Cause("a.Diverged", Optional.of("the loss is NaN")),
                List.of(new Failure.Cause("a.Overflow", Optional.empty()))));
    assertThat(failed.isComplete()).isFalse();
  }

  @Test
  void saysWhereAnEditedFileIsWrong() throws Exception {
    refuses(
        edited("\"formatVersion\": 1", "\"formatVersion\": 2"),
        "format version 2 cannot be read",
        "knows version 1");
    refuses(
        edited("\"name\": \"recorded\",\n  \"prov", "\"prov"), "the member \"name\" is missing");
    refuses(edited("\"role\": \"model\"", "\"role\": \"boss\""), "\"boss\" is none of model");
    refuses(edited("\"images\": 3", "\"images\": -1"), "expected a count", "-1");
    refuses(edited("\"images\": 3", "\"images\": 3000000000"), "expected a count");
    refuses(edited("\"perSeed\": false", "\"perSeed\": \"no\""), "expected true or false");
    refuses(Files.writeString(folder.resolve("cut.json"), "{\"formatVersion\": 1"), "cut.json");
    refuses(folder.resolve("none.json"), "none.json", "there is no such file");
  }

  private static void refuses(Path file, String... fragments) throws IOException {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(JsonException.class)
        .hasMessageContainingAll(fragments);
  }
}
