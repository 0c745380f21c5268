package io.github.numerosity.experiment;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.Weights;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.ResponseRecorder;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.run.Phase;
import io.github.numerosity.stimulus.Design;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One network with one seed: opened, shown all stimuli, analysed. */
final class NetworkRun implements Callable<NetworkRun.Result> {
  private static final Logger LOG = LoggerFactory.getLogger(NetworkRun.class);

  /** Fixed, so that the work that an engine is given does not depend on the machine. */
  private static final int BATCH = 64;

  /**
   * What came of it.
   *
   * @param outcome for the result
   * @param findings one for each analysis; empty after failure
   * @param environment what the model told of its engine and device
   */
  record Result(
      NetworkOutcome outcome,
      Map<SelectivityAnalysis<?>, AnalysisResult> findings,
      Map<String, String> environment) {}

  private final Experiment experiment;
  private final NetworkPlan network;
  private final NetworkId id;
  private final SharedStimuli stimuli;
  private final SharedData data;
  private final Checkpoints checkpoints;
  private final Reporter reporter;
  private Phase phase = Phase.TRAIN;
  private boolean training;

  NetworkRun(
      Experiment experiment,
      NetworkPlan network,
      NetworkId id,
      SharedStimuli stimuli,
      SharedData data,
      Checkpoints checkpoints,
      Reporter reporter) {
    this.experiment = experiment;
    this.network = network;
    this.id = id;
    this.stimuli = stimuli;
    this.data = data;
    this.checkpoints = checkpoints;
    this.reporter = reporter;
  }

  @Override
  public Result call() throws InterruptedException {
    try {
      return attempt();
    } catch (RuntimeException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      LOG.warn("network {} failed: {}", id, reason, e);
      reporter.failed(phase, reason);
      return new Result(
          outcome(Optional.empty(), Optional.empty(), Optional.of(reason)), Map.of(), Map.of());
    }
  }

  private Result attempt() throws InterruptedException {
    SharedOpening opening = new SharedOpening(id.seed(), data, checkpoints, this::progress);
    try (Model model = network.source().open(opening)) {
      if (training) {
        reporter.finished(Phase.TRAIN);
      }
      Units units = experiment.probe().select(model.shape());
      phase = Phase.RESPOND;
      Responses responses = respond(model, units);
      phase = Phase.ANALYZE;
      Map<SelectivityAnalysis<?>, AnalysisResult> findings = analyze(responses);
      return new Result(
          outcome(model.history(), model.weights().map(Weights::digest), Optional.empty()),
          findings,
          model.environment());
    }
  }

  private NetworkOutcome outcome(
      Optional<TrainingHistory> history, Optional<String> weightsDigest, Optional<String> failure) {
    return new NetworkOutcome(id, network.role(), history, weightsDigest, failure);
  }

  private void progress(Opening.TrainingProgress progress) {
    if (!training) {
      training = true;
      reporter.started(Phase.TRAIN);
    }
    reporter.training(progress);
  }

  private Responses respond(Model model, Units units) throws InterruptedException {
    Design design = stimuli.design();
    Set<Fold<?>> folds = new LinkedHashSet<>();
    experiment.analyses().forEach(analysis -> folds.addAll(analysis.folds()));
    boolean rows = experiment.analyses().stream().anyMatch(SelectivityAnalysis::needsRows);
    ResponseRecorder recorder =
        rows
            ? ResponseRecorder.inMemory(design, units, folds)
            : ResponseRecorder.ofFolds(design, units, folds);
    List<String> layers = units.layers().stream().map(LayerShape::name).toList();
    reporter.started(Phase.RESPOND);
    for (int first = 0; first < design.stimuli(); first += BATCH) {
      checkInterrupt();
      int end = Math.min(first + BATCH, design.stimuli());
      recorder.accept(model.respond(layers, stimuli.images(first, end)));
      reporter.advanced(Phase.RESPOND, end, design.stimuli());
    }
    reporter.finished(Phase.RESPOND);
    return recorder.finish();
  }

  private Map<SelectivityAnalysis<?>, AnalysisResult> analyze(Responses responses)
      throws InterruptedException {
    Map<SelectivityAnalysis<?>, AnalysisResult> findings = new LinkedHashMap<>();
    reporter.started(Phase.ANALYZE);
    for (SelectivityAnalysis<?> analysis : experiment.analyses()) {
      checkInterrupt();
      findings.put(analysis, analysis.analyze(responses));
      reporter.advanced(Phase.ANALYZE, findings.size(), experiment.analyses().size());
    }
    reporter.finished(Phase.ANALYZE);
    return findings;
  }

  private static void checkInterrupt() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("the run was interrupted");
    }
  }
}
