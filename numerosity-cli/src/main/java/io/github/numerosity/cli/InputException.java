package io.github.numerosity.cli;

/** Thrown when a file named by the user is invalid; the message is complete. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }

  InputException(String message, Throwable cause) {
    super(message, cause);
  }

  InputException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
