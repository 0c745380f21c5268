package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What runs say of one claim.
 *
 * @param network that it is judged by
 * @param claim its short name
 * @param verdicts one for each run, in their order, such as {@code NOT_REPRODUCED}; empty where a
 *     run does not judge it
 */
public record ClaimVerdict(String network, String claim, List<Optional<String>> verdicts) {
  /** Copies the list. */
  public ClaimVerdict {
    requireNonNull(network, "network");
    requireNonNull(claim, "claim");
    verdicts = List.copyOf(verdicts);
  }
}
