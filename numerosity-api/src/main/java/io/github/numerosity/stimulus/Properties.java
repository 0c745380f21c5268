package io.github.numerosity.stimulus;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Realised properties of one stimulus; unknown properties are absent, never 0. Immutable. */
public final class Properties {
  private final EnumMap<Property, Double> values;

  private Properties(EnumMap<Property, Double> values) {
    this.values = values;
  }

  /**
   * Returns a set of properties.
   *
   * @param values copied; properties without a value are absent
   * @return the properties
   * @throws IllegalArgumentException if a value is not finite
   */
  public static Properties of(Map<Property, Double> values) {
    EnumMap<Property, Double> copy = new EnumMap<>(Property.class);
    values.forEach(
        (property, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                property.column() + " must be finite, got " + value + "; omit an unknown property");
          }
          copy.put(property, value);
        });
    return new Properties(copy);
  }

  /**
   * Returns the value of a property.
   *
   * @param property the property
   * @return its value, if it is defined for this stimulus
   */
  public OptionalDouble value(Property property) {
    Double value = values.get(property);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Properties that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "Properties" + values;
  }
}
