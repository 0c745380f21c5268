package io.github.numerosity.stats.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Number in the summary of an analysis.
 *
 * @param steps path from the summary to the number, at least one
 * @param value the number
 */
public record SummaryNumber(List<Step> steps, double value) {
  /**
   * Step of a path into a summary.
   *
   * @param member name of a member; empty for a list in a list
   * @param element name of an element if the member is a list, otherwise empty
   */
  public record Step(String member, String element) {
    /** Rejects null. */
    public Step {
      requireNonNull(member, "member");
      requireNonNull(element, "element");
    }

    @Override
    public String toString() {
      return element.isEmpty() ? member : "%s[%s]".formatted(member, element);
    }
  }

  /**
   * Copies the steps.
   *
   * @throws IllegalArgumentException if there is no step
   */
  public SummaryNumber {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException(
          "steps must not be empty: a number needs the path from its summary");
    }
  }

  /**
   * Returns the path in the summary.
   *
   * @return such as {@code layers[avgpool].selectiveShare}
   */
  public String place() {
    StringBuilder place = new StringBuilder();
    for (Step step : steps) {
      place.append(place.isEmpty() || step.member().isEmpty() ? "" : ".").append(step);
    }
    return place.toString();
  }

  /**
   * Returns the path of the lists that contain the number. Numbers in the same lists belong
   * together.
   *
   * @return such as {@code layers} or {@code layers.pairs}; empty outside of lists
   */
  public String lists() {
    return steps.stream()
        .filter(step -> !step.element().isEmpty() && !step.member().isEmpty())
        .map(Step::member)
        .collect(Collectors.joining("."));
  }

  /**
   * Returns the names of the list elements that contain the number.
   *
   * @return such as {@code avgpool, crossnobis}; empty outside of lists
   */
  public String elements() {
    return steps.stream()
        .map(Step::element)
        .filter(element -> !element.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /**
   * Returns the kind of number.
   *
   * @return the names of members that are not lists, and of the last member, such as {@code
   *     selectiveShare}
   */
  public String kind() {
    StringBuilder kind = new StringBuilder();
    for (int step = 0; step < steps.size(); step++) {
      boolean last = step == steps.size() - 1;
      String member = steps.get(step).member();
      if (!member.isEmpty() && (last || steps.get(step).element().isEmpty())) {
        kind.append(kind.isEmpty() ? "" : ".").append(member);
      }
    }
    return kind.isEmpty() ? steps.get(0).member() : kind.toString();
  }
}
