package io.github.numerosity.cli;

import io.github.numerosity.data.Cifar10;
import io.github.numerosity.data.CifarSearch;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Search for CIFAR-10 in its known places. */
@Command(
    name = "where",
    description = {
      "Lists the places searched for CIFAR-10, in order, and their contents.",
      "",
      "The first place with any of its files is used. Nothing is downloaded or changed.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = NumerosityCommand.Version.class,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  numerosity data where",
      "  numerosity data where --directory /data/cifar10",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:found", "1:missing or incomplete", "2:invalid command line"})
final class DataWhereCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "Search only this folder, as with --set data.directory=DIR.")
  private @Nullable Path directory;

  DataWhereCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CifarSearch search =
        (directory == null ? Cifar10.inUsualPlaces() : Cifar10.in(directory)).search();
    PrintStream out = console.out();
    for (CifarSearch.Place place : search.places()) {
      boolean used = search.used().filter(place::equals).isPresent();
      out.printf(
          "%s%s (%s): %s%n",
          used ? "* " : "  ", place.path(), place.reason().words(), content(place));
      place.problems().forEach(problem -> out.println("    " + problem));
    }
    out.println(verdict(search));
    out.flush();
    return search.isReady() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static String content(CifarSearch.Place place) {
    return place
        .found()
        .map(
            found ->
                found.equals(place.path()) ? "here" : place.path().relativize(found).toString())
        .orElse("nothing");
  }

  private String verdict(CifarSearch search) {
    if (search.used().isEmpty()) {
      return "CIFAR-10 was not found; download it with numerosity data fetch cifar10"
          + (directory == null ? "" : " --to " + directory);
    }
    return search.isReady()
        ? "CIFAR-10 is read from " + search.used().orElseThrow().found().orElseThrow()
        : "CIFAR-10 cannot be read: complete or delete the place marked with *";
  }
}
