package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.design.Design;
import io.github.numerosity.json.JsonCursor;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.outcome.TableNames;
import io.github.numerosity.response.NpyWriter;
import io.github.numerosity.response.ResponseRecorder;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.run.ProgressEvent;
import io.github.numerosity.run.RunFolderException;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRunTest {
  private static final Units UNITS = new Units(List.of(new LayerShape("conv", 2, 1, 1)));
  private static final FakeAnalysis MEANS = new FakeAnalysis("means", 1);

  private final Path folder;

  RecordedRunTest(@TempDir Path folder) {
    this.folder = folder.resolve("run");
  }

  private static Design design(String set) {
    return Design.of(
        List.of(
            new Design.Row(Block.SELECTION, set, 1, 0),
            new Design.Row(Block.SELECTION, set, 2, 0),
            new Design.Row(Block.SELECTION, set, 2, 1)));
  }

  private static Responses responses() {
    return Responses.of(design("dots"), UNITS, new double[] {1e6, 1, 1e6 + 1e-6, 2, 1e6, 6});
  }

  private JsonCursor json(String name) {
    return new JsonCursor(JsonReader.withDefaults().read(folder.resolve(name)));
  }

  /** Shows one thing, if there is an analysis called "means". */
  private record Conclude() implements Synthesis {
    @Override
    public String name() {
      return "conclude";
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.empty();
    }

    @Override
    public List<Problem> problems(List<SelectivityAnalysis<?>> analyses) {
      return analyses.contains(MEANS) ? List.of() : List.of(Problem.of("there are no means"));
    }

    @Override
    public List<Exhibit> exhibits(Findings findings, TableNames tables) {
      return List.of(
          new Passage(
              "concluded",
              "Conclusion",
              Prominence.SUMMARY,
              List.of(findings.analyses().size() + " analyses")));
    }
  }

  @Test
  void aSynthesisStandsInFrontAndSaysWhatItMisses() throws InterruptedException {
    assertThat(
            Analyses.of(MEANS)
                .concludedBy(new Conclude())
                .run(responses(), RunOptions.inMemory())
                .exhibits()
                .get(0))
        .isInstanceOfSatisfying(
            Passage.class,
            passage -> assertThat(passage.paragraphs()).containsExactly("1 analyses"));
    assertThatThrownBy(
            () ->
                Analyses.of(new FakeAnalysis("others", 1))
                    .concludedBy(new Conclude(), new Conclude())
                    .run(responses(), RunOptions.inMemory()))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContainingAll(
            "synthesis conclude: there are no means",
            "synthesis conclude: the name is given twice");
  }

  @Test
  void writesTheFilesOfARun() throws Exception {
    ExperimentResult result = Analyses.of(MEANS).run(responses(), RunOptions.in(folder));

    assertThat(RunFolderTest.contents(folder).keySet())
        .containsExactly(
            "analyses.json",
            "exhibits.json",
            "mean-table.csv",
            "means-recorded.npy",
            "provenance.json",
            "results.json",
            "stimuli.csv",
            "units.csv");
    assertThat(folder.resolve("environment.json")).isNotEmptyFile();
    assertThat(Files.readAllLines(folder.resolve("units.csv")))
        .startsWith("network,seed,role,checkpoint,unit,mean,tested,limit")
        .anyMatch(line -> line.startsWith("recorded,,MODEL,,1,3.0,"));
    assertThat(Files.readAllLines(folder.resolve("stimuli.csv")).get(2))
        .startsWith("1,SELECTION,dots,2,0,");
    assertThat(result.summary().provenance().data()).hasSize(1);
    assertThat(result.summary().provenance().configuration()).isPresent();
  }

  @Test
  void meansKeepThePrecisionOfDoubles() throws Exception {
    Analyses.of(MEANS).run(responses(), RunOptions.in(folder));
    Design conditions = design("dots").select(0, 1);
    double[] row = new double[2];
    Responses.open(folder.resolve("means-recorded.npy"), conditions, "conv").row(1, row);
    assertThat(row[0]).isEqualTo((1e6 + (1e6 + 1e-6)) / 2).isNotEqualTo(1e6);
  }

  @Test
  void theSameResponsesGiveTheSameFilesAgain() throws Exception {
    Analyses.of(MEANS).run(responses(), RunOptions.in(folder));
    Map<String, String> first = RunFolderTest.contents(folder);
    Path file = folder.resolveSibling("responses.npy");
    try (NpyWriter writer = NpyWriter.ofDoubles(file, 3, 2)) {
      writer.write(new double[] {1e6, 1, 1e6 + 1e-6, 2, 1e6, 6});
    }
    Analyses.of(MEANS).run(Responses.open(file, design("dots"), "conv"), RunOptions.in(folder));
    assertThat(RunFolderTest.contents(folder)).isEqualTo(first);
  }

  @Test
  void refusesTheFolderOfOtherAnalysesOtherResponsesOrAnotherDesign() throws Exception {
    RunOptions here = RunOptions.in(folder);
    Analyses.of(MEANS).run(responses(), here);
    assertThatThrownBy(() -> Analyses.of(new FakeAnalysis("means", 2)).run(responses(), here))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("configuration");
    assertThatThrownBy(
            () -> Analyses.of(MEANS).run(Responses.of(design("dots"), UNITS, new double[6]), here))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("data set");
    assertThatThrownBy(() -> Analyses.of(MEANS).run(responses().relabelled(design("faces")), here))
        .isInstanceOf(RunFolderException.class);
  }

  @Test
  void refusesAFolderWithOtherFiles() throws IOException {
    Files.writeString(Files.createDirectory(folder).resolve("thesis.tex"), "mine");
    assertThatThrownBy(() -> Analyses.of(MEANS).run(responses(), RunOptions.in(folder)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("thesis.tex");
    assertThat(RunFolderTest.contents(folder)).containsOnlyKeys("thesis.tex");
  }

  @Test
  void namesWhatWasLeftOutInTheResults() throws Exception {
    ExperimentResult result =
        Analyses.of(MEANS)
            .leavingOut(List.of(new LeftOut("shuffle", "needs a seed")))
            .run(responses(), RunOptions.in(folder));
    assertThat(result.summary().leftOut()).containsExactly(new LeftOut("shuffle", "needs a seed"));
    JsonCursor left = json("results.json").member("leftOut").elements().get(0);
    assertThat(left.member("analysis").text()).isEqualTo("shuffle");
    assertThat(left.member("reason").text()).isEqualTo("needs a seed");
  }

  @Test
  void leavesOutWhatTheDesignDoesNotSuit() {
    Analyses all = Analyses.of(MEANS);
    assertThat(all.suiting(design("dots")).planned()).containsExactly(MEANS);
    Analyses none = all.suiting(design("unsuitable"));
    assertThat(none.planned()).isEmpty();
    assertThat(none.leftOut()).containsExactly(new LeftOut("means", "the set is unsuitable"));
    assertThatThrownBy(() -> none.run(responses(), RunOptions.inMemory()))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContainingAll(
            "analyses: not set", "analysis means: was left out: the set is unsuitable");
  }

  @Test
  void namesEverythingThatSpeaksAgainstTheAnalysesAtOnce() {
    assertThatThrownBy(
            () -> Analyses.run(responses().relabelled(design("unsuitable")), MEANS, MEANS))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContainingAll(
            "analysis means: the name is given twice", "the set is unsuitable");
  }

  @Test
  void tellsARecorderWhatItWillAskFor() {
    RunOptions here = RunOptions.in(folder);
    Analyses analyses = Analyses.of(MEANS);
    ResponseRecorder recorder =
        ResponseRecorder.ofFolds(design("dots"), UNITS, analyses.folds(here));
    recorder.accept(new float[] {1, 1, 2, 2, 3, 6});
    Responses folded = recorder.finish();
    assertThatThrownBy(() -> analyses.run(folded, here))
        .as("the files are begun; the analysis itself wants rows that were not kept")
        .hasMessageContaining("a row is not available");
    assertThat(folder.resolve("means-recorded.npy")).exists();
  }

  @Test
  void reportsHowFarItIs() throws Exception {
    List<ProgressEvent> events = new ArrayList<>();
    Analyses.of(MEANS, new FakeAnalysis("doubled", 2))
        .run(responses(), RunOptions.inMemory().withProgress(events::add));
    assertThat(events)
        .filteredOn(ProgressEvent.Advanced.class::isInstance)
        .extracting(event -> ((ProgressEvent.Advanced) event).done())
        .containsExactly(1L, 2L);
    assertThat(events).allMatch(event -> event.network().orElseThrow().equals("recorded"));
  }
}
