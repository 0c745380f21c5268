package io.github.numerosity.model;

import io.github.numerosity.component.NumerosityException;

/**
 * Thrown when a file of weights cannot be read or does not fit a network; the message names the
 * file and the expected and actual content.
 */
public final class WeightsException extends NumerosityException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message file, expected and actual content
   */
  public WeightsException(String message) {
    super(message);
  }

  /**
   * Creates the exception with its cause.
   *
   * @param message file, expected and actual content
   * @param cause exception of the file system
   */
  public WeightsException(String message, Throwable cause) {
    super(message, cause);
  }
}
