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
 * @param images which images the curves come from: fresh ones, or halves of those of the selection
 * @param splits over how many random halvings everything is averaged; 0 with fresh images
 * @param numerosities of the curves, ascending
 * @param axes on which Gaussians were fitted
 * @param groups one a preferred numerosity that any selective unit has, ascending
 */
public record LayerFits(
    String layer,
    Block images,
    int splits,
    List<Integer> numerosities,
    List<NumberScale> axes,
    List<Group> groups) {
  /** From how many groups on a width has a slope. */
  public static final int FEWEST_POINTS = 6;

  /** Groups of fewer units are not fitted: their mean curve is that of single units. */
  public static final int FEWEST_UNITS = 5;

  /** The published slopes apply where at least so many numerosities from 1 to 30 are shown. */
  private static final int FEWEST_COMPARABLE = 8;

  private static final int LARGEST_COMPARABLE = 30;

  /**
   * How well a curve that was fitted to some images predicts the means on others.
   *
   * @param squaredError sum over numerosities
   * @param total sum of the squared distances of these means from theirs
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
     * Returns the share of variance that is predicted.
     *
     * @return at most 1; below 0 if the mean would predict better; empty without variance
     */
    public OptionalDouble rSquared() {
      return total > 0 ? OptionalDouble.of(1 - squaredError / total) : OptionalDouble.empty();
    }
  }

  /**
   * The units that prefer one numerosity on the images that selected them.
   *
   * @param preferredNumerosity which
   * @param edge whether it is the smallest or largest of the curve's numerosities: a unit that only
   *     falls or rises with number prefers it too
   * @param units how many; with random halves, on average
   * @param tests how often the group was fitted: it had at least 5 units and no flat curve; with
   *     fresh images 0 or 1
   * @param monotone prediction of the closest monotone curve
   * @param fits one an axis; empty if the group was never fitted
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
   * The fits of one group on one axis; means are over tests, and those of parameters over tests in
   * which they are identified.
   *
   * @param axis which
   * @param identified share of tests in which no parameter was at its bound and the centre within
   *     the tested range
   * @param amplitude above the offset, of the curve scaled to 0..1
   * @param centre on the axis
   * @param sigma on the axis
   * @param offset of the curve scaled to 0..1
   * @param rSquared of the fit to the whole curve, which proves nothing: monotone curves reach .93
   *     to .98
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
     * Tells whether the parameters can be read.
     *
     * @return whether they are identified in more than half of the tests
     */
    public boolean isIdentified() {
      return identified > 0.5;
    }
  }

  /**
   * How the width of Gaussians on one axis depends on the preferred numerosity.
   *
   * @param axis which
   * @param points groups that count: interior, with identified parameters
   * @param slope of sigma, in units of the axis for each item; empty below {@value #FEWEST_POINTS}
   *     points
   * @param monkeys the published slope of neurons in monkeys where it compares
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
   * @param axis which
   * @param edge whether of the edge preferences or of the others
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
   * Returns the dependence of width on preferred numerosity. Edge preferences and fits that are not
   * identified stay out.
   *
   * @param axis which
   * @return the slope, if enough groups count
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
   * @param axis which
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
