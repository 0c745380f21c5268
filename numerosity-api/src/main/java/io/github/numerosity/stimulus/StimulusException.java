package io.github.numerosity.stimulus;

import io.github.numerosity.component.NumerosityException;

/**
 * Thrown when a stimulus of a plan cannot be drawn: its generator threw an exception, which is the
 * cause, or drew something other than requested. The message names the stimulus set, the numerosity
 * and the index of the image, then what is wrong.
 */
public final class StimulusException extends NumerosityException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message set, numerosity and index of the image, expected and actual content
   */
  public StimulusException(String message) {
    super(message);
  }

  /**
   * Creates the exception with its cause.
   *
   * @param message set, numerosity and index of the image, and what the cause says
   * @param cause thrown by the generator
   */
  public StimulusException(String message, Throwable cause) {
    super(message, cause);
  }
}
