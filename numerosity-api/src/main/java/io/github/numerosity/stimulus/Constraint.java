package io.github.numerosity.stimulus;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Constraint that a generator declares for one image: a realised property lies in a band.
 *
 * @param property which
 * @param low least value
 * @param high greatest value
 */
public record Constraint(Property property, double low, double high) {
  /**
   * Checks the band.
   *
   * @throws IllegalArgumentException if it is empty or not finite
   */
  public Constraint {
    requireNonNull(property, "property");
    if (!(low <= high && Double.isFinite(low) && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          property.column() + " must have a band, got " + low + " to " + high);
    }
  }

  /**
   * Constrains a property to one value.
   *
   * @param property which
   * @param value the value
   * @param tolerance relative, at least 0
   * @return a band around the value
   */
  public static Constraint around(Property property, double value, double tolerance) {
    double half = Math.abs(value) * tolerance;
    return new Constraint(property, value - half, value + half);
  }

  /**
   * Describes how an image breaks the constraint.
   *
   * @param properties what the image shows
   * @return a sentence with the numbers; empty if the constraint is kept
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
