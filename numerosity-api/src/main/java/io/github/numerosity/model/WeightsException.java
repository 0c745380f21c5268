package io.github.numerosity.model;

/**
 * Thrown when a file of weights cannot be read or does not fit a network; the message names the
 * file, what was expected and what was found.
 */
public final class WeightsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Makes the exception.
   *
   * @param message which file, what was expected, what was found
   */
  public WeightsException(String message) {
    super(message);
  }

  /**
   * Makes the exception with its cause.
   *
   * @param message which file, what was expected, what was found
   * @param cause what the file system said
   */
  public WeightsException(String message, Throwable cause) {
    super(message, cause);
  }
}
