package io.github.numerosity.experiment;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.component.Part;
import io.github.numerosity.model.Opening;
import io.github.numerosity.outcome.Failure;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.ProgressEvent;
import io.github.numerosity.run.ProgressListener;
import io.github.numerosity.run.RunFolderException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Progress reports about one network, or about work shared by all networks; failures are also
 * logged.
 *
 * @param network name of the network; empty for shared work
 */
record Reporter(GuardedListener listener, Optional<String> network) {
  private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

  /** Returns a reporter of the work common to all networks of one run. */
  static Reporter of(ProgressListener listener) {
    return new Reporter(new GuardedListener(listener), Optional.empty());
  }

  /** Returns a reporter of one network to the same listener. */
  Reporter of(NetworkId id) {
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

  void warned(Phase phase, String message) {
    listener.on(new ProgressEvent.Warned(phase, network, message));
  }

  /**
   * Reports the failure of the network.
   *
   * @param part of the experiment that the network is
   * @throws InterruptedException as {@link #failure}
   */
  Failure networkFailed(Phase phase, Part part, Throwable thrown) throws InterruptedException {
    Failure failure = failure(phase, part, thrown);
    LOG.warn("network {} failed: {}", network.orElse(""), failure.reason(), thrown);
    listener.on(new ProgressEvent.Failed(phase, network, failure.reason()));
    return failure;
  }

  /**
   * Reports the failure of another part; the network, if any, continues.
   *
   * @param lost description of the loss, such as "analysis rsa"
   * @throws InterruptedException as {@link #failure}
   */
  Failure failed(Phase phase, Part part, String lost, Throwable thrown)
      throws InterruptedException {
    Failure failure = failure(phase, part, thrown);
    String message =
        "%s%s failed: %s"
            .formatted(
                lost, network.map(name -> " of network " + name).orElse(""), failure.reason());
    LOG.warn("{}", message, thrown);
    warned(phase, message);
    return failure;
  }

  /**
   * Describes the failure of a part, unless the part is not at fault.
   *
   * @throws InterruptedException if the thread was interrupted, which can make any part fail
   * @throws RunFolderException if this was thrown: the folder is common to all parts
   */
  private static Failure failure(Phase phase, Part part, Throwable thrown)
      throws InterruptedException {
    if (Thread.interrupted()) {
      InterruptedException interrupted = new InterruptedException("the run was interrupted");
      interrupted.initCause(thrown);
      throw interrupted;
    }
    if (thrown instanceof RunFolderException folder) {
      throw folder;
    }
    return Failure.of(phase, part, thrown);
  }
}
