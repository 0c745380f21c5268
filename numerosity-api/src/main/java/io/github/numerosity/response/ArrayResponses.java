package io.github.numerosity.response;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stimulus.Design;
import java.util.concurrent.ConcurrentHashMap;

/** Responses in memory; views share the values of what they look at. */
final class ArrayResponses implements Responses {
  /** Row-major storage of one of two widths. */
  private sealed interface Values {
    int length();

    double get(int index);

    final class Single implements Values {
      private final float[] values;

      Single(float[] values) {
        this.values = values;
      }

      @Override
      public int length() {
        return values.length;
      }

      @Override
      public double get(int index) {
        return values[index];
      }
    }

    final class Wide implements Values {
      private final double[] values;

      Wide(double[] values) {
        this.values = values;
      }

      @Override
      public int length() {
        return values.length;
      }

      @Override
      public double get(int index) {
        return values[index];
      }
    }
  }

  private final Design design;
  private final Units units;
  private final int unitCount;
  private final Values values;

  /** For each row of the design, the row of the storage. */
  private final int[] rows;

  private final ConcurrentHashMap<Fold<?>, Object> folds = new ConcurrentHashMap<>();

  private ArrayResponses(Design design, Units units, Values values, int[] rows) {
    this.design = design;
    this.units = units;
    this.unitCount = units.count();
    this.values = values;
    this.rows = rows;
  }

  static Responses of(Design design, Units units, float[] values) {
    return checked(design, units, new Values.Single(values));
  }

  static Responses of(Design design, Units units, double[] values) {
    return checked(design, units, new Values.Wide(values));
  }

  private static Responses checked(Design design, Units units, Values values) {
    requireNonNull(design, "design");
    int unitCount = units.count();
    long expected = (long) design.stimuli() * unitCount;
    if (values.length() != expected) {
      throw new IllegalArgumentException(
          "%d stimuli x %d units are %d responses, got %d"
              .formatted(design.stimuli(), unitCount, expected, values.length()));
    }
    for (int i = 0; i < values.length(); i++) {
      if (!Double.isFinite(values.get(i))) {
        throw new IllegalArgumentException(
            "response of unit %s to stimulus %d is %s; responses must be finite"
                .formatted(units.unit(i % unitCount), i / unitCount, values.get(i)));
      }
    }
    int[] rows = new int[design.stimuli()];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row;
    }
    return new ArrayResponses(design, units, values, rows);
  }

  @Override
  public Design design() {
    return design;
  }

  @Override
  public Units units() {
    return units;
  }

  @Override
  @SuppressWarnings("unchecked") // the map holds each fold's own summary
  public <S> S get(Fold<S> fold) {
    return (S) folds.computeIfAbsent(fold, this::replay);
  }

  private Object replay(Fold<?> fold) {
    Fold.Accumulator<?> accumulator = fold.begin(design, units);
    if (values instanceof Values.Single single) {
      float[] row = new float[unitCount];
      for (int stimulus = 0; stimulus < rows.length; stimulus++) {
        System.arraycopy(single.values, rows[stimulus] * unitCount, row, 0, unitCount);
        accumulator.accept(stimulus, row);
      }
    } else {
      double[] row = new double[unitCount];
      for (int stimulus = 0; stimulus < rows.length; stimulus++) {
        row(stimulus, row);
        accumulator.accept(stimulus, row);
      }
    }
    return requireNonNull(accumulator.finish(), "a fold's summary");
  }

  @Override
  public void row(int stimulus, double[] into) {
    int first = rows[stimulus] * unitCount;
    for (int unit = 0; unit < unitCount; unit++) {
      into[unit] = values.get(first + unit);
    }
  }

  @Override
  public void tile(int firstUnit, int count, double[] into) {
    java.util.Objects.checkFromIndexSize(firstUnit, count, unitCount);
    for (int stimulus = 0; stimulus < rows.length; stimulus++) {
      int first = rows[stimulus] * unitCount + firstUnit;
      for (int unit = 0; unit < count; unit++) {
        into[unit * rows.length + stimulus] = values.get(first + unit);
      }
    }
  }

  @Override
  public Responses select(int... stimuli) {
    int[] chosen = new int[stimuli.length];
    for (int i = 0; i < stimuli.length; i++) {
      chosen[i] = rows[stimuli[i]];
    }
    return new ArrayResponses(design.select(stimuli), units, values, chosen);
  }

  @Override
  public Responses relabelled(Design other) {
    if (other.stimuli() != rows.length) {
      throw new IllegalArgumentException(
          "a design of %d rows cannot label %d responses".formatted(other.stimuli(), rows.length));
    }
    return new ArrayResponses(other, units, values, rows);
  }
}
