package io.github.numerosity.stats.nulls;

import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.json.JsonWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a result's summary as they stand in {@code results.json}, by their places there,
 * such as {@code layers[avgpool].selectiveShare}: an object in a list goes by its first text if it
 * has one, else by its place in the list.
 */
final class SummaryNumbers {
  private final Map<String, Double> numbers = new LinkedHashMap<>();

  private SummaryNumbers() {}

  static Map<String, Double> of(Record summary) {
    SummaryNumbers collected = new SummaryNumbers();
    String text = JsonWriter.plain().text(summary);
    collected.add("", JsonReader.withDefaults().read(JsonSource.of(Path.of("summary"), text)));
    return collected.numbers;
  }

  private void add(String place, JsonValue value) {
    if (value instanceof JsonNumber number) {
      numbers.put(place, Double.valueOf(number.text()));
    } else if (value instanceof JsonArray array) {
      for (int index = 0; index < array.elements().size(); index++) {
        JsonValue element = array.elements().get(index);
        add("%s[%s]".formatted(place, key(element).orElse(String.valueOf(index))), element);
      }
    } else if (value instanceof JsonObject object) {
      object
          .members()
          .forEach(
              (name, member) -> add(place.isEmpty() ? name : place + "." + name, member.value()));
    }
  }

  private static Optional<String> key(JsonValue element) {
    return element instanceof JsonObject object
        ? object.members().values().stream()
            .map(JsonValue.Member::value)
            .filter(JsonString.class::isInstance)
            .map(JsonString.class::cast)
            .map(JsonString::value)
            .findFirst()
        : Optional.empty();
  }
}
