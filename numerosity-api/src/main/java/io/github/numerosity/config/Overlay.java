package io.github.numerosity.config;

import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.json.JsonValue.Member;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Merge of two configurations. */
final class Overlay {
  private Overlay() {}

  /**
   * Merges two objects. A member of both is taken from the upper one, or merged if both are objects
   * of the same type. Lists are replaced.
   */
  static JsonObject over(JsonObject lower, JsonObject upper) {
    Map<String, Member> members = new LinkedHashMap<>(lower.members());
    upper
        .members()
        .forEach(
            (name, member) -> {
              Member below = lower.members().get(name);
              JsonValue value =
                  below == null ? member.value() : over(below.value(), member.value());
              members.put(name, new Member(member.nameLocation(), value));
            });
    return new JsonObject(upper.location(), members);
  }

  private static JsonValue over(JsonValue lower, JsonValue upper) {
    if (upper instanceof JsonObject top) {
      Optional<JsonValue> type = top.find(ComponentBinder.TYPE);
      if (lower instanceof JsonObject bottom && agree(bottom.find(ComponentBinder.TYPE), type)) {
        return over(bottom, top);
      }
      // A lower "x" abbreviates { "type": "x" }.
      if (lower instanceof JsonString && type.isEmpty()) {
        Map<String, Member> members = new LinkedHashMap<>(top.members());
        members.put(ComponentBinder.TYPE, new Member(lower.location(), lower));
        return new JsonObject(top.location(), members);
      }
      return top;
    }
    if (upper instanceof JsonString
        && lower instanceof JsonObject bottom
        && bottom.members().containsKey(ComponentBinder.TYPE)
        && agree(bottom.find(ComponentBinder.TYPE), Optional.of(upper))) {
      return bottom;
    }
    return upper;
  }

  private static boolean agree(Optional<JsonValue> lower, Optional<JsonValue> upper) {
    return upper.isEmpty()
        || (lower.isPresent()
            && lower.get() instanceof JsonString below
            && upper.get() instanceof JsonString above
            && below.value().equals(above.value()));
  }
}
