package io.github.numerosity.stats.nulls;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.math.IsotonicCurve;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Surrogate responses with monotone mean curves and otherwise the properties of the recorded
 * responses. They are the null model for preferred numerosities, tuning shapes and fits: a unit
 * that only follows a feature that grows with number seems tuned to one edge, and by chance to its
 * neighbours.
 *
 * <p>Each unit keeps the closer of its increasing and decreasing isotonic curves over its mean
 * responses to the numerosities (all images of all blocks and sets, weighted by their number), and
 * its own residuals: a surrogate response is that to a random image of the same set and numerosity,
 * drawn with replacement from all blocks, plus the distance of the curve from the mean at that
 * numerosity. The expected mean over the images of each numerosity therefore lies on the curve,
 * while the distribution within numerosities (zeros, skew, unequal variances), effects of the
 * stimulus set, and the correlation of units remain: an image is drawn for all units at once. The
 * expected variance within n images of a set and numerosity is (n - 1) / n of the recorded
 * variance, as in every resampling of residuals.
 *
 * <p>Design, blocks and realised properties are those of the recorded responses. The surrogate is a
 * view that stores one number per numerosity and unit; responses are not copied.
 */
public final class MonotoneSurrogate {
  /** Purpose of the random stream; its index is that of the surrogate. */
  static final String STREAM = "monotone-surrogate";

  private MonotoneSurrogate() {}

  /**
   * Draws a surrogate. Images without items are excluded from the curve; their responses are
   * resampled without a shift.
   *
   * @param responses recorded responses, with their rows
   * @param seed of all surrogates
   * @param index of the surrogate, at least 0; the same for every network, so that networks that
   *     saw the same images are compared on the same draws
   * @return a view, with the same bits for the same arguments
   * @throws IllegalArgumentException if the design is unsuitable: see {@link #problems}; or the
   *     index is negative
   */
  public static Responses of(Responses responses, long seed, int index) {
    return of(responses, EmptyImages.LEAVE_OUT, seed, index);
  }

  /**
   * Draws a surrogate.
   *
   * @param responses recorded responses, with their rows
   * @param emptyImages whether the curve includes numerosity 0
   * @param seed of all surrogates
   * @param index of the surrogate, at least 0
   * @return a view, with the same bits for the same arguments
   * @throws IllegalArgumentException if the design is unsuitable: see {@link #problems}; or the
   *     index is negative
   */
  public static Responses of(Responses responses, EmptyImages emptyImages, long seed, int index) {
    requireNonNull(emptyImages, "emptyImages");
    if (index < 0) {
      throw new IllegalArgumentException("index must be >= 0, got " + index);
    }
    Design design = responses.design();
    Problem.requireNone(problems(design));
    List<Integer> numerosities =
        design.numerosities().stream().filter(emptyImages::admits).toList();
    int[] curveOfRow = new int[design.stimuli()];
    for (int row = 0; row < curveOfRow.length; row++) {
      curveOfRow[row] = numerosities.indexOf(design.row(row).numerosity());
    }
    int[] donors = donors(design, RandomStreams.of(seed).stream(STREAM, index));
    return new ShiftedResponses(
        design, responses.select(donors), curveOfRow, shifts(responses, emptyImages));
  }

  /**
   * Returns the problems of a design that has no monotone surrogates.
   *
   * @param design of the recorded responses
   * @return one sentence per problem; empty if there is none
   */
  public static List<Problem> problems(Design design) {
    List<Problem> problems = new ArrayList<>();
    long numerosities = design.numerosities().stream().filter(n -> n > 0).count();
    if (numerosities < 2) {
      problems.add(
          Problem.of(
              "a monotone surrogate needs at least 2 numerosities above 0, got %s",
              design.numerosities()));
    }
    images(design)
        .forEach(
            (condition, rows) -> {
              if (condition.numerosity() > 0 && rows.size() < 2) {
                problems.add(
                    Problem.of(
                        "a monotone surrogate resamples the images of each set and numerosity and needs at least 2; numerosity %d of set %s has 1: show more images",
                        condition.numerosity(), condition.set()));
              }
            });
    return List.copyOf(problems);
  }

  private static Map<Condition, List<Integer>> images(Design design) {
    Map<Condition, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < design.stimuli(); row++) {
      rows.computeIfAbsent(design.row(row).condition(), key -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  private static int[] donors(Design design, RandomGenerator random) {
    Map<Condition, List<Integer>> images = images(design);
    int[] donors = new int[design.stimuli()];
    for (int row = 0; row < donors.length; row++) {
      List<Integer> pool = requireNonNull(images.get(design.row(row).condition()), "images");
      donors[row] = pool.get(random.nextInt(pool.size()));
    }
    return donors;
  }

  /**
   * Returns curve less mean, [numerosity][unit]; exactly 0 where the means are already monotone.
   */
  private static double[][] shifts(Responses responses, EmptyImages emptyImages) {
    NumerosityMoments moments =
        NumerosityMoments.of(CellMoments.of(responses), emptyImages::admits, Block.values());
    double[] weights = new double[moments.groups()];
    Arrays.setAll(weights, moments::count);
    double[] means = new double[weights.length];
    double[][] shifts = new double[weights.length][moments.unitCount()];
    for (int unit = 0; unit < moments.unitCount(); unit++) {
      for (int group = 0; group < means.length; group++) {
        means[group] = moments.deviation(group, unit);
      }
      double[] curve = IsotonicCurve.closest(means, weights).values();
      for (int group = 0; group < means.length; group++) {
        shifts[group][unit] = curve[group] - means[group];
      }
    }
    return shifts;
  }
}
