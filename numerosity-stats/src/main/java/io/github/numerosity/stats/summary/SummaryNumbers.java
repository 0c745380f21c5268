package io.github.numerosity.stats.summary;

import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonValue;
import io.github.numerosity.json.JsonValue.JsonArray;
import io.github.numerosity.json.JsonValue.JsonNumber;
import io.github.numerosity.json.JsonValue.JsonObject;
import io.github.numerosity.json.JsonValue.JsonString;
import io.github.numerosity.json.JsonValue.Member;
import io.github.numerosity.json.JsonWriter;
import io.github.numerosity.stats.summary.SummaryNumber.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers of summaries as they stand in {@code results.json}, by their places there, such as
 * {@code layers[avgpool].selectiveShare}.
 *
 * <p>An object in a list goes by the texts and whole numbers that it begins with, by as few of them
 * as tell the elements of every such list apart: a layer by its name, a pair of numerosities by
 * both. Where these do not, and in a list of plain numbers, an element goes by its place, from 0.
 * Summaries that are read together agree in these names.
 */
public final class SummaryNumbers {
  private final Map<String, Integer> lengths = new HashMap<>();

  private SummaryNumbers() {}

  /**
   * Takes the numbers of one summary.
   *
   * @param summary of an analysis
   * @return by place, in the order of the summary; unmodifiable
   */
  public static Map<String, Double> of(Record summary) {
    String text = JsonWriter.plain().text(summary);
    JsonValue json = JsonReader.withDefaults().read(JsonSource.of(Path.of("summary"), text));
    Map<String, Double> numbers = new LinkedHashMap<>();
    together(List.of(json)).get(0).forEach(number -> numbers.put(number.place(), number.value()));
    return Collections.unmodifiableMap(numbers);
  }

  /**
   * Takes the numbers of summaries of one analysis that are to be held against each other.
   *
   * @param summaries as JSON
   * @return of each summary its numbers, in their order; unmodifiable
   */
  public static List<List<SummaryNumber>> together(List<JsonValue> summaries) {
    SummaryNumbers names = new SummaryNumbers();
    Map<String, List<List<List<String>>>> lists = new LinkedHashMap<>();
    summaries.forEach(summary -> gather("", summary, lists));
    lists.forEach((pattern, instances) -> names.lengths.put(pattern, length(instances)));
    return summaries.stream()
        .map(
            summary -> {
              List<SummaryNumber> numbers = new ArrayList<>();
              names.add("", "", List.of(), summary, numbers);
              return List.copyOf(numbers);
            })
        .toList();
  }

  /** Collects what the elements of lists can be called, by the names of the lists. */
  private static void gather(
      String pattern, JsonValue value, Map<String, List<List<List<String>>>> lists) {
    if (value instanceof JsonArray array) {
      if (array.elements().stream().anyMatch(JsonObject.class::isInstance)) {
        lists
            .computeIfAbsent(pattern, name -> new ArrayList<>())
            .add(array.elements().stream().map(SummaryNumbers::beginning).toList());
      }
      array.elements().forEach(element -> gather(pattern + "[]", element, lists));
    } else if (value instanceof JsonObject object) {
      object
          .members()
          .forEach((name, member) -> gather(pattern + "." + name, member.value(), lists));
    }
  }

  /** How many parts of the beginnings tell all elements apart; 0 if even all of them do not. */
  private static int length(List<List<List<String>>> instances) {
    int most = 0;
    for (List<List<String>> elements : instances) {
      for (List<String> beginning : elements) {
        most = Math.max(most, beginning.size());
      }
    }
    for (int length = 1; length <= most; length++) {
      int parts = length;
      if (instances.stream().allMatch(elements -> apart(elements, parts))) {
        return length;
      }
    }
    return 0;
  }

  private static boolean apart(List<List<String>> elements, int parts) {
    Set<String> names = new HashSet<>();
    return elements.stream().allMatch(beginning -> names.add(name(beginning, parts)));
  }

  private static String name(List<String> beginning, int parts) {
    return String.join(", ", beginning.subList(0, Math.min(parts, beginning.size())));
  }

  private static List<String> beginning(JsonValue element) {
    List<String> parts = new ArrayList<>();
    if (element instanceof JsonObject object) {
      for (Member member : object.members().values()) {
        Optional<String> part = part(member.value());
        if (part.isEmpty()) {
          break;
        }
        parts.add(part.get());
      }
    }
    return parts;
  }

  private static Optional<String> part(JsonValue value) {
    if (value instanceof JsonString text) {
      return Optional.of(text.value());
    }
    if (value instanceof JsonNumber number && number.text().matches("-?\\d+")) {
      return Optional.of(number.text());
    }
    if (value instanceof JsonObject object && !object.members().isEmpty()) {
      List<String> parts = beginning(object);
      return parts.size() == object.members().size()
          ? Optional.of(String.join(", ", parts))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private void add(
      String pattern,
      String member,
      List<Step> above,
      JsonValue value,
      List<SummaryNumber> numbers) {
    if (value instanceof JsonNumber number) {
      List<Step> steps = member.isEmpty() ? above : with(above, new Step(member, ""));
      numbers.add(new SummaryNumber(steps, Double.parseDouble(number.text())));
    } else if (value instanceof JsonArray array) {
      int parts = lengths.getOrDefault(pattern, 0);
      for (int index = 0; index < array.elements().size(); index++) {
        JsonValue element = array.elements().get(index);
        String name = parts == 0 ? "" : name(beginning(element), parts);
        Step step = new Step(member, name.isEmpty() ? String.valueOf(index) : name);
        add(pattern + "[]", "", with(above, step), element, numbers);
      }
    } else if (value instanceof JsonObject object) {
      List<Step> steps = member.isEmpty() ? above : with(above, new Step(member, ""));
      object
          .members()
          .forEach((name, each) -> add(pattern + "." + name, name, steps, each.value(), numbers));
    }
  }

  private static List<Step> with(List<Step> above, Step step) {
    List<Step> steps = new ArrayList<>(above);
    steps.add(step);
    return steps;
  }
}
