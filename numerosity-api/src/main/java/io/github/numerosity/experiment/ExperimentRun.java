package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.component.Part;
import io.github.numerosity.component.Problem;
import io.github.numerosity.concurrent.Workers;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.NetworkResult;
import io.github.numerosity.outcome.RunSummary;
import io.github.numerosity.outcome.StimulusCounts;
import io.github.numerosity.provenance.Digest;
import io.github.numerosity.provenance.Provenance;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.Progress;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.shown.ConstraintReport;
import io.github.numerosity.shown.SharedStimuli;
import io.github.numerosity.shown.StimuliTable;
import io.github.numerosity.shown.StimulusExhibits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Single run of an experiment: reads the data and draws the stimuli shared by all networks, claims
 * the folder for this run, processes the networks and writes the results.
 */
final class ExperimentRun {
  private final Experiment experiment;
  private final RunOptions options;
  private final Reporter common;
  private final List<String> unwritable;

  ExperimentRun(Experiment experiment, RunOptions options) {
    this.experiment = experiment;
    this.options = options;
    this.common = Reporter.of(options.progress());
    this.unwritable = ExperimentJson.unwritable(experiment);
  }

  ExperimentResult result() throws InterruptedException {
    List<String> missing = options.offline() ? experiment.missing() : List.of();
    if (!missing.isEmpty()) {
      throw new InvalidExperimentException(
          missing.stream()
              .map(what -> Problem.of("%s; this cannot be done offline", what))
              .map(problem -> problem.in(Part.of(Part.Kind.EXPERIMENT)))
              .toList());
    }
    if (options.folder().isEmpty()) {
      return result(Optional.empty());
    }
    try (RunFolder folder = RunFolder.open(options.folder().get())) {
      return result(Optional.of(folder));
    }
  }

  private ExperimentResult result(Optional<RunFolder> folder) throws InterruptedException {
    Instant started = Instant.now();
    SharedData data = new SharedData();
    fetch();
    common.started(Phase.DATA);
    Inputs inputs = Inputs.read(experiment, data);
    common.finished(Phase.DATA);
    Map<OptionalLong, SharedStimuli> stimuli = drawStimuli();
    ConstraintReport constraints = constraints(stimuli);
    constraints.warn(warning -> common.warned(Phase.STIMULI, warning));
    Provenance provenance = provenance(inputs, stimuli);
    folder.ifPresent(
        place -> {
          place.claim(provenance, unwritable);
          new RunFiles(place).begin(experiment, options);
        });
    SharedWeights weights =
        new SharedWeights(folder.map(place -> new StoredWeights(place, experiment, inputs)));
    List<NetworkResult> results =
        Workers.run(runs(stimuli, data, weights, folder), options.threads());

    common.started(Phase.WRITE);
    Optional<RunFiles> files = folder.map(RunFiles::new);
    files.ifPresent(place -> place.environment(options, started, results));
    Findings findings = findings(provenance, stimuli, results);
    ExperimentResult result =
        new Conclusion(
                findings,
                experiment.analyses().syntheses(),
                shown(stimuli, findings),
                StimulusExhibits.of(experiment.stimuli(), stimuli, constraints),
                () ->
                    Methods.of(
                        experiment,
                        inputs,
                        stimuli.values().iterator().next().design(),
                        constraints,
                        results,
                        provenance),
                files,
                common)
            .result();
    common.finished(Phase.WRITE);
    return NoResultsException.unlessEmpty(result);
  }

  private Findings findings(
      Provenance provenance,
      Map<OptionalLong, SharedStimuli> stimuli,
      List<NetworkResult> results) {
    RunSummary summary =
        new RunSummary(
            experiment.name(),
            provenance,
            StimulusCounts.of(
                stimuli.values().iterator().next().design(), experiment.stimuli().perSeed()),
            List.of(),
            results.stream().map(NetworkResult::outcome).toList());
    Map<String, ModelSource> sources = new LinkedHashMap<>();
    experiment.networks().forEach(network -> sources.put(network.name(), network.source()));
    return new Findings(summary, sources, experiment.analyses().planned(), results);
  }

  private void fetch() throws InterruptedException {
    for (ImageDataset dataset : PartWalk.over(experiment).datasets()) {
      dataset.fetch(Progress.ofDownload(common.listener()));
    }
  }

  private ConstraintReport constraints(Map<OptionalLong, SharedStimuli> stimuli) {
    return new ConstraintReport(
        experiment
            .stimuli()
            .checkConstraints(
                stimuli.values().stream().map(SharedStimuli::design).toList(),
                experiment.imageSize()));
  }

  private static List<Table> shown(Map<OptionalLong, SharedStimuli> stimuli, Findings findings) {
    List<Table> tables = new ArrayList<>();
    stimuli.forEach((seed, shown) -> tables.add(StimuliTable.of(seed, shown.design())));
    tables.add(findings.lossTable());
    return tables;
  }

  private Provenance provenance(Inputs inputs, Map<OptionalLong, SharedStimuli> stimuli) {
    return new Provenance(
        unwritable.isEmpty()
            ? Optional.of(Digest.of(ExperimentJson.withoutPaths(experiment)))
            : Optional.empty(),
        List.copyOf(inputs.data().values()),
        List.copyOf(inputs.files().values()),
        stimuli.values().stream().map(SharedStimuli::digest).toList());
  }

  private List<NetworkRun> runs(
      Map<OptionalLong, SharedStimuli> stimuli,
      SharedData data,
      SharedWeights weights,
      Optional<RunFolder> folder) {
    List<NetworkRun> runs = new ArrayList<>();
    for (NetworkPlan network : experiment.networks()) {
      for (NetworkId id : ids(network)) {
        OptionalLong audience = experiment.stimuli().perSeed() ? id.seed() : OptionalLong.empty();
        runs.add(
            new NetworkRun(
                experiment,
                network,
                id,
                requireNonNull(stimuli.get(audience), "the stimuli of a network that was checked"),
                new SharedOpening(id.seed(), data, weights, progress -> {}),
                folder,
                common.of(id)));
      }
    }
    return runs;
  }

  private List<NetworkId> ids(NetworkPlan network) {
    return network.source().dependsOnSeed()
        ? experiment.seeds().stream()
            .map(seed -> new NetworkId(network.name(), OptionalLong.of(seed), network.role()))
            .toList()
        : List.of(new NetworkId(network.name(), OptionalLong.empty(), network.role()));
  }

  /**
   * Draws all stimuli, by the seed of the networks that see them, or under an empty seed for all.
   */
  private Map<OptionalLong, SharedStimuli> drawStimuli() throws InterruptedException {
    ImageSize size = experiment.imageSize();
    boolean perSeed = experiment.stimuli().perSeed();
    List<Long> seeds = perSeed ? experiment.seeds() : experiment.seeds().subList(0, 1);
    Map<OptionalLong, SharedStimuli> drawn = new LinkedHashMap<>();
    common.started(Phase.STIMULI);
    for (long seed : seeds) {
      Stimuli stimuli = experiment.stimuli().at(size, seed);
      int count = stimuli.design().stimuli();
      int before = drawn.size() * count;
      long all = (long) seeds.size() * count;
      drawn.put(
          perSeed ? OptionalLong.of(seed) : OptionalLong.empty(),
          SharedStimuli.draw(
              stimuli,
              SharedStimuli.KEPT_BYTES / seeds.size(),
              n -> common.advanced(Phase.STIMULI, before + n, all)));
    }
    common.finished(Phase.STIMULI);
    return drawn;
  }
}
