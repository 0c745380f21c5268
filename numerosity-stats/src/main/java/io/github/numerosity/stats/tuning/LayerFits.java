package io.github.numerosity.stats.tuning;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stats.math.StraightLine;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Gaussians fitted to the mean curves of one layer's preference groups.
 *
 * @param layer its name
 * @param images block of the curves: fresh images, or halves of the selection images
 * @param splits number of random halvings that results are averaged over; 0 with fresh images
 * @param numerosities of the curves, ascending
 * @param axes on which Gaussians were fitted
 * @param groups one per preferred numerosity that occurs, ascending
 */
public record LayerFits(
    String layer,
    Block images,
    int splits,
    List<Integer> numerosities,
    List<NumberScale> axes,
    List<Group> groups) {
  /** Smallest number of groups for a slope of width. */
  public static final int FEWEST_POINTS = 6;

  /** Smallest group that is fitted; the mean curve of fewer units is dominated by single units. */
  public static final int FEWEST_UNITS = 5;

  /** Smallest number of numerosities from 1 to 30 for a comparison with the published slopes. */
  private static final int FEWEST_COMPARABLE = 8;

  private static final int LARGEST_COMPARABLE = 30;

  /**
   * Errors of a curve fitted to some images in predicting the means on others.
   *
   * @param squaredError sum over numerosities
   * @param total sum of the squared distances of the predicted means from their average
   */
  public record Prediction(double squaredError, double total) {
    /** No prediction. */
    public static final Prediction NONE = new Prediction(0, 0);

    /**
     * Adds the errors of another prediction.
     *
     * @param other of further curves
     * @return the sums
     */
    public Prediction plus(Prediction other) {
      return new Prediction(squaredError + other.squaredError, total + other.total);
    }

    /**
     * Returns the predicted share of the variance.
     *
     * @return at most 1; negative if the average would predict better; empty without variance
     */
    public OptionalDouble rSquared() {
      return total > 0 ? OptionalDouble.of(1 - squaredError / total) : OptionalDouble.empty();
    }
  }

  /**
   * The units that prefer one numerosity on the images that selected them.
   *
   * @param preferredNumerosity the preferred numerosity
   * @param edge whether it is the smallest or largest numerosity of the curve, which units that
   *     only fall or rise with number prefer too
   * @param units number of units; with random halves, the mean number
   * @param tests number of fits, for which the group needs at least 5 units and a curve that is not
   *     flat; with fresh images 0 or 1
   * @param monotone prediction of the closest monotone curve
   * @param fits one per axis; empty if the group was never fitted
   */
  public record Group(
      int preferredNumerosity,
      boolean edge,
      double units,
      int tests,
      Prediction monotone,
      List<AxisFit> fits) {
    /** Copies the list and rejects null. */
    public Group {
      requireNonNull(monotone, "monotone");
      fits = List.copyOf(fits);
    }
  }

  /**
   * Fits of one group on one axis, averaged over tests; parameters over the tests in which they are
   * identified.
   *
   * @param axis the axis
   * @param identified share of tests in which no parameter was at its bound and the centre within
   *     the tested range
   * @param amplitude above the offset, of the curve scaled to 0..1
   * @param centre on the axis
   * @param sigma on the axis
   * @param offset of the curve scaled to 0..1
   * @param rSquared of the fit to the whole curve; no evidence of tuning, since monotone curves
   *     reach 0.93 to 0.98
   * @param gaussian prediction of Gaussians fitted to half of the images
   * @param line prediction of straight lines on the same axis
   * @param wins share of predictions in which the Gaussian was closer than both the monotone curve
   *     and the line
   */
  public record AxisFit(
      NumberScale axis,
      double identified,
      OptionalDouble amplitude,
      OptionalDouble centre,
      OptionalDouble sigma,
      OptionalDouble offset,
      OptionalDouble rSquared,
      Prediction gaussian,
      Prediction line,
      double wins) {
    /** Rejects null. */
    public AxisFit {
      requireNonNull(axis, "axis");
      requireNonNull(gaussian, "gaussian");
      requireNonNull(line, "line");
    }

    /**
     * Returns whether the parameters can be interpreted.
     *
     * @return whether they are identified in more than half of the tests
     */
    public boolean isIdentified() {
      return identified > 0.5;
    }
  }

  /**
   * Dependence of the width of Gaussians on the preferred numerosity, on one axis.
   *
   * @param axis the axis
   * @param points number of interior groups with identified parameters
   * @param slope of sigma, in units of the axis per item; empty below {@value #FEWEST_POINTS}
   *     points
   * @param monkeys published slope of neurons in monkeys, where comparable
   */
  public record Width(NumberScale axis, int points, OptionalDouble slope, OptionalDouble monkeys) {}

  /** Copies the lists and rejects null. */
  public LayerFits {
    requireNonNull(layer, "layer");
    requireNonNull(images, "images");
    numerosities = List.copyOf(numerosities);
    axes = List.copyOf(axes);
    groups = List.copyOf(groups);
  }

  /**
   * Returns the fits on one axis of the groups that were fitted.
   *
   * @param axis the axis
   * @param edge true for edge preferences, false for interior ones
   * @return unmodifiable
   */
  public List<AxisFit> fits(NumberScale axis, boolean edge) {
    return groups.stream()
        .filter(group -> group.edge() == edge)
        .flatMap(group -> group.fits().stream())
        .filter(fit -> fit.axis() == axis)
        .toList();
  }

  /**
   * Returns the dependence of width on preferred numerosity. Edge preferences and unidentified fits
   * are excluded.
   *
   * @param axis the axis
   * @return the dependence, with a slope if there are enough groups
   */
  public Width width(NumberScale axis) {
    List<Group> counting = groups.stream().filter(group -> counts(group, axis)).toList();
    double[] preferred = counting.stream().mapToDouble(Group::preferredNumerosity).toArray();
    double[] sigma =
        counting.stream().mapToDouble(group -> fit(group, axis).sigma().orElseThrow()).toArray();
    return new Width(
        axis,
        preferred.length,
        preferred.length < FEWEST_POINTS
            ? OptionalDouble.empty()
            : OptionalDouble.of(StraightLine.of(preferred, sigma).slope()),
        monkeys(axis));
  }

  private static boolean counts(Group group, NumberScale axis) {
    return !group.edge() && !group.fits().isEmpty() && fit(group, axis).isIdentified();
  }

  private static AxisFit fit(Group group, NumberScale axis) {
    return group.fits().stream().filter(fit -> fit.axis() == axis).findFirst().orElseThrow();
  }

  /**
   * Returns the slope of sigma over preferred numerosity of neurons in monkeys shown 1 to 30 items:
   * 0.383 on the linear axis and -0.009 (not significant) on the logarithmic one.
   *
   * <p>Source: A. Nieder and K. Merten, J. Neurosci. 27 (2007) 5986-5993, as digitised with G. Kim
   * et al., Science Advances 7 (2021) eabd6127.
   *
   * @param axis the axis
   * @return empty for other axes, or if fewer than eight numerosities from 1 to 30 were shown
   */
  public OptionalDouble monkeys(NumberScale axis) {
    long comparable = numerosities.stream().filter(n -> n >= 1 && n <= LARGEST_COMPARABLE).count();
    if (comparable < FEWEST_COMPARABLE) {
      return OptionalDouble.empty();
    }
    return switch (axis) {
      case LINEAR -> OptionalDouble.of(0.383);
      case LOG2 -> OptionalDouble.of(-0.009);
      case SQUARE_ROOT, CUBE_ROOT, LOG2_PLUS_ONE -> OptionalDouble.empty();
    };
  }
}
