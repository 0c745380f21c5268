package io.github.numerosity.report;

import io.github.numerosity.experiment.RunSummary;
import java.util.List;
import java.util.function.Predicate;

/** The page of a run. */
final class RunSubject implements Subject {
  private final RunSummary run;
  private final Ending ending;

  /**
   * Prepares the page.
   *
   * @param run subject of the page
   * @param version of the library that ran it
   * @param exists whether there is a file beside the page
   */
  RunSubject(RunSummary run, String version, Predicate<String> exists) {
    this.run = run;
    this.ending = new Ending(run, version, exists);
  }

  @Override
  public String title() {
    return run.name();
  }

  @Override
  public List<String> networks() {
    return run.networks().stream().map(network -> network.id().network()).distinct().toList();
  }

  @Override
  public void writeHead(Html html) {
    new Introduction(run).writeTo(html);
  }

  @Override
  public boolean leavesOut() {
    return !run.leftOut().isEmpty();
  }

  @Override
  public void writeLeftOut(Html html) {
    ending.writeLeftOut(html);
  }

  @Override
  public void writeFoot(Html html) {
    ending.writeTo(html);
  }
}
