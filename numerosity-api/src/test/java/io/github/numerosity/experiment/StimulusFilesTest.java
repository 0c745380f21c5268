package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.design.Design;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.design.StimulusFolder;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageFile;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.run.RunFolderException;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.PlacementException;
import io.github.numerosity.stimulus.StimulusException;
import io.github.numerosity.stimulus.StimulusSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StimulusFilesTest {
  private static final ImageSize SIZE = new ImageSize(32, 32, 3);
  private static final List<Long> SEEDS = List.of(4L, 5L);

  private final Path folder;
  private final Path out;

  StimulusFilesTest(@TempDir Path folder) {
    this.folder = folder;
    this.out = folder.resolve("pictures");
  }

  private static StimulusPlan plan() {
    return Stimuli.of(DotArrays.standard(), DotArrays.constantArea())
        .withNumerosities(1, 4, 7)
        .withImagesPerNumerosity(12)
        .withPreferenceImages(3)
        .withRangeNumerosities(9)
        .withSeed(7);
  }

  private int write(StimulusPlan plan, int threads) throws InterruptedException {
    return StimulusFiles.of(plan, SIZE, SEEDS).write(RunOptions.in(out).withThreads(threads));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void areShownAgainByAStimulusFolder() throws InterruptedException {
    assertThat(write(plan(), 2)).isEqualTo(2 * (3 * 12 + 3 * 3 + 3));

    Stimuli drawn = plan().at(SIZE, 0);
    Stimuli shown =
        Stimuli.of(
                new StimulusSet("standard", StimulusFolder.in(out, "standard")),
                new StimulusSet("constant-area", StimulusFolder.in(out, "constant-area")))
            .withSeed(1)
            .at(SIZE, 0);
    Design design = drawn.design();
    assertThat(shown.design()).isEqualTo(design);
    for (int row = 0; row < design.stimuli(); row++) {
      assertThat(shown.stimulus(row).image())
          .as("%s", design.row(row))
          .isEqualTo(drawn.stimulus(row).image());
    }
  }

  @Test
  void listTheColumnsOfARunAndTheFile() throws InterruptedException, IOException {
    write(plan(), 1);

    List<String> lines = Files.readAllLines(out.resolve("stimuli.csv"));
    assertThat(lines).hasSize(1 + 96);
    assertThat(lines.get(0))
        .isEqualTo(
            "row,block,set,numerosity,index,count,total_area,item_area,perimeter,hull_area,density,mean_distance,luminance,contrast_energy,file");
    assertThat(lines.get(1)).startsWith("0,SELECTION,standard,1,0,1.0,");
    assertThat(lines.get(96))
        .startsWith("95,RANGE,constant-area,9,2,9.0,")
        .endsWith(",constant-area/n09-0002.png");
  }

  @Test
  void bringACheckOfDeclaredControls() throws InterruptedException, IOException {
    write(plan(), 1);

    assertThat(Files.readAllLines(out.resolve("constraints.csv")))
        .hasSize(4)
        .startsWith(
            "set,property,images,declared_low,declared_high,observed_low,observed_high,lowest_mean,highest_mean,broken,holds")
        .allMatch(line -> line.startsWith("set,") || line.matches("constant-area,.*,0,true"));
  }

  @Test
  void bringAContactSheetOfEachSet() throws InterruptedException, IOException {
    write(plan(), 1);

    assertThat(names(out))
        .containsExactly(
            "constant-area",
            "constraints.csv",
            "contact-sheet-constant-area.png",
            "contact-sheet-standard.png",
            "standard",
            "stimuli.csv");
    // Three pictures of nine dots are the fewest; each of the four numerosities has a row.
    Image sheet =
        ImageFile.read(
            out.resolve("contact-sheet-standard.png"),
            new ImageSize(4 + 3 * (32 + 4), 4 + 4 * (32 + 4), 3));
    Image first = plan().at(SIZE, 0).stimulus(0).image();
    for (int row = 0; row < 32; row++) {
      for (int column = 0; column < 32; column++) {
        assertThat(sheet.sample(4 + row, 4 + column, 0)).isEqualTo(first.sample(row, column, 0));
      }
    }
  }

  @Test
  void areTheSameBytesWithAnyNumberOfThreads() throws InterruptedException, IOException {
    write(plan(), 1);
    Path again = folder.resolve("again");
    StimulusFiles.of(plan(), SIZE, SEEDS).write(RunOptions.in(again).withThreads(4));

    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(again.resolve(out.relativize(file))).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void liesInAFolderOfItsOwnForEachSeedThatHasItsOwn() throws InterruptedException, IOException {
    write(plan().withPerSeed(true), 1);

    assertThat(names(out)).containsExactly("seed-4", "seed-5");
    Stimuli shown =
        Stimuli.of(new StimulusSet("a", StimulusFolder.in(out.resolve("seed-5"), "standard")))
            .withSeed(1)
            .at(SIZE, 0);
    assertThat(shown.stimulus(0).image())
        .isEqualTo(plan().withPerSeed(true).at(SIZE, 5).stimulus(0).image());
  }

  @Test
  void mayBeWrittenAgainIntoTheSameFolder() throws InterruptedException, IOException {
    write(plan(), 1);
    Object before = Files.getLastModifiedTime(out.resolve("stimuli.csv"));
    write(plan(), 1);

    assertThat(Files.getLastModifiedTime(out.resolve("stimuli.csv"))).isEqualTo(before);
    assertThat(names(folder)).containsExactly("pictures");
  }

  @Test
  void fillAnEmptyFolder() throws InterruptedException, IOException {
    Files.createDirectory(out);
    write(plan(), 1);
    assertThat(out.resolve("stimuli.csv")).isNotEmptyFile();
  }

  @Test
  void refuseAFolderWithOtherFiles() throws IOException {
    Files.createDirectory(out);
    Files.writeString(out.resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> write(plan(), 1))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContainingAll(out.toString(), "not empty", "choose an empty or a new folder");
    assertThat(names(out)).containsExactly("thesis.txt");
    assertThat(names(folder)).containsExactly("pictures");
  }

  @Test
  void refuseTheFolderOfOtherPictures() throws InterruptedException, IOException {
    write(plan(), 1);
    List<String> before = Files.readAllLines(out.resolve("stimuli.csv"));
    assertThatThrownBy(() -> write(plan().withSeed(8), 1))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContainingAll("not empty", "other files");
    assertThat(Files.readAllLines(out.resolve("stimuli.csv"))).isEqualTo(before);
    assertThat(names(folder)).containsExactly("pictures");
  }

  @Test
  void refuseAFileInThePlaceOfTheFolder() throws IOException {
    Files.writeString(out, "mine");
    assertThatThrownBy(() -> write(plan(), 1))
        .isInstanceOf(RunFolderException.class)
        .hasMessageContaining(out.toString());
    assertThat(out).hasContent("mine");
  }

  @Test
  void leaveNothingWhenAPictureCannotBeDrawn() throws IOException {
    StimulusPlan full =
        Stimuli.of(
                DotArrays.standard(),
                new StimulusSet(
                    "full",
                    (request, random) -> {
                      throw new PlacementException("no room");
                    }))
            .withSeed(1);
    assertThatThrownBy(() -> write(full, 2))
        .isInstanceOf(StimulusException.class)
        .hasMessageContainingAll("set full, numerosity 1, image 0", "no room");
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void leaveNothingWhenInterrupted() throws IOException {
    List<Throwable> ended = new ArrayList<>();
    Thread.currentThread().interrupt();
    try {
      write(plan(), 2);
    } catch (InterruptedException e) {
      ended.add(e);
    }
    assertThat(ended).hasSize(1);
    assertThat(names(folder)).isEmpty();
  }
}
