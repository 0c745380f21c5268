package io.github.numerosity.stats.tuning;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Shapes of the tuning curves of one layer's units.
 *
 * @param layer its name
 * @param images block that tested the shapes: fresh images, or halves of the selection images
 * @param splits number of random halvings that results are averaged over; 0 with fresh images
 * @param numerosities that were compared, ascending
 * @param counts number of units per shape; with random halves, the mean number
 * @param power mean over selective units of the power to detect a peak that rises above both ends
 *     by the unit's largest minus its smallest mean (both chosen on images A, measured on images B,
 *     in units of the sd within numerosities); empty if no unit is selective
 * @param detectable rise above both ends, in sds within numerosities, that is detected with a power
 *     of 0.8
 * @param isotonicShare share of the variance between numerosities that a monotone curve explains,
 *     mean over selective units; empty if no unit is selective
 * @param units every unit, by number within the layer
 */
public record LayerShapes(
    String layer,
    Block images,
    int splits,
    List<Integer> numerosities,
    Map<CurveShape, Double> counts,
    OptionalDouble power,
    double detectable,
    OptionalDouble isotonicShare,
    List<UnitShape> units) {
  /**
   * The shape of one unit.
   *
   * @param shape its class; with random halves, the most frequent one
   * @param share of the tests that gave this shape; 1 with fresh images
   * @param logPeaked natural logarithm of p of a peak, the larger of its two tests, for a selective
   *     unit with fresh images; 0 if the maximum is not interior
   * @param logValley the same for a valley
   * @param logTrend the same for the trend, two-sided
   * @param isotonicShare of the variance between numerosities that a monotone curve explains; empty
   *     if the means are all equal
   * @param power see {@link LayerShapes}; for a selective unit that varies within numerosities
   */
  public record UnitShape(
      CurveShape shape,
      double share,
      OptionalDouble logPeaked,
      OptionalDouble logValley,
      OptionalDouble logTrend,
      OptionalDouble isotonicShare,
      OptionalDouble power) {
    /** Rejects null. */
    public UnitShape {
      requireNonNull(shape, "shape");
    }
  }

  /** Copies the lists and rejects null. */
  public LayerShapes {
    requireNonNull(layer, "layer");
    requireNonNull(images, "images");
    numerosities = List.copyOf(numerosities);
    counts = Map.copyOf(counts);
    requireNonNull(power, "power");
    requireNonNull(isotonicShare, "isotonicShare");
    units = List.copyOf(units);
  }

  /**
   * Returns the number of units with a shape.
   *
   * @param shape the shape
   * @return a whole number with fresh images; with random halves, the mean over the tests
   */
  public double count(CurveShape shape) {
    return requireNonNull(counts.get(shape), "count");
  }

  /**
   * Returns the number of selective units.
   *
   * @return the number of units that are not flat
   */
  public double selective() {
    return units.size() - count(CurveShape.FLAT);
  }

  /**
   * Returns the share of the selective units with a shape.
   *
   * @param shape any but FLAT
   * @return between 0 and 1; empty if no unit is selective
   * @throws IllegalArgumentException for FLAT, the shape of units that are not selective
   */
  public OptionalDouble share(CurveShape shape) {
    if (shape == CurveShape.FLAT) {
      throw new IllegalArgumentException("FLAT is the shape of units that are not selective");
    }
    return selective() > 0 ? OptionalDouble.of(count(shape) / selective()) : OptionalDouble.empty();
  }

  /** Returns the table of units. */
  static Table table(List<LayerShapes> layers) {
    return new Table(
        TuningShapes.TYPE,
        List.of(
            "layer",
            "unit",
            "shape",
            "share_of_tests",
            "log_p_peaked",
            "log_p_valley",
            "log_p_trend",
            "isotonic_share",
            "power"),
        () -> layers.stream().flatMap(LayerShapes::rows));
  }

  private static Stream<List<Object>> rows(LayerShapes layer) {
    return IntStream.range(0, layer.units().size())
        .mapToObj(
            number -> {
              UnitShape unit = layer.units().get(number);
              return List.of(
                  layer.layer(),
                  number,
                  unit.shape(),
                  unit.share(),
                  EstimateCells.cell(unit.logPeaked()),
                  EstimateCells.cell(unit.logValley()),
                  EstimateCells.cell(unit.logTrend()),
                  EstimateCells.cell(unit.isotonicShare()),
                  EstimateCells.cell(unit.power()));
            });
  }
}
