package io.github.numerosity.cli;

import io.github.numerosity.config.Nearest;
import io.github.numerosity.data.Cifar10;
import io.github.numerosity.data.CifarDownload;
import io.github.numerosity.data.CifarSearch;
import io.github.numerosity.run.Progress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Download of CIFAR-10. */
@Command(
    name = "fetch",
    description = {
      "Downloads CIFAR-10 (170 MB), unless it is already present.",
      "",
      "The archive is read without unpacking. It is stored in NUMEROSITY_HOME if that is set, otherwise"
          + " in the user's cache. Several known addresses are tried. A partial download is kept; repeat the"
          + " command to resume it. The archive is checked against the published hash."
          + " HTTPS_PROXY, HTTP_PROXY and NO_PROXY are respected.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity data fetch cifar10",
      "  numerosity data fetch cifar10 --to /data/cifar10",
      "  numerosity data fetch cifar10 --from http://mirror.example.org/cifar-10-python.tar.gz",
      "  numerosity data fetch cifar10 --from /media/usb/my-copy.tar.gz --any-copy",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:present", "1:download failed", "2:invalid command line", "130:interrupted"})
final class DataFetchCommand implements Callable<Integer> {
  private static final String CIFAR10 = "cifar10";

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DATA", description = "Data set to download: cifar10.")
  private @Nullable String data;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "Folder for the archive; runs read it with --set data.directory=DIR.")
  private @Nullable Path folder;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description =
          "Address (https, http or file) or path to use instead of the known addresses; may be repeated.")
  private List<String> addresses = new ArrayList<>();

  @Option(
      names = "--any-copy",
      description =
          "With --from: accept an archive with a different hash if it holds the 60,000 images.")
  private boolean anyCopy;

  @Option(
      names = "--offline",
      description = "Do not use the network: use local files, or fail and name what is missing.")
  private boolean offline;

  @Option(
      names = "--stall-timeout",
      paramLabel = "SECONDS",
      description = "Longest time without data before the next address is tried (default: 30).")
  private double stallTimeout = 30;

  @Option(
      names = "--connect-timeout",
      paramLabel = "SECONDS",
      description = "Longest time to connect before the next address is tried (default: 15).")
  private double connectTimeout = 15;

  @Option(
      names = {"-q", "--quiet"},
      description = "Do not show progress; failures and the result are still shown.")
  private boolean quiet;

  DataFetchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    String wanted = Objects.requireNonNull(data, "data");
    if (!wanted.equals(CIFAR10)) {
      throw wrongUse(
          "unknown data set \"%s\"%s".formatted(wanted, Nearest.hint(wanted, List.of(CIFAR10))));
    }
    if (anyCopy && addresses.isEmpty()) {
      throw wrongUse("--any-copy needs --from; the known addresses provide the original");
    }
    CifarDownload download = download();
    if (folder == null) {
      CifarSearch search = Cifar10.inUsualPlaces().search();
      if (search.isReady()) {
        console
            .out()
            .println("CIFAR-10 is in " + search.used().orElseThrow().found().orElseThrow());
        return ExitCode.OK;
      }
    }
    return Interruption.guard(() -> carryOut(download));
  }

  private CifarDownload download() {
    try {
      CifarDownload download =
          (folder == null ? CifarDownload.intoUsualPlace() : CifarDownload.into(folder))
              .withStallTimeout(seconds("--stall-timeout", stallTimeout))
              .withConnectTimeout(seconds("--connect-timeout", connectTimeout));
      if (!addresses.isEmpty()) {
        download = download.from(addresses.stream().map(this::address).toArray(URI[]::new));
      }
      if (anyCopy) {
        download = download.acceptingAnyCopy();
      }
      return offline ? download.offline() : download;
    } catch (IllegalArgumentException e) {
      throw wrongUse(String.valueOf(e.getMessage()));
    }
  }

  private Duration seconds(String option, double value) {
    if (!(value >= 0.001 && value <= 86_400)) {
      throw wrongUse(option + " must be in 0.001 to 86400 seconds, got " + value);
    }
    return Duration.ofMillis(Math.round(1000 * value));
  }

  /**
   * Parses an address: a text without a scheme is a file, and a single letter before a colon a
   * drive.
   */
  private URI address(String text) {
    return text.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
        ? URI.create(text)
        : Path.of(text).toAbsolutePath().toUri();
  }

  private int carryOut(CifarDownload download) {
    Path archive;
    try {
      archive = quiet ? download.fetch(event -> {}) : shown(download);
    } catch (InterruptedException e) {
      console.err().println("numerosity: interrupted; repeat the command to resume.");
      return Interruption.EXIT_CODE;
    }
    console.out().println("CIFAR-10 is in " + archive);
    if (folder != null) {
      console.out().println("A run reads it with --set data.directory=" + folder);
    }
    return ExitCode.OK;
  }

  private Path shown(CifarDownload download) throws InterruptedException {
    try (RunProgress progress = RunProgress.on(console)) {
      return download.fetch(Progress.ofDownload(progress));
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), message);
  }
}
