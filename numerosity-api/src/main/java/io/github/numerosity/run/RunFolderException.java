package io.github.numerosity.run;

/**
 * Thrown when a folder cannot hold a run: another run is in it, it holds another one's files, or it
 * cannot be written. The message names the folder, what was found, and the way out.
 */
public final class RunFolderException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Makes the exception.
   *
   * @param message folder, what was found, and the way out
   */
  public RunFolderException(String message) {
    super(message);
  }

  /**
   * Makes the exception with its cause.
   *
   * @param message folder, what was found, and the way out
   * @param cause what the file system said
   */
  public RunFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
