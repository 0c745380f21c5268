package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.run.RunOptions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plan of the analyses and syntheses of an {@link Experiment}, in order. It can also run alone on
 * responses recorded elsewhere, such as in another program or in an animal. Immutable.
 *
 * <pre>{@code
 * DesignFile design = DesignFile.read(Path.of("design.csv"));
 * Responses responses = Responses.open(Path.of("responses.npy"), design.design(), "conv5");
 * ExperimentResult result =
 *     Analyses.of(anova, tukey, rsa).suiting(design.design()).run(responses, RunOptions.in(folder));
 * result.of(anova).of(Analyses.NETWORK).get(0);
 * }</pre>
 */
public final class Analyses {
  /** Name of the network in results of recorded responses. */
  public static final String NETWORK = "recorded";

  private final List<SelectivityAnalysis<?>> analyses;
  private final List<Synthesis> syntheses;
  private final List<LeftOut> leftOut;

  private Analyses(
      List<SelectivityAnalysis<?>> analyses, List<Synthesis> syntheses, List<LeftOut> leftOut) {
    this.analyses = analyses;
    this.syntheses = syntheses;
    this.leftOut = leftOut;
  }

  /**
   * Creates a plan of analyses.
   *
   * @param analyses in the order of their results; the first one with verdicts of units provides
   *     {@code units.csv}
   * @return the plan
   */
  public static Analyses of(SelectivityAnalysis<?>... analyses) {
    return of(List.of(analyses));
  }

  /**
   * Creates a plan of analyses.
   *
   * @param analyses copied; in the order of their results
   * @return the plan
   */
  public static Analyses of(List<SelectivityAnalysis<?>> analyses) {
    return new Analyses(List.copyOf(analyses), List.of(), List.of());
  }

  /**
   * Adds syntheses.
   *
   * @param further in the order of their exhibits, which precede those of the analyses
   * @return a new plan
   */
  public Analyses concludedBy(Synthesis... further) {
    return concludedBy(List.of(further));
  }

  /** Adds syntheses. */
  Analyses concludedBy(List<Synthesis> further) {
    List<Synthesis> all = new ArrayList<>(syntheses);
    all.addAll(further);
    return new Analyses(analyses, List.copyOf(all), leftOut);
  }

  /**
   * Adds analyses that are not run, to be listed in the result.
   *
   * @param others with their reasons
   * @return a new plan
   */
  public Analyses leavingOut(List<LeftOut> others) {
    List<LeftOut> all = new ArrayList<>(leftOut);
    all.addAll(others);
    return new Analyses(analyses, syntheses, List.copyOf(all));
  }

  /**
   * Leaves out the analyses that a design does not suit, with the problems as reasons.
   *
   * @param design design of the future responses
   * @return a new plan
   */
  public Analyses suiting(Design design) {
    List<SelectivityAnalysis<?>> suited = new ArrayList<>();
    List<LeftOut> unsuited = new ArrayList<>();
    for (SelectivityAnalysis<?> analysis : analyses) {
      List<Problem> problems = analysis.problems(design);
      if (problems.isEmpty()) {
        suited.add(analysis);
      } else {
        unsuited.add(new LeftOut(analysis.name(), Problem.joined(problems)));
      }
    }
    return new Analyses(List.copyOf(suited), syntheses, leftOut).leavingOut(unsuited);
  }

  /**
   * Returns the analyses that are run.
   *
   * @return unmodifiable
   */
  public List<SelectivityAnalysis<?>> planned() {
    return analyses;
  }

  /**
   * Returns the syntheses.
   *
   * @return unmodifiable
   */
  public List<Synthesis> syntheses() {
    return syntheses;
  }

  /**
   * Returns the analyses that are not run.
   *
   * @return unmodifiable; empty in an experiment, which is rejected if an analysis does not suit it
   */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /** Returns the folds that the analyses require. */
  Set<Fold<?>> folds() {
    Set<Fold<?>> folds = new LinkedHashSet<>();
    analyses.forEach(analysis -> folds.addAll(analysis.folds()));
    return folds;
  }

  /**
   * Returns the folds that a run requires, to be passed to a {@link
   * io.github.numerosity.response.ResponseRecorder}.
   *
   * @param options options of the run; a run that writes files requires more folds
   * @return the folds
   */
  public Set<Fold<?>> folds(RunOptions options) {
    Set<Fold<?>> folds = folds();
    if (options.folder().isPresent()) {
      folds.addAll(RecordedRun.FOLDS);
    }
    return folds;
  }

  /**
   * Runs the analyses.
   *
   * <p>With a folder, the files of a run are written into it: {@code analyses.json} with every
   * setting, {@code stimuli.csv}, {@code means-recorded.npy}, {@code results.json}, {@code
   * exhibits.json}, {@code environment.json} and the tables. A folder with files of the same
   * analyses of the same responses is reused; any other non-empty folder is rejected.
   *
   * @param responses one network's
   * @param options folder, threads within an analysis, and progress listener
   * @return results of a single network without seed, called {@link #NETWORK}
   * @throws InvalidExperimentException if there is no analysis, two share a name, the design does
   *     not suit one of them, or a synthesis lacks an analysis; the message lists all problems
   * @throws NoResultsException if every analysis failed; if only some did, the outcome of the
   *     network lists their failures
   * @throws io.github.numerosity.run.RunFolderException if the folder cannot be used or written
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  public ExperimentResult run(Responses responses, RunOptions options) throws InterruptedException {
    requireNonNull(responses, "responses");
    requireNonNull(options, "options");
    ExperimentCheck check = new ExperimentCheck();
    check.analyses(this, Optional.of(responses.design()));
    check.throwIfAny(List.of());
    return new RecordedRun(this, responses, options).result();
  }

  /**
   * Runs analyses in memory.
   *
   * @param responses one network's
   * @param analyses at least one, with distinct names
   * @return results of a single network without seed, called {@link #NETWORK}
   * @throws InvalidExperimentException if there is no analysis, two share a name, or the design
   *     does not suit one of them; the message lists all problems
   * @throws NoResultsException if every analysis failed
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  public static ExperimentResult run(Responses responses, SelectivityAnalysis<?>... analyses)
      throws InterruptedException {
    return of(analyses).run(responses, RunOptions.inMemory());
  }

  @Override
  public String toString() {
    return "Analyses[%s, syntheses %s, left out %s]"
        .formatted(
            analyses.stream().map(SelectivityAnalysis::name).toList(),
            syntheses.stream().map(Synthesis::name).toList(),
            leftOut);
  }
}
