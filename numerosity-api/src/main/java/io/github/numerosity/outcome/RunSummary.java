package io.github.numerosity.outcome;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.LeftOut;
import io.github.numerosity.provenance.Provenance;
import java.util.List;

/**
 * Summary of a run without the results of its analyses, of a run in memory and of a stored one
 * alike.
 *
 * @param name of the experiment
 * @param provenance what decided the results
 * @param stimuli counts of the images shown
 * @param leftOut analyses that were not run on recorded responses
 * @param networks as they were added, seeds as they were given
 */
public record RunSummary(
    String name,
    Provenance provenance,
    StimulusCounts stimuli,
    List<LeftOut> leftOut,
    List<NetworkOutcome> networks) {
  /** Copies the lists. */
  public RunSummary {
    requireNonNull(name, "name");
    requireNonNull(provenance, "provenance");
    requireNonNull(stimuli, "stimuli");
    leftOut = List.copyOf(leftOut);
    networks = List.copyOf(networks);
  }

  /**
   * Returns the networks that have no results.
   *
   * @return unmodifiable; empty when all went well
   */
  public List<NetworkOutcome> failed() {
    return networks.stream().filter(network -> network.failure().isPresent()).toList();
  }
}
