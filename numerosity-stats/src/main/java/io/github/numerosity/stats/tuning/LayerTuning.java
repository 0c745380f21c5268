package io.github.numerosity.stats.tuning;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.math.Correlation;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the units of one layer are tuned to number.
 *
 * @param layer its name
 * @param images which images the curves and preferred numerosities come from
 * @param numerosities of these images, ascending
 * @param units the curves of all units, selective or not, by number within the layer
 * @param selective how many units are selective
 * @param preferring how many selective units prefer each numerosity
 * @param agreement share of selective units that prefer, on the images of the selection, the same
 *     numerosity; empty if {@code images} are those of the selection, or no unit is selective
 * @param effectPreference Spearman's correlation, over selective units, of η² on the images of the
 *     selection and the preferred numerosity; empty if fewer than two units are selective or one of
 *     the two does not vary
 * @param groups the selective units by preferred numerosity, ascending; numerosities that no unit
 *     prefers are left out
 */
public record LayerTuning(
    String layer,
    Block images,
    List<Integer> numerosities,
    List<TuningCurve> units,
    int selective,
    List<Integer> preferring,
    OptionalDouble agreement,
    OptionalDouble effectPreference,
    List<Group> groups) {
  /**
   * The selective units that prefer one numerosity.
   *
   * <p>With fresh images they are sorted by their preference on the images of the selection, so
   * that no image both sorts a unit and draws its curve: a curve from the images that sorted the
   * units peaks at their preference even if there is nothing but noise.
   *
   * @param preferredNumerosity that they share
   * @param units how many there are, at least 1
   * @param curve their mean
   */
  public record Group(int preferredNumerosity, int units, TuningCurve curve) {
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
    preferring = List.copyOf(preferring);
    requireNonNull(agreement, "agreement");
    requireNonNull(effectPreference, "effectPreference");
    groups = List.copyOf(groups);
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
    return selective == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / selective);
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
