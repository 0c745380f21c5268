package io.github.numerosity.experiment;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Part;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.Weights;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.NetworkResult;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.RunFolder;
import io.github.numerosity.shown.SharedStimuli;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Processing of one network with one seed: opening, recording of all responses, analyses. */
final class NetworkRun implements Callable<NetworkResult> {
  /** Images per call of the engine, fixed so that it does not depend on the machine. */
  private static final int BATCH = 64;

  private final Experiment experiment;
  private final NetworkPlan network;
  private final NetworkId id;
  private final SharedStimuli stimuli;
  private final SharedOpening shared;
  private final Optional<RunFolder> folder;
  private final Reporter reporter;
  private Phase phase = Phase.TRAIN;
  private boolean training;

  NetworkRun(
      Experiment experiment,
      NetworkPlan network,
      NetworkId id,
      SharedStimuli stimuli,
      SharedOpening shared,
      Optional<RunFolder> folder,
      Reporter reporter) {
    this.experiment = experiment;
    this.network = network;
    this.id = id;
    this.stimuli = stimuli;
    this.shared = shared;
    this.folder = folder;
    this.reporter = reporter;
  }

  @Override
  public NetworkResult call() throws InterruptedException {
    try {
      return attempt();
    } catch (RuntimeException e) {
      Part part = Part.of(Part.Kind.NETWORK, id.network());
      return new NetworkResult(
          NetworkOutcome.failed(id, reporter.networkFailed(phase, part, e)),
          Optional.empty(),
          Map.of(),
          Map.of());
    }
  }

  private NetworkResult attempt() throws InterruptedException {
    try (Model model = network.source().open(shared.reportingTo(this::progress))) {
      if (training) {
        reporter.finished(Phase.TRAIN);
      }
      Units units = experiment.probe().select(model.shape());
      phase = Phase.RESPOND;
      try (Recording recording = record(units)) {
        Responses responses = respond(model, units, recording);
        phase = Phase.ANALYZE;
        AnalysisRun analysed = AnalysisRun.of(experiment.analyses().planned(), responses, reporter);
        return new NetworkResult(
            outcome(model).withAnalysisFailures(analysed.failures()),
            model.history(),
            analysed.results(),
            model.environment());
      }
    }
  }

  private NetworkOutcome outcome(Model model) {
    return NetworkOutcome.succeeded(
        id, model.weights().map(Weights::digest), model.history().flatMap(TrainingHistory::test));
  }

  private void progress(Opening.TrainingProgress progress) {
    if (!training) {
      training = true;
      reporter.started(Phase.TRAIN);
    }
    reporter.training(progress);
  }

  private Recording record(Units units) {
    Set<Fold<?>> folds = experiment.analyses().folds();
    if (folder.isPresent()) {
      folds.add(new SelectionMeans());
    }
    return Recording.begin(
        stimuli.design(),
        units,
        folds,
        experiment.analyses().planned().stream().anyMatch(SelectivityAnalysis::needsRows),
        experiment.keepResponses(),
        folder,
        id.toString(),
        Recording.SMALL_BYTES);
  }

  private Responses respond(Model model, Units units, Recording recording)
      throws InterruptedException {
    int count = stimuli.design().stimuli();
    List<String> layers = units.layers().stream().map(LayerShape::name).toList();
    reporter.started(Phase.RESPOND);
    for (int first = 0; first < count; first += BATCH) {
      checkInterrupt();
      int end = Math.min(first + BATCH, count);
      recording.accept(model.respond(layers, stimuli.images(first, end)));
      reporter.advanced(Phase.RESPOND, end, count);
    }
    Responses responses = recording.finish();
    folder.ifPresent(place -> new RunFiles(place).means(id, responses.get(new SelectionMeans())));
    reporter.finished(Phase.RESPOND);
    return responses;
  }

  private static void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("the run was interrupted");
    }
  }
}
