package io.github.numerosity.stats.tuning;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.GaussianFit;
import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stats.math.IsotonicCurve;
import io.github.numerosity.stats.math.StraightLine;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.Preferences;
import io.github.numerosity.stats.tuning.LayerFits.Prediction;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Collector of the fits to the groups of one layer, over pairs of disjoint images. */
final class FitCollector {
  private final Units.Span span;
  private final EmptyImages emptyImages;
  private final GaussianFit.Offset offset;
  private final Map<Integer, Tests> groups = new TreeMap<>();
  private List<Integer> numerosities = List.of();
  private List<NumberScale> axes = List.of();
  private Block images = Block.SELECTION;
  private int pairs;

  FitCollector(Units.Span span, EmptyImages emptyImages, GaussianFit.Offset offset) {
    this.span = span;
    this.emptyImages = emptyImages;
    this.offset = offset;
  }

  /** Findings for one preferred numerosity. */
  private static final class Tests {
    private long units;
    private int count;
    private Prediction monotone = Prediction.NONE;
    private final List<Tried> tried = new ArrayList<>();
  }

  /** All fits on one axis. */
  private static final class Tried {
    private final List<GaussianFit> fits = new ArrayList<>();
    private Prediction gaussian = Prediction.NONE;
    private Prediction line = Prediction.NONE;
    private int wins;
  }

  void add(DisjointImages disjoint) {
    NumerosityMoments shown = admitted(disjoint.shown(), disjoint.block());
    List<NumerosityMoments> halves =
        disjoint.shownHalves().stream().map(half -> admitted(half, disjoint.block())).toList();
    int[] sorting = Preferences.largest(admitted(disjoint.sorting(), Block.SELECTION));
    numerosities = shown.numerosities();
    axes = NumberScale.axes(numerosities.get(0) == 0);
    images = disjoint.block();
    pairs++;
    for (int preferred : numerosities) {
      int[] members =
          IntStream.range(span.first(), span.end())
              .filter(unit -> sorting[unit] == preferred && disjoint.verdicts().isSelective(unit))
              .toArray();
      if (members.length == 0) {
        continue;
      }
      Tests tests = groups.computeIfAbsent(preferred, key -> new Tests());
      tests.units += members.length;
      double[] whole = mean(shown, members);
      if (members.length >= LayerFits.FEWEST_UNITS && range(whole) > 0) {
        fit(tests, whole, halves.stream().map(half -> mean(half, members)).toList());
      }
    }
  }

  private NumerosityMoments admitted(CellMoments moments, Block block) {
    return NumerosityMoments.of(moments, emptyImages::admits, block);
  }

  private static double[] mean(NumerosityMoments moments, int[] units) {
    double[] mean = new double[moments.groups()];
    for (int group = 0; group < mean.length; group++) {
      for (int unit : units) {
        mean[group] += moments.mean(group, unit) / units.length;
      }
    }
    return mean;
  }

  private static double range(double[] curve) {
    return Arrays.stream(curve).max().orElseThrow() - Arrays.stream(curve).min().orElseThrow();
  }

  /** Applies to a curve the linear scaling that maps another curve to 0..1. */
  private static double[] scaled(double[] curve, double[] like) {
    double low = Arrays.stream(like).min().orElseThrow();
    double range = range(like);
    return Arrays.stream(curve).map(mean -> (mean - low) / range).toArray();
  }

  private void fit(Tests tests, double[] whole, List<double[]> halves) {
    tests.count++;
    while (tests.tried.size() < axes.size()) {
      tests.tried.add(new Tried());
    }
    for (int axis = 0; axis < axes.size(); axis++) {
      tests
          .tried
          .get(axis)
          .fits
          .add(GaussianFit.of(numerosities, scaled(whole, whole), axes.get(axis), offset));
    }
    for (int part = 0; part < 2; part++) {
      double[] train = halves.get(part);
      if (range(train) > 0) {
        predict(tests, scaled(train, train), scaled(halves.get(1 - part), train));
      }
    }
  }

  private void predict(Tests tests, double[] train, double[] test) {
    double[] weights = new double[train.length];
    Arrays.fill(weights, 1);
    Prediction monotone = prediction(IsotonicCurve.closest(train, weights).values(), test);
    tests.monotone = tests.monotone.plus(monotone);
    for (int axis = 0; axis < axes.size(); axis++) {
      NumberScale scale = axes.get(axis);
      Tried tried = tests.tried.get(axis);
      GaussianFit gaussian = GaussianFit.of(numerosities, train, scale, offset);
      double[] x = numerosities.stream().mapToDouble(scale::position).toArray();
      StraightLine line = StraightLine.of(x, train);
      Prediction byGaussian =
          prediction(numerosities.stream().mapToDouble(gaussian::at).toArray(), test);
      Prediction byLine = prediction(Arrays.stream(x).map(line::at).toArray(), test);
      tried.gaussian = tried.gaussian.plus(byGaussian);
      tried.line = tried.line.plus(byLine);
      tried.wins +=
          byGaussian.squaredError() < Math.min(byLine.squaredError(), monotone.squaredError())
              ? 1
              : 0;
    }
  }

  private static Prediction prediction(double[] predicted, double[] means) {
    double centre = Arrays.stream(means).average().orElseThrow();
    double error = 0;
    double total = 0;
    for (int i = 0; i < means.length; i++) {
      error += (means[i] - predicted[i]) * (means[i] - predicted[i]);
      total += (means[i] - centre) * (means[i] - centre);
    }
    return new Prediction(error, total);
  }

  LayerFits fits(int splits) {
    List<LayerFits.Group> found = new ArrayList<>();
    for (Map.Entry<Integer, Tests> entry : groups.entrySet()) {
      int preferred = entry.getKey();
      Tests tests = requireNonNull(entry.getValue(), "tests");
      List<LayerFits.AxisFit> fits =
          IntStream.range(0, tests.tried.size())
              .mapToObj(axis -> axisFit(axes.get(axis), tests.tried.get(axis), tests.count))
              .toList();
      found.add(
          new LayerFits.Group(
              preferred,
              preferred == numerosities.get(0)
                  || preferred == numerosities.get(numerosities.size() - 1),
              (double) tests.units / pairs,
              tests.count,
              tests.monotone,
              fits));
    }
    return new LayerFits(span.layer().name(), images, splits, numerosities, axes, found);
  }

  private static LayerFits.AxisFit axisFit(NumberScale axis, Tried tried, int tests) {
    List<GaussianFit> identified =
        tried.fits.stream().filter(fit -> fit.status() == GaussianFit.Status.OK).toList();
    return new LayerFits.AxisFit(
        axis,
        (double) identified.size() / tests,
        mean(identified, GaussianFit::amplitude),
        mean(identified, GaussianFit::centre),
        mean(identified, GaussianFit::sigma),
        mean(identified, GaussianFit::offset),
        mean(tried.fits, fit -> fit.rSquared().orElseThrow()),
        tried.gaussian,
        tried.line,
        tried.wins / (2.0 * tests));
  }

  private static OptionalDouble mean(
      List<GaussianFit> fits, ToDoubleFunction<GaussianFit> parameter) {
    return fits.stream().mapToDouble(parameter).average();
  }
}
