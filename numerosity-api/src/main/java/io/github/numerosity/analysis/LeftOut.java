package io.github.numerosity.analysis;

import static java.util.Objects.requireNonNull;

/**
 * An analysis that was not run.
 *
 * @param analysis its name
 * @param reason a sentence without a full stop
 */
public record LeftOut(String analysis, String reason) {
  /** Rejects null. */
  public LeftOut {
    requireNonNull(analysis, "analysis");
    requireNonNull(reason, "reason");
  }
}
