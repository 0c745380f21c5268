package io.github.numerosity.stats.covariates;

import io.github.numerosity.design.Design;
import io.github.numerosity.stats.math.OrthonormalBasis;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Natural logarithms of number and features over the selection images that show an item, centred
 * and expressed in one orthonormal basis. Immutable.
 */
final class CovariateDesign {
  /** Largest variation of the logarithm of a constant feature; rounding leaves 1e-15. */
  private static final double CONSTANT = 1e-9;

  private final int[] rows;
  private final OrthonormalBasis basis;
  private final Map<Property, Integer> columns = new EnumMap<>(Property.class);
  private final Map<Property, String> unknown = new EnumMap<>(Property.class);

  private CovariateDesign(Design design, List<Property> features) {
    this.rows = rows(design);
    List<double[]> values = new ArrayList<>();
    values.add(
        centred(
            Arrays.stream(rows)
                .mapToDouble(row -> Math.log(design.row(row).numerosity()))
                .toArray()));
    for (Property feature : features) {
      logarithms(design, feature)
          .ifPresent(
              column -> {
                columns.put(feature, column.length == 0 ? -1 : values.size());
                if (column.length > 0) {
                  values.add(column);
                }
              });
    }
    this.basis = OrthonormalBasis.of(values);
  }

  /** Takes the logarithms of a design's properties. */
  static CovariateDesign of(Design design, List<Property> features) {
    return new CovariateDesign(design, features);
  }

  /** Returns the rows of the selection that show an item. */
  static int[] rows(Design design) {
    return Arrays.stream(design.rows(Block.SELECTION))
        .filter(row -> design.row(row).numerosity() > 0)
        .toArray();
  }

  /**
   * Returns the values less their mean. The second pass removes the rounding error of the first.
   */
  static double[] centred(double[] values) {
    double[] centred = values.clone();
    for (int turn = 0; turn < 2; turn++) {
      double mean = Arrays.stream(centred).sum() / centred.length;
      for (int row = 0; row < centred.length; row++) {
        centred[row] -= mean;
      }
    }
    return centred;
  }

  /** Returns whether centred logarithms are all 0 up to rounding. */
  static boolean isConstant(double[] centred) {
    return Arrays.stream(centred).map(Math::abs).max().orElse(0) < CONSTANT;
  }

  /**
   * Returns centred logarithms; an empty array for a constant feature; empty if a value is unknown.
   */
  private Optional<double[]> logarithms(Design design, Property feature) {
    double[] column = new double[rows.length];
    int missing = 0;
    int notPositive = 0;
    int first = -1;
    for (int row = 0; row < rows.length; row++) {
      Optional<Properties> properties = design.properties(rows[row]);
      OptionalDouble value =
          properties.isPresent() ? properties.get().value(feature) : OptionalDouble.empty();
      if (value.isPresent() && value.getAsDouble() > 0) {
        column[row] = Math.log(value.getAsDouble());
        continue;
      }
      missing += value.isPresent() ? 0 : 1;
      notPositive += value.isPresent() ? 1 : 0;
      first = first < 0 ? rows[row] : first;
    }
    if (first >= 0) {
      Design.Row example = design.row(first);
      unknown.put(
          feature,
          "%s is %s in %d of %d images, such as image %d of numerosity %d in set %s"
              .formatted(
                  feature.column(),
                  missing > 0 ? "not known" : "0, which has no logarithm,",
                  missing > 0 ? missing : notPositive,
                  rows.length,
                  example.index(),
                  example.numerosity(),
                  example.set()));
      return Optional.empty();
    }
    double[] centred = centred(column);
    return Optional.of(isConstant(centred) ? new double[0] : centred);
  }

  /** Returns the rows of the responses that are used. */
  IntStream rows() {
    return Arrays.stream(rows);
  }

  int images() {
    return rows.length;
  }

  /** Returns the basis of all columns; its vectors have one entry for each of the rows. */
  OrthonormalBasis basis() {
    return basis;
  }

  /** Returns the reason why a feature cannot be used; empty if it can. */
  Optional<String> unknown(Property feature) {
    return Optional.ofNullable(unknown.get(feature));
  }

  /** Returns whether a known feature varies. */
  boolean varies(Property feature) {
    return columns.getOrDefault(feature, -1) >= 0;
  }

  /** Returns log n in terms of the basis. */
  double[] number() {
    return basis.coordinates(0);
  }

  /** Returns the logarithm of a feature that varies in terms of the basis. */
  double[] feature(Property feature) {
    return basis.coordinates(columns.getOrDefault(feature, -1));
  }
}
