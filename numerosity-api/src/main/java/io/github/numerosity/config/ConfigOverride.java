package io.github.numerosity.config;

import io.github.numerosity.json.JsonLocation;
import io.github.numerosity.json.JsonProblem;
import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonNull;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.json.JsonValue.Member;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Override of a value in a configuration: {@code training.epochs=3}, {@code
 * analyses[0].alpha=0.05}. Immutable.
 *
 * <p>The value is parsed as JSON if possible and is a string otherwise. Settings that are strings
 * accept numbers too. Relative paths refer to the working directory, as in every argument of a
 * command.
 */
public final class ConfigOverride {
  private static final String OPTION = "--set";
  private static final int MAX_STEPS = 32;
  private static final Pattern STEP =
      Pattern.compile("\\.?([A-Za-z_][A-Za-z0-9_-]*)|\\[(\\d{1,6})\\]|\\[\"([^\"]*)\"\\]");

  private final JsonSource source;
  private final List<Step> steps;
  private final JsonValue value;

  private ConfigOverride(JsonSource source, List<Step> steps, JsonValue value) {
    this.source = source;
    this.steps = steps;
    this.value = value;
  }

  /**
   * Step from a value to one of its members or elements.
   *
   * @param name of a member; null for an element
   * @param index of an element
   * @param location of the member or element
   */
  private record Step(@Nullable String name, int index, JsonLocation location) {}

  /**
   * Reads an override.
   *
   * @param text path, equals sign and value
   * @return the override
   * @throws ConfigException if there is no equals sign or the path is malformed
   */
  public static ConfigOverride parse(String text) {
    JsonSource source = new JsonSource(OPTION, text, Path.of(""), JsonSource.Kind.ARGUMENT);
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw malformed(source, text.length(), "must be path=value, got no \"=\"");
    }
    List<Step> steps = new ArrayList<>();
    Matcher step = STEP.matcher(text).region(0, equals);
    String path = "";
    int at = 0;
    while (at < equals) {
      step.region(at, equals);
      boolean dotFits = (text.charAt(at) == '.') == (at > 0);
      if (!step.lookingAt() || (step.group(1) != null && !dotFits)) {
        throw malformed(
            source, at, "must be a path such as networks[1].weights.of before the \"=\"");
      }
      String name = step.group(1) == null ? step.group(3) : step.group(1);
      int index = step.group(2) == null ? 0 : Integer.parseInt(step.group(2));
      path = name == null ? JsonLocation.element(path, index) : JsonLocation.member(path, name);
      steps.add(new Step(name, index, new JsonLocation(source, at, path)));
      at = step.end();
    }
    if (steps.isEmpty() || steps.size() > MAX_STEPS) {
      throw malformed(
          source, 0, "must have a path of 1 to %d steps before the \"=\"".formatted(MAX_STEPS));
    }
    List<JsonProblem> ignored = new ArrayList<>();
    JsonValue value =
        JsonReader.withDefaults().read(source, equals + 1, path, ignored::add).orElse(null);
    if (value == null || !ignored.isEmpty()) {
      JsonLocation location = new JsonLocation(source, equals + 1, path);
      value = new JsonString(location, text.substring(equals + 1));
    }
    return new ConfigOverride(source, List.copyOf(steps), value);
  }

  private static ConfigException malformed(JsonSource source, int offset, String message) {
    return new ConfigException(
        List.of(new JsonProblem(new JsonLocation(source, offset, ""), message)));
  }

  /** Returns a configuration with the value. The meaning of the path is checked by the binder. */
  JsonObject appliedTo(JsonObject root, Problems problems) {
    JsonValue changed = changed(root, 0, problems);
    return changed instanceof JsonObject object ? object : root;
  }

  private JsonValue changed(@Nullable JsonValue current, int done, Problems problems) {
    if (done == steps.size()) {
      return value;
    }
    Step step = steps.get(done);
    if (step.name() != null) {
      return withMember(current, step.name(), step.location(), done, problems);
    }
    if (current instanceof JsonArray array && step.index() < array.elements().size()) {
      List<JsonValue> elements = new ArrayList<>(array.elements());
      elements.set(step.index(), changed(elements.get(step.index()), done + 1, problems));
      return new JsonArray(array.location(), elements);
    }
    String there =
        current instanceof JsonArray array
            ? "a list of %d, counted from 0".formatted(array.elements().size())
            : current == null ? "nothing" : current.kind();
    problems.add(step.location(), "there is no such element in %s".formatted(there));
    return current == null ? value : current;
  }

  private JsonValue withMember(
      @Nullable JsonValue current,
      String name,
      JsonLocation location,
      int done,
      Problems problems) {
    Map<String, Member> members = new LinkedHashMap<>();
    JsonLocation place = location;
    if (current instanceof JsonObject object) {
      members.putAll(object.members());
      place = object.location();
    } else if (current instanceof JsonString type) {
      members.put(ComponentBinder.TYPE, new Member(type.location(), type));
      place = type.location();
    } else if (current != null && !(current instanceof JsonNull)) {
      problems.add(location, "there is no such member in %s".formatted(current.kind()));
      return current;
    }
    Member before = members.get(name);
    JsonValue after = changed(before == null ? null : before.value(), done + 1, problems);
    members.put(name, new Member(before == null ? location : before.nameLocation(), after));
    return new JsonObject(place, members);
  }

  @Override
  public String toString() {
    return OPTION + " " + source.text();
  }
}
