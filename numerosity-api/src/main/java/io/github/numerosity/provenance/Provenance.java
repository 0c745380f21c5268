package io.github.numerosity.provenance;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What decides a result: digests of the configuration and of everything that it reads. Seeds are
 * part of the configuration; the weights of each network have their digests with the network.
 *
 * @param configuration SHA-256 of the resolved configuration without paths; empty if a component
 *     cannot be written down
 * @param data SHA-256 of each labelled data set, in the order of the configuration
 * @param files SHA-256 of each further file that a component names, in the order of the
 *     configuration
 * @param stimuli SHA-256 of all pictures shown with their conditions; one for each seed if seeds
 *     have their own
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
