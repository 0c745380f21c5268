package io.github.numerosity.stats.tuning;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the units of one layer are tuned to number.
 *
 * <p>What needs other images than those that selected the units (agreement, correlation, groups)
 * comes from fresh images, or from random halves of the images; without either it is left out, and
 * {@link #omitted} says so.
 *
 * @param layer its name
 * @param images which images the curves and preferred numerosities of units come from
 * @param splits over how many random halvings agreement, correlation and groups are averaged; 0 if
 *     there are fresh images, or nothing to average
 * @param numerosities of these images, ascending
 * @param units the curves of all units, selective or not, by number within the layer
 * @param preferences of the selective units, by number within the layer
 * @param preferring how many selective units prefer each numerosity
 * @param agreement share of selective units that prefer the same numerosity on other images
 * @param setAgreement share of selective units that prefer the same numerosity on the images of two
 *     stimulus sets, over all pairs of sets with the same numerosities; empty without such a pair
 * @param effectPreference Spearman's correlation, over selective units, of η² on the images of the
 *     selection and the preferred numerosity on other images; empty if fewer than two units are
 *     selective or one of the two does not vary
 * @param groups the selective units by preferred numerosity, ascending; numerosities that no unit
 *     prefers are left out
 * @param omitted what was left out, and why; empty if nothing was
 */
public record LayerTuning(
    String layer,
    Block images,
    int splits,
    List<Integer> numerosities,
    List<TuningCurve> units,
    List<UnitPreference> preferences,
    List<Integer> preferring,
    OptionalDouble agreement,
    OptionalDouble setAgreement,
    OptionalDouble effectPreference,
    List<Group> groups,
    List<String> omitted) {
  /**
   * What one selective unit prefers.
   *
   * @param unit number within the layer
   * @param numerosity of its largest mean response
   * @param tied whether another numerosity has an equally large mean
   * @param edge whether it is the smallest or largest numerosity shown: such a unit need not be
   *     tuned to it, as one that only falls or rises with number prefers it too
   * @param sortedAs numerosity of its largest mean response to the images of the selection, by
   *     which it can be sorted without a look at fresh images
   * @param etaSquared its effect size on the images of the selection
   */
  public record UnitPreference(
      int unit, int numerosity, boolean tied, boolean edge, int sortedAs, double etaSquared) {}

  /**
   * The selective units that prefer one numerosity.
   *
   * <p>They are sorted by their preference on the images that selected them, and no image both
   * sorts a unit and draws its curve: a curve from the images that sorted the units peaks at their
   * preference even if there is nothing but noise.
   *
   * @param preferredNumerosity that they share
   * @param units how many there are, positive; with random halves, on average
   * @param curve their mean
   */
  public record Group(int preferredNumerosity, double units, TuningCurve curve) {
    /** Rejects null. */
    public Group {
      requireNonNull(curve, "curve");
    }
  }

  /** Copies the lists and rejects null. */
  public LayerTuning {
    requireNonNull(layer, "layer");
    requireNonNull(images, "images");
    numerosities = List.copyOf(numerosities);
    units = List.copyOf(units);
    preferences = List.copyOf(preferences);
    preferring = List.copyOf(preferring);
    requireNonNull(agreement, "agreement");
    requireNonNull(setAgreement, "setAgreement");
    requireNonNull(effectPreference, "effectPreference");
    groups = List.copyOf(groups);
    omitted = List.copyOf(omitted);
  }

  /**
   * Returns how many units are selective.
   *
   * @return the number of preferences
   */
  public int selective() {
    return preferences.size();
  }

  /**
   * Returns how many selective units have a tied preference.
   *
   * @return at most the number of selective units
   */
  public int tied() {
    return (int) preferences.stream().filter(UnitPreference::tied).count();
  }

  /**
   * Tells whether a numerosity is the smallest or largest that was shown.
   *
   * @param numerosity any
   * @return whether a preference for it is an edge preference
   */
  public boolean isEdge(int numerosity) {
    return numerosity == numerosities.get(0)
        || numerosity == numerosities.get(numerosities.size() - 1);
  }

  /**
   * Returns which share of the selective units prefers the smallest or the largest numerosity.
   *
   * @return between 0 and 1; empty if no unit is selective
   */
  public OptionalDouble edgeShare() {
    return selective() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (double) preferences.stream().filter(UnitPreference::edge).count() / selective());
  }

  /**
   * Returns which share of the selective units prefers a numerosity from some range.
   *
   * @param from smallest, included
   * @param to largest, included
   * @return between 0 and 1; empty if no unit is selective
   */
  public OptionalDouble sharePreferring(int from, int to) {
    int count = 0;
    for (int i = 0; i < numerosities.size(); i++) {
      int numerosity = numerosities.get(i);
      count += from <= numerosity && numerosity <= to ? preferring.get(i) : 0;
    }
    return selective() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) count / selective());
  }

  /**
   * Returns the group that prefers a numerosity.
   *
   * @param preferredNumerosity which
   * @return empty if there is no such unit
   */
  public Optional<Group> group(int preferredNumerosity) {
    return groups.stream()
        .filter(group -> group.preferredNumerosity() == preferredNumerosity)
        .findFirst();
  }

  /**
   * Returns Pearson's correlation of the mean curves of two groups.
   *
   * @param preferredA preferred numerosity of one
   * @param preferredB preferred numerosity of the other
   * @return empty if one of the groups has no unit or a flat curve
   */
  public OptionalDouble similarity(int preferredA, int preferredB) {
    Optional<Group> a = group(preferredA);
    Optional<Group> b = group(preferredB);
    return a.isPresent() && b.isPresent()
        ? Correlation.PEARSON.of(a.get().curve().means(), b.get().curve().means())
        : OptionalDouble.empty();
  }
}
