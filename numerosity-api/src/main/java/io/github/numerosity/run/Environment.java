package io.github.numerosity.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Machine and software versions of a run; never part of its results. */
public final class Environment {
  private static final Path CPU = Path.of("/proc/cpuinfo");

  private Environment() {}

  /**
   * Returns a description of this process.
   *
   * @return plain values for {@code environment.json}, in order
   */
  public static Map<String, Object> describe() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("numerosity", version());
    members.put(
        "java",
        System.getProperty("java.version") + " (" + System.getProperty("java.vm.name") + ")");
    members.put(
        "system",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + ", "
            + System.getProperty("os.arch"));
    members.put("cpu", cpu());
    members.put("processors", Runtime.getRuntime().availableProcessors());
    members.put("maxHeapBytes", Runtime.getRuntime().maxMemory());
    return members;
  }

  /**
   * Returns the version of this library.
   *
   * @return such as {@code "1.0.0"}
   */
  public static String version() {
    Properties properties = new Properties();
    try (InputStream in = Environment.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is missing from the library");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties cannot be read", e);
    }
    return properties.getProperty("version");
  }

  /** Returns the name of the processor, if the system provides it. */
  private static Optional<String> cpu() {
    if (!Files.isReadable(CPU)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(CPU)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
