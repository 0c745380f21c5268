package io.github.numerosity.cli;

import io.github.numerosity.tf.Diagnosis;
import io.github.numerosity.tf.TensorFlow;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * Check of TensorFlow in a separate process: an unsuitable native library ends the process that
 * loads it, without an exception.
 */
final class TensorFlowProbe {
  /**
   * Limit in seconds: the first use unpacks 650 MB, which takes about ten seconds on most disks.
   */
  private static final long PATIENCE_SECONDS = 180;

  private TensorFlowProbe() {}

  /** Writes the diagnosis to a file. */
  public static void main(String[] arguments) throws IOException {
    Diagnosis diagnosis = TensorFlow.diagnosis();
    Properties answer = new Properties();
    answer.setProperty("platform", diagnosis.platform());
    diagnosis.version().ifPresent(version -> answer.setProperty("version", version));
    diagnosis.problem().ifPresent(problem -> answer.setProperty("problem", problem));
    diagnosis.gpuProblem().ifPresent(problem -> answer.setProperty("gpuProblem", problem));
    try (Writer writer =
        new OutputStreamWriter(
            Files.newOutputStream(Path.of(arguments[0])), StandardCharsets.UTF_8)) {
      answer.store(writer, null);
    }
  }

  static Diagnosis inAnotherProcess() throws InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    if (Runtime.version().feature() >= 24) {
      command.add("--enable-native-access=ALL-UNNAMED");
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    String cache = System.getProperty("org.bytedeco.javacpp.cachedir");
    if (cache != null) {
      command.add("-Dorg.bytedeco.javacpp.cachedir=" + cache);
    }
    return answer(command, System.getProperty("java.class.path"), TensorFlowProbe.class.getName());
  }

  /**
   * Runs a program with the output of {@link #main}.
   *
   * @param command Java and its options
   * @param program class with a main method
   */
  static Diagnosis answer(List<String> command, String classPath, String program)
      throws InterruptedException {
    try {
      Path file = Files.createTempFile("numerosity-doctor", ".properties");
      try {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("-cp", classPath, program, file.toString()));
        Process process =
            new ProcessBuilder(whole)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
          if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return broken("did not load within %d seconds".formatted(PATIENCE_SECONDS));
          }
        } finally {
          process.destroyForcibly();
        }
        return process.exitValue() == 0
            ? read(file)
            : broken(
                "crashed its process with code %d while loading; it does not suit this machine"
                    .formatted(process.exitValue()));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      return broken("could not be checked: " + e.getMessage());
    }
  }

  private static Diagnosis read(Path file) throws IOException {
    Properties answer = new Properties();
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      answer.load(reader);
    }
    return new Diagnosis(
        answer.getProperty("platform", ""),
        Optional.ofNullable(answer.getProperty("version")),
        Optional.ofNullable(answer.getProperty("problem")),
        Optional.ofNullable(answer.getProperty("gpuProblem")));
  }

  private static Diagnosis broken(String problem) {
    return new Diagnosis(
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Optional.empty(),
        Optional.of("TensorFlow's native library " + problem),
        Optional.empty());
  }
}
