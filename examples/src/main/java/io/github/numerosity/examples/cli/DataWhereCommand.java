package io.github.numerosity.examples.cli;

import io.github.numerosity.data.Cifar10;
import io.github.numerosity.data.CifarSearch;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Tells where CIFAR-10 is looked for, and what is there. */
@Command(
    name = "where",
    description = {
      "Tells where CIFAR-10 is looked for, in this order, and what is there.",
      "",
      "The first place that holds any of its files is read; nothing is downloaded or changed.",
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
    exitCodeList = {"0:it is there", "1:it is not, or something is wrong with it", "2:wrong use"})
final class DataWhereCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--directory",
      paramLabel = "DIR",
      description = "Looks only there, as with --set data.directory=DIR.")
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
      return "CIFAR-10 was not found: numerosity data fetch cifar10"
          + (directory == null ? "" : " --to " + directory);
    }
    return search.isReady()
        ? "CIFAR-10 is read from " + search.used().orElseThrow().found().orElseThrow()
        : "CIFAR-10 cannot be read: complete or delete what is marked with *";
  }
}
