package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.data.DataException;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.Image;
import io.github.numerosity.json.JsonCursor;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.model.Permuted;
import io.github.numerosity.model.Trained;
import io.github.numerosity.model.Training;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.response.Probe;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibits;
import io.github.numerosity.run.RunFolderException;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private final Path folder;

  RunFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static StimulusPlan stimuli(StimulusGenerator generator) {
    return Stimuli.of(new StimulusSet("dots", generator))
        .withNumerosities(IntStream.rangeClosed(1, 3).toArray())
        .withImagesPerNumerosity(4)
        .withRangeNumerosities(4)
        .withSeed(7);
  }

  /** Three networks, three seeds, one of which fails to train. */
  static ExperimentBuilder study(FakeSource untrained) {
    FakeSource trained = untrained.trained().divergingAt(2);
    return Experiment.builder()
        .name("study")
        .model("trained", trained)
        .control("untrained", untrained)
        .control("permuted", Permuted.of(trained))
        .stimuli(stimuli(new FakeDots(200)))
        .probe(Probe.layer("units"))
        .analysis(new FakeAnalysis("means", 1))
        .analysis(new FakeAnalysis("doubled", 2))
        .seeds(1, 2, 3);
  }

  /** Returns the bytes of every file but that which tells machine and times. */
  static Map<String, String> contents(Path run) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("environment.json")) {
          contents.put(name, java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
        }
      }
    }
    return contents;
  }

  @Test
  void leavesTheFilesOfAFolderThatHoldsNoRun() throws IOException {
    Files.writeString(folder.resolve("draft.unfinished"), "mine");
    Files.writeString(folder.resolve(".draft.unfinished"), "mine");
    Experiment experiment = study(FakeSource.untrained("foreign")).build();
    assertThatThrownBy(() -> experiment.run(RunOptions.in(folder)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("not empty");
    assertThat(folder.resolve("draft.unfinished")).exists();
    assertThat(folder.resolve(".draft.unfinished")).exists();
  }

  private static JsonCursor json(Path file) {
    return new JsonCursor(JsonReader.withDefaults().read(file));
  }

  @Test
  void theSameConfigurationGivesTheSameBytesAtAnyThreadCount() throws Exception {
    Experiment experiment = study(FakeSource.untrained("bytes")).build();
    experiment.run(RunOptions.in(folder.resolve("a")));
    experiment.run(RunOptions.in(folder.resolve("b")));
    experiment.run(RunOptions.in(folder.resolve("c")).withThreads(2));
    experiment.run(RunOptions.in(folder.resolve("d")).withThreads(5));
    Map<String, String> first = contents(folder.resolve("a"));
    assertThat(contents(folder.resolve("b"))).isEqualTo(first);
    assertThat(contents(folder.resolve("c"))).isEqualTo(first);
    assertThat(contents(folder.resolve("d"))).isEqualTo(first);
  }

  @Test
  void holdsTheFilesOfTheRunAndNoOthers() throws Exception {
    study(FakeSource.untrained("files"))
        .build()
        .run(RunOptions.in(folder).withConfiguration("// as given\n{}"));
    assertThat(contents(folder).keySet())
        .containsExactlyInAnyOrder(
            "config.json",
            "config.resolved.json",
            "provenance.json",
            "results.json",
            "exhibits.json",
            "stimuli.csv",
            "training.csv",
            "units.csv",
            "doubled-units.csv",
            "mean-table.csv",
            "doubled-mean-table.csv",
            "means-trained-1.npy",
            "means-trained-3.npy",
            "means-untrained-1.npy",
            "means-untrained-2.npy",
            "means-untrained-3.npy",
            "means-permuted-1.npy",
            "means-permuted-3.npy",
            "responses-trained-1.npy",
            "responses-trained-3.npy",
            "responses-untrained-1.npy",
            "responses-untrained-2.npy",
            "responses-untrained-3.npy",
            "responses-permuted-1.npy",
            "responses-permuted-3.npy",
            "weights-trained-1.safetensors",
            "weights-trained-3.safetensors",
            "weights-untrained-1.safetensors",
            "weights-untrained-2.safetensors",
            "weights-untrained-3.safetensors",
            "weights-permuted-1.safetensors",
            "weights-permuted-3.safetensors");
    assertThat(folder.resolve("config.json")).hasContent("// as given\n{}");
    assertThat(folder.resolve("environment.json")).exists();
  }

  @Test
  void resultsTellOfEachNetworkAndOfFailures() throws Exception {
    study(FakeSource.untrained("results")).build().run(RunOptions.in(folder));
    List<JsonCursor> networks = json(folder.resolve("results.json")).member("networks").elements();
    assertThat(networks).hasSize(9);
    JsonCursor first = networks.get(0);
    assertThat(first.member("name").text()).isEqualTo("trained");
    assertThat(first.member("seed").whole()).isEqualTo(1);
    assertThat(first.member("testAccuracy").number()).isEqualTo(0.875);
    assertThat(first.member("test").member("accuracyByClass").member("a").number()).isEqualTo(0.75);
    assertThat(first.member("weights").text()).hasSize(64);
    assertThat(first.member("analyses").member("means").member("means").elements()).hasSize(2);
    assertThat(first.find("failure")).isEmpty();
    assertThat(networks.get(1).member("failure").member("message").text())
        .contains("seed 2", "NaN");
    assertThat(networks.get(4).find("testAccuracy")).isEmpty();
    JsonCursor environment = json(folder.resolve("environment.json"));
    assertThat(environment.member("models").elements().get(0).member("device").text())
        .isEqualTo("fake");
    assertThat(environment.member("numerosity").text()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void tablesHaveNetworkAndSeedInFront() throws Exception {
    study(FakeSource.untrained("tables")).build().run(RunOptions.in(folder));
    List<String> units = Files.readAllLines(folder.resolve("units.csv"));
    assertThat(units.get(0)).isEqualTo("network,seed,role,checkpoint,unit,mean,tested,limit");
    assertThat(units).hasSize(1 + 7 * 2);
    assertThat(units.get(1)).startsWith("trained,1,MODEL,,0,").endsWith(",,-Inf");
    assertThat(units.get(3)).startsWith("trained,3,MODEL,,0,");
    assertThat(Files.readAllLines(folder.resolve("training.csv")))
        .containsExactly(
            "network,seed,role,checkpoint,epoch,step,mean_loss",
            "trained,1,MODEL,,1,10,0.1",
            "trained,3,MODEL,,1,10,0.1");
    List<String> stimuli = Files.readAllLines(folder.resolve("stimuli.csv"));
    assertThat(stimuli.get(0)).startsWith("row,block,set,numerosity,index,count,total_area,");
    assertThat(stimuli).hasSize(1 + 12 + 12 + 4);
    assertThat(stimuli.get(1)).startsWith("0,SELECTION,dots,1,0,");
    assertThat(Exhibits.read(folder.resolve("exhibits.json")))
        .extracting(exhibit -> exhibit.name())
        .endsWith("mean-table", "doubled-mean-table", "methods");
  }

  @Test
  void keptResponsesGiveTheSameResultsAgain() throws Exception {
    FakeAnalysis means = new FakeAnalysis("means", 1);
    Experiment experiment = study(FakeSource.untrained("kept")).build();
    ExperimentResult result = experiment.run(RunOptions.in(folder));
    Responses recorded =
        Responses.open(
            folder.resolve("responses-trained-3.npy"),
            experiment.stimuli().at(FakeSource.SIZE, 3).design(),
            new Units(List.of(experiment.networks().get(0).source().shape().layer("units"))));
    ExperimentResult again = experiment.analyses().run(recorded, RunOptions.inMemory());
    assertThat(again.of(means).of("recorded").get(0)).isEqualTo(result.of(means).of("trained", 3));
    assertThat(Analyses.run(recorded, means).of(means).byId()).isEqualTo(again.of(means).byId());
    assertThat(again.summary().networks().get(0).recorded()).isTrue();
  }

  @Test
  void keepsNoResponsesWhenToldSo() throws Exception {
    study(FakeSource.untrained("never"))
        .keepResponses(KeepResponses.NEVER)
        .build()
        .run(RunOptions.in(folder));
    assertThat(contents(folder).keySet()).noneMatch(name -> name.startsWith("responses-"));
  }

  @Test
  void aFinishedRunIsReusedWithoutTraining() throws Exception {
    Experiment experiment = study(FakeSource.untrained("reused")).build();
    experiment.run(RunOptions.in(folder));
    Map<String, String> first = contents(folder);
    int trainings = FakeSource.trainings("reused");
    ExperimentResult again = experiment.run(RunOptions.in(folder).withThreads(2));
    assertThat(contents(folder)).isEqualTo(first);
    assertThat(FakeSource.trainings("reused"))
        .as("only the seed that fails is tried again")
        .isEqualTo(trainings + 1);
    assertThat(again.findings().histories().byId()).isNotEmpty();
  }

  @Test
  void anInterruptedRunGoesOnWhereItWas() throws Exception {
    study(FakeSource.untrained("whole")).build().run(RunOptions.in(folder.resolve("whole")));

    Experiment slow = study(FakeSource.untrained("whole").withStepMillis(30)).build();
    Path broken = folder.resolve("broken");
    CountDownLatch firstWeights = new CountDownLatch(1);
    Thread caller =
        new Thread(
            () -> {
              try {
                slow.run(
                    RunOptions.in(broken)
                        .withProgress(
                            event -> {
                              if (Files.exists(broken.resolve("weights-trained-1.safetensors"))) {
                                firstWeights.countDown();
                              }
                            }));
              } catch (InterruptedException e) {
                // That is what is tested.
              }
            });
    caller.start();
    firstWeights.await();
    caller.interrupt();
    caller.join();
    assertThat(broken.resolve("results.json")).doesNotExist();
    assertThat(contents(broken).keySet()).noneMatch(name -> name.startsWith("."));

    int before = FakeSource.trainings("whole");
    slow.run(RunOptions.in(broken));
    assertThat(FakeSource.trainings("whole") - before).as("seeds 2 and 3").isEqualTo(2);
    Map<String, String> expected = contents(folder.resolve("whole"));
    Map<String, String> resumed = contents(broken);
    assertThat(resumed.keySet()).isEqualTo(expected.keySet());
    // The pace of the fake is one of its settings, so digests of the configuration differ.
    for (String name : List.of("units.csv", "training.csv", "means-permuted-3.npy")) {
      assertThat(resumed.get(name)).isEqualTo(expected.get(name));
    }
  }

  @Test
  void anotherConfigurationIsRefused() throws Exception {
    study(FakeSource.untrained("other")).build().run(RunOptions.in(folder));
    Map<String, String> before = contents(folder);
    Experiment other =
        study(FakeSource.untrained("other")).analysis(new FakeAnalysis("third", 3)).build();
    assertThatThrownBy(() -> other.run(RunOptions.in(folder)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("a different configuration")
        .hasMessageContaining("choose another folder");
    assertThat(contents(folder)).isEqualTo(before);
  }

  private Experiment readingFrom(Path data) {
    FakeSource source = FakeSource.untrained("data");
    return Experiment.builder()
        .model(
            "trained",
            source.withWeights(
                Trained.on(new FakeData("data", Optional.of(data)), Training.poster())))
        .stimuli(stimuli(new FakeDots(200)))
        .probe(Probe.layer("units"))
        .analysis(new FakeAnalysis("means", 1))
        .seeds(1)
        .build();
  }

  @Test
  void otherDataAreRefusedAndMovedDataAreNot() throws Exception {
    Path run = folder.resolve("run");
    Path data = Files.writeString(folder.resolve("data"), "first");
    readingFrom(data).run(RunOptions.in(run));
    Path moved = Files.move(data, folder.resolve("moved"));
    readingFrom(moved).run(RunOptions.in(run));
    Files.writeString(moved, "second");
    assertThatThrownBy(() -> readingFrom(moved).run(RunOptions.in(run)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("a different data set")
        .hasMessageContaining("first")
        .hasMessageContaining("second");
  }

  @Test
  void dataThatCannotBeReadLeaveNoFolder() {
    Path run = folder.resolve("run");
    assertThatThrownBy(() -> readingFrom(folder.resolve("none")).run(RunOptions.in(run)))
        .isInstanceOf(DataException.class);
    assertThat(run).doesNotExist();
  }

  @Test
  void aFolderWithOtherFilesIsRefused() throws Exception {
    Files.writeString(folder.resolve("thesis.tex"), "");
    Experiment experiment = study(FakeSource.untrained("foreign")).build();
    assertThatThrownBy(() -> experiment.run(RunOptions.in(folder)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("thesis.tex")
        .hasMessageContaining("not empty");
    assertThat(contents(folder).keySet()).containsExactly("thesis.tex");
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    Experiment experiment = study(FakeSource.untrained("file")).build();
    assertThatThrownBy(() -> experiment.run(RunOptions.in(file)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("cannot be written");
  }

  @Test
  void whatCannotBeWrittenNeedsAnEmptyFolderAndNeverResumes() throws Exception {
    StimulusGenerator lambda =
        (request, random) ->
            Stimulus.labelled(
                Image.of(request.size(), new byte[request.size().samples()]), request.numerosity());
    Experiment experiment =
        Experiment.builder()
            .model("untrained", FakeSource.untrained("lambda"))
            .stimuli(stimuli(lambda))
            .probe(Probe.layer("units"))
            .analysis(new FakeAnalysis("means", 1))
            .seeds(1)
            .build();
    experiment.run(RunOptions.in(folder));
    assertThat(folder.resolve("config.resolved.json")).content().contains("\"unwritable\"");
    assertThatThrownBy(() -> experiment.run(RunOptions.in(folder)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("cannot resume")
        .hasMessageContaining(RunFolderTest.class.getName() + " (lambda)");
    Experiment writable = study(FakeSource.untrained("lambda")).build();
    assertThatThrownBy(() -> writable.run(RunOptions.in(folder)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("a different configuration");
  }

  @Test
  void damagedWeightsAreNamed() throws Exception {
    Experiment experiment = study(FakeSource.untrained("damaged")).build();
    experiment.run(RunOptions.in(folder));
    Path weights = folder.resolve("weights-trained-3.safetensors");
    Files.write(weights, new byte[20]);
    assertThatThrownBy(() -> experiment.run(RunOptions.in(folder)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("weights-trained-3.safetensors")
        .hasMessageContaining("delete it");
    Files.copy(
        folder.resolve("weights-untrained-3.safetensors"),
        weights,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> experiment.run(RunOptions.in(folder)))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining("was not made by this experiment");
  }

  @Test
  void ownStimuliForEachSeedHaveTheirOwnFiles() throws Exception {
    Experiment.builder()
        .model("untrained", FakeSource.untrained("own"))
        .stimuli(stimuli(new FakeDots(200)).withPerSeed(true))
        .probe(Probe.layer("units"))
        .analysis(new FakeAnalysis("means", 1))
        .seeds(1, 2)
        .build()
        .run(RunOptions.in(folder).withThreads(2));
    assertThat(contents(folder).keySet())
        .contains("stimuli-1.csv", "stimuli-2.csv")
        .doesNotContain("stimuli.csv");
    assertThat(json(folder.resolve("provenance.json")).member("stimuli").elements())
        .extracting(JsonCursor::text)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }
}
