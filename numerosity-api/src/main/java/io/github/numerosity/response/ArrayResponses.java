package io.github.numerosity.response;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Design;
import java.util.Map;

/** Factory of responses in memory. */
final class ArrayResponses {
  private ArrayResponses() {}

  static Responses of(Design design, Units units, float[] values) {
    checkCount(design, units, values.length);
    FiniteCheck.check(values, design, units, 0);
    return StoredResponses.whole(design, units, new Single(values, units.count()), Map.of());
  }

  static Responses of(Design design, Units units, double[] values) {
    checkCount(design, units, values.length);
    FiniteCheck.check(values, design, units, 0);
    return StoredResponses.whole(design, units, new Wide(values, units.count()), Map.of());
  }

  static Responses of(Design design, float[][] rows) {
    int units = rows.length == 0 ? 0 : rows[0].length;
    float[] values = new float[Math.multiplyExact(rows.length, units)];
    for (int stimulus = 0; stimulus < rows.length; stimulus++) {
      checkLength(stimulus, rows[stimulus].length, units);
      System.arraycopy(rows[stimulus], 0, values, stimulus * units, units);
    }
    checkRows(design, rows.length);
    return of(design, Units.of(Responses.ONLY_LAYER, units), values);
  }

  static Responses of(Design design, double[][] rows) {
    int units = rows.length == 0 ? 0 : rows[0].length;
    double[] values = new double[Math.multiplyExact(rows.length, units)];
    for (int stimulus = 0; stimulus < rows.length; stimulus++) {
      checkLength(stimulus, rows[stimulus].length, units);
      System.arraycopy(rows[stimulus], 0, values, stimulus * units, units);
    }
    checkRows(design, rows.length);
    return of(design, Units.of(Responses.ONLY_LAYER, units), values);
  }

  private static void checkLength(int stimulus, int length, int units) {
    if (length != units) {
      throw new IllegalArgumentException(
          "each row holds the responses of all units to one stimulus; row 0 has %d values, row %d has %d"
              .formatted(units, stimulus, length));
    }
  }

  private static void checkRows(Design design, int rows) {
    if (rows != design.stimuli()) {
      throw new IllegalArgumentException(
          "each row of responses has one numerosity, got %d rows and %d numerosities"
              .formatted(rows, design.stimuli()));
    }
  }

  /** Returns responses of values that were already checked. */
  static Responses recorded(
      Design design, Units units, float[] values, Map<Fold<?>, Object> summaries) {
    return StoredResponses.whole(design, units, new Single(values, units.count()), summaries);
  }

  private static void checkCount(Design design, Units units, int count) {
    requireNonNull(design, "design");
    long expected = (long) design.stimuli() * units.count();
    if (count != expected) {
      throw new IllegalArgumentException(
          "%d stimuli x %d units are %d responses, got %d"
              .formatted(design.stimuli(), units.count(), expected, count));
    }
  }

  /** Single-precision values, row by row. */
  private static final class Single implements ResponseStore {
    private final float[] values;
    private final int units;

    Single(float[] values, int units) {
      this.values = values;
      this.units = units;
    }

    @Override
    public boolean isSingle() {
      return true;
    }

    @Override
    public boolean isByUnit() {
      return false;
    }

    @Override
    public boolean isInMemory() {
      return true;
    }

    @Override
    public void row(int row, float[] into) {
      System.arraycopy(values, row * units, into, 0, units);
    }

    @Override
    public void row(int row, double[] into) {
      int first = row * units;
      for (int unit = 0; unit < units; unit++) {
        into[unit] = values[first + unit];
      }
    }

    @Override
    public void tile(int[] rows, int firstUnit, int count, double[] into) {
      for (int stimulus = 0; stimulus < rows.length; stimulus++) {
        int first = rows[stimulus] * units + firstUnit;
        for (int unit = 0; unit < count; unit++) {
          into[unit * rows.length + stimulus] = values[first + unit];
        }
      }
    }
  }

  /** Double-precision values, row by row. */
  private static final class Wide implements ResponseStore {
    private final double[] values;
    private final int units;

    Wide(double[] values, int units) {
      this.values = values;
      this.units = units;
    }

    @Override
    public boolean isSingle() {
      return false;
    }

    @Override
    public boolean isByUnit() {
      return false;
    }

    @Override
    public boolean isInMemory() {
      return true;
    }

    @Override
    public void row(int row, float[] into) {
      throw new UnsupportedOperationException("double-precision values are not converted to float");
    }

    @Override
    public void row(int row, double[] into) {
      System.arraycopy(values, row * units, into, 0, units);
    }

    @Override
    public void tile(int[] rows, int firstUnit, int count, double[] into) {
      for (int stimulus = 0; stimulus < rows.length; stimulus++) {
        int first = rows[stimulus] * units + firstUnit;
        for (int unit = 0; unit < count; unit++) {
          into[unit * rows.length + stimulus] = values[first + unit];
        }
      }
    }
  }
}
