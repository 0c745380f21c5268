package io.github.numerosity.provenance;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Digests of all inputs of a result: the configuration and everything that it reads. The
 * configuration includes the seeds; digests of weights are recorded with each network.
 *
 * @param configuration SHA-256 of the resolved configuration without paths; empty if a component
 *     cannot be written as JSON
 * @param data SHA-256 of each labelled data set, in the order of the configuration
 * @param files SHA-256 of each other file that a component reads, in the order of the configuration
 * @param stimuli SHA-256 of all images shown with their conditions; one per seed if each seed has
 *     its own
 */
public record Provenance(
    Optional<String> configuration, List<String> data, List<String> files, List<String> stimuli) {
  /** Copies the lists. */
  public Provenance {
    requireNonNull(configuration, "configuration");
    data = List.copyOf(data);
    files = List.copyOf(files);
    stimuli = List.copyOf(stimuli);
  }
}
