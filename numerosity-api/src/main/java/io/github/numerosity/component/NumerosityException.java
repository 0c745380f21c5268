package io.github.numerosity.component;

/**
 * Supertype of the exceptions that the library throws when something outside of the calling program
 * is at fault: a file, a download, an experiment, its data, or a component that fails. One {@code
 * catch} of it covers them all; each subtype names its subject in the message.
 *
 * <p>Mistakes of the calling program are Java's own exceptions instead: {@link
 * IllegalArgumentException} for a value, {@link IllegalStateException} for a call at the wrong
 * time, {@link NullPointerException} for null.
 */
public abstract class NumerosityException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message subject, expected and actual state, and a remedy
   */
  protected NumerosityException(String message) {
    super(message);
  }

  /**
   * Creates the exception with its cause.
   *
   * @param message subject, expected and actual state, and a remedy
   * @param cause the failure behind it
   */
  protected NumerosityException(String message, Throwable cause) {
    super(message, cause);
  }
}
