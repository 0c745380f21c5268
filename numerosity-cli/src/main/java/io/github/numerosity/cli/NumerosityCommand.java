package io.github.numerosity.cli;

import io.github.numerosity.config.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** Root command {@code numerosity}, the parent of all subcommands. */
@Command(
    name = "numerosity",
    description = "Tests whether a neural network knows number.",
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity run quickstart",
      "      trains networks, shows dots and tests units; built-in images, one minute",
      "  numerosity run poster --set data.download=true --threads 2",
      "      the poster's study on CIFAR-10, ten seeds",
      "  numerosity check study.json",
      "      reports all problems of the file without running it",
      "  numerosity explain study.json",
      "      prints all settings with their origin",
      "  numerosity stimuli quickstart --out pictures",
      "      writes the images shown, with their properties",
      "  numerosity data fetch cifar10",
      "      downloads the images of the poster's study, 170 MB",
      "  numerosity presets quickstart > study.json",
      "      a file to edit and run: numerosity run study.json",
      "  numerosity doctor",
      "      checks the requirements of this machine",
      "  numerosity analyze responses.npy design.csv --out runs/mine --seed 7",
      "      tests units recorded elsewhere, from an array saved by numpy",
      "  numerosity report runs/quickstart",
      "      recreates the report of a run",
      "  numerosity compare runs/poster runs/batch-norm",
      "      compares two runs: settings, and all numbers, with tests"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done",
      " 1:failed, or some network or analysis failed",
      " 2:invalid command line, experiment or file",
      "130:interrupted"
    })
public final class NumerosityCommand {
  /** Subcommands in the order of the help. */
  private static final List<Function<Console, Object>> COMMANDS =
      List.of(
          RunCommand::new,
          CheckCommand::new,
          ExplainCommand::new,
          SchemaCommand::new,
          StimuliCommand::new,
          AnalyzeCommand::new,
          ReportCommand::new,
          CompareCommand::new,
          DataCommand::on,
          PresetsCommand::new,
          DoctorCommand::new,
          CompletionCommand::new,
          HelpCommand::new);

  private boolean stackTrace;

  /** Sets the option. The log reads the property when it starts, which is later. */
  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Print the stack trace of a failure.")
  void stackTrace(boolean on) {
    stackTrace = on;
    System.setProperty("numerosity.log.exceptions", on ? "%ex" : "%nopex");
  }

  /**
   * Runs the command line and ends the process.
   *
   * @param arguments as typed
   */
  public static void main(String[] arguments) {
    System.exit(commandLine(Console.ofProcess()).execute(arguments));
  }

  /**
   * Creates the command line.
   *
   * @param console its output
   * @return a command line, reusable
   */
  static CommandLine commandLine(Console console) {
    NumerosityCommand command = new NumerosityCommand();
    CommandLine line = new CommandLine(command);
    COMMANDS.forEach(subcommand -> line.addSubcommand(subcommand.apply(console)));
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setUsageHelpWidth(Math.max(80, Math.min(console.columns(), 120)));
    line.setParameterExceptionHandler(NumerosityCommand::explainWrongUse);
    line.setExecutionExceptionHandler(new FailureReport(() -> command.stackTrace));
    return line;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, Charset.defaultCharset()), true);
  }

  private static int explainWrongUse(ParameterException exception, String[] arguments) {
    CommandLine line = exception.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("numerosity: " + message(exception));
    err.printf("Try '%s --help'.%n", line.getCommandSpec().qualifiedName());
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String message(ParameterException exception) {
    CommandLine line = exception.getCommandLine();
    if (!(exception instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(exception.getMessage());
    }
    String typed = unmatched.getUnmatched().get(0);
    if (unmatched.isUnknownOption()) {
      int equals = typed.indexOf('=');
      String option = equals < 0 ? typed : typed.substring(0, equals);
      return "unknown option \"%s\"%s"
          .formatted(option, Nearest.hint(option, line.getCommandSpec().optionsMap().keySet()));
    }
    return line.getSubcommands().isEmpty()
        ? String.valueOf(exception.getMessage())
        : unknownCommand(typed, line);
  }

  /**
   * Returns the message about an unknown command.
   *
   * @param typed word in place of a command
   * @param line command line with the known commands
   * @return the message, with the nearest command as a suggestion
   */
  static String unknownCommand(String typed, CommandLine line) {
    return "unknown command \"%s\"%s"
        .formatted(typed, Nearest.hint(typed, line.getSubcommands().keySet()));
  }

  /** Version of the program, of Java and of the operating system. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Properties properties = new Properties();
      try (InputStream stream = NumerosityCommand.class.getResourceAsStream("version.properties")) {
        if (stream == null) {
          throw new IllegalStateException("version.properties is missing from the program");
        }
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new String[] {
        "numerosity " + properties.getProperty("version"),
        "Java %s, %s %s"
            .formatted(
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"))
      };
    }
  }
}
