package io.github.numerosity.cli;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.DesignFile;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.outcome.ExperimentResult;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analysis of responses recorded elsewhere. */
@Command(
    name = "analyze",
    description = {
      "Analyses responses recorded elsewhere and writes the files and the report of a run; the network is named recorded.",
      "",
      "RESPONSES.npy holds float32 or float64 values as written by numpy.save, in C or Fortran order and either byte order:",
      "  (stimuli, units)                      units without positions",
      "  (stimuli, channels, rows, columns)    convolution maps, as in PyTorch",
      "  (stimuli, channels, columns)          one-dimensional maps",
      "",
      "DESIGN.csv has a header and one line per stimulus, in the same order. Columns, in any order:",
      "  numerosity                            number of items; required",
      "  set                                   stimulus set, if there are several",
      "  total_area, item_area, perimeter, hull_area, density, mean_distance, luminance, contrast_energy, count",
      "                                        measured properties of the image, if known",
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
      "  1:failed, or some analysis failed",
      "  2:invalid responses, design or command line",
      "130:interrupted"
    })
final class AnalyzeCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RESPONSES.npy", description = "Responses.")
  private @Nullable Path responses;

  @Parameters(
      index = "1",
      paramLabel = "DESIGN.csv",
      description = "Design: one line per stimulus.")
  private @Nullable Path design;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Output folder: new, empty, or that of the same analysis.")
  private @Nullable Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Seed of splits and permutations. Without it, analyses that require a seed are skipped and listed.")
  private @Nullable Long seed;

  @Option(
      names = "--alpha",
      paramLabel = "P",
      description = "Significance level of the tests (default: ${DEFAULT-VALUE}).",
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
          "Write tukey.csv also above 1,000 units (45 lines per unit with 10 numerosities).")
  private boolean pairs;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Number of threads (default: number of processors). Does not affect results.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not show progress; skipped analyses, failures and results are still shown.")
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
      throw wrongUse("--layer must not be blank");
    }
    return Interruption.guard(this::carryOut);
  }

  private int carryOut() {
    Path folder = Objects.requireNonNull(out, "out");
    DesignFile file = readDesign();
    Responses recorded = readResponses(file);
    List<Problem> problems = standard().problems(file.design());
    if (!problems.isEmpty()) {
      throw new InputException(file.path() + ": " + Problem.joined(problems));
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
                  "analyse fewer units at a time");
    } catch (InterruptedException e) {
      console.err().println("numerosity: interrupted; repeat the command to start over.");
      return Interruption.EXIT_CODE;
    }
    return new ClosingReport(console).print(result, folder);
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

  /**
   * Returns the message about an omitted analysis, with the line of the numerosity 0 that rules it
   * out.
   */
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
    return "%s is skipped: %s%s".formatted(each.analysis(), each.reason(), where);
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), message);
  }
}
