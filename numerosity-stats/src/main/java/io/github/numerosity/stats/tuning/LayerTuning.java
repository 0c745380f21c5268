package io.github.numerosity.stats.tuning;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tuning to number of the units of one layer.
 *
 * <p>Results that require images other than those that selected the units (agreement, correlation,
 * groups) come from fresh images or from random halves. Without either they are omitted and named
 * in {@link #omitted}.
 *
 * @param layer its name
 * @param images block of the curves and preferred numerosities of units
 * @param splits number of random halvings that agreement, correlation and groups are averaged over;
 *     0 with fresh images or without such results
 * @param numerosities of these images, ascending
 * @param units the curves of all units, selective or not, by number within the layer
 * @param preferences of the selective units, by number within the layer
 * @param preferring number of selective units per preferred numerosity
 * @param agreement share of selective units that prefer the same numerosity on other images
 * @param setAgreement share of selective units that prefer the same numerosity on the images of two
 *     stimulus sets, over all pairs of sets with the same numerosities; empty without such a pair
 * @param effectPreference Spearman's correlation, over selective units, of η² on the images of the
 *     selection and the preferred numerosity on other images; empty if fewer than two units are
 *     selective or one of the two does not vary
 * @param groups the selective units by preferred numerosity, ascending; numerosities that no unit
 *     prefers are omitted
 * @param omitted results that were omitted, with the reason; empty if none
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
   * Preferred numerosity of one selective unit.
   *
   * @param unit number within the layer
   * @param numerosity of its largest mean response
   * @param tied whether another numerosity has an equally large mean
   * @param edge whether it is the smallest or largest numerosity shown, which units that only fall
   *     or rise with number prefer too
   * @param sortedAs numerosity of its largest mean response to the selection images; sorts units
   *     independently of fresh images
   * @param etaSquared its effect size on the images of the selection
   */
  public record UnitPreference(
      int unit, int numerosity, boolean tied, boolean edge, int sortedAs, double etaSquared) {}

  /**
   * The selective units that prefer one numerosity.
   *
   * <p>Units are sorted by their preference on the images that selected them, and their curve comes
   * from other images: a curve from the same images peaks at the preference even for pure noise.
   *
   * @param preferredNumerosity shared by the units
   * @param units number of units, positive; with random halves, the mean number
   * @param curve mean of the units' curves
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
   * Returns the number of selective units.
   *
   * @return the number of preferences
   */
  public int selective() {
    return preferences.size();
  }

  /**
   * Returns the number of selective units with a tied preference.
   *
   * @return at most the number of selective units
   */
  public int tied() {
    return (int) preferences.stream().filter(UnitPreference::tied).count();
  }

  /**
   * Returns whether a numerosity is the smallest or largest that was shown.
   *
   * @param numerosity any numerosity
   * @return whether a preference for it is an edge preference
   */
  public boolean isEdge(int numerosity) {
    return numerosity == numerosities.get(0)
        || numerosity == numerosities.get(numerosities.size() - 1);
  }

  /**
   * Returns the share of the selective units that prefer the smallest or the largest numerosity.
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
   * Returns the share of the selective units that prefer a numerosity in a range.
   *
   * @param from smallest numerosity, inclusive
   * @param to largest numerosity, inclusive
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
   * @param preferredNumerosity the preferred numerosity
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
