package io.github.numerosity.data;

import io.github.numerosity.component.NumerosityException;

/**
 * Thrown when images cannot be read; the message gives the file, the expected and the actual
 * content.
 */
public final class DataException extends NumerosityException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message file, expected and actual content, and a remedy
   */
  public DataException(String message) {
    super(message);
  }

  /**
   * Creates the exception with its cause.
   *
   * @param message file, expected and actual content, and a remedy
   * @param cause failure of the file system
   */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
