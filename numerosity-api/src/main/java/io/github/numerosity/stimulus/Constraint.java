package io.github.numerosity.stimulus;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Interval constraint on a realised property, declared by a generator for one image.
 *
 * @param property the property
 * @param low lower bound, inclusive
 * @param high upper bound, inclusive
 */
public record Constraint(Property property, double low, double high) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the interval is empty or not finite
   */
  public Constraint {
    requireNonNull(property, "property");
    if (!(low <= high && Double.isFinite(low) && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          property.column()
              + " must have finite bounds with low <= high, got "
              + low
              + " and "
              + high);
    }
  }

  /**
   * Returns a constraint to one value.
   *
   * @param property the property
   * @param value the value
   * @param tolerance relative, at least 0
   * @return the constraint
   */
  public static Constraint around(Property property, double value, double tolerance) {
    double half = Math.abs(value) * tolerance;
    return new Constraint(property, value - half, value + half);
  }

  /**
   * Returns a description of the violation by an image.
   *
   * @param properties realised properties of the image
   * @return a sentence with the numbers; empty if the constraint is satisfied
   */
  public Optional<String> violation(Properties properties) {
    OptionalDouble value = properties.value(property);
    if (value.isEmpty()) {
      return Optional.of(property.column() + " is declared but not defined");
    }
    return value.getAsDouble() >= low && value.getAsDouble() <= high
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%s is %.6g, declared %.6g to %.6g",
                property.column(),
                value.getAsDouble(),
                low,
                high));
  }
}
