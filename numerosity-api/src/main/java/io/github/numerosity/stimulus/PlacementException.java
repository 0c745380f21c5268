package io.github.numerosity.stimulus;

/** Thrown when items could not be placed within the attempt limit. */
public final class PlacementException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Makes the exception.
   *
   * @param message the numerosity, the mean radius and the fraction of the area filled
   */
  public PlacementException(String message) {
    super(message);
  }

  /**
   * Makes the exception with the stimulus that it concerns.
   *
   * @param message set, numerosity and index of the stimulus, and the message of the cause
   * @param cause as the generator threw it
   */
  public PlacementException(String message, PlacementException cause) {
    super(message, cause);
  }
}
