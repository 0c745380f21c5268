package io.github.numerosity.stats.rsa;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Row of a matrix: the images of a numerosity, of all stimulus sets or of one.
 *
 * @param set name of the stimulus set; empty for all
 * @param numerosity number of items
 */
public record RdmCondition(Optional<String> set, int numerosity) {
  /** Rejects null. */
  public RdmCondition {
    requireNonNull(set, "set");
  }

  /**
   * Returns the label of the row.
   *
   * @return the numerosity, preceded by the name of the set if there is one
   */
  public String label() {
    return set.map(name -> name + " " + numerosity).orElse(Integer.toString(numerosity));
  }
}
