package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.data.CifarSearch;
import io.github.numerosity.tf.Diagnosis;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  private static final Diagnosis WORKING =
      new Diagnosis("linux-x86_64", Optional.of("2.18.0"), Optional.empty(), Optional.empty());
  private static final Path FOLDER = Path.of("/data/cifar10");
  private static final CifarSearch FOUND = search(Optional.of(FOLDER), List.of());

  private static CifarSearch search(Optional<Path> found, List<String> problems) {
    return new CifarSearch(
        List.of(new CifarSearch.Place(CifarSearch.Reason.USER_CACHE, FOLDER, found, problems)));
  }

  private static List<Finding> findings(
      int java,
      long megabytes,
      Diagnosis tensorFlow,
      CifarSearch cifar,
      List<Path> unwritable,
      Charset encoding) {
    return Finding.of(
        new Surroundings(
            java,
            java + ".0.1, Vendor",
            "Linux 6, amd64",
            2,
            megabytes << 20,
            megabytes << 21,
            tensorFlow,
            cifar,
            Optional.of(Path.of("/home/somebody/data")),
            unwritable,
            encoding,
            new Console(System.out, System.err, true, true, 90)));
  }

  private static List<Finding> wrong(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.level() != Finding.Level.OK).toList();
  }

  private static Finding onlyWrong(List<Finding> findings) {
    assertThat(findings).allMatch(finding -> finding.line().lines().count() == 1);
    assertThat(wrong(findings)).hasSize(1);
    return wrong(findings).get(0);
  }

  @Test
  void findsNothingWrongWhereAllIsThere() {
    List<Finding> findings = findings(17, 1024, WORKING, FOUND, List.of(), StandardCharsets.UTF_8);

    assertThat(wrong(findings)).isEmpty();
    assertThat(findings.stream().map(Finding::line))
        .containsExactly(
            "ok      Java        17.0.1, Vendor",
            "ok      system      Linux 6, amd64, 2 processors",
            "ok      memory      Java uses up to 1024 MB of the machine's 2048 MB",
            "ok      TensorFlow  2.18.0 for linux-x86_64",
            "ok      device      auto uses the GPU",
            "ok      CIFAR-10    in /data/cifar10",
            "ok      data        NUMEROSITY_HOME is /home/somebody/data; folder for downloads is writable",
            "ok      output      90 columns, UTF-8");
  }

  @Test
  void wantsANewerJava() {
    Finding finding =
        onlyWrong(findings(11, 1024, WORKING, FOUND, List.of(), StandardCharsets.UTF_8));

    assertThat(finding.level()).isEqualTo(Finding.Level.PROBLEM);
    assertThat(finding.text()).contains("11.0.1, Vendor is too old", "JAVA_HOME", "JDK 17");
  }

  @Test
  void wantsMoreMemory() {
    assertThat(
            onlyWrong(findings(17, 256, WORKING, FOUND, List.of(), StandardCharsets.UTF_8)).text())
        .contains("256 MB", "NUMEROSITY_JAVA_OPTS=-Xmx1g");
    assertThat(
            onlyWrong(findings(17, 600, WORKING, FOUND, List.of(), StandardCharsets.UTF_8)).text())
        .contains("1200 MB", "--threads 1");
  }

  @Test
  void givesTheRemedyForMissingTensorFlow() {
    Diagnosis missing =
        new Diagnosis(
            "linux-arm64",
            Optional.empty(),
            Optional.of(
                "TensorFlow's native library for linux-arm64 is missing; add it to the class path."
                    + " Maven:\n  <artifactId>tensorflow-core-native</artifactId>"),
            Optional.empty());
    Finding finding =
        onlyWrong(findings(17, 1024, missing, FOUND, List.of(), StandardCharsets.UTF_8));

    assertThat(finding.level()).isEqualTo(Finding.Level.PROBLEM);
    assertThat(finding.text())
        .startsWith("TensorFlow's native library for linux-arm64 is missing: rebuild")
        .contains("NUMEROSITY_MAVEN_ARGS=-Dtensorflow.native=linux-arm64");
  }

  @Test
  void namesTheSystemsOfTensorFlowIfItDoesNotLoad() {
    Diagnosis broken =
        new Diagnosis(
            "macosx-x86_64",
            Optional.empty(),
            Optional.of("TensorFlow's native library crashed its process with code 134"),
            Optional.empty());
    Finding finding =
        onlyWrong(findings(17, 1024, broken, FOUND, List.of(), StandardCharsets.UTF_8));

    assertThat(finding.level()).isEqualTo(Finding.Level.PROBLEM);
    assertThat(finding.text()).contains("code 134", "64-bit Linux", "analyze");
  }

  @Test
  void givesTheReasonForNoGpu() {
    Diagnosis cpu =
        new Diagnosis("linux-x86_64", Optional.of("2.18.0"), Optional.empty(), Optional.of("none"));
    List<Finding> findings = findings(17, 1024, cpu, FOUND, List.of(), StandardCharsets.UTF_8);

    assertThat(wrong(findings)).isEmpty();
    assertThat(findings)
        .anyMatch(finding -> finding.text().contains("CPU") && finding.text().contains("-Pgpu"));
  }

  @Test
  void givesTheCommandThatDownloadsImages() {
    assertThat(
            onlyWrong(
                    findings(
                        17,
                        1024,
                        WORKING,
                        search(Optional.empty(), List.of()),
                        List.of(),
                        StandardCharsets.UTF_8))
                .text())
        .contains(
            "not found in /data/cifar10", "numerosity data fetch cifar10", "data.directory=DIR");
    assertThat(
            onlyWrong(
                    findings(
                        17,
                        1024,
                        WORKING,
                        search(Optional.of(FOLDER), List.of("test_batch.bin is missing")),
                        List.of(),
                        StandardCharsets.UTF_8))
                .text())
        .contains("test_batch.bin is missing", "complete or delete it");
  }

  @Test
  void reportsFoldersThatCannotBeWritten() {
    Finding finding =
        onlyWrong(findings(17, 1024, WORKING, FOUND, List.of(FOLDER), StandardCharsets.UTF_8));

    assertThat(finding.level()).isEqualTo(Finding.Level.NOTE);
    assertThat(finding.text()).contains("/data/cifar10 cannot be written", "set NUMEROSITY_HOME");
  }

  @Test
  void wantsUnicode() {
    assertThat(
            onlyWrong(findings(17, 1024, WORKING, FOUND, List.of(), StandardCharsets.US_ASCII))
                .text())
        .contains("US-ASCII", "LC_ALL=C.UTF-8");
  }

  @Test
  void seesWhatCanBeWritten(@TempDir Path folder) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThat(Surroundings.isWritable(folder.resolve("new/folder"))).isTrue();
    assertThat(Surroundings.isWritable(file.resolve("folder"))).isFalse();
  }

  /** TensorFlow is available in this build, so runs work. */
  @Test
  void judgesThisMachine() {
    Terminal terminal = new Terminal();

    assertThat(terminal.execute("doctor")).as(terminal.out()).isZero();
    assertThat(terminal.out().lines())
        .hasSize(8)
        .anyMatch(line -> line.matches("ok +TensorFlow +2\\.\\d+\\.\\d+ for .*"));
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void outlivesALibraryThatEndsItsProcess() throws Exception {
    Diagnosis diagnosis =
        TensorFlowProbe.answer(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            System.getProperty("java.class.path"),
            Crashes.class.getName());

    assertThat(diagnosis.problem().orElseThrow()).contains("code 134", "does not suit");
    assertThat(diagnosis.version()).isEmpty();
  }

  /** Program that ends like a process that aborts. */
  static final class Crashes {
    private Crashes() {}

    public static void main(String[] arguments) {
      Runtime.getRuntime().halt(134);
    }
  }
}
