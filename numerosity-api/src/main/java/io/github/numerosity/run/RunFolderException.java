package io.github.numerosity.run;

import io.github.numerosity.component.NumerosityException;

/**
 * Thrown when a folder cannot hold a run: it is in use, holds another run or other files, or cannot
 * be written. The message names the folder, its content and a remedy.
 */
public final class RunFolderException extends NumerosityException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message folder, its content and a remedy
   */
  public RunFolderException(String message) {
    super(message);
  }

  /**
   * Creates the exception with its cause.
   *
   * @param message folder, its content and a remedy
   * @param cause failure of the file system
   */
  public RunFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
