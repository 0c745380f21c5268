package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.data.Cifar10;
import io.github.numerosity.data.DataException;
import io.github.numerosity.data.FetchEvent;
import io.github.numerosity.data.FetchListener;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Trained;
import io.github.numerosity.model.Training;
import io.github.numerosity.response.Probe;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.ProgressEvent;
import io.github.numerosity.run.RunOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that has to be fetched before a run. */
class MissingDataTest {
  private final Path folder;

  MissingDataTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /**
   * Data that comes from afar; it is there when the file is.
   *
   * @param file what is fetched
   * @param fails whether it cannot be had
   * @param download whether it may be fetched
   */
  private record FarData(Path file, boolean fails, boolean download) implements ImageDataset {
    @Override
    public ImageSize size() {
      return FakeSource.SIZE;
    }

    @Override
    public int classes() {
      return FakeSource.UNITS;
    }

    @Override
    public Optional<String> missing() {
      return download && !Files.exists(file) ? Optional.of("far data") : Optional.empty();
    }

    @Override
    public void fetch(FetchListener listener) {
      if (missing().isEmpty()) {
        return;
      }
      listener.on(new FetchEvent.Asking(URI.create("http://example.org"), 0));
      listener.on(new FetchEvent.Advanced(1, 2));
      if (fails) {
        throw new DataException("nobody gives it");
      }
      try {
        listener.on(new FetchEvent.Completed(Files.createFile(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public FarData withoutDownload() {
      return new FarData(file, fails, false);
    }

    @Override
    public ImageData load() {
      return new FakeData("far", Optional.empty()).load();
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("far-data", this));
    }
  }

  private static Experiment on(ImageDataset data) {
    FakeSource untrained = FakeSource.untrained("far");
    return Experiment.builder()
        .name("far")
        .model("trained", untrained.withWeights(Trained.on(data, Training.poster())))
        .stimuli(RunFolderTest.stimuli(new FakeDots(200)))
        .probe(Probe.layer("units"))
        .analysis(new FakeAnalysis("means", 1))
        .seeds(1)
        .build();
  }

  private FarData far() {
    return new FarData(folder.resolve("far"), false, true);
  }

  @Test
  void isFetchedBeforeAnythingElse() throws Exception {
    List<ProgressEvent> events = new CopyOnWriteArrayList<>();
    Experiment experiment = on(far());
    assertThat(experiment.missing()).containsExactly("far data");

    experiment.run(RunOptions.in(folder.resolve("run")).withProgress(events::add));

    assertThat(events)
        .startsWith(
            new ProgressEvent.Started(Phase.DOWNLOAD, Optional.empty()),
            new ProgressEvent.Advanced(
                Phase.DOWNLOAD, Optional.empty(), 1, 2, OptionalDouble.empty()),
            new ProgressEvent.Finished(Phase.DOWNLOAD, Optional.empty()),
            new ProgressEvent.Started(Phase.DATA, Optional.empty()));
    assertThat(experiment.missing()).isEmpty();
  }

  @Test
  void leaveToFetchIsNoPartOfWhatDecidesAResult() throws Exception {
    Experiment asking = on(far());
    asking.run(RunOptions.in(folder.resolve("run")));
    Experiment notAsking = on(far().withoutDownload());

    assertThat(ExperimentJson.of(asking)).contains("\"download\": true");
    assertThat(notAsking.run(RunOptions.in(folder.resolve("run"))).summary().networks()).hasSize(1);
  }

  @Test
  void offlineARunThatLacksDataDoesNotBegin() throws Exception {
    Path run = folder.resolve("run");
    RunOptions offline = RunOptions.in(run).withOffline(true);

    assertThatThrownBy(() -> on(far()).run(offline))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContainingAll("far data", "offline");
    assertThat(run).doesNotExist();

    Files.createFile(folder.resolve("far"));
    assertThat(on(far()).run(offline).summary().networks()).hasSize(1);
  }

  @Test
  void aRunWithoutItsDataLeavesNothing() {
    Path run = folder.resolve("run");
    FarData unreachable = new FarData(folder.resolve("far"), true, true);

    assertThatThrownBy(() -> on(unreachable).run(RunOptions.in(run)))
        .isInstanceOf(DataException.class)
        .hasMessage("nobody gives it");
    assertThat(run).doesNotExist();
  }

  @Test
  void cifar10IsMissingOnlyWhereItMayBeDownloaded() {
    Path empty = folder.resolve("empty");

    Cifar10 allowed = Cifar10.in(empty).withDownload(true);
    assertThat(allowed.problems()).isEmpty();
    assertThat(allowed.missing())
        .hasValueSatisfying(what -> assertThat(what).contains("170 MB", empty.toString()));
    assertThat(allowed.withoutDownload()).isEqualTo(Cifar10.in(empty));

    assertThat(Cifar10.in(empty).missing()).isEmpty();
    assertThat(Cifar10.in(empty).problems())
        .singleElement()
        .asString()
        .contains("set \"download\" to true");
    assertThat(Cifar10.in(folder.resolve("c.tar.gz")).withDownload(true).problems())
        .singleElement()
        .asString()
        .contains("is the name of an archive");
  }
}
