package io.github.numerosity.shown;

import io.github.numerosity.component.Prose;
import io.github.numerosity.design.ConstraintCheck;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Check of the declared constraints of all stimulus sets: a table, a figure, and warnings.
 *
 * @param checks one per set and declared constraint
 */
public record ConstraintReport(List<ConstraintCheck> checks) {
  private static final Logger LOG = LoggerFactory.getLogger(ConstraintReport.class);

  /** Significant digits of values in the table. */
  private static final int DIGITS = 4;

  /** Reports each constraint that does not hold. */
  public void warn(Consumer<String> listener) {
    for (ConstraintCheck check : checks) {
      check
          .problem()
          .map(problem -> "a declared constraint does not hold: " + problem)
          .ifPresent(
              warning -> {
                LOG.warn("{}", warning);
                listener.accept(warning);
              });
    }
  }

  /** Returns the table; empty if no set declares a constraint. */
  public Optional<Table> table() {
    return checks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                "constraints",
                List.of(
                    "set",
                    "property",
                    "images",
                    "declared_low",
                    "declared_high",
                    "observed_low",
                    "observed_high",
                    "lowest_mean",
                    "highest_mean",
                    "broken",
                    "holds"),
                () -> checks.stream().map(ConstraintReport::row)));
  }

  /**
   * Returns the figure of the constraints that hold and of those that do not; empty if no set
   * declares a constraint.
   */
  Optional<Figure> figure() {
    if (checks.isEmpty()) {
      return Optional.empty();
    }
    long holding = checks.stream().filter(ConstraintCheck::holds).count();
    List<String> broken =
        checks.stream()
            .filter(check -> !check.holds())
            .map(check -> Prose.words(check.property()) + " in " + check.set())
            .toList();
    return Optional.of(
        new Figure(
                "stimulus-constraints",
                broken.isEmpty()
                    ? "Every picture keeps the constraints that the stimulus sets declare."
                    : "%d of %s %s broken in some pictures."
                        .formatted(
                            broken.size(),
                            Prose.count(checks.size(), "declared constraint"),
                            broken.size() == 1 ? "is" : "are"),
                ("Each generator declares, for each picture, between which limits it keeps a"
                        + " feature; the features of all %s pictures were measured on the items and"
                        + " pixels drawn. A constraint holds if no picture is outside its limits.%s")
                    .formatted(
                        Prose.range(
                            checks.stream()
                                .map(ConstraintCheck::images)
                                .distinct()
                                .sorted()
                                .toList()),
                        checks.stream()
                            .flatMap(check -> check.problem().stream())
                            .map(problem -> " Broken: " + problem + ".")
                            .collect(Collectors.joining())),
                "A table of %s: %d hold%s."
                    .formatted(
                        Prose.count(checks.size(), "declared constraint"),
                        holding,
                        broken.isEmpty() ? "" : "; broken are " + Prose.list(broken)),
                new Plot.Sheet(
                    List.of(
                        "Set",
                        "Feature",
                        "Pictures",
                        "Declared",
                        "Observed",
                        "Means of numerosities",
                        "Outside",
                        "Constraint"),
                    checks.stream().map(ConstraintReport::cells).toList()))
            .about("Stimuli")
            .from("constraints"));
  }

  private static List<Plot.Cell> cells(ConstraintCheck check) {
    return List.of(
        Plot.Cell.of(check.set()),
        Plot.Cell.of(Prose.words(check.property())),
        Plot.Cell.of(String.valueOf(check.images())),
        band(OptionalDouble.of(check.declaredLow()), OptionalDouble.of(check.declaredHigh())),
        band(check.observedLow(), check.observedHigh()),
        band(check.lowestMean(), check.highestMean()),
        Plot.Cell.of(String.valueOf(check.broken())),
        check.holds()
            ? new Plot.Cell("holds", Plot.Tone.FOR)
            : new Plot.Cell("broken", Plot.Tone.AGAINST));
  }

  private static Plot.Cell band(OptionalDouble low, OptionalDouble high) {
    if (low.isEmpty() || high.isEmpty()) {
      return Plot.Cell.of("undefined");
    }
    String least = Prose.rounded(low.getAsDouble(), DIGITS);
    String greatest = Prose.rounded(high.getAsDouble(), DIGITS);
    return Plot.Cell.of(least.equals(greatest) ? least : least + " to " + greatest);
  }

  private static List<Object> row(ConstraintCheck check) {
    return List.of(
        check.set(),
        check.property().column(),
        check.images(),
        check.declaredLow(),
        check.declaredHigh(),
        cell(check.observedLow()),
        cell(check.observedHigh()),
        cell(check.lowestMean()),
        cell(check.highestMean()),
        check.broken(),
        check.holds());
  }

  private static Object cell(OptionalDouble value) {
    return value.isPresent() ? (Object) value.getAsDouble() : Optional.empty();
  }
}
