package io.github.numerosity.stats.comparison;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.StoredRun;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Comparison of the weights of networks of one name and seed in two runs. */
final class WeightRecipes {
  /** Settings of a network that concern its location or use, not its weights. */
  private static final Set<String> PLACES = Set.of("directory", "download", "device", "role");

  private WeightRecipes() {}

  /**
   * Returns whether the weights are the same: by their digests in every seed that both runs have,
   * or by the recipe and the data, because training on another machine may differ in the last
   * digits.
   */
  static boolean same(StoredRun a, StoredRun b, String network) {
    Map<OptionalLong, Optional<String>> inA = digests(a, network);
    Map<OptionalLong, Optional<String>> inB = digests(b, network);
    inA.keySet().retainAll(inB.keySet());
    boolean equal =
        !inA.isEmpty()
            && inA.entrySet().stream()
                .allMatch(
                    each ->
                        each.getValue().isPresent()
                            && each.getValue().equals(inB.get(each.getKey())));
    return equal
        || (a.summary().provenance().data().equals(b.summary().provenance().data())
            && recipe(a, network).isPresent()
            && recipe(a, network).equals(recipe(b, network)));
  }

  private static Map<OptionalLong, Optional<String>> digests(StoredRun run, String network) {
    Map<OptionalLong, Optional<String>> digests = new HashMap<>();
    for (NetworkOutcome each : run.summary().networks()) {
      if (each.id().replicates().equals(network)) {
        digests.put(each.id().seed(), each.weightsDigest());
      }
    }
    return digests;
  }

  /** Returns the settings of the network and of those from which it is made. */
  private static Optional<String> recipe(StoredRun run, String replicates) {
    String network =
        run.summary().networks().stream()
            .map(NetworkOutcome::id)
            .filter(id -> id.replicates().equals(replicates))
            .map(NetworkId::network)
            .findFirst()
            .orElse(replicates);
    Map<String, Map<?, ?>> sections = new HashMap<>();
    if (run.configuration().get("networks") instanceof List<?> networks) {
      for (Object each : networks) {
        if (each instanceof Map<?, ?> section && section.get("name") instanceof String name) {
          sections.put(name, section);
        }
      }
    }
    if (!sections.containsKey(network)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    append(network, sections, new HashSet<>(), text);
    return Optional.of(text.toString());
  }

  private static void append(
      String network, Map<String, Map<?, ?>> sections, Set<String> seen, StringBuilder text) {
    Map<?, ?> section = sections.get(network);
    if (section != null && seen.add(network)) {
      text.append(PlainText.of(section, PLACES)).append('\n');
      for (String other : texts(section)) {
        append(other, sections, seen, text);
      }
    }
  }

  private static List<String> texts(Object value) {
    if (value instanceof String text) {
      return List.of(text);
    }
    Collection<?> parts =
        value instanceof Map<?, ?> members
            ? members.values()
            : value instanceof List<?> elements ? elements : List.of();
    return parts.stream().flatMap(part -> texts(part).stream()).toList();
  }
}
