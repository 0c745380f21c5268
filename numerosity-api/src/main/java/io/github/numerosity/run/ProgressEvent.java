package io.github.numerosity.run;

import java.util.Optional;
import java.util.OptionalDouble;

/** An event in the course of a run. */
public sealed interface ProgressEvent {
  /**
   * Returns the phase of the run.
   *
   * @return the phase
   */
  Phase phase();

  /**
   * Returns the network concerned.
   *
   * @return name and seed, as in file names; empty for a phase common to all networks
   */
  Optional<String> network();

  /**
   * The start of a phase.
   *
   * @param phase the phase
   * @param network the network concerned
   */
  record Started(Phase phase, Optional<String> network) implements ProgressEvent {}

  /**
   * Progress within a phase; sent often.
   *
   * @param phase the phase
   * @param network the network concerned
   * @param done completed units of work
   * @param of total units of work
   * @param loss running mean loss in training, in nats
   */
  record Advanced(Phase phase, Optional<String> network, long done, long of, OptionalDouble loss)
      implements ProgressEvent {}

  /**
   * The end of a phase.
   *
   * @param phase the phase
   * @param network the network concerned
   */
  record Finished(Phase phase, Optional<String> network) implements ProgressEvent {}

  /**
   * The failure of one network; the others continue.
   *
   * @param phase the phase
   * @param network the network concerned
   * @param reason of the failure
   */
  record Failed(Phase phase, Optional<String> network, String reason) implements ProgressEvent {}

  /**
   * A deviation from the declared plan; the run continues, and its results contain the warning.
   *
   * @param phase the phase
   * @param network the network concerned
   * @param message description, with numbers
   */
  record Warned(Phase phase, Optional<String> network, String message) implements ProgressEvent {}
}
