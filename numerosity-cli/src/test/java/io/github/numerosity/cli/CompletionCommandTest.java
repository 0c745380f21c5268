package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the script in a real bash, with the protocol of bash's completion. */
@DisabledOnOs(OS.WINDOWS)
class CompletionCommandTest {
  private Path folder;

  @BeforeEach
  void writeTheScript(@TempDir Path temporary) throws Exception {
    folder = temporary;
    Terminal terminal = new Terminal();
    assertThat(terminal.execute("completion", "bash")).isZero();
    Files.writeString(folder.resolve("completion"), terminal.out());
  }

  /** Completes the last word. */
  private List<String> completions(String... words) throws Exception {
    String script =
        """
        compopt() { :; }  # the builtin only works during completion
        source ./completion
        function=$(complete -p numerosity | sed 's/.*-F \\([^ ]*\\).*/\\1/')
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        "$function" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    List<String> command = new ArrayList<>(List.of("bash", "-c", script, "bash"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output.lines().map(String::strip).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"numerosity", "./numerosity"})
  void offersCommands(String name) throws Exception {
    assertThat(completions(name, ""))
        .contains("run", "check", "schema", "stimuli", "data", "doctor", "completion");
    assertThat(completions(name, "exp")).containsExactly("explain");
    assertThat(completions(name, "data", "")).contains("fetch", "where");
  }

  @Test
  void offersOptionsOfACommand() throws Exception {
    assertThat(completions("numerosity", "run", "--t")).containsExactly("--threads");
    assertThat(completions("numerosity", "schema", "--o")).containsExactly("--out");
  }

  @Test
  void offersPresets() throws Exception {
    assertThat(completions("numerosity", "run", "qu")).containsExactly("quickstart");
    assertThat(completions("numerosity", "check", "po")).containsExactly("poster", "polarities");
    assertThat(completions("numerosity", "presets", "pol")).containsExactly("polarities");
  }

  @Test
  void offersFilesOfAnOption() throws Exception {
    Files.createFile(folder.resolve("study.schema.json"));

    assertThat(completions("numerosity", "schema", "--out", "stu"))
        .containsExactly("study.schema.json");
  }

  /** For an empty answer of the script, bash completes file names. */
  @Test
  void leavesOtherWordsToTheFilesThatAreThere() throws Exception {
    assertThat(Files.readString(folder.resolve("completion")))
        .containsPattern("complete -F \\w+ -o default numerosity");
    assertThat(completions("numerosity", "run", "stu")).allMatch(String::isEmpty);
  }

  @ParameterizedTest
  @EnumSource(CompletionCommand.Shell.class)
  void knowsWhatToDoInEachShell(CompletionCommand.Shell shell) {
    Terminal terminal = new Terminal();

    assertThat(terminal.execute("completion", shell.name())).isZero();
    assertThat(terminal.out()).contains("bashcompinit", "compinit");
  }

  @Test
  void namesTheShellsWhenAskedForAnother() {
    Terminal terminal = new Terminal();

    assertThat(terminal.execute("completion", "fish")).isEqualTo(2);
    assertThat(terminal.err()).contains("fish", "bash", "zsh");
  }
}
