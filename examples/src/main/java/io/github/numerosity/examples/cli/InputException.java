package io.github.numerosity.examples.cli;

/** Thrown when a file that the user named is not what it should be; the message says it all. */
final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }

  InputException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
