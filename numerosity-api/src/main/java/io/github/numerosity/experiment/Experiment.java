package io.github.numerosity.experiment;

import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.response.Probe;
import io.github.numerosity.run.RunOptions;
import java.util.List;

/**
 * Plan of a study: networks, stimuli, recorded units and analyses. Immutable. A plan can run
 * repeatedly; results depend only on the plan and the data that it names.
 */
public final class Experiment {
  private final String name;
  private final List<NetworkPlan> networks;
  private final StimulusPlan stimuli;
  private final Probe probe;
  private final Analyses analyses;
  private final List<Long> seeds;
  private final KeepResponses keepResponses;

  /** Creates a plan of parts checked by {@link ExperimentBuilder#build}. */
  Experiment(
      String name,
      List<NetworkPlan> networks,
      StimulusPlan stimuli,
      Probe probe,
      Analyses analyses,
      List<Long> seeds,
      KeepResponses keepResponses) {
    this.name = name;
    this.networks = List.copyOf(networks);
    this.stimuli = stimuli;
    this.probe = probe;
    this.analyses = analyses;
    this.seeds = List.copyOf(seeds);
    this.keepResponses = keepResponses;
  }

  /**
   * Returns an empty builder.
   *
   * @return a builder
   */
  public static ExperimentBuilder builder() {
    return new ExperimentBuilder();
  }

  /**
   * Runs the plan: for each network and seed, opens the model, shows all stimuli and runs every
   * analysis; then creates the exhibits of the analyses and syntheses.
   *
   * <p>If a network fails, for instance because its training diverges, the others are unaffected;
   * {@link NetworkOutcome#failure} gives phase, exception and causes. An analysis that throws an
   * exception or returns null loses its result of this network only ({@link
   * NetworkOutcome#analysisFailures}), an exhibit the exhibits of its analysis ({@link
   * io.github.numerosity.outcome.RunSummary#exhibitFailures}). All failures are logged at WARN with
   * their stack traces and written to {@code results.json}. An interrupt of the calling thread
   * stops the run: when this method returns, all tasks have ended and no file is incomplete.
   *
   * @param options folder, number of threads and progress listener; they never affect results
   * @return the results
   * @throws NoResultsException if every network failed, or every analysis in it; the files of the
   *     run are complete
   * @throws InterruptedException if the calling thread was interrupted
   * @throws io.github.numerosity.run.RunFolderException if the folder holds another run's files,
   *     another run is in it, or it cannot be written
   * @throws io.github.numerosity.data.DataException if labelled images cannot be downloaded or read
   * @throws InvalidExperimentException if the options forbid network access and data are missing
   * @throws io.github.numerosity.stimulus.StimulusException if a stimulus cannot be drawn
   */
  public ExperimentResult run(RunOptions options) throws InterruptedException {
    return new ExperimentRun(this, options).result();
  }

  /**
   * Returns descriptions of the data that a run would currently have to download first.
   *
   * @return content, size and destination of each download, in words; empty if none is needed
   */
  public List<String> missing() {
    return PartWalk.over(this).datasets().stream()
        .flatMap(dataset -> dataset.missing().stream())
        .toList();
  }

  /**
   * Returns the name.
   *
   * @return such as {@code "poster"}
   */
  public String name() {
    return name;
  }

  /**
   * Returns the networks.
   *
   * @return as they were added, at least one; unmodifiable
   */
  public List<NetworkPlan> networks() {
    return networks;
  }

  /**
   * Returns the size of the images shown.
   *
   * @return the input that all networks share
   */
  public ImageSize imageSize() {
    return networks.get(0).source().shape().input();
  }

  /**
   * Returns the plan of the stimuli.
   *
   * @return a plan with a seed
   */
  public StimulusPlan stimuli() {
    return stimuli;
  }

  /**
   * Returns the selection of recorded units.
   *
   * @return the probe
   */
  public Probe probe() {
    return probe;
  }

  /**
   * Returns the analyses and syntheses.
   *
   * @return at least one analysis; they can also run on responses recorded elsewhere
   */
  public Analyses analyses() {
    return analyses;
  }

  /**
   * Returns the seeds.
   *
   * @return distinct, as they were given, at least one; unmodifiable
   */
  public List<Long> seeds() {
    return seeds;
  }

  /**
   * Returns the policy for response files.
   *
   * @return by default {@link KeepResponses#AUTO}
   */
  public KeepResponses keepResponses() {
    return keepResponses;
  }

  @Override
  public String toString() {
    return "Experiment[%s: %d networks, %d seeds, %d analyses]"
        .formatted(name, networks.size(), seeds.size(), analyses.planned().size());
  }
}
