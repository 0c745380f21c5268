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
 * @param exhibitFailures analyses and syntheses whose tables or exhibits could not be made; their
 *     other results are complete
 */
public record RunSummary(
    String name,
    Provenance provenance,
    StimulusCounts stimuli,
    List<LeftOut> leftOut,
    List<NetworkOutcome> networks,
    List<Failure> exhibitFailures) {
  /** Copies the lists. */
  public RunSummary {
    requireNonNull(name, "name");
    requireNonNull(provenance, "provenance");
    requireNonNull(stimuli, "stimuli");
    leftOut = List.copyOf(leftOut);
    networks = List.copyOf(networks);
    exhibitFailures = List.copyOf(exhibitFailures);
  }

  /**
   * Summarises a run whose exhibits were all made.
   *
   * @param name of the experiment
   * @param provenance what decided the results
   * @param stimuli counts of the images shown
   * @param leftOut analyses that were not run on recorded responses
   * @param networks as they were added, seeds as they were given
   */
  public RunSummary(
      String name,
      Provenance provenance,
      StimulusCounts stimuli,
      List<LeftOut> leftOut,
      List<NetworkOutcome> networks) {
    this(name, provenance, stimuli, leftOut, networks, List.of());
  }

  /**
   * Adds failures of exhibits.
   *
   * @param failures in order
   * @return a copy with these
   */
  public RunSummary withExhibitFailures(List<Failure> failures) {
    return new RunSummary(name, provenance, stimuli, leftOut, networks, failures);
  }

  /**
   * Returns the networks that failed and have no results.
   *
   * @return unmodifiable; empty if none failed
   */
  public List<NetworkOutcome> failed() {
    return networks.stream().filter(network -> network.failure().isPresent()).toList();
  }

  /**
   * Returns the networks in which some analysis failed; the other analyses have results.
   *
   * @return unmodifiable; empty if none failed
   */
  public List<NetworkOutcome> incomplete() {
    return networks.stream().filter(network -> !network.analysisFailures().isEmpty()).toList();
  }

  /**
   * Returns whether all went well.
   *
   * @return false if a network, an analysis in some network, or an exhibit failed
   */
  public boolean isComplete() {
    return exhibitFailures.isEmpty()
        && networks.stream().allMatch(network -> network.failures().isEmpty());
  }
}
