package io.github.numerosity.config;

import io.github.numerosity.json.JsonLocation;
import io.github.numerosity.json.JsonProblem;
import io.github.numerosity.json.JsonSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collected problems of a configuration, to be reported together. For one thread. */
final class Problems {
  /** Largest number of problems in a report. */
  private static final int LIMIT = 100;

  private final Set<JsonProblem> found = new LinkedHashSet<>();
  private final Map<JsonSource, Integer> sources = new LinkedHashMap<>();
  private @Nullable JsonLocation root;
  private int more;

  /**
   * Shows problems of built-in defaults at the root of the file that leaves the setting out: nobody
   * can edit the defaults.
   *
   * @param file its root
   */
  void showDefaultsAt(JsonLocation file) {
    root = file;
  }

  void add(JsonLocation location, String message) {
    add(new JsonProblem(location, message));
  }

  private JsonProblem shown(JsonProblem problem) {
    JsonLocation place = problem.location();
    if (root == null || !place.source().equals(DefaultFile.source())) {
      return problem;
    }
    return new JsonProblem(
        new JsonLocation(root.source(), root.offset(), place.path()),
        "%s; this is the built-in default of \"%s\": give another in the file"
            .formatted(problem.message(), place.path().replaceFirst("\\[.*", "")));
  }

  void add(JsonProblem reported) {
    JsonProblem problem = shown(reported);
    if (found.contains(problem)) {
      return;
    }
    if (found.size() == LIMIT) {
      more++;
      return;
    }
    sources.putIfAbsent(problem.location().source(), sources.size());
    found.add(problem);
  }

  int count() {
    return found.size() + more;
  }

  /**
   * Throws an exception if there are problems.
   *
   * @throws ConfigException with the problems by source, in the order of the text
   */
  void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    List<JsonProblem> sorted =
        found.stream()
            .sorted(
                Comparator.comparing(
                        (JsonProblem problem) ->
                            sources.getOrDefault(problem.location().source(), sources.size()))
                    .thenComparing(problem -> problem.location().offset()))
            .toList();
    throw new ConfigException(sorted, more);
  }
}
