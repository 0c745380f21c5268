package io.github.numerosity.stats.summary;

import io.github.numerosity.json.PlainValue;
import io.github.numerosity.stats.summary.SummaryNumber.Step;
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
 * Numbers of summaries by their paths in {@code results.json}, such as {@code
 * layers[avgpool].selectiveShare}.
 *
 * <p>An object in a list is identified by its leading texts and whole numbers, by as few of them as
 * distinguish the elements of every such list: a layer by its name, a pair of numerosities by both.
 * If these do not suffice, and in a list of plain numbers, an element is identified by its index,
 * from 0. Summaries that are read together have the same identifiers.
 */
public final class SummaryNumbers {
  private final Map<String, Integer> lengths = new HashMap<>();

  private SummaryNumbers() {}

  /**
   * Returns the numbers of one summary.
   *
   * @param summary of an analysis
   * @return numbers by path, in the order of the summary; unmodifiable
   */
  public static Map<String, Double> of(Record summary) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    together(List.of(PlainValue.of(summary)))
        .get(0)
        .forEach(number -> numbers.put(number.place(), number.value()));
    return Collections.unmodifiableMap(numbers);
  }

  /**
   * Returns the numbers of summaries of the same analysis, with common identifiers.
   *
   * @param summaries in the simplest form of {@link PlainValue}
   * @return the numbers of each summary, in its order; unmodifiable
   */
  public static List<List<SummaryNumber>> together(List<?> summaries) {
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

  /** Collects the candidate identifiers of list elements, by the names of the lists. */
  private static void gather(
      String pattern, Object value, Map<String, List<List<List<String>>>> lists) {
    if (value instanceof List<?> elements) {
      if (elements.stream().anyMatch(Map.class::isInstance)) {
        lists
            .computeIfAbsent(pattern, name -> new ArrayList<>())
            .add(elements.stream().map(SummaryNumbers::beginning).toList());
      }
      elements.forEach(element -> gather(pattern + "[]", element, lists));
    } else if (value instanceof Map<?, ?> members) {
      members.forEach((name, member) -> gather(pattern + "." + name, member, lists));
    }
  }

  /** Returns the number of leading parts that distinguish all elements; 0 if none does. */
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

  private static List<String> beginning(Object element) {
    List<String> parts = new ArrayList<>();
    if (element instanceof Map<?, ?> members) {
      for (Object member : members.values()) {
        Optional<String> part = part(member);
        if (part.isEmpty()) {
          break;
        }
        parts.add(part.get());
      }
    }
    return parts;
  }

  private static Optional<String> part(Object value) {
    if (value instanceof String || value instanceof Long) {
      return Optional.of(value.toString());
    }
    if (value instanceof Map<?, ?> members && !members.isEmpty()) {
      List<String> parts = beginning(members);
      return parts.size() == members.size()
          ? Optional.of(String.join(", ", parts))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private void add(
      String pattern, String member, List<Step> above, Object value, List<SummaryNumber> numbers) {
    if (value instanceof Number number) {
      List<Step> steps = member.isEmpty() ? above : with(above, new Step(member, ""));
      numbers.add(new SummaryNumber(steps, number.doubleValue()));
    } else if (value instanceof List<?> elements) {
      int parts = lengths.getOrDefault(pattern, 0);
      for (int index = 0; index < elements.size(); index++) {
        Object element = elements.get(index);
        String name = parts == 0 ? "" : name(beginning(element), parts);
        Step step = new Step(member, name.isEmpty() ? String.valueOf(index) : name);
        add(pattern + "[]", "", with(above, step), element, numbers);
      }
    } else if (value instanceof Map<?, ?> members) {
      List<Step> steps = member.isEmpty() ? above : with(above, new Step(member, ""));
      members.forEach(
          (name, each) -> add(pattern + "." + name, String.valueOf(name), steps, each, numbers));
    }
  }

  private static List<Step> with(List<Step> above, Step step) {
    List<Step> steps = new ArrayList<>(above);
    steps.add(step);
    return steps;
  }
}
