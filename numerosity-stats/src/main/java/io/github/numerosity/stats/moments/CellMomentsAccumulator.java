package io.github.numerosity.stats.moments;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.moments.CellMoments.Cell;
import io.github.numerosity.stimulus.Block;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Accumulator of {@link CellMoments}: 20 bytes per cell and unit as long as rows are float32. Not
 * thread-safe.
 */
final class CellMomentsAccumulator implements Fold.Accumulator<CellMoments> {
  /** Largest number of images: floats represent every count up to here exactly. */
  private static final int MOST_IMAGES = 1 << 24;

  private final Units units;
  private final int unitCount;
  private final List<Cell> cells;
  private final int[] cellOfStimulus;
  private final int[] counts;
  private float[] narrowShifts;
  private double[] wideShifts = new double[0];
  private final double[] sums;
  private final double[] squares;

  /** Number of images each unit responded to, an integer below 2^24. */
  private final Map<Block, float[]> responding = new EnumMap<>(Block.class);

  /**
   * Counts in {@link #responding} of the block of a cell; a discarded array for a cell without
   * items.
   */
  private final float[][] respondingOfCell;

  /** Latest row of each cell. Rows ascend within a cell, since the first is its shift. */
  private final int[] latest;

  private int taken;

  CellMomentsAccumulator(Design design, Units units) {
    if (design.stimuli() > MOST_IMAGES) {
      throw new IllegalArgumentException(
          "cell moments take at most %d images, got %d; select some of them"
              .formatted(MOST_IMAGES, design.stimuli()));
    }
    this.units = units;
    this.unitCount = units.count();
    List<String> sets = design.sets();
    Map<Cell, Integer> index = new HashMap<>();
    for (int stimulus = 0; stimulus < design.stimuli(); stimulus++) {
      index.put(Cell.of(design.row(stimulus)), 0);
    }
    this.cells =
        index.keySet().stream()
            .sorted(
                Comparator.comparing(Cell::block)
                    .thenComparing(cell -> sets.indexOf(cell.set()))
                    .thenComparing(Cell::numerosity))
            .toList();
    for (int cell = 0; cell < cells.size(); cell++) {
      index.put(cells.get(cell), cell);
    }
    this.cellOfStimulus = new int[design.stimuli()];
    for (int stimulus = 0; stimulus < cellOfStimulus.length; stimulus++) {
      cellOfStimulus[stimulus] = requireNonNull(index.get(Cell.of(design.row(stimulus))), "cell");
    }
    int size = Math.multiplyExact(cells.size(), unitCount);
    this.counts = new int[cells.size()];
    this.latest = new int[cells.size()];
    Arrays.fill(latest, -1);
    this.narrowShifts = new float[size];
    this.sums = new double[size];
    this.squares = new double[size];
    this.respondingOfCell = new float[cells.size()][];
    float[] ignored = new float[unitCount];
    for (int cell = 0; cell < respondingOfCell.length; cell++) {
      respondingOfCell[cell] =
          cells.get(cell).numerosity() == 0
              ? ignored
              : responding.computeIfAbsent(cells.get(cell).block(), block -> new float[unitCount]);
    }
  }

  @Override
  public void accept(int stimulus, float[] row) {
    if (wideShifts.length > 0) {
      double[] wide = new double[unitCount];
      for (int unit = 0; unit < unitCount; unit++) {
        wide[unit] = row[unit];
      }
      accept(stimulus, wide);
      return;
    }
    int cell = begin(stimulus);
    int base = cell * unitCount;
    if (counts[cell]++ == 0) {
      System.arraycopy(row, 0, narrowShifts, base, unitCount);
    }
    add(row, narrowShifts, sums, squares, base);
    count(row, respondingOfCell[cell]);
  }

  /** A first response adds zeros: its deviation from itself. */
  private static void add(float[] row, float[] shifts, double[] sums, double[] squares, int base) {
    for (int unit = 0; unit < row.length; unit++) {
      double deviation = (double) row[unit] - shifts[base + unit];
      sums[base + unit] += deviation;
      squares[base + unit] += deviation * deviation;
    }
  }

  // Adds 1 for every nonzero response, 2^-149 included: 2^-149 x 2^200 > 1. In this form the loop
  // is vectorised and takes 8 microseconds for 43,264 units; with a comparison it takes 36.
  private static void count(float[] row, float[] responding) {
    for (int unit = 0; unit < row.length; unit++) {
      responding[unit] += Math.min(Math.abs(row[unit]) * 0x1p100f * 0x1p100f, 1);
    }
  }

  @Override
  public void accept(int stimulus, double[] row) {
    if (wideShifts.length == 0) {
      widen();
    }
    int cell = begin(stimulus);
    int base = cell * unitCount;
    if (counts[cell]++ == 0) {
      System.arraycopy(row, 0, wideShifts, base, unitCount);
    }
    add(row, wideShifts, sums, squares, base);
    float[] responses = respondingOfCell[cell];
    for (int unit = 0; unit < unitCount; unit++) {
      responses[unit] += row[unit] != 0 ? 1 : 0;
    }
  }

  private static void add(
      double[] row, double[] shifts, double[] sums, double[] squares, int base) {
    for (int unit = 0; unit < row.length; unit++) {
      double deviation = row[unit] - shifts[base + unit];
      sums[base + unit] += deviation;
      squares[base + unit] += deviation * deviation;
    }
  }

  private int begin(int stimulus) {
    int cell = cellOfStimulus[stimulus];
    if (stimulus <= latest[cell]) {
      throw new IllegalStateException(
          "rows of a cell must come in ascending order, each once: got %d after %d"
              .formatted(stimulus, latest[cell]));
    }
    latest[cell] = stimulus;
    taken++;
    return cell;
  }

  private void widen() {
    wideShifts = new double[narrowShifts.length];
    for (int at = 0; at < wideShifts.length; at++) {
      wideShifts[at] = narrowShifts[at];
    }
    narrowShifts = new float[0];
  }

  @Override
  public CellMoments finish() {
    if (taken != cellOfStimulus.length) {
      throw new IllegalStateException(
          "moments need all %d rows, got %d".formatted(cellOfStimulus.length, taken));
    }
    return new CellMoments(
        units,
        cells,
        Arrays.copyOf(counts, counts.length),
        narrowShifts,
        wideShifts,
        sums,
        squares,
        whole(responding));
  }

  private static Map<Block, int[]> whole(Map<Block, float[]> responding) {
    Map<Block, int[]> counts = new EnumMap<>(Block.class);
    responding.forEach(
        (block, values) -> {
          int[] whole = new int[values.length];
          for (int unit = 0; unit < whole.length; unit++) {
            whole[unit] = (int) values[unit];
          }
          counts.put(block, whole);
        });
    return counts;
  }
}
