package io.github.numerosity.data;

import static io.github.numerosity.data.SmallCifar.RECORDS;
import static io.github.numerosity.data.SmallCifar.binaryBatch;
import static io.github.numerosity.data.SmallCifar.pack;
import static io.github.numerosity.data.SmallCifar.put;
import static io.github.numerosity.data.SmallCifar.resource;
import static io.github.numerosity.data.SmallCifar.tar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CifarTest {
  private final Path folder;
  private final Path binary;
  private final Path python;

  CifarTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    binary = Files.createDirectories(folder.resolve("binary/cifar-10-batches-bin"));
    python = Files.createDirectories(folder.resolve("python/cifar-10-batches-py"));
    for (int batch = 0; batch < 6; batch++) {
      Files.write(
          binary.resolve(CifarBatches.BINARY_NAMES.get(batch)), binaryBatch(RECORDS * batch));
      String name = CifarBatches.PYTHON_NAMES.get(batch);
      Files.write(python.resolve(name), resource(name));
    }
  }

  @Test
  void readsTheBinaryLayout() throws InterruptedException {
    assertIsTheFormula(find(folder.resolve("binary")).read(RECORDS));
  }

  @Test
  void readsThePythonLayout() throws InterruptedException {
    assertIsTheFormula(find(python).read(RECORDS));
  }

  @Test
  void readsArchivesOfBothLayouts() throws Exception {
    Path first = folder.resolve("cifar-10-binary.tar.gz");
    pack(first, binary, "cifar-10-batches-bin/");
    Path second = folder.resolve("cifar-10-python.tar.gz");
    pack(second, python, "cifar-10-batches-py/");

    assertIsTheFormula(find(first).read(RECORDS));
    assertIsTheFormula(find(second).read(RECORDS));
    assertThat(find(folder)).isEqualTo(new CifarArchive(first));
  }

  @Test
  void allFormsHaveTheSameDigest() throws Exception {
    Path archive = folder.resolve("cifar-10-python.tar.gz");
    pack(archive, python, "");

    String digest = find(binary).read(RECORDS).digest();
    assertThat(find(python).read(RECORDS).digest()).isEqualTo(digest);
    assertThat(find(archive).read(RECORDS).digest()).isEqualTo(digest);

    byte[] changed = binaryBatch(0);
    changed[100]++;
    Files.write(binary.resolve("data_batch_1.bin"), changed);
    assertThat(find(binary).read(RECORDS).digest()).isNotEqualTo(digest);
  }

  @Test
  void saysWhereItLooked() {
    Path empty = folder.resolve("nothing");

    assertThat(Cifar10.in(empty).problems())
        .singleElement()
        .asString()
        .contains(empty.toString(), "not found", "cifar-10-binary.tar.gz", "directory");
    assertThatThrownBy(() -> Cifar10.in(empty).load())
        .isInstanceOf(DataException.class)
        .hasMessageContaining(empty.toString());
  }

  @Test
  void looksInTheUsualPlacesInOrder() throws IOException {
    Map<String, String> environment = Map.of("NUMEROSITY_HOME", folder.resolve("own").toString());
    Path home = folder.resolve("home");
    CifarPlaces places = CifarPlaces.usual(environment, home, folder.resolve("work"), "Linux");

    assertThat(places.nothingFound())
        .containsSubsequence("own", "home/.cache/numerosity", "work/data", "home/.keras/datasets");
    assertThat(places.find()).isEmpty();

    Path keras = home.resolve(".keras/datasets/cifar-10-batches-py-target/cifar-10-batches-py");
    Files.createDirectories(keras);
    Files.write(keras.resolve("test_batch"), new byte[1]);
    assertThat(places.find()).contains(new CifarFolder(keras));

    Path own = Files.createDirectories(folder.resolve("own"));
    Files.write(own.resolve("test_batch.bin"), new byte[1]);
    assertThat(places.find()).contains(new CifarFolder(own));
  }

  @Test
  void tellsWhereItLookedAndWhatWasThere() throws IOException {
    Map<String, String> environment = Map.of("NUMEROSITY_HOME", folder.resolve("own").toString());
    CifarPlaces places =
        CifarPlaces.usual(environment, folder.resolve("home"), folder.resolve("work"), "Linux");

    CifarSearch before = places.search(RECORDS);
    assertThat(before.places())
        .extracting(CifarSearch.Place::reason)
        .containsExactly(
            CifarSearch.Reason.NUMEROSITY_HOME,
            CifarSearch.Reason.USER_CACHE,
            CifarSearch.Reason.WORKING_DIRECTORY,
            CifarSearch.Reason.KERAS);
    assertThat(before.places().get(1).path()).isEqualTo(folder.resolve("home/.cache/numerosity"));
    assertThat(before.used()).isEmpty();
    assertThat(before.isReady()).isFalse();

    Path work = Files.createDirectories(folder.resolve("work/data"));
    pack(work.resolve("cifar-10-binary.tar.gz"), binary, "");
    CifarSearch archive = places.search(RECORDS);
    assertThat(archive.used()).contains(archive.places().get(2));
    assertThat(archive.places().get(2).found()).contains(work.resolve("cifar-10-binary.tar.gz"));
    assertThat(archive.isReady()).isTrue();

    Path own = Files.createDirectories(folder.resolve("own/cifar-10-batches-bin"));
    Files.write(own.resolve("test_batch.bin"), new byte[1]);
    CifarSearch incomplete = places.search(RECORDS);
    assertThat(incomplete.used()).map(CifarSearch.Place::found).contains(Optional.of(own));
    assertThat(incomplete.used().orElseThrow().problems())
        .hasSize(6)
        .anyMatch(problem -> problem.contains("data_batch_1.bin"));
    assertThat(incomplete.isReady()).isFalse();
  }

  @Test
  void looksOnlyInAGivenDirectory() {
    Path given = folder.resolve("binary");

    CifarSearch search = Cifar10.in(given).search();
    assertThat(search.places())
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.reason()).isEqualTo(CifarSearch.Reason.DIRECTORY_SETTING);
              assertThat(place.path()).isEqualTo(given);
              assertThat(place.found()).contains(binary);
              assertThat(place.problems())
                  .hasSize(6)
                  .allMatch(problem -> problem.contains("expected 10000 records"));
            });
    assertThat(Cifar10.inUsualPlaces().search().places()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void findsTheCacheOfEachSystem() {
    Path home = Path.of("/home");
    Path work = Path.of("/work");
    assertThat(CifarPlaces.usual(Map.of(), home, work, "Mac OS X").nothingFound())
        .contains("/home/Library/Caches/numerosity");
    assertThat(
            CifarPlaces.usual(Map.of("LOCALAPPDATA", "/local"), home, work, "Windows 11")
                .nothingFound())
        .contains("/local/numerosity");
    assertThat(
            CifarPlaces.usual(Map.of("XDG_CACHE_HOME", "/xdg"), home, work, "Linux").nothingFound())
        .contains("/xdg/numerosity");
  }

  @Test
  void namesAMissingBatch() throws IOException {
    Files.delete(binary.resolve("data_batch_3.bin"));

    assertThat(find(binary).problems(RECORDS))
        .singleElement()
        .asString()
        .contains("data_batch_3.bin", "missing");
    assertFails(find(binary), "data_batch_3.bin", "missing");
  }

  @Test
  void namesATruncatedBatch() throws IOException {
    byte[] whole = binaryBatch(0);
    Files.write(binary.resolve("data_batch_1.bin"), Arrays.copyOf(whole, whole.length - 1));

    assertFails(find(binary), "data_batch_1.bin", "4 records of 3073 bytes = 12292", "found 12291");
    assertThat(find(binary).problems(RECORDS)).hasSize(1);
    Files.write(binary.resolve("data_batch_1.bin"), Arrays.copyOf(whole, whole.length + 1));
    assertFails(find(binary), "data_batch_1.bin", "found 12293");
  }

  @Test
  void namesAWrongLabel() throws IOException {
    byte[] batch = binaryBatch(0);
    batch[2 * 3073] = 10;
    Files.write(binary.resolve("data_batch_1.bin"), batch);

    assertFails(find(binary), "data_batch_1.bin", "image 2 has the label 10", "0..9");
  }

  @Test
  void expectsTenThousandImagesInTheRealThing() {
    assertThatThrownBy(() -> Cifar10.in(binary).load())
        .isInstanceOf(DataException.class)
        .hasMessageContaining("10000 records of 3073 bytes = 30730000 bytes, found 12292");
    assertThatThrownBy(() -> Cifar10.in(python).load())
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll("data_batch_1", "10000 images", "4 entries");
  }

  @Test
  void rejectsAnArchiveThatEscapes() throws IOException {
    for (String name :
        List.of("../test_batch.bin", "/etc/test_batch.bin", "a/../../b", "C:\\x", "..\\x")) {
      Path archive = folder.resolve("bad.tar.gz");
      try (TarArchiveOutputStream tar = tar(archive)) {
        put(tar, name, new byte[1]);
      }
      assertFails(find(archive), "bad.tar.gz", "outside the archive's folder");
    }
  }

  @Test
  void rejectsLinksInAnArchive() throws IOException {
    Path archive = folder.resolve("bad.tar.gz");
    try (TarArchiveOutputStream tar = tar(archive)) {
      TarArchiveEntry link = new TarArchiveEntry("test_batch.bin", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    assertFails(find(archive), "test_batch.bin", "is a link");
  }

  @Test
  void rejectsDamagedArchives() throws IOException {
    Path archive = folder.resolve("cut.tar.gz");
    pack(archive, binary, "");
    byte[] whole = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    assertFails(find(archive), "cut.tar.gz", "download it again");

    Files.writeString(archive, "this is no archive");
    assertFails(find(archive), "cut.tar.gz", "not a .tar.gz archive");

    try (TarArchiveOutputStream tar = tar(archive)) {
      put(tar, "cifar/data_batch_1.bin", binaryBatch(0));
    }
    assertFails(find(archive), "missing", "data_batch_2.bin", "test_batch.bin");
  }

  @Test
  void rejectsAnEntryThatIsTooLongOrComesTwice() throws IOException {
    Path archive = folder.resolve("long.tar.gz");
    try (TarArchiveOutputStream tar = tar(archive)) {
      put(tar, "data_batch_1.bin", new byte[12_293]);
    }
    assertFails(find(archive), "data_batch_1.bin", "12293 bytes", "at most 12292");

    try (TarArchiveOutputStream tar = tar(archive)) {
      put(tar, "a/data_batch_1.bin", binaryBatch(0));
      put(tar, "b/data_batch_1.bin", binaryBatch(0));
    }
    assertFails(find(archive), "b/data_batch_1.bin", "duplicate batch");
  }

  private static CifarFiles find(Path place) {
    return CifarPlaces.of(Optional.of(place)).find().orElseThrow();
  }

  private static void assertFails(CifarFiles files, String... fragments) {
    assertThatThrownBy(() -> files.read(RECORDS))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(fragments);
  }

  private static void assertIsTheFormula(ImageData data) {
    assertThat(data.classes()).hasSize(10).startsWith("airplane").endsWith("truck");
    assertThat(data.train().count()).isEqualTo(20);
    assertThat(data.test().count()).isEqualTo(4);
    for (int image = 0; image < 24; image++) {
      LabelledImages part = image < 20 ? data.train() : data.test();
      int index = image < 20 ? image : image - 20;
      assertThat(part.label(index)).isEqualTo(image % 10);
      for (int row = 0; row < 32; row++) {
        for (int column = 0; column < 32; column++) {
          for (int channel = 0; channel < 3; channel++) {
            assertThat(part.image(index).sample(row, column, channel))
                .isEqualTo((7 * image + 50 * channel + 3 * row + column) % 256);
          }
        }
      }
    }
  }
}
