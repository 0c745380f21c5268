package io.github.numerosity.response;

/** Thrown when a file is not the NPY array that it should be; the message names the file. */
public final class NpyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Makes the exception.
   *
   * @param message which file, what was expected and found, and the way out
   */
  public NpyException(String message) {
    super(message);
  }

  /**
   * Makes the exception with its cause.
   *
   * @param message which file, what was expected and found, and the way out
   * @param cause what the file system said
   */
  public NpyException(String message, Throwable cause) {
    super(message, cause);
  }
}
