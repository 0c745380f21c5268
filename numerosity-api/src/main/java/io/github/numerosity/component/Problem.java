package io.github.numerosity.component;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reason why a part of an experiment cannot be used, found before the run starts. A component
 * reports its own problems by {@link #of} and {@link #at}; the experiment adds the part.
 *
 * @param part of the experiment; empty for the component that reports it
 * @param setting path below the part, such as {@code seed} or {@code numerosities[3]}; empty if no
 *     single setting is at fault
 * @param format of the message, the same for all problems of one kind
 * @param cases values for the format, one list for each case; at least one
 */
public record Problem(
    Optional<Part> part, Optional<String> setting, String format, List<List<Object>> cases) {
  /** Values of further cases that a message lists. */
  private static final int LISTED = 3;

  /**
   * Copies the cases.
   *
   * @throws IllegalArgumentException if there is no case
   */
  public Problem {
    requireNonNull(part, "part");
    requireNonNull(setting, "setting");
    requireNonNull(format, "format");
    cases = cases.stream().map(List::copyOf).toList();
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("a problem has at least one case: " + format);
    }
  }

  /**
   * Creates a problem of the component as a whole.
   *
   * @param format of {@link String#format}, or a message if there are no values
   * @param values for the format
   * @return the problem
   */
  public static Problem of(String format, Object... values) {
    return new Problem(Optional.empty(), Optional.empty(), format, List.of(List.of(values)));
  }

  /**
   * Creates a problem of a setting.
   *
   * @param setting path within the component
   * @param format of {@link String#format}, or a message if there are no values
   * @param values for the format
   * @return the problem
   */
  public static Problem at(String setting, String format, Object... values) {
    return of(format, values).below(setting);
  }

  /**
   * Adds the part that has the problem.
   *
   * @param owner the part
   * @return the problem of that part; this problem if it has a part already
   */
  public Problem in(Part owner) {
    return part.isPresent() ? this : new Problem(Optional.of(owner), setting, format, cases);
  }

  /**
   * Prefixes the path of a problem of a nested component with the setting that holds it.
   *
   * @param outer the setting that holds the component
   * @return the problem with the longer path
   */
  public Problem below(String outer) {
    String path =
        outer + setting.map(inner -> inner.startsWith("[") ? inner : "." + inner).orElse("");
    return new Problem(part, Optional.of(path), format, cases);
  }

  /**
   * Prefixes the paths of the problems of a nested component with the setting that holds it.
   *
   * @param outer the setting that holds the component
   * @param problems of the component
   * @return the problems with longer paths
   */
  public static List<Problem> below(String outer, List<Problem> problems) {
    return problems.stream().map(problem -> problem.below(outer)).toList();
  }

  /**
   * Prefixes the message.
   *
   * @param prefix of {@link String#format}, with values
   * @param values for the prefix
   * @return the problem with the longer message
   */
  public Problem after(String prefix, Object... values) {
    List<List<Object>> longer =
        cases.stream()
            .map(each -> Stream.concat(Stream.of(values), each.stream()).toList())
            .toList();
    boolean plain = longer.get(0).isEmpty();
    String head = plain || values.length > 0 ? prefix : escaped(prefix);
    String tail = plain || !cases.get(0).isEmpty() ? format : escaped(format);
    return new Problem(part, setting, head + tail, longer);
  }

  private static String escaped(String message) {
    return message.replace("%", "%%");
  }

  /**
   * Merges problems of the same part, setting and format into one problem with all their cases.
   *
   * @param problems in order
   * @return distinct problems, each at the position of its first case
   */
  public static List<Problem> gathered(Collection<Problem> problems) {
    Map<Problem, LinkedHashSet<List<Object>>> cases = new LinkedHashMap<>();
    for (Problem problem : problems) {
      Problem kind = new Problem(problem.part, problem.setting, problem.format, List.of(List.of()));
      cases.computeIfAbsent(kind, key -> new LinkedHashSet<>()).addAll(problem.cases);
    }
    return cases.entrySet().stream()
        .map(
            each -> {
              Problem kind = each.getKey();
              return new Problem(
                  kind.part, kind.setting, kind.format, List.copyOf(each.getValue()));
            })
        .toList();
  }

  /**
   * Throws an exception if there are problems.
   *
   * @param problems of a component
   * @throws IllegalArgumentException if there are any; the message lists them all
   */
  public static void requireNone(Collection<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(joined(problems));
    }
  }

  /**
   * Joins the texts of problems.
   *
   * @param problems of a component
   * @return separated by semicolons
   */
  public static String joined(Collection<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
  }

  /**
   * Returns the number of cases.
   *
   * @return at least 1
   */
  public int count() {
    return cases.size();
  }

  /**
   * Returns the message: the rule, the values and a remedy.
   *
   * @return the message of the first case; if there are several, followed by their number and by
   *     examples of the first value in which they differ
   */
  public String message() {
    List<Object> first = cases.get(0);
    String message = first.isEmpty() ? format : String.format(Locale.ROOT, format, first.toArray());
    if (count() == 1) {
      return message;
    }
    List<List<Object>> further = cases.subList(1, count());
    String values =
        IntStream.range(0, first.size())
            .filter(
                value ->
                    further.stream().anyMatch(other -> !other.get(value).equals(first.get(value))))
            .mapToObj(
                value ->
                    further.stream()
                        .map(other -> String.valueOf(other.get(value)))
                        .distinct()
                        .limit(LISTED)
                        .collect(Collectors.joining(", ")))
            .findFirst()
            .orElse("");
    return "%s (and %d more: %s%s)"
        .formatted(message, further.size(), values, further.size() > LISTED ? ", …" : "");
  }

  /**
   * Returns the text of the problem.
   *
   * @return part (omitted if it is the whole experiment), setting and message
   */
  @Override
  public String toString() {
    String place =
        Stream.concat(
                part.filter(owner -> owner.kind() != Part.Kind.EXPERIMENT).stream(),
                setting.stream())
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? message() : place + ": " + message();
  }
}
