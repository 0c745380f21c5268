package io.github.numerosity.config;

import io.github.numerosity.json.JsonLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of an experiment come from, by their paths in it. For one thread.
 *
 * <p>What is not known of a path is known of one above it: a value that was taken over as a whole
 * stands in the place that it was taken from, and parts of a given value stand with it.
 */
final class Origins {
  private sealed interface Origin {}

  private record Given(JsonLocation location) implements Origin {}

  private record Same(String path) implements Origin {}

  private record BuiltIn() implements Origin {}

  private final Map<String, Origin> known = new HashMap<>();

  /** The value at the path of a location stands there. */
  void given(JsonLocation location) {
    given(location.path(), location);
  }

  void given(String path, JsonLocation location) {
    known.put(path, new Given(location));
  }

  void builtIn(String path) {
    known.put(path, new BuiltIn());
  }

  /** The value at a path is the one at another, which was read before. */
  void same(String path, String other) {
    if (!path.equals(other)) {
      known.put(path, new Same(other));
    }
  }

  /** The value at a path, or what is not given of it, is what applied where nothing is given. */
  void fallenBack(String path, Fallback fallback) {
    Optional<String> from =
        fallback instanceof Fallback.Value value ? value.path() : Optional.empty();
    from.ifPresentOrElse(other -> same(path, other), () -> builtIn(path));
  }

  /** Returns where the value at a path was given; empty for a built-in default. */
  Optional<JsonLocation> of(String path) {
    String at = path;
    String rest = "";
    while (!at.isEmpty()) {
      Origin origin = known.get(at);
      if (origin instanceof Given given) {
        return Optional.of(given.location());
      }
      if (origin instanceof BuiltIn) {
        return Optional.empty();
      }
      // Only what was read before is taken over, so that this comes to an end.
      if (origin instanceof Same same) {
        return of(same.path() + rest);
      }
      int step = Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('[')));
      rest = at.substring(step) + rest;
      at = at.substring(0, step);
    }
    return Optional.empty();
  }
}
