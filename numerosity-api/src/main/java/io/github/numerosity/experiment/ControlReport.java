package io.github.numerosity.experiment;

import io.github.numerosity.result.Table;
import io.github.numerosity.run.Phase;
import io.github.numerosity.stimulus.ControlCheck;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the stimulus sets keep what they declare: a table, and warnings.
 *
 * @param checks one per set and declared control
 */
record ControlReport(List<ControlCheck> checks) {
  private static final Logger LOG = LoggerFactory.getLogger(ControlReport.class);

  /** Warns of each control that does not hold. */
  void warn(Reporter reporter) {
    for (ControlCheck check : checks) {
      check
          .problem()
          .map(problem -> "a declared control does not hold: " + problem)
          .ifPresent(
              warning -> {
                LOG.warn("{}", warning);
                reporter.warned(Phase.STIMULI, warning);
              });
    }
  }

  /** Returns the table; empty if no set declares a control. */
  Optional<Table> table() {
    return checks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Table(
                "controls",
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
                () -> checks.stream().map(ControlReport::row)));
  }

  private static List<Object> row(ControlCheck check) {
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
