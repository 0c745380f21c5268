package io.github.numerosity.tf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.model.Networks;
import io.github.numerosity.testkit.SeedOpening;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.Loader;
import org.junit.jupiter.api.Test;

class NativeLibraryTest {
  @Test
  void aClassPathWithItHasNoProblem() {
    assertThat(NativeLibrary.problem()).isEmpty();
  }

  @Test
  void aClassPathWithoutItIsToldWhatToAddForMavenAndGradle() throws IOException {
    try (URLClassLoader empty =
        new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
      String platform = Loader.getPlatform();

      assertThat(NativeLibrary.problem(empty))
          .hasValueSatisfying(
              message ->
                  assertThat(message)
                      .contains(
                          "TensorFlow's native library for " + platform,
                          "<artifactId>tensorflow-core-native</artifactId>",
                          "<version>1.1.0</version>",
                          "<classifier>" + platform + "</classifier>",
                          "org.tensorflow:tensorflow-core-native:1.1.0:" + platform));
    }
  }

  /** Needs a separate process: in this one the native library is loaded. */
  @Test
  void openingWithoutItFailsWithThatMessageAndNoLinkError() throws Exception {
    String without =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.matches(".*tensorflow-core-native-[0-9.]+-.*\\.jar"))
            .collect(Collectors.joining(File.pathSeparator));
    Process process = program(without).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isEqualTo(3);
    assertThat(output)
        .contains("1 problem", "IllegalStateException", "<classifier>" + Loader.getPlatform())
        .doesNotContain("UnsatisfiedLinkError", "NoClassDefFoundError");
  }

  @Test
  void logsErrorsOnlyUnlessTheEnvironmentGivesALevel() throws Exception {
    ProcessBuilder silent = program(System.getProperty("java.class.path"));
    silent.environment().remove("TF_CPP_MIN_LOG_LEVEL");
    assertThat(chatter(silent)).isEmpty();

    ProcessBuilder talkative = program(System.getProperty("java.class.path"));
    talkative.environment().put("TF_CPP_MIN_LOG_LEVEL", "0");
    assertThat(chatter(talkative)).isNotEmpty();
  }

  /** Returns the messages of TensorFlow's own log that a program prints. */
  private static List<String> chatter(ProcessBuilder program) throws Exception {
    Process process = program.start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as(lines.toString()).isZero();
    assertThat(lines).contains("0 problem");
    return lines.stream().filter(line -> line.contains(" tensorflow/")).toList();
  }

  private static ProcessBuilder program(String classPath) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(java.toString(), "-cp", classPath, OpensANetwork.class.getName())
        .redirectErrorStream(true);
  }

  /** Program that exits with 3 if opening failed as expected, and with 0 if it succeeded. */
  static final class OpensANetwork {
    private OpensANetwork() {}

    public static void main(String[] arguments) throws InterruptedException {
      TensorFlowNetwork poster = TensorFlow.network(Networks.poster());
      System.out.println(poster.problems().size() + " problem");
      try {
        poster.open(new SeedOpening(1)).close();
      } catch (IllegalStateException e) {
        System.out.println(e);
        System.exit(3);
      }
    }
  }
}
