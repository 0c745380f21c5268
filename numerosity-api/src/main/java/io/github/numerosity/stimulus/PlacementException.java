package io.github.numerosity.stimulus;

import io.github.numerosity.component.NumerosityException;

/** Thrown when items could not be placed within the attempt limit. */
public final class PlacementException extends NumerosityException {
  private static final long serialVersionUID = 1;

  /**
   * Creates the exception.
   *
   * @param message numerosity, mean radius and filled fraction of the area
   */
  public PlacementException(String message) {
    super(message);
  }
}
