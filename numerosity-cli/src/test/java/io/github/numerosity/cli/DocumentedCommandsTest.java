package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Commands in README and docs, which the command line must know with all their options. */
class DocumentedCommandsTest {
  private static final Pattern COMMAND =
      Pattern.compile("(?:^|`|\\()\\./numerosity ([^`|>#)\\n]*)", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  private static List<String> documents() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "docs"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    texts.add(Files.readString(Path.of("..", "README.md")));
    return texts;
  }

  private static String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group().replaceAll("^['\"]|['\"]$", ""));
    }
    return words.toArray(String[]::new);
  }

  @Test
  void areParsed() throws IOException {
    int commands = 0;
    for (String text : documents()) {
      Matcher matcher = COMMAND.matcher(text.replace("\\\n", " "));
      while (matcher.find()) {
        String command = matcher.group(1);
        Console console = new Console(System.out, System.err, false, false, 100);
        assertThatCode(() -> NumerosityCommand.commandLine(console).parseArgs(words(command)))
            .as(command)
            .doesNotThrowAnyException();
        commands++;
      }
    }
    assertThat(commands).isGreaterThan(20);
  }
}
