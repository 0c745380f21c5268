package io.github.numerosity.stats.comparison;

import io.github.numerosity.experiment.StoredRun;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
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

  private void compare(String path, List<Optional<JsonValue>> values, Set<String> left) {
    if (values.stream().allMatch(value -> value.orElse(null) instanceof JsonObject)) {
      members(path, values.stream().map(value -> (JsonObject) value.orElseThrow()).toList(), left);
    } else if (values.stream().allMatch(value -> value.orElse(null) instanceof JsonArray)
        && elements(
            path, values.stream().map(value -> (JsonArray) value.orElseThrow()).toList(), left)) {
      return;
    } else {
      List<Optional<String>> texts =
          values.stream().map(value -> value.map(each -> CompactJson.text(each, left))).toList();
      if (texts.stream().distinct().count() > 1) {
        found.add(new SettingDifference(path, texts));
      }
    }
  }

  private void members(String path, List<JsonObject> objects, Set<String> left) {
    Set<String> names = new LinkedHashSet<>();
    objects.forEach(object -> names.addAll(object.members().keySet()));
    names.removeAll(left);
    for (String name : names) {
      compare(
          path.isEmpty() ? name : path + "." + name,
          objects.stream().map(object -> object.find(name)).toList(),
          left);
    }
  }

  /** Compares element by element if they are objects that have names. */
  private boolean elements(String path, List<JsonArray> arrays, Set<String> left) {
    for (String name : NAMES) {
      List<Optional<Map<String, JsonValue>>> named =
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
    static Optional<Map<String, JsonValue>> of(JsonArray array, String member) {
      Map<String, JsonValue> named = new LinkedHashMap<>();
      for (JsonValue element : array.elements()) {
        if (!(element instanceof JsonObject object
            && object.find(member).orElse(null) instanceof JsonString name
            && named.put(name.value(), element) == null)) {
          return Optional.empty();
        }
      }
      return Optional.of(named);
    }
  }
}
