package io.github.numerosity.data;

/** Thrown when images cannot be read; the message names the file, what was expected and found. */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Makes the exception.
   *
   * @param message which file, what was expected, what was found, and the way out
   */
  public DataException(String message) {
    super(message);
  }

  /**
   * Makes the exception with its cause.
   *
   * @param message which file, what was expected, what was found, and the way out
   * @param cause what the file system said
   */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
