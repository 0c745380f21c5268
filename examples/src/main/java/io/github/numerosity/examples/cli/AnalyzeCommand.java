package io.github.numerosity.examples.cli;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.DesignFile;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.experiment.ExperimentResult;
import io.github.numerosity.response.NpyException;
import io.github.numerosity.response.Responses;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.posthoc.PairTable;
import io.github.numerosity.stats.standard.StandardAnalyses;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses responses that were recorded elsewhere. */
@Command(
    name = "analyze",
    description = {
      "Analyses responses that were recorded elsewhere, and writes the files of a run and its report; the network is called recorded.",
      "",
      "RESPONSES.npy holds float32 or float64 values, in any order of axes and bytes, as numpy.save writes them:",
      "  (stimuli, units)                      units without places",
      "  (stimuli, channels, rows, columns)    convolution maps, as PyTorch has them",
      "  (stimuli, channels, columns)          maps of one dimension",
      "",
      "DESIGN.csv has one line for each stimulus, in the same order, below a header. Columns, in any order:",
      "  numerosity                            how many items; the only one that must be there",
      "  set                                   the stimulus set, where there are several",
      "  total_area, item_area, perimeter, hull_area, density, mean_distance, luminance, contrast_energy, count",
      "                                        what the picture really shows, where it is known",
      "  row, block, index, file               as in the stimuli.csv of a run",
      "",
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity analyze conv5.npy design.csv --out runs/conv5 --layer conv5 --seed 7",
      "  numerosity analyze neurons.npy trials.csv --out runs/neurons --alpha 0.05",
      "  numerosity analyze runs/poster/responses-trained-1.npy runs/poster/stimuli.csv --out runs/again",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  1:failed",
      "  2:something is wrong with the responses, the design or the command",
      "130:interrupted"
    })
final class AnalyzeCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RESPONSES.npy", description = "Responses.")
  private @Nullable Path responses;

  @Parameters(index = "1", paramLabel = "DESIGN.csv", description = "What each stimulus was.")
  private @Nullable Path design;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files: a new or empty one, or that of the same analysis.")
  private @Nullable Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Seed of splits and permutations. Without it the analyses that draw at random are left out and named.")
  private @Nullable Long seed;

  @Option(
      names = "--alpha",
      paramLabel = "P",
      description = "Level of the tests (default: ${DEFAULT-VALUE}).",
      defaultValue = "0.01")
  private double alpha;

  @Option(
      names = "--layer",
      paramLabel = "NAME",
      description = "Name of the layer in tables (default: ${DEFAULT-VALUE}).",
      defaultValue = "layer")
  private String layer = "layer";

  @Option(
      names = "--pairs",
      description =
          "Write tukey.csv also above 1,000 units: 45 lines for each unit with 10 numerosities.")
  private boolean pairs;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Threads that work within an analysis (default: the processors of this machine). Never changes a result.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress; what is left out, failures and the result are still shown.")
  private boolean quiet;

  AnalyzeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (!(alpha > 0 && alpha < 1)) {
      throw wrongUse("--alpha must be in (0, 1), got " + alpha);
    }
    if (threads < 1) {
      throw wrongUse("--threads must be at least 1, got " + threads);
    }
    if (layer.isBlank()) {
      throw wrongUse("--layer must be a name");
    }
    return Interruption.guard(this::carryOut);
  }

  private int carryOut() {
    Path folder = Objects.requireNonNull(out, "out");
    DesignFile file = readDesign();
    Responses recorded = readResponses(file);
    List<String> problems = standard().problems(file.design());
    if (!problems.isEmpty()) {
      throw new InputException(file.path() + ": " + String.join("; ", problems));
    }
    Analyses analyses = standard().plan().suiting(file.design());
    analyses.leftOut().forEach(each -> console.err().println(note(each, file)));
    ExperimentResult result;
    try {
      result =
          new Running(console, quiet)
              .of(
                  options -> analyses.run(recorded, options),
                  RunOptions.in(folder).withThreads(threads),
                  "record fewer units at a time");
    } catch (InterruptedException e) {
      console.err().println("numerosity: interrupted; the same command begins again.");
      return Interruption.EXIT_CODE;
    }
    new ClosingReport(console).print(result, folder);
    return ExitCode.OK;
  }

  private DesignFile readDesign() {
    try {
      return DesignFile.read(Objects.requireNonNull(design, "design"));
    } catch (IllegalArgumentException e) {
      throw new InputException(e);
    }
  }

  private Responses readResponses(DesignFile file) {
    try {
      return Responses.open(Objects.requireNonNull(responses, "responses"), file, layer);
    } catch (NpyException | IllegalArgumentException e) {
      throw new InputException(e);
    }
  }

  private StandardAnalyses standard() {
    StandardAnalyses all =
        StandardAnalyses.withDefaults()
            .withAlpha(alpha)
            .withPairTable(pairs ? PairTable.ALWAYS : PairTable.AUTOMATIC);
    return seed == null ? all : all.withSeed(seed);
  }

  /** What a numerosity of 0 rules out is said with the line where it stands. */
  private static String note(LeftOut each, DesignFile file) {
    Design shown = file.design();
    String where =
        each.reason().contains("numerosity 0")
            ? IntStream.range(0, shown.stimuli())
                .filter(stimulus -> shown.row(stimulus).numerosity() == 0)
                .mapToObj(stimulus -> " (%s:%d)".formatted(file.path(), file.line(stimulus)))
                .findFirst()
                .orElse("")
            : "";
    return "%s is left out: %s%s".formatted(each.analysis(), each.reason(), where);
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), message);
  }
}
