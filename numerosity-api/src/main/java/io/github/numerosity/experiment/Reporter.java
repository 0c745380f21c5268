package io.github.numerosity.experiment;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.model.Opening;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.ProgressEvent;
import io.github.numerosity.run.ProgressListener;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Progress reports about one network, or about work shared by all networks.
 *
 * @param network name of the network; empty for shared work
 */
record Reporter(ProgressListener listener, Optional<String> network) {
  static Reporter of(ProgressListener listener, NetworkId id) {
    return new Reporter(listener, Optional.of(id.toString()));
  }

  void started(Phase phase) {
    listener.on(new ProgressEvent.Started(phase, network));
  }

  void advanced(Phase phase, long done, long of) {
    listener.on(new ProgressEvent.Advanced(phase, network, done, of, OptionalDouble.empty()));
  }

  void training(Opening.TrainingProgress progress) {
    listener.on(
        new ProgressEvent.Advanced(
            Phase.TRAIN,
            network,
            progress.step(),
            progress.steps(),
            OptionalDouble.of(progress.meanLoss())));
  }

  void finished(Phase phase) {
    listener.on(new ProgressEvent.Finished(phase, network));
  }

  void failed(Phase phase, String reason) {
    listener.on(new ProgressEvent.Failed(phase, network, reason));
  }

  void warned(Phase phase, String message) {
    listener.on(new ProgressEvent.Warned(phase, network, message));
  }
}
