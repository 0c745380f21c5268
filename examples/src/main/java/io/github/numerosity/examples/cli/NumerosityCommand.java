package io.github.numerosity.examples.cli;

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

/** The command {@code numerosity}; everything is done by its subcommands. */
@Command(
    name = "numerosity",
    description = "Asks whether a neural network knows number.",
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity run quickstart",
      "      trains, shows dots and judges units, on built-in images, in about a minute",
      "  numerosity run poster --set data.download=true --threads 2",
      "      the poster's study on CIFAR-10, ten seeds",
      "  numerosity check study.json",
      "      what would run, or everything that is wrong in the file",
      "  numerosity explain study.json",
      "      every setting that applies, and where it comes from",
      "  numerosity stimuli quickstart --out pictures",
      "      the pictures that it shows, and what is in them",
      "  numerosity data fetch cifar10",
      "      downloads the images of the poster's study, 170 MB",
      "  numerosity presets quickstart > study.json",
      "      a file to change and run: numerosity run study.json",
      "  numerosity doctor",
      "      whether a run can work on this machine, and what to do if not",
      "  numerosity analyze responses.npy design.csv --out runs/mine --seed 7",
      "      judges units that were recorded elsewhere, from an array that numpy saved",
      "  numerosity report runs/quickstart",
      "      draws the report of a run again",
      "  numerosity compare runs/poster runs/batch-norm",
      "      what differs between two runs: settings, and every number, with tests"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done",
      " 1:failed; also when one network of many failed",
      " 2:wrong use, a configuration that cannot be run, or a file that is not what it should be",
      "130:interrupted"
    })
final class NumerosityCommand {
  /** In the order of the help. */
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

  /** Sets the option; the log asks for the property when it starts, which is after this. */
  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "After a failure, print where in the program it happened.")
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
   * Makes the command line.
   *
   * @param console where it prints
   * @return ready to execute, more than once
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
      return "there is no option \"%s\"%s"
          .formatted(option, Nearest.hint(option, line.getCommandSpec().optionsMap().keySet()));
    }
    return line.getSubcommands().isEmpty()
        ? String.valueOf(exception.getMessage())
        : unknownCommand(typed, line);
  }

  /**
   * Says that there is no such command.
   *
   * @param typed instead of a command
   * @param line with the commands that there are
   * @return the sentence, with the nearest of them
   */
  static String unknownCommand(String typed, CommandLine line) {
    return "there is no command \"%s\"%s"
        .formatted(typed, Nearest.hint(typed, line.getSubcommands().keySet()));
  }

  /** Tells the version of the program and of what it runs on. */
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
