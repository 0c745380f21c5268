package io.github.numerosity.config;

import io.github.numerosity.json.JsonLocation;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Origins of the values of an experiment, by path. For one thread.
 *
 * <p>A path without an entry has the origin of the nearest enclosing path: parts of a value that
 * was given or taken over as a whole have its origin.
 */
final class Origins {
  private sealed interface Origin {}

  private record Given(JsonLocation location) implements Origin {}

  private record Same(String path) implements Origin {}

  private record BuiltIn() implements Origin {}

  private final Map<String, Origin> known = new HashMap<>();

  /** Records that the value at the path of a location was given there. */
  void given(JsonLocation location) {
    given(location.path(), location);
  }

  void given(String path, JsonLocation location) {
    known.put(path, new Given(location));
  }

  void builtIn(String path) {
    known.put(path, new BuiltIn());
  }

  /** Records that the value at a path is that of another path, which was read before. */
  void same(String path, String other) {
    if (!path.equals(other)) {
      known.put(path, new Same(other));
    }
  }

  /** Records that the value at a path, or the omitted part of it, comes from a fallback. */
  void fallenBack(String path, Fallback fallback) {
    Optional<String> from =
        fallback instanceof Fallback.Value value ? value.path() : Optional.empty();
    from.ifPresentOrElse(other -> same(path, other), () -> builtIn(path));
  }

  /** Returns the location of the value at a path; empty for a built-in default. */
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
      // Terminates, because only values read before are taken over.
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
