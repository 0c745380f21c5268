package io.github.numerosity.examples;

import static org.assertj.core.api.Assertions.assertThat;

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
 * Agreement of the README with the examples: every Java block is code of an example that compiles,
 * and all such code is in the README. Layout is ignored, since the README is narrower than
 * formatted code.
 */
class UserGuideTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java$(.*?)^```$");
  private static final Pattern SNIPPET = Pattern.compile("(?ms)// README$(.*?)// README ends$");

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text.replace("\r\n", "\n"));
    while (matcher.find()) {
      found.add(matcher.group(1).replaceAll("\\s+", ""));
    }
    return found;
  }

  @Test
  void readmeHoldsTheCodeOfTheExamples() throws IOException {
    List<String> snippets = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        snippets.addAll(found(SNIPPET, Files.readString(file)));
      }
    }

    assertThat(found(BLOCK, Files.readString(Path.of("..", "README.md"))))
        .hasSizeGreaterThanOrEqualTo(2)
        .containsExactlyInAnyOrderElementsOf(snippets);
  }
}
