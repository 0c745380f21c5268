package io.github.numerosity.experiment;

import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.response.Probe;
import io.github.numerosity.run.RunOptions;
import java.util.List;

/**
 * A plan: which networks are shown which stimuli, which of their units are recorded, and how the
 * responses are judged. Immutable; one plan can run many times, and its result depends on nothing
 * but the plan and the data that it names.
 */
public final class Experiment {
  private final String name;
  private final List<NetworkPlan> networks;
  private final StimulusPlan stimuli;
  private final Probe probe;
  private final Analyses analyses;
  private final List<Long> seeds;
  private final KeepResponses keepResponses;

  /** Takes what {@link ExperimentBuilder#build} has checked. */
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
   * Starts an empty plan.
   *
   * @return a builder
   */
  public static ExperimentBuilder builder() {
    return new ExperimentBuilder();
  }

  /**
   * Carries out the plan: for each network and seed opens the model, shows all stimuli, and runs
   * every analysis; then makes the exhibits of the analyses and of the syntheses.
   *
   * <p>A network that fails, because its training diverged, say, stops neither the others nor loses
   * them: its {@link NetworkOutcome#failure} tells why. An interrupt of the calling thread stops
   * the run; everything that was begun has ended when this method returns, and no file is half
   * written.
   *
   * @param options where files go, how many threads work, who hears of progress; they never change
   *     a result
   * @return what was found
   * @throws InterruptedException if the calling thread was interrupted
   * @throws io.github.numerosity.run.RunFolderException if the folder holds another run's files,
   *     another run is in it, or it cannot be written
   * @throws io.github.numerosity.data.DataException if labelled images cannot be downloaded or read
   * @throws InvalidExperimentException if the options forbid the network and something is missing
   * @throws io.github.numerosity.stimulus.PlacementException if a stimulus cannot be drawn
   */
  public ExperimentResult run(RunOptions options) throws InterruptedException {
    return new ExperimentRun(this, options).result();
  }

  /**
   * Tells what a run would have to fetch over a network before anything else, as things are now.
   *
   * @return what, how much and where to, in words; empty if nothing
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
   * Returns the size of the images that are shown.
   *
   * @return the input that all networks share
   */
  public ImageSize imageSize() {
    return networks.get(0).source().shape().input();
  }

  /**
   * Returns what is shown.
   *
   * @return a plan with a seed
   */
  public StimulusPlan stimuli() {
    return stimuli;
  }

  /**
   * Returns what is recorded.
   *
   * @return the probe
   */
  public Probe probe() {
    return probe;
  }

  /**
   * Returns the analyses and syntheses.
   *
   * @return at least one analysis; they can also be run on responses that were recorded elsewhere
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
   * Returns whether responses are kept as files.
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
