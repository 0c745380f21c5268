package io.github.numerosity.model;

import io.github.numerosity.component.NumerosityException;

/** Thrown when training failed; the message names the seed, the step and the loss. */
public final class TrainingException extends NumerosityException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message seed, step and loss
   */
  public TrainingException(String message) {
    super(message);
  }
}
