package io.github.numerosity.stimulus;

/** Thrown when items could not be placed within the attempt limit. */
public final class PlacementException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message numerosity, mean radius and filled fraction of the area
   */
  public PlacementException(String message) {
    super(message);
  }

  /**
   * Creates the exception for a stimulus of a plan.
   *
   * @param message set, numerosity and index of the stimulus, and the message of the cause
   * @param cause thrown by the generator
   */
  public PlacementException(String message, PlacementException cause) {
    super(message, cause);
  }
}
