package io.github.numerosity.design;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.image.ImageSize;
import io.github.numerosity.stimulus.Constraint;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Result of checking a declared constraint of a stimulus set on the images shown, over all
 * numerosities.
 *
 * @param set name of the stimulus set
 * @param property the constrained property
 * @param images number of images with a declared constraint
 * @param declaredLow smallest lower bound over these images
 * @param declaredHigh largest upper bound over these images
 * @param observedLow smallest value of an image; empty if no image has one
 * @param observedHigh largest value of an image
 * @param lowestMean smallest mean over the images of one numerosity
 * @param highestMean largest mean over the images of one numerosity
 * @param broken number of images whose value is undefined or outside their bounds
 * @param firstViolation description of the first violation, with set, numerosity, image and numbers
 */
public record ConstraintCheck(
    String set,
    Property property,
    int images,
    double declaredLow,
    double declaredHigh,
    OptionalDouble observedLow,
    OptionalDouble observedHigh,
    OptionalDouble lowestMean,
    OptionalDouble highestMean,
    int broken,
    Optional<String> firstViolation) {
  /** Rejects null. */
  public ConstraintCheck {
    requireNonNull(set, "set");
    requireNonNull(property, "property");
    requireNonNull(observedLow, "observedLow");
    requireNonNull(observedHigh, "observedHigh");
    requireNonNull(lowestMean, "lowestMean");
    requireNonNull(highestMean, "highestMean");
    requireNonNull(firstViolation, "firstViolation");
  }

  /**
   * Checks every declared constraint.
   *
   * @param sets shown
   * @param shown designs with realised properties; images without any are skipped
   * @param size of the images
   * @return one check per set and constrained property, by set and property
   * @throws IllegalArgumentException if a design has a set that is not among the sets
   */
  static List<ConstraintCheck> of(List<StimulusSet> sets, List<Design> shown, ImageSize size) {
    Map<String, StimulusGenerator> generators = new HashMap<>();
    Map<String, Map<Property, Tally>> tallies = new LinkedHashMap<>();
    for (StimulusSet set : sets) {
      generators.put(set.name(), set.generator());
      tallies.put(set.name(), new TreeMap<>());
    }
    for (Design design : shown) {
      for (int stimulus = 0; stimulus < design.stimuli(); stimulus++) {
        Design.Row row = design.row(stimulus);
        StimulusGenerator generator = generators.get(row.set());
        if (generator == null) {
          throw new IllegalArgumentException(
              "the design has the stimulus set %s; the plan has %s"
                  .formatted(row.set(), sets.stream().map(StimulusSet::name).toList()));
        }
        Optional<Properties> properties = design.properties(stimulus);
        if (properties.isPresent()) {
          StimulusRequest request = new StimulusRequest(row.numerosity(), row.index(), size);
          for (Constraint constraint : declared(generator, request, row)) {
            requireNonNull(tallies.get(row.set()), "tally")
                .computeIfAbsent(constraint.property(), property -> new Tally())
                .add(row, constraint, properties.get());
          }
        }
      }
    }
    List<ConstraintCheck> checks = new ArrayList<>();
    tallies.forEach(
        (set, byProperty) ->
            byProperty.forEach((property, tally) -> checks.add(tally.check(set, property))));
    return List.copyOf(checks);
  }

  private static List<Constraint> declared(
      StimulusGenerator generator, StimulusRequest request, Design.Row row) {
    try {
      return generator.constraints(request);
    } catch (RuntimeException e) {
      throw PlannedStimuli.failed(row, e);
    }
  }

  /**
   * Returns whether the constraint holds.
   *
   * @return whether no image violates it
   */
  public boolean holds() {
    return broken == 0;
  }

  /**
   * Returns a description of the violations.
   *
   * @return the first violation and the number of others; empty if the constraint holds
   */
  public Optional<String> problem() {
    return firstViolation.map(
        first -> first + (broken > 1 ? "; and %d more of %d".formatted(broken - 1, images) : ""));
  }

  /** Accumulated values of one constraint. */
  private static final class Tally {
    private final Map<Integer, List<Double>> values = new TreeMap<>();
    private double declaredLow = Double.POSITIVE_INFINITY;
    private double declaredHigh = Double.NEGATIVE_INFINITY;
    private int images;
    private int broken;
    private Optional<String> firstViolation = Optional.empty();

    void add(Design.Row row, Constraint constraint, Properties properties) {
      images++;
      declaredLow = Math.min(declaredLow, constraint.low());
      declaredHigh = Math.max(declaredHigh, constraint.high());
      properties
          .value(constraint.property())
          .ifPresent(
              value -> values.computeIfAbsent(row.numerosity(), n -> new ArrayList<>()).add(value));
      Optional<String> violation = constraint.violation(properties);
      if (violation.isPresent()) {
        broken++;
        if (firstViolation.isEmpty()) {
          firstViolation = violation.map(text -> PlannedStimuli.where(row) + ": " + text);
        }
      }
    }

    ConstraintCheck check(String set, Property property) {
      List<Double> all = values.values().stream().flatMap(List::stream).toList();
      List<Double> means =
          values.values().stream()
              .map(list -> list.stream().mapToDouble(value -> value).average().orElseThrow())
              .toList();
      return new ConstraintCheck(
          set,
          property,
          images,
          declaredLow,
          declaredHigh,
          least(all),
          greatest(all),
          least(means),
          greatest(means),
          broken,
          firstViolation);
    }

    private static OptionalDouble least(List<Double> numbers) {
      return numbers.stream().mapToDouble(value -> value).min();
    }

    private static OptionalDouble greatest(List<Double> numbers) {
      return numbers.stream().mapToDouble(value -> value).max();
    }
  }
}
