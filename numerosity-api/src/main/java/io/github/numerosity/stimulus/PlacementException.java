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

  PlacementException(String message, PlacementException cause) {
    super(message, cause);
  }
}
