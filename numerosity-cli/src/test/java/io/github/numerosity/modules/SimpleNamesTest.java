package io.github.numerosity.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One simple name for one thing: top-level types of the modules never share theirs. */
class SimpleNamesTest {
  private static final List<String> MODULES =
      List.of(
          "numerosity-api",
          "numerosity-stats",
          "numerosity-tf",
          "numerosity-report",
          "numerosity-testkit",
          "numerosity-cli",
          "numerosity-processor",
          "examples");

  @Test
  void noTwoTopLevelTypesShareASimpleName() throws IOException {
    Map<String, Path> places = new HashMap<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(SimpleNamesTest::isType).toList()) {
          Path other = places.put(String.valueOf(file.getFileName()), file);
          assertThat(other).as("another type of the name of %s", file).isNull();
        }
      }
    }
    assertThat(places).hasSizeGreaterThan(500).containsKey("OneWayAnova.java");
  }

  private static boolean isType(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".java") && !name.endsWith("-info.java");
  }
}
