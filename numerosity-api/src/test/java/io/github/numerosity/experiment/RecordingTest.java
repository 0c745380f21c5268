package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.stimulus.Block;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
  private static final Units UNITS = new Units(List.of(new LayerShape("units", 2, 1, 1)));
  private static final Design DESIGN =
      Design.of(
          List.of(
              new Design.Row(Block.SELECTION, "dots", 2, 0),
              new Design.Row(Block.SELECTION, "dots", 1, 0),
              new Design.Row(Block.PREFERENCE, "dots", 1, 1)));

  private final Path folder;

  RecordingTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Recording begin(
      boolean rows, KeepResponses policy, Optional<RunFolder> folder, long smallBytes) {
    return Recording.begin(
        DESIGN, UNITS, Set.of(new SelectionMeans()), rows, policy, folder, "trained-1", smallBytes);
  }

  private static double[] secondRow(Recording recording) {
    recording.accept(new float[] {1, 2});
    recording.accept(new float[] {3, 4, 5, 6});
    Responses responses = recording.finish();
    double[] row = new double[2];
    responses.row(1, row);
    return row;
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals(".lock"))
          .toList();
    }
  }

  @Test
  void largeResponsesThatAreNotKeptLieInAFileUntilTheyAreAnalysed() throws Exception {
    try (RunFolder run = RunFolder.open(folder)) {
      try (Recording recording = begin(true, KeepResponses.AUTO, Optional.of(run), 24)) {
        assertThat(secondRow(recording)).containsExactly(3, 4);
        assertThat(files()).containsExactly(".responses-trained-1.npy.unfinished");
      }
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void largeResponsesAreKeptWhenToldSo() throws Exception {
    try (RunFolder run = RunFolder.open(folder)) {
      try (Recording recording = begin(true, KeepResponses.ALWAYS, Optional.of(run), 24)) {
        assertThat(secondRow(recording)).containsExactly(3, 4);
      }
      assertThat(files()).containsExactly("responses-trained-1.npy");
    }
  }

  @Test
  void smallResponsesAreKeptByDefault() throws Exception {
    try (RunFolder run = RunFolder.open(folder)) {
      try (Recording recording = begin(true, KeepResponses.AUTO, Optional.of(run), 25)) {
        assertThat(secondRow(recording)).containsExactly(3, 4);
      }
      assertThat(files()).containsExactly("responses-trained-1.npy");
    }
  }

  @Test
  void largeResponsesWithoutAFolderCanBeRead() {
    try (Recording recording = begin(true, KeepResponses.ALWAYS, Optional.empty(), 24)) {
      assertThat(secondRow(recording)).containsExactly(3, 4);
    }
  }

  @Test
  void rowsThatNobodyNeedsAreNotKept() throws Exception {
    try (RunFolder run = RunFolder.open(folder);
        Recording recording = begin(false, KeepResponses.NEVER, Optional.of(run), 25)) {
      assertThatThrownBy(() -> secondRow(recording)).hasMessageContaining("rows were not kept");
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void anUnfinishedRecordingLeavesNothing() throws Exception {
    try (RunFolder run = RunFolder.open(folder)) {
      try (Recording recording = begin(true, KeepResponses.ALWAYS, Optional.of(run), 25)) {
        recording.accept(new float[] {1, 2});
        assertThatThrownBy(() -> recording.accept(new float[] {Float.NaN, 2}))
            .hasMessageContaining("NaN");
      }
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void meansAreThoseOfTheSelectionImagesByNumerosity() {
    try (Recording recording = begin(true, KeepResponses.NEVER, Optional.empty(), 25)) {
      recording.accept(new float[] {1, 2, 3, 4, 5, 6});
      SelectionMeans.Means means = recording.finish().get(new SelectionMeans());
      assertThat(means.conditions()).isEqualTo(2);
      assertThat(means.values()).containsExactly(3, 4, 1, 2);
    }
  }
}
