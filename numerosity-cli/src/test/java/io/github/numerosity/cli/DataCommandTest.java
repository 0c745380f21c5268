package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.data.Cifar10;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uses local files only, offline. */
class DataCommandTest {
  private static final List<String> BATCHES =
      List.of(
          "data_batch_1.bin",
          "data_batch_2.bin",
          "data_batch_3.bin",
          "data_batch_4.bin",
          "data_batch_5.bin",
          "test_batch.bin");

  private final Terminal terminal = new Terminal();
  private final Path folder;

  DataCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Returns an archive with the structure of CIFAR-10: 60,000 black aeroplanes. */
  private Path blackImages() throws IOException {
    Path archive = folder.resolve("black.tar.gz");
    byte[] batch = new byte[10_000 * 3073];
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
      for (String name : BATCHES) {
        TarArchiveEntry entry = new TarArchiveEntry("cifar-10-batches-bin/" + name);
        entry.setSize(batch.length);
        tar.putArchiveEntry(entry);
        tar.write(batch);
        tar.closeArchiveEntry();
      }
    }
    return archive;
  }

  @Test
  void fetchesAnyCopyFromAFileAndLocatesIt() throws Exception {
    String from = blackImages().toString();
    Path to = folder.resolve("data");
    String[] fetch = {"data", "fetch", "cifar10", "--from", from, "--to", to.toString()};

    assertThat(terminal.execute(fetch)).isEqualTo(1);
    assertThat(terminal.err())
        .contains("could not be downloaded", "black.tar.gz: served a file of", "any copy")
        .doesNotContain("\tat ");
    assertThat(to).isEmptyDirectory();

    Terminal second = new Terminal();
    int code =
        second.execute(
            "data",
            "fetch",
            "cifar10",
            "--from",
            from,
            "--to",
            to.toString(),
            "--any-copy",
            "--offline");
    assertThat(code).as(second.err()).isZero();
    Path archive = to.resolve("cifar-10-binary.tar.gz");
    assertThat(second.out()).contains("CIFAR-10 is in " + archive, "--set data.directory=" + to);
    assertThat(Cifar10.in(to).load().train().count()).isEqualTo(50_000);

    Terminal third = new Terminal();
    assertThat(third.execute("data", "where", "--directory", to.toString())).isZero();
    assertThat(third.out())
        .contains(
            "* " + to + " (the setting \"directory\"): cifar-10-binary.tar.gz",
            "CIFAR-10 is read from " + archive);
  }

  @Test
  void saysWhereNothingIs() {
    Path empty = folder.resolve("empty");

    assertThat(terminal.execute("data", "where", "--directory", empty.toString())).isEqualTo(1);
    assertThat(terminal.out())
        .contains(
            "  " + empty + " (the setting \"directory\"): nothing",
            "CIFAR-10 was not found; download it with numerosity data fetch cifar10 --to " + empty);
  }

  @Test
  void saysWhatIsWrongWithWhatIsThere() throws IOException {
    Files.write(folder.resolve("test_batch.bin"), new byte[7]);

    assertThat(terminal.execute("data", "where", "--directory", folder.toString())).isEqualTo(1);
    assertThat(terminal.out())
        .contains("* " + folder, ": here", "data_batch_1.bin", "CIFAR-10 cannot be read");
  }

  @Test
  void listsTheUsualPlaces() {
    assertThat(terminal.execute("data", "where")).isBetween(0, 1);
    assertThat(terminal.out()).contains("the user's cache", "Keras' place");
  }

  @Test
  void saysOfflineWhatIsMissing() {
    Path empty = folder.resolve("empty");

    assertThat(terminal.execute("data", "fetch", "cifar10", "--to", empty.toString(), "--offline"))
        .isEqualTo(1);
    assertThat(terminal.err()).contains("CIFAR-10 is not in " + empty, "offline");
    assertThat(empty).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "cifar-10, unknown data set \"cifar-10\"; did you mean \"cifar10\"?",
    "imagenet, unknown data set \"imagenet\"",
    "cifar10 --any-copy, --any-copy needs --from",
    "cifar10 --from ftp://example.org/x, an address must begin with https:",
    "cifar10 --from https://a:b@example.org/x, addresses with a user name or password",
    "cifar10 --from http://bad^host/, Illegal character",
    "cifar10 --stall-timeout 0, --stall-timeout must be in 0.001 to 86400 seconds",
    "cifar10 --connect-timeout NaN, --connect-timeout must be in 0.001 to 86400 seconds",
    "cifar10 --to nowhere/cifar.tar.gz, is the name of an archive"
  })
  void explainsWrongUse(String arguments, String message) {
    assertThat(terminal.execute(("data fetch " + arguments).split(" "))).isEqualTo(2);
    assertThat(terminal.err()).contains(message, "Try 'numerosity data fetch --help'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fetch", "where"})
  void explainsItsCommandsWithExamples(String command) {
    assertThat(terminal.execute("data", command, "--help")).isZero();
    assertThat(terminal.out()).contains("Usage: numerosity data " + command, "Examples:");
  }

  @Test
  void suggestsTheNearestCommand() {
    assertThat(terminal.execute("data", "fecth")).isEqualTo(2);
    assertThat(terminal.err()).contains("unknown command \"fecth\"; did you mean \"fetch\"?");

    Terminal alone = new Terminal();
    assertThat(alone.execute("data")).isEqualTo(2);
    assertThat(alone.err()).contains("Missing required subcommand");
  }

  @Test
  void aRunOfflineStopsBeforeItBegins() throws IOException {
    Path study =
        Files.writeString(
            folder.resolve("study.json"),
            """
            {
              "formatVersion": 1,
              "seeds": [1],
              "data": { "type": "cifar10", "directory": "images", "download": true },
              "stimuli": { "seed": 7, "imagesPerNumerosity": 4 }
            }
            """,
            StandardCharsets.UTF_8);
    Path out = folder.resolve("out");

    assertThat(terminal.execute("run", study.toString(), "--out", out.toString(), "--offline"))
        .isEqualTo(2);
    assertThat(terminal.err())
        .contains(
            "CIFAR-10 has to be downloaded (170 MB) to " + folder.resolve("images"),
            "cannot be done offline");
    assertThat(out).doesNotExist();

    Terminal check = new Terminal();
    assertThat(check.execute("check", study.toString())).isZero();
    assertThat(check.out()).contains("Before the run, CIFAR-10 has to be downloaded (170 MB)");
  }
}
