package io.github.numerosity.stats.comparison;

import io.github.numerosity.experiment.StoredRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the settings, the digests and the versions in which runs differ. */
final class SettingDifferences {
  /** What differs from run to run without meaning anything for the results. */
  private static final Set<String> PASSING =
      Set.of("started", "finished", "seconds", "threads", "processors", "maxHeapBytes", "networks");

  /** Members that name the elements of a list, the first that tells them apart. */
  private static final List<String> NAMES = List.of("name", "type");

  private final List<SettingDifference> found = new ArrayList<>();

  private SettingDifferences() {}

  static List<SettingDifference> of(List<StoredRun> runs) {
    SettingDifferences differences = new SettingDifferences();
    differences.compare(
        "", runs.stream().map(run -> Optional.of(run.configuration())).toList(), Set.of());
    differences.digests("data (digest)", runs, run -> run.summary().provenance().data());
    differences.digests("files (digest)", runs, run -> run.summary().provenance().files());
    differences.digests("pictures (digest)", runs, run -> run.summary().provenance().stimuli());
    differences.compare(
        "environment", runs.stream().map(run -> Optional.of(run.environment())).toList(), PASSING);
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

  private void compare(String path, List<? extends Optional<?>> values, Set<String> left) {
    if (values.stream().allMatch(value -> value.orElse(null) instanceof Map<?, ?>)) {
      members(path, values.stream().map(value -> (Map<?, ?>) value.orElseThrow()).toList(), left);
    } else if (values.stream().allMatch(value -> value.orElse(null) instanceof List<?>)
        && elements(
            path, values.stream().map(value -> (List<?>) value.orElseThrow()).toList(), left)) {
      return;
    } else {
      List<Optional<String>> texts =
          values.stream()
              .map(value -> value.<String>map(each -> CompactJson.text(each, left)))
              .toList();
      if (texts.stream().distinct().count() > 1) {
        found.add(new SettingDifference(path, texts));
      }
    }
  }

  private void members(String path, List<? extends Map<?, ?>> objects, Set<String> left) {
    Set<String> names = new LinkedHashSet<>();
    objects.forEach(object -> object.keySet().forEach(name -> names.add(String.valueOf(name))));
    names.removeAll(left);
    for (String name : names) {
      compare(
          path.isEmpty() ? name : path + "." + name,
          objects.stream().map(object -> Optional.ofNullable(object.get(name))).toList(),
          left);
    }
  }

  /** Compares element by element if they are objects that have names. */
  private boolean elements(String path, List<? extends List<?>> arrays, Set<String> left) {
    for (String name : NAMES) {
      List<Optional<Map<String, Object>>> named =
          arrays.stream().map(array -> NamedElements.of(array, name)).toList();
      if (named.stream().allMatch(Optional::isPresent)) {
        Set<String> keys = new LinkedHashSet<>();
        named.forEach(each -> keys.addAll(each.orElseThrow().keySet()));
        for (String key : keys) {
          compare(
              "%s[%s]".formatted(path, key),
              named.stream().map(each -> Optional.ofNullable(each.orElseThrow().get(key))).toList(),
              left);
        }
        return true;
      }
    }
    return false;
  }

  /** The elements of a list by a text in each. */
  private static final class NamedElements {
    static Optional<Map<String, Object>> of(List<?> array, String member) {
      Map<String, Object> named = new LinkedHashMap<>();
      for (Object element : array) {
        if (!(element instanceof Map<?, ?> object
            && object.get(member) instanceof String name
            && named.put(name, element) == null)) {
          return Optional.empty();
        }
      }
      return Optional.of(named);
    }
  }
}
