package io.github.numerosity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
  private static final ImageSize SIZE = new ImageSize(6, 4, 3);

  private final Path folder;

  ImageFolderTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    for (String part : new String[] {"train", "test"}) {
      write(colour(10), "png", part + "/cat/b.png");
      write(colour(20), "png", part + "/cat/a.png");
      write(colour(30), "png", part + "/apple/z.png");
    }
  }

  @Test
  void readsClassesAndPicturesByName() throws InterruptedException {
    ImageFolder dataset = ImageFolder.in(folder, SIZE);

    assertThat(dataset.problems()).isEmpty();
    assertThat(dataset.classes()).isEqualTo(2);
    ImageData data = dataset.load();
    assertThat(data.classes()).containsExactly("apple", "cat");
    assertThat(data.train().count()).isEqualTo(3);
    assertThat(data.train().label(0)).isZero();
    assertThat(data.train().label(1)).isEqualTo(1);
    assertThat(data.train().image(0).sample(0, 0, 0)).isEqualTo(30);
    assertThat(data.train().image(1).sample(0, 0, 0)).isEqualTo(20);
    assertThat(data.train().image(2).sample(0, 0, 0)).isEqualTo(10);
  }

  @Test
  void keepsRowsColumnsAndChannelsApart() throws InterruptedException {
    Image image = ImageFolder.in(folder, SIZE).load().train().image(2);

    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 6; column++) {
        assertThat(image.sample(row, column, 0)).isEqualTo(10 + row);
        assertThat(image.sample(row, column, 1)).isEqualTo(100 + column);
        assertThat(image.sample(row, column, 2)).isEqualTo(200);
      }
    }
  }

  @Test
  void readsGreyPicturesAsTheyAreStored() throws Exception {
    BufferedImage grey = new BufferedImage(6, 4, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(2, 1, 0, 100);
    write(grey, "png", "train/cat/a.png");

    Image coloured = ImageFolder.in(folder, SIZE).load().train().image(1);
    for (int channel = 0; channel < 3; channel++) {
      assertThat(coloured.sample(1, 2, channel)).isEqualTo(100);
    }

    Image alone = ImageFolder.in(folder, new ImageSize(6, 4, 1)).load().train().image(1);
    assertThat(alone.sample(1, 2, 0)).isEqualTo(100);
    assertThat(alone.sample(0, 0, 0)).isZero();
  }

  @Test
  void oneChannelOfAColouredPictureIsItsLuminance() throws InterruptedException {
    Image image = ImageFolder.in(folder, new ImageSize(6, 4, 1)).load().train().image(2);

    // 0.299 x 13 + 0.587 x 105 + 0.114 x 200 = 88.322
    assertThat(image.sample(3, 5, 0)).isEqualTo(88);
  }

  @Test
  void readsJpeg() throws Exception {
    write(colour(50), "jpg", "train/cat/c.jpg");

    ImageData data = ImageFolder.in(folder, SIZE).load();

    assertThat(data.train().count()).isEqualTo(4);
    assertThat(data.train().image(3).sample(0, 0, 2)).isBetween(180, 220);
  }

  @Test
  void leavesHiddenFilesOut() throws Exception {
    Files.writeString(folder.resolve("train/cat/.DS_Store"), "x");
    Files.createDirectories(folder.resolve("train/.cache"));

    assertThat(ImageFolder.in(folder, SIZE).load().train().count()).isEqualTo(3);
  }

  @Test
  void namesAnUnreadablePicture() throws IOException {
    Path file = folder.resolve("train/cat/a.png");
    Files.writeString(file, "no picture at all");
    assertFails(file.toString(), "not a readable image", "PNG or JPEG");

    write(colour(1), "png", "train/cat/a.png");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertFails(file.toString(), "not a readable image");

    write(colour(1), "gif", "train/cat/a.png");
    assertFails(file.toString(), "gif", "expected PNG or JPEG");
  }

  @Test
  void namesAPictureOfAnotherSize() throws IOException {
    write(new BufferedImage(7, 4, BufferedImage.TYPE_INT_RGB), "png", "test/cat/a.png");

    assertFails(folder.resolve("test/cat/a.png").toString(), "7 x 4", "expected 6 x 4");
  }

  @Test
  void namesATransparentPixel() throws IOException {
    write(new BufferedImage(6, 4, BufferedImage.TYPE_INT_ARGB), "png", "test/cat/a.png");

    assertFails("a.png", "transparent pixel at column 0, row 0");
  }

  @Test
  void rejectsASingleClass() throws IOException {
    for (String part : new String[] {"train", "test"}) {
      Files.delete(folder.resolve(part + "/apple/z.png"));
      Files.delete(folder.resolve(part + "/apple"));
    }

    assertProblem("expected 2 to 256 folders", "found 1: [cat]");
  }

  @Test
  void rejectsAnEmptyClass() throws IOException {
    Files.delete(folder.resolve("test/apple/z.png"));

    assertProblem(folder.resolve("test/apple").toString(), "is empty");
  }

  @Test
  void rejectsClassesThatAreMissingInOnePart() throws IOException {
    Files.delete(folder.resolve("test/apple/z.png"));
    Files.delete(folder.resolve("test/apple"));

    assertProblem("train has [apple, cat]", "test has [cat]");
  }

  @Test
  void rejectsPicturesBesideTheClassFolders() throws IOException {
    write(colour(1), "png", "train/stray.png");

    assertProblem("stray.png", "is not a folder; expected one folder per class");
  }

  @Test
  void rejectsAMissingFolder() {
    Path missing = folder.resolve("none");
    assertThat(ImageFolder.in(missing, SIZE).problems())
        .singleElement()
        .asString()
        .contains(missing.resolve("train").toString(), "is not a folder", "train/CLASS");
  }

  private void assertProblem(String... fragments) {
    assertThat(ImageFolder.in(folder, SIZE).problems())
        .singleElement()
        .asString()
        .contains(fragments);
    assertFails(fragments);
  }

  private void assertFails(String... fragments) {
    assertThatThrownBy(() -> ImageFolder.in(folder, SIZE).load())
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(fragments);
  }

  /** Red is first + row, green 100 + column, blue 200. */
  private static BufferedImage colour(int first) {
    BufferedImage picture = new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 6; column++) {
        picture.setRGB(column, row, (first + row) << 16 | (100 + column) << 8 | 200);
      }
    }
    return picture;
  }

  private void write(BufferedImage picture, String format, String name) throws IOException {
    Path file = folder.resolve(name);
    Path parent = file.getParent();
    assertThat(parent).isNotNull();
    Files.createDirectories(parent);
    assertThat(ImageIO.write(picture, format, file.toFile())).isTrue();
  }
}
