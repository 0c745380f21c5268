package io.github.numerosity.report;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.run.Environment;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.run.RunFolderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Report of a run: a self-contained HTML file, and every figure as SVG. It shows the exhibits of
 * any analysis and requires neither the analyses nor an internet connection. Immutable.
 *
 * <pre>{@code
 * ExperimentResult result = experiment.run(RunOptions.in(folder));
 * Report.of(result).writeTo(folder);
 * }</pre>
 *
 * <p>Reports of the same run are identical, whether created from its result or from its folder.
 * They depend on the run's summary, its exhibits, the version of the library that ran it, and the
 * tables in the target folder, which are linked, but not on the time or the machine.
 */
public final class Report {
  private final Subject subject;
  private final List<Exhibit> exhibits;

  private Report(Subject subject, List<? extends Exhibit> exhibits) {
    this.subject = subject;
    this.exhibits = List.copyOf(exhibits);
  }

  /**
   * Returns the report of a run that has just ended.
   *
   * @param result of the run
   * @return nothing is drawn or written yet
   */
  public static Report of(ExperimentResult result) {
    return new Report(new RunSubject(result.summary(), Environment.version()), result.exhibits());
  }

  /**
   * Returns the report of a run from its folder, without its analyses.
   *
   * @param folder of a run that has ended
   * @return nothing is drawn or written yet
   * @throws RunFolderException if it is not the folder of a run that has ended, or its files are
   *     not of one run; the message names the folder and what was found
   * @throws IllegalArgumentException if one of its files is of a later format or is not what a run
   *     writes; the message names file, line and path
   */
  public static Report in(Path folder) {
    StoredRun run = StoredRun.open(folder);
    return new Report(new RunSubject(run.summary(), run.version()), run.exhibits());
  }

  /**
   * Returns a report of exhibits that do not belong to a single run, such as a comparison of runs.
   *
   * @param title of the page
   * @param lead sentence below the title that describes the content
   * @param exhibits in order
   * @return nothing is drawn or written yet
   */
  public static Report of(String title, String lead, List<? extends Exhibit> exhibits) {
    return new Report(new TitledSubject(title, lead, Environment.version()), exhibits);
  }

  /**
   * Returns the tables of the figures' data. The report links {@code <name>.csv} if it is in the
   * same folder.
   *
   * @return distinct names
   */
  public List<String> tables() {
    return exhibits.stream()
        .filter(Figure.class::isInstance)
        .flatMap(figure -> ((Figure) figure).tables().stream())
        .distinct()
        .toList();
  }

  /**
   * Draws and writes the report: {@code report.html} and {@code figures/<name>.svg}. Every file is
   * written to a temporary file and moved into place, the page last, so that a visible page is
   * complete and has its figures. Files of these names are replaced; other files are not changed.
   *
   * @param folder created if missing; usually that of the run, so that tables can be linked
   * @return the page
   * @throws RunFolderException if the folder cannot be written, or a run is writing to it
   */
  public Path writeTo(Path folder) {
    requireNonNull(folder, "folder");
    Predicate<String> exists = name -> Files.isRegularFile(folder.resolve(name));
    Page page = new Page(subject, exhibits, exists);
    try (RunFolder place = RunFolder.open(folder)) {
      if (!page.figures().isEmpty()) {
        try (RunFolder figures = RunFolder.open(place.file(FigureHtml.FOLDER))) {
          for (Map.Entry<String, String> figure : page.figures().entrySet()) {
            figures.write(figure.getKey() + ".svg", figure.getValue());
          }
        }
      }
      place.write("report.html", page.html());
      return place.file("report.html");
    }
  }

  @Override
  public String toString() {
    return "Report[" + exhibits.stream().map(Exhibit::name).toList() + "]";
  }
}
