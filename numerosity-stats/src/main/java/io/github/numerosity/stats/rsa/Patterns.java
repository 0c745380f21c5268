package io.github.numerosity.stats.rsa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Mean responses of the units of one layer to each condition, over all images and over disjoint
 * folds of them, with the noise of the units. Immutable.
 */
public final class Patterns {
  private final List<String> labels;
  private final double[][] means;
  private final List<double[][]> folds;
  private final Optional<Noise> noise;

  private Patterns(
      List<String> labels, double[][] means, List<double[][]> folds, Optional<Noise> noise) {
    this.labels = labels;
    this.means = means;
    this.folds = folds;
    this.noise = noise;
  }

  /**
   * Creates patterns from copies of mean responses.
   *
   * @param labels one per condition, distinct, at least two
   * @param means [condition][unit], finite, at least one unit; not modified, not kept
   * @return patterns without folds
   * @throws IllegalArgumentException if the labels do not fit, the conditions differ in length or a
   *     mean is not finite
   */
  public static Patterns of(List<String> labels, double[][] means) {
    List<String> names = List.copyOf(labels);
    if (names.size() < 2 || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException(
          "patterns compare at least 2 conditions with distinct labels, got " + names);
    }
    return new Patterns(names, checked(names, means, units(means)), List.of(), Optional.empty());
  }

  /**
   * Adds the mean patterns of disjoint images.
   *
   * @param foldMeans [fold][condition][unit], at least two folds; not modified, not kept
   * @return new patterns
   * @throws IllegalArgumentException if there are fewer than two folds, or one does not fit
   */
  public Patterns withFolds(double[][][] foldMeans) {
    if (foldMeans.length < 2) {
      throw new IllegalArgumentException(
          "a cross-validated distance needs at least 2 folds, got " + foldMeans.length);
    }
    List<double[][]> copies = new ArrayList<>();
    for (double[][] fold : foldMeans) {
      copies.add(checked(labels, fold, units()));
    }
    return new Patterns(labels, means, List.copyOf(copies), noise);
  }

  /**
   * Adds the variation of the units within conditions.
   *
   * @param within noise of the same number of units
   * @return new patterns
   * @throws IllegalArgumentException if the number of units differs
   */
  public Patterns withNoise(Noise within) {
    if (within.units() != units()) {
      throw new IllegalArgumentException(
          "noise must have as many units as the patterns, %d; got %d"
              .formatted(units(), within.units()));
    }
    return new Patterns(labels, means, folds, Optional.of(within));
  }

  /**
   * Returns the labels of the conditions.
   *
   * @return unmodifiable
   */
  public List<String> labels() {
    return labels;
  }

  /**
   * Returns the number of units.
   *
   * @return at least 1; may be 0 for whitened patterns
   */
  public int units() {
    return means[0].length;
  }

  /**
   * Returns the number of folds.
   *
   * @return 0, or at least 2
   */
  public int folds() {
    return folds.size();
  }

  /**
   * Returns the variation of the units within conditions.
   *
   * @return the noise, if it is known
   */
  public Optional<Noise> noise() {
    return noise;
  }

  /** Applies a function to each pattern, of all images and of folds. */
  Patterns mapped(UnaryOperator<double[]> change) {
    return new Patterns(
        labels,
        changed(means, change),
        folds.stream().map(f -> changed(f, change)).toList(),
        noise);
  }

  /** Returns the patterns in units of their noise; without units if none varies. */
  Patterns whitened() {
    return mapped(noise.orElseThrow()::whiten);
  }

  private static double[][] changed(double[][] patterns, UnaryOperator<double[]> change) {
    double[][] changed = new double[patterns.length][];
    for (int condition = 0; condition < changed.length; condition++) {
      changed[condition] = change.apply(patterns[condition]);
    }
    return changed;
  }

  /** Returns the internal array of the mean pattern of a condition; callers must not modify it. */
  double[] mean(int condition) {
    return means[condition];
  }

  /**
   * Returns the internal array of the mean pattern of a condition in one fold; callers must not
   * modify it.
   */
  double[] mean(int condition, int fold) {
    return folds.get(fold)[condition];
  }

  private static int units(double[][] means) {
    return means.length == 0 ? 0 : means[0].length;
  }

  private static double[][] checked(List<String> labels, double[][] means, int units) {
    if (means.length != labels.size()) {
      throw new IllegalArgumentException(
          "%d conditions %s got %d patterns".formatted(labels.size(), labels, means.length));
    }
    double[][] copy = new double[means.length][];
    for (int condition = 0; condition < means.length; condition++) {
      double[] pattern = means[condition].clone();
      if (pattern.length != units || units == 0) {
        throw new IllegalArgumentException(
            "the pattern of condition %s has %d units, expected %s"
                .formatted(
                    labels.get(condition), pattern.length, units == 0 ? "at least 1" : units));
      }
      for (int unit = 0; unit < units; unit++) {
        if (!Double.isFinite(pattern[unit])) {
          throw new IllegalArgumentException(
              "the mean of unit %d in condition %s is %s; means must be finite"
                  .formatted(unit, labels.get(condition), pattern[unit]));
        }
      }
      copy[condition] = pattern;
    }
    return copy;
  }

  @Override
  public String toString() {
    return "Patterns[%s, %d units, %d folds]".formatted(labels, units(), folds());
  }
}
