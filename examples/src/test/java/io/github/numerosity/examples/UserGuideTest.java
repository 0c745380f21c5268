package io.github.numerosity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.component.Components;
import io.github.numerosity.config.ExperimentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Agreement of README and docs with the examples: every Java block is code of an example that
 * compiles, and all such code is in a document. Layout is ignored, since documents are narrower
 * than formatted code. JSON blocks are experiment files, or parts of them.
 */
class UserGuideTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java$(.*?)^```$");
  private static final Pattern JSON = Pattern.compile("(?ms)^```json$(.*?)^```$");
  private static final Pattern SNIPPET = Pattern.compile("(?ms)// README$(.*?)// README ends$");

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text.replace("\r\n", "\n"));
    while (matcher.find()) {
      found.add(matcher.group(1).replaceAll("\\s+", ""));
    }
    return found;
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(Path.of("..", "README.md")));
    try (Stream<Path> files = Files.list(Path.of("..", "docs"))) {
      files.filter(path -> path.toString().endsWith(".md")).forEach(documents::add);
    }
    return documents;
  }

  @Test
  void documentsHoldTheCodeOfTheExamples() throws IOException {
    List<String> snippets = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        snippets.addAll(found(SNIPPET, Files.readString(file)));
      }
    }

    List<String> blocks = new ArrayList<>();
    for (Path document : documents()) {
      blocks.addAll(found(BLOCK, Files.readString(document)));
    }
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(9).containsExactlyInAnyOrderElementsOf(snippets);
  }

  @Test
  void documentsHoldJsonThatIsRead() throws IOException {
    int blocks = 0;
    for (Path document : documents()) {
      Matcher matcher = JSON.matcher(Files.readString(document));
      while (matcher.find()) {
        String block = matcher.group(1).strip();
        String analyses =
            block.contains("\"analyses\"") ? "" : "\"analyses\": [\"one-way-anova\"], ";
        String file =
            block.startsWith("{")
                ? block
                : "{ \"formatVersion\": 1, \"seeds\": [1], \"stimuli\": { \"seed\": 7 },"
                    + " \"networks\": [{ \"name\": \"n\", \"layers\": \"poster\", \"weights\": \"initial\" }],"
                    + " \"probe\": { \"layers\": [\"avgpool\"] }, "
                    + analyses
                    + block
                    + "}";
        assertThat(
                ExperimentReader.of(Components.discover(UserGuideTest.class.getClassLoader()))
                    .read(document.toString(), file, Path.of(""))
                    .experiment()
                    .networks())
            .as(block)
            .isNotEmpty();
        blocks++;
      }
    }
    assertThat(blocks).isPositive();
  }
}
