package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Design;
import io.github.numerosity.stimulus.ImageSize;
import io.github.numerosity.stimulus.Stimuli;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Carries out one experiment once. */
final class ExperimentRun {
  private final Experiment experiment;
  private final RunOptions options;
  private final Reporter common;

  ExperimentRun(Experiment experiment, RunOptions options) {
    this.experiment = experiment;
    this.options = options;
    this.common = new Reporter(options.progress(), Optional.empty());
  }

  ExperimentResult result() throws InterruptedException {
    Map<OptionalLong, SharedStimuli> stimuli = drawStimuli();
    SharedData data = new SharedData();
    Checkpoints checkpoints = new Checkpoints();
    List<NetworkRun> runs = new ArrayList<>();
    for (NetworkPlan network : experiment.networks()) {
      for (NetworkId id : ids(network)) {
        SharedStimuli shown =
            requireNonNull(
                stimuli.get(experiment.stimuli().perSeed() ? id.seed() : OptionalLong.empty()),
                "the stimuli of a network that was checked");
        runs.add(
            new NetworkRun(
                experiment,
                network,
                id,
                shown,
                data,
                checkpoints,
                Reporter.of(options.progress(), id)));
      }
    }
    List<NetworkRun.Result> results = Workers.run(runs, options.threads());
    return Findings.of(experiment.analyses(), results)
        .result(experiment.name(), experiment.syntheses());
  }

  private List<NetworkId> ids(NetworkPlan network) {
    return network.source().dependsOnSeed()
        ? experiment.seeds().stream()
            .map(seed -> new NetworkId(network.name(), OptionalLong.of(seed)))
            .toList()
        : List.of(new NetworkId(network.name(), OptionalLong.empty()));
  }

  /** Draws all stimuli, under the seed of the networks that see them, or under none for all. */
  private Map<OptionalLong, SharedStimuli> drawStimuli() throws InterruptedException {
    ImageSize size = experiment.networks().get(0).source().shape().input();
    Map<OptionalLong, SharedStimuli> drawn = new LinkedHashMap<>();
    List<Long> seeds =
        experiment.stimuli().perSeed() ? experiment.seeds() : experiment.seeds().subList(0, 1);
    common.started(Phase.STIMULI);
    int before = 0;
    for (long seed : seeds) {
      Stimuli stimuli = experiment.stimuli().at(size, seed);
      Design design = stimuli.design();
      int done = before;
      long all = (long) design.stimuli() * seeds.size();
      drawn.put(
          experiment.stimuli().perSeed() ? OptionalLong.of(seed) : OptionalLong.empty(),
          SharedStimuli.draw(stimuli, n -> common.advanced(Phase.STIMULI, done + n, all)));
      before += design.stimuli();
    }
    common.finished(Phase.STIMULI);
    return drawn;
  }
}
