package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help of every visible command, on a terminal of 80 columns. */
class HelpTextsTest {
  @TestFactory
  Stream<DynamicTest> haveWordsExamplesAndExitCodesAndFit() {
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    CommandLine all =
        NumerosityCommand.commandLine(new Console(nowhere, nowhere, false, false, 80));
    List<CommandLine> commands = new ArrayList<>();
    collect(all, commands);
    assertThat(commands).hasSizeGreaterThan(9);
    return commands.stream()
        .map(
            command -> dynamicTest(command.getCommandSpec().qualifiedName(), () -> check(command)));
  }

  private static void collect(CommandLine command, List<CommandLine> commands) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    if (!usage.hidden()) {
      commands.add(command);
      command.getSubcommands().values().forEach(each -> collect(each, commands));
    }
  }

  private static void check(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    assertThat(usage.description()).isNotEmpty();
    assertThat(usage.description()[0]).isNotBlank().endsWith(".");
    assertThat(usage.footerHeading()).contains("Examples:");
    assertThat(usage.footer()).anyMatch(line -> line.contains(name));
    assertThat(usage.exitCodeList().keySet().stream().map(String::strip)).contains("0", "2");
    assertThat(command.getUsageMessage(CommandLine.Help.Ansi.OFF).lines())
        .allMatch(line -> line.length() <= 80);
  }
}
