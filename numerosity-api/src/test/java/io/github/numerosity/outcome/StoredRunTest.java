package io.github.numerosity.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.numerosity.design.Design;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.experiment.FakeAnalysis;
import io.github.numerosity.json.JsonException;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.run.RunFolderException;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunTest {
  private static final Design DESIGN =
      Design.of(
          List.of(
              new Design.Row(Block.SELECTION, "dots", 1, 0),
              new Design.Row(Block.SELECTION, "dots", 2, 0)));

  private final Path run;
  private ExperimentResult result;

  StoredRunTest(@TempDir Path folder) {
    this.run = folder.resolve("run");
  }

  @BeforeEach
  void writesARun() throws InterruptedException {
    Units units = new Units(List.of(new LayerShape("conv", 1, 1, 1)));
    result =
        Analyses.of(new FakeAnalysis("means", 1))
            .run(Responses.of(DESIGN, units, new double[] {1, 2}), RunOptions.in(run));
  }

  private void replace(String file, String found, String replacement) throws IOException {
    String text = Files.readString(run.resolve(file));
    assertThat(text).contains(found);
    Files.writeString(run.resolve(file), text.replace(found, replacement));
  }

  @Test
  void readsWhatTheRunWrote() {
    StoredRun stored = StoredRun.open(run);

    assertThat(stored.summary()).isEqualTo(result.summary());
    assertThat(stored.summary().networks()).hasSize(1);
    assertThat(stored.summary().networks().get(0).test()).isEmpty();
    assertThat(stored.summary().failed()).isEmpty();
    assertThat(stored.analyses())
        .containsOnlyKeys("means")
        .hasEntrySatisfying(
            "means",
            found ->
                assertThat(found.of(Analyses.NETWORK))
                    .containsExactly(Map.of("means", List.of(1.5))));
    assertThat(stored.configuration()).containsKeys("formatVersion", "analyses");
    assertThat(stored.environment()).containsEntry("numerosity", stored.version());
    assertThat(stored.exhibits()).isNotNull();
    assertThat(stored.hasResultsOf(StoredRun.open(run))).isTrue();
  }

  @Test
  void refusesWhatIsNoRun() throws IOException {
    refuses(run.resolve("none"), "there is no folder");
    refuses(run.resolve("results.json"), "is a file");
    refuses(Files.createDirectories(run.resolve("empty")), "not the folder of a run");
  }

  @Test
  void refusesARunThatHasNotEnded() throws IOException {
    Files.delete(run.resolve("environment.json"));
    refuses(run, "has not ended", "environment.json", "run the experiment again with this folder");
    Files.delete(run.resolve("results.json"));
    refuses(run, "has not ended", "results.json");
  }

  @Test
  void refusesFilesThatDoNotBelongTogether() throws IOException {
    String text = Files.readString(run.resolve("provenance.json"));
    Files.writeString(
        run.resolve("provenance.json"), text.replaceFirst("\"[0-9a-f]{64}\"", "\"0\""));
    refuses(run, "mixes files of different runs");
    Files.writeString(run.resolve("provenance.json"), text);
    Files.delete(run.resolve("analyses.json"));
    refuses(run, "neither config.resolved.json nor analyses.json");
  }

  @Test
  void saysWhereAFileIsOfALaterFormatOrBroken() throws IOException {
    for (String file : List.of("provenance.json", "results.json", "analyses.json")) {
      replace(file, "\"formatVersion\": 1", "\"formatVersion\": 2");
      refusesJson(file + ":2:", "format version 2 cannot be read", "knows version 1");
      replace(file, "\"formatVersion\": 2", "\"formatVersion\": 1");
    }
    replace("results.json", "\"analyses\": {", "\"analyses\": 3, \"x\": {");
    refusesJson("results.json", "expected an object", "got a number");
    Files.writeString(run.resolve("results.json"), "{\"formatVersion\": 1,");
    refusesJson("results.json");
  }

  private static void refuses(Path folder, String... fragments) {
    assertThatExceptionOfType(RunFolderException.class)
        .isThrownBy(() -> StoredRun.open(folder))
        .withMessageContainingAll(fragments);
  }

  private void refusesJson(String... fragments) {
    assertThatExceptionOfType(JsonException.class)
        .isThrownBy(() -> StoredRun.open(run))
        .withMessageContainingAll(fragments);
  }
}
