package io.github.numerosity.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.component.Problem;
import io.github.numerosity.dots.Appearance;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.dots.StandardDots;
import io.github.numerosity.image.Color;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageFile;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusRequest;
import io.github.numerosity.stimulus.StimulusSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StimulusFolderTest {
  private static final ImageSize SIZE = new ImageSize(24, 20, 3);
  private static final String HEADER = "file,numerosity,set\n";

  private final Path folder;

  StimulusFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeEach
  void writePictures() throws IOException {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int numerosity : new int[] {3, 1, 2}) {
      for (int index = 0; index < 2 + numerosity; index++) {
        String name = "p" + numerosity + "-" + index + ".png";
        ImageFile.write(picture(numerosity, index), folder.resolve(name));
        csv.append(name).append(',').append(numerosity).append(",photos\n");
      }
    }
    Files.writeString(folder.resolve("stimuli.csv"), csv);
  }

  private static Image picture(int numerosity, int index) {
    return StandardDots.withDefaults()
        .withAppearance(
            Appearance.whiteOnBlack()
                .withBackground(new Color(20, 40, 60))
                .withItems(new Color(250, 100, 0)))
        .generate(
            new StimulusRequest(numerosity, index, SIZE),
            RandomStreams.of(1).stream("folder", numerosity, index))
        .image();
  }

  @Test
  void showsExactlyThePicturesOfTheFolder() {
    Stimuli stimuli =
        Stimuli.of(new StimulusSet("photos", StimulusFolder.in(folder)), DotArrays.standard())
            .withNumerosities(1, 5)
            .withImagesPerNumerosity(2)
            .withPreferenceImages(1)
            .withSeed(1)
            .at(SIZE, 1);
    Design design = stimuli.design();
    List<String> photos =
        IntStream.range(0, design.stimuli())
            .mapToObj(design::row)
            .filter(row -> row.set().equals("photos"))
            .map(row -> row.block() + " " + row.numerosity() + " " + row.index())
            .toList();
    assertThat(photos).hasSize(12).startsWith("SELECTION 1 0").endsWith("SELECTION 3 4");
    assertThat(design.rows(Block.PREFERENCE)).hasSize(2);
    Stimulus shown = stimuli.stimulus(3 + 1);
    assertThat(shown.numerosity()).isEqualTo(2);
    assertThat(shown.image()).isEqualTo(picture(2, 1));
    assertThat(shown.items()).isEmpty();
    assertThat(shown.properties().value(Property.TOTAL_AREA)).isEmpty();
    assertThat(shown.properties().value(Property.LUMINANCE)).isPresent();
  }

  @Test
  void readsGreyPicturesAsTheyAre() throws IOException {
    ImageSize grey = new ImageSize(16, 16, 1);
    byte[] samples = new byte[256];
    for (int level = 0; level < 256; level++) {
      samples[level] = (byte) level;
    }
    Image ramp = Image.of(grey, samples);
    ImageFile.write(ramp, folder.resolve("ramp.png"));
    assertThat(ImageFile.read(folder.resolve("ramp.png"), grey)).isEqualTo(ramp);
    Image coloured = ImageFile.read(folder.resolve("ramp.png"), new ImageSize(16, 16, 3));
    assertThat(coloured.sample(7, 9, 2)).isEqualTo(7 * 16 + 9);
  }

  @Test
  void writesTheSameBytesEachTime() throws IOException {
    ImageFile.write(picture(3, 1), folder.resolve("again.png"));
    assertThat(folder.resolve("again.png")).hasSameBinaryContentAs(folder.resolve("p3-1.png"));
  }

  @Test
  void choosesAmongSeveralSets() throws IOException {
    listing(HEADER + "p1-0.png,1,a\np1-1.png,1,a\np2-0.png,2,b\n");
    assertThat(StimulusFolder.in(folder, "a").supply())
        .contains(Map.of(Block.SELECTION, Map.of(1, 2)));
    assertThat(problems(StimulusFolder.in(folder))).contains("[a, b]", "choose one");
    assertThat(problems(StimulusFolder.in(folder, "c"))).contains("\"c\"", "[a, b]");
  }

  @Test
  void acceptsTheColumnsOfARun() throws IOException {
    listing(
        """
        row,block,set,numerosity,index,file,total_area
        0,SELECTION,a,1,0,p1-0.png,12.5
        1,SELECTION,a,1,1,p1-1.png,12.5
        """);
    assertThat(StimulusFolder.in(folder).supply()).contains(Map.of(Block.SELECTION, Map.of(1, 2)));
  }

  @Test
  void showsPicturesInTheBlocksOfTheListing() throws IOException {
    listing(
        """
        block,numerosity,file
        RANGE,3,p3-0.png
        SELECTION,1,p1-0.png
        PREFERENCE,1,p1-2.png
        SELECTION,2,p2-0.png
        SELECTION,1,p1-1.png
        SELECTION,2,p2-1.png
        """);
    Stimuli stimuli =
        Stimuli.of(new StimulusSet("photos", StimulusFolder.in(folder))).withSeed(1).at(SIZE, 1);
    Design design = stimuli.design();
    assertThat(IntStream.range(0, design.stimuli()).mapToObj(design::row))
        .containsExactly(
            new Design.Row(Block.SELECTION, "photos", 1, 0),
            new Design.Row(Block.SELECTION, "photos", 1, 1),
            new Design.Row(Block.SELECTION, "photos", 2, 0),
            new Design.Row(Block.SELECTION, "photos", 2, 1),
            new Design.Row(Block.PREFERENCE, "photos", 1, 2),
            new Design.Row(Block.RANGE, "photos", 3, 0));
    assertThat(stimuli.stimulus(1).image()).isEqualTo(picture(1, 1));
    assertThat(stimuli.stimulus(4).image()).isEqualTo(picture(1, 2));
    assertThat(stimuli.stimulus(5).image()).isEqualTo(picture(3, 0));
  }

  @Test
  void namesWhatIsWrongWithTheListing() throws IOException {
    assertThat(problems(StimulusFolder.in(folder.resolve("none"))))
        .contains("set photos", "none has no stimuli.csv");
    listing("file,count\np1-0.png,1\n");
    assertThat(problems(StimulusFolder.in(folder)))
        .contains("no column \"numerosity\"", "[file, count]");
    listing("file,numerosity,colour\np1-0.png,1,red\n");
    assertThat(problems(StimulusFolder.in(folder))).contains("unknown columns [colour]");
    listing(HEADER + "p1-0.png,-1,a\n");
    assertThat(problems(StimulusFolder.in(folder))).contains("stimuli.csv:2: ", "\"-1\"");
    listing(HEADER + "p1-0.png,one,a\n");
    assertThat(problems(StimulusFolder.in(folder))).contains("whole number", "\"one\"");
    listing("file,numerosity,block\np1-0.png,1,TRAINING\n");
    assertThat(problems(StimulusFolder.in(folder)))
        .contains("stimuli.csv:2", "\"TRAINING\"", "SELECTION");
    listing(HEADER + "p1-0.png,1\n");
    assertThat(problems(StimulusFolder.in(folder))).contains("2 values, expected 3");
    listing(HEADER + "p1-0.png,1,a\np1-0.png,2,a\n");
    assertThat(problems(StimulusFolder.in(folder))).contains("stimuli.csv:3: ", "duplicate file");
    listing(HEADER + "../p1-0.png,1,a\n");
    assertThat(problems(StimulusFolder.in(folder))).contains("outside the folder");
    listing(HEADER);
    assertThat(problems(StimulusFolder.in(folder))).contains("lists no stimulus");
    listing(HEADER + "p1-0.png,1,a\np2-0.png,2,a\np2-1.png,2,a\n");
    assertThat(problems(StimulusFolder.in(folder)))
        .contains("set photos: numerosity 1", "two images", "got 1");
    listing(HEADER + "p1-0.png,1,a\np1-1.png,1,a\n");
    assertThat(problems(StimulusFolder.in(folder))).contains("two numerosities", "[1]");
  }

  @Test
  void namesMissingOddlySizedAndUnreadablePictures() throws IOException {
    Files.delete(folder.resolve("p2-1.png"));
    ImageFile.write(Image.of(new ImageSize(8, 9, 1), new byte[72]), folder.resolve("p1-0.png"));
    Files.writeString(folder.resolve("p3-2.png"), "no picture");
    assertThat(problems(StimulusFolder.in(folder)))
        .contains("numerosity 2", "p2-1.png is not an image file")
        .contains("numerosity 1", "p1-0.png is 8 x 9 pixels, expected 24 x 20")
        .contains("numerosity 3", "p3-2.png is not a readable image");
  }

  @Test
  void namesAPictureThatBreaksOff() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("p3-2.png"));
    Files.write(folder.resolve("p3-2.png"), java.util.Arrays.copyOf(whole, whole.length / 2));
    StimulusFolder broken = StimulusFolder.in(folder);
    assertThatThrownBy(
            () ->
                broken.generate(
                    new StimulusRequest(3, 2, SIZE), RandomStreams.of(1).stream("unused")))
        .hasMessageContainingAll("p3-2.png", "not a readable image");
  }

  private void listing(String text) throws IOException {
    Files.writeString(folder.resolve("stimuli.csv"), text);
  }

  private static String problems(StimulusFolder generator) {
    return Problem.joined(
        Stimuli.of(new StimulusSet("photos", generator)).withSeed(1).problems(SIZE));
  }
}
