package io.github.numerosity.stats.comparison;

import io.github.numerosity.outcome.StoredRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Comparison of the settings, digests and versions of runs. */
final class SettingDifferences {
  /** Names of values that vary between runs without affecting results. */
  private static final Set<String> PASSING =
      Set.of("started", "finished", "seconds", "threads", "processors", "maxHeapBytes", "networks");

  /** Members that identify the elements of a list; the first with distinct values is used. */
  private static final List<String> NAMES = List.of("name", "type");

  private final List<SettingDifference> found = new ArrayList<>();

  private SettingDifferences() {}

  static List<SettingDifference> of(List<StoredRun> runs) {
    SettingDifferences differences = new SettingDifferences();
    differences.compare(
        "", runs.stream().map(run -> Optional.<Object>of(run.configuration())).toList(), Set.of());
    differences.digests("data (digest)", runs, run -> run.summary().provenance().data());
    differences.digests("files (digest)", runs, run -> run.summary().provenance().files());
    differences.digests("pictures (digest)", runs, run -> run.summary().provenance().stimuli());
    differences.compare(
        "environment",
        runs.stream().map(run -> Optional.<Object>of(run.environment())).toList(),
        PASSING);
    return List.copyOf(differences.found);
  }

  private void digests(
      String name, List<StoredRun> runs, Function<StoredRun, List<String>> digests) {
    List<Optional<String>> texts =
        runs.stream().map(run -> Optional.of(String.join(", ", digests.apply(run)))).toList();
    if (texts.stream().distinct().count() > 1) {
      found.add(new SettingDifference(name, texts));
    }
  }

  private void compare(String path, List<Optional<Object>> values, Set<String> left) {
    List<Map<?, ?>> objects = new ArrayList<>();
    List<List<?>> lists = new ArrayList<>();
    for (Optional<Object> value : values) {
      if (value.orElse(null) instanceof Map<?, ?> members) {
        objects.add(members);
      } else if (value.orElse(null) instanceof List<?> elements) {
        lists.add(elements);
      }
    }
    if (objects.size() == values.size()) {
      members(path, objects, left);
    } else if (lists.size() < values.size() || !elements(path, lists, left)) {
      List<Optional<String>> texts =
          values.stream().map(value -> value.map(each -> PlainText.of(each, left))).toList();
      if (texts.stream().distinct().count() > 1) {
        found.add(new SettingDifference(path, texts));
      }
    }
  }

  private void members(String path, List<Map<?, ?>> objects, Set<String> left) {
    Set<Object> names = new LinkedHashSet<>();
    objects.forEach(object -> names.addAll(object.keySet()));
    names.removeAll(left);
    for (Object name : names) {
      compare(path.isEmpty() ? name.toString() : path + "." + name, at(name, objects), left);
    }
  }

  private static List<Optional<Object>> at(Object name, List<? extends Map<?, ?>> objects) {
    return objects.stream().map(object -> Optional.<Object>ofNullable(object.get(name))).toList();
  }

  /** Compares element by element if the elements are objects with names. */
  private boolean elements(String path, List<List<?>> lists, Set<String> left) {
    for (String name : NAMES) {
      List<Map<String, Object>> named = new ArrayList<>();
      lists.forEach(elements -> named(elements, name).ifPresent(named::add));
      if (named.size() == lists.size()) {
        Set<String> keys = new LinkedHashSet<>();
        named.forEach(each -> keys.addAll(each.keySet()));
        keys.forEach(key -> compare("%s[%s]".formatted(path, key), at(key, named), left));
        return true;
      }
    }
    return false;
  }

  /** Returns list elements by a text member; empty if it is missing or repeated in any of them. */
  private static Optional<Map<String, Object>> named(List<?> elements, String member) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (Object element : elements) {
      if (!(element instanceof Map<?, ?> object
          && object.get(member) instanceof String name
          && named.put(name, element) == null)) {
        return Optional.empty();
      }
    }
    return Optional.of(named);
  }
}
