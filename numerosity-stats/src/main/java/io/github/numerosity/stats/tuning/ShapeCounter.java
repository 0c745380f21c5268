package io.github.numerosity.stats.tuning;

import io.github.numerosity.response.Units;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Counter of the shapes of one layer's units over pairs of disjoint images. */
final class ShapeCounter {
  private static final List<CurveShape> SHAPES = List.of(CurveShape.values());

  private final Units.Span span;
  private final double alpha;
  private final EmptyImages emptyImages;
  private final int[][] counts;
  private final Mean[] isotonic;
  private final Mean[] power;
  private final Mean layerPower = new Mean();
  private final Mean layerIsotonic = new Mean();
  private final Mean detectable = new Mean();
  private final List<OptionalDouble[]> logs = new ArrayList<>();
  private List<Integer> numerosities = List.of();
  private Block images = Block.SELECTION;
  private int pairs;

  /** Running mean of the values that are present. */
  private static final class Mean {
    private double sum;
    private int count;

    void add(OptionalDouble value) {
      if (value.isPresent()) {
        sum += value.getAsDouble();
        count++;
      }
    }

    OptionalDouble value() {
      return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
  }

  ShapeCounter(Units.Span span, double alpha, EmptyImages emptyImages) {
    this.span = span;
    this.alpha = alpha;
    this.emptyImages = emptyImages;
    int units = span.layer().units();
    this.counts = new int[units][SHAPES.size()];
    this.isotonic = new Mean[units];
    this.power = new Mean[units];
    for (int unit = 0; unit < units; unit++) {
      isotonic[unit] = new Mean();
      power[unit] = new Mean();
    }
  }

  void add(DisjointImages disjoint) {
    NumerosityMoments tested =
        NumerosityMoments.of(disjoint.shown(), emptyImages::admits, disjoint.block());
    ShapeTest test =
        new ShapeTest(
            NumerosityMoments.of(disjoint.sorting(), emptyImages::admits, Block.SELECTION),
            tested,
            alpha);
    numerosities = tested.numerosities();
    images = disjoint.block();
    pairs++;
    detectable.add(OptionalDouble.of(test.detectable()));
    logs.clear();
    for (int number = 0; number < counts.length; number++) {
      int unit = span.first() + number;
      OptionalDouble share = test.isotonicShare(unit);
      isotonic[number].add(share);
      if (!disjoint.verdicts().isSelective(unit)) {
        counts[number][SHAPES.indexOf(CurveShape.FLAT)]++;
        logs.add(
            new OptionalDouble[] {
              OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty()
            });
        continue;
      }
      ShapeTest.Verdict verdict = test.of(unit);
      counts[number][SHAPES.indexOf(verdict.shape())]++;
      power[number].add(verdict.power());
      layerPower.add(verdict.power());
      layerIsotonic.add(share);
      logs.add(
          new OptionalDouble[] {
            OptionalDouble.of(verdict.logPeaked()),
            OptionalDouble.of(verdict.logValley()),
            OptionalDouble.of(verdict.logTrend())
          });
    }
  }

  LayerShapes shapes(int splits) {
    Map<CurveShape, Double> totals = new EnumMap<>(CurveShape.class);
    for (CurveShape shape : SHAPES) {
      double sum = 0;
      for (int[] count : counts) {
        sum += count[SHAPES.indexOf(shape)];
      }
      totals.put(shape, sum / pairs);
    }
    List<LayerShapes.UnitShape> units = new ArrayList<>();
    for (int number = 0; number < counts.length; number++) {
      units.add(unit(number, splits == 0));
    }
    return new LayerShapes(
        span.layer().name(),
        images,
        splits,
        numerosities,
        totals,
        layerPower.value(),
        detectable.value().orElseThrow(),
        layerIsotonic.value(),
        units);
  }

  private LayerShapes.UnitShape unit(int number, boolean fresh) {
    int most = 0;
    for (int shape = 1; shape < SHAPES.size(); shape++) {
      most = counts[number][shape] > counts[number][most] ? shape : most;
    }
    OptionalDouble[] log = logs.get(number);
    return new LayerShapes.UnitShape(
        SHAPES.get(most),
        (double) counts[number][most] / pairs,
        fresh ? log[0] : OptionalDouble.empty(),
        fresh ? log[1] : OptionalDouble.empty(),
        fresh ? log[2] : OptionalDouble.empty(),
        isotonic[number].value(),
        power[number].value());
  }
}
