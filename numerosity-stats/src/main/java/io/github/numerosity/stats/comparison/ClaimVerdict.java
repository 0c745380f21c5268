package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Verdicts of several runs on one claim.
 *
 * @param network on which the claim is tested
 * @param claim its short name
 * @param verdicts one per run, in their order, such as {@code NOT_REPRODUCED}; empty if a run does
 *     not test the claim
 */
public record ClaimVerdict(String network, String claim, List<Optional<String>> verdicts) {
  /** Copies the list. */
  public ClaimVerdict {
    requireNonNull(network, "network");
    requireNonNull(claim, "claim");
    verdicts = List.copyOf(verdicts);
  }
}
