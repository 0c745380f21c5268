package io.github.numerosity.run;

import java.util.Optional;
import java.util.OptionalDouble;

/** What a run tells while it works. */
public sealed interface ProgressEvent {
  /**
   * Returns what is being done.
   *
   * @return the phase
   */
  Phase phase();

  /**
   * Returns for which network it is done.
   *
   * @return name and seed, as in file names; empty for what is done once for all
   */
  Optional<String> network();

  /**
   * A phase began.
   *
   * @param phase what is being done
   * @param network for which network
   */
  record Started(Phase phase, Optional<String> network) implements ProgressEvent {}

  /**
   * A phase goes on; sent often.
   *
   * @param phase what is being done
   * @param network for which network
   * @param done units of work done
   * @param of units of work in all
   * @param loss running mean loss in training, in nats
   */
  record Advanced(Phase phase, Optional<String> network, long done, long of, OptionalDouble loss)
      implements ProgressEvent {}

  /**
   * A phase ended.
   *
   * @param phase what was done
   * @param network for which network
   */
  record Finished(Phase phase, Optional<String> network) implements ProgressEvent {}

  /**
   * One network failed; the others go on.
   *
   * @param phase what was being done
   * @param network which network
   * @param reason why
   */
  record Failed(Phase phase, Optional<String> network, String reason) implements ProgressEvent {}

  /**
   * Something is not as it was declared; the run goes on, and its results say so.
   *
   * @param phase what was being done
   * @param network which network
   * @param message what, with the numbers
   */
  record Warned(Phase phase, Optional<String> network, String message) implements ProgressEvent {}
}
