package io.github.numerosity.stats.nulls;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Responses with an added shift per group of rows and unit; views share the shifts. */
final class ShiftedResponses implements Responses {
  private final Design design;
  private final Responses base;
  private final int unitCount;

  /** Group of each row; negative for a row that is not shifted. */
  private final int[] groupOfRow;

  /** Added shifts, [group][unit]. */
  private final double[][] shifts;

  private final ConcurrentHashMap<Fold<?>, Object> summaries = new ConcurrentHashMap<>();

  /**
   * Wraps responses.
   *
   * @param design labels of the rows
   * @param base responses with as many rows; their own labels are ignored
   * @param groupOfRow group of each row, negative for none; kept
   * @param shifts [group][unit]; kept
   */
  ShiftedResponses(Design design, Responses base, int[] groupOfRow, double[][] shifts) {
    this.design = design;
    this.base = base;
    this.unitCount = base.units().count();
    this.groupOfRow = groupOfRow;
    this.shifts = shifts;
  }

  @Override
  public Design design() {
    return design;
  }

  @Override
  public Units units() {
    return base.units();
  }

  @Override
  @SuppressWarnings("unchecked") // the map holds each fold's own summary
  public <S> S get(Fold<S> fold) {
    return (S) summaries.computeIfAbsent(fold, this::replay);
  }

  private Object replay(Fold<?> fold) {
    Fold.Accumulator<?> accumulator = fold.begin(design, units());
    double[] row = new double[unitCount];
    for (int stimulus = 0; stimulus < groupOfRow.length; stimulus++) {
      row(stimulus, row);
      accumulator.accept(stimulus, row);
    }
    return requireNonNull(accumulator.finish(), "a fold's summary");
  }

  @Override
  public void row(int stimulus, double[] into) {
    base.row(stimulus, into);
    int group = groupOfRow[stimulus];
    if (group >= 0) {
      double[] shift = shifts[group];
      for (int unit = 0; unit < unitCount; unit++) {
        into[unit] += shift[unit];
      }
    }
  }

  @Override
  public void tile(int firstUnit, int units, double[] into) {
    base.tile(firstUnit, units, into);
    int stimuli = groupOfRow.length;
    for (int unit = 0; unit < units; unit++) {
      int at = unit * stimuli;
      for (int stimulus = 0; stimulus < stimuli; stimulus++) {
        int group = groupOfRow[stimulus];
        if (group >= 0) {
          into[at + stimulus] += shifts[group][firstUnit + unit];
        }
      }
    }
  }

  @Override
  public Responses select(int... stimuli) {
    return new ShiftedResponses(
        design.select(stimuli),
        base.select(stimuli),
        IntStream.of(stimuli).map(stimulus -> groupOfRow[stimulus]).toArray(),
        shifts);
  }

  @Override
  public Responses relabelled(Design other) {
    if (other.stimuli() != groupOfRow.length) {
      throw new IllegalArgumentException(
          "a design of %d rows cannot label %d responses"
              .formatted(other.stimuli(), groupOfRow.length));
    }
    return new ShiftedResponses(other, base, groupOfRow, shifts);
  }

  @Override
  public String toString() {
    return "Responses[%s, %s, shifted]".formatted(design(), units());
  }
}
