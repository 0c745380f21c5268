package io.github.numerosity.response;

import io.github.numerosity.component.NumerosityException;

/** Thrown when a file is not the expected NPY array; the message gives the file. */
public final class NpyException extends NumerosityException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message file, expected and actual content, and a remedy
   */
  public NpyException(String message) {
    super(message);
  }

  /**
   * Creates the exception with its cause.
   *
   * @param message file, expected and actual content, and a remedy
   * @param cause failure of the file system
   */
  public NpyException(String message, Throwable cause) {
    super(message, cause);
  }
}
