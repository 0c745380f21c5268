package io.github.numerosity.stats.moments;

import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.math.ParallelLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * Replays responses by tiles of adjacent units, for what needs the whole distribution of a unit:
 * ranks, medians, permutations. Tiles hold some megabytes, whatever the number of units, and lie
 * within one layer. They are taken as {@link ParallelLoop} takes turns.
 */
public final class UnitTiles {
  /** Values in a tile: 8 MB. */
  private static final int VALUES = 1 << 20;

  private UnitTiles() {}

  /** What is done with a tile. */
  @FunctionalInterface
  public interface Work {
    /**
     * Works on one tile.
     *
     * @param layer number of the layer, from 0
     * @param first column of the first unit
     * @param count how many units
     * @param values units x stimuli: {@code values[(unit - first) * stimuli + stimulus]}; may be
     *     modified
     */
    void on(int layer, int first, int count, double[] values);
  }

  private record Tile(int layer, int first, int count) {}

  /**
   * Works on all tiles.
   *
   * @param responses rows that are wanted, at least one
   * @param work called from several threads; writes to places of its units only
   * @throws InterruptedException if a thread was interrupted meanwhile
   */
  public static void forEach(Responses responses, Work work) throws InterruptedException {
    int stimuli = responses.design().stimuli();
    int width = Math.max(1, VALUES / stimuli);
    List<Tile> tiles = new ArrayList<>();
    List<Units.Span> spans = responses.units().spans();
    for (int layer = 0; layer < spans.size(); layer++) {
      int end = spans.get(layer).end();
      for (int first = spans.get(layer).first(); first < end; first += width) {
        tiles.add(new Tile(layer, first, Math.min(width, end - first)));
      }
    }
    ParallelLoop.run(
        tiles.size(),
        turn -> {
          Tile tile = tiles.get(turn);
          double[] values = new double[tile.count() * stimuli];
          responses.tile(tile.first(), tile.count(), values);
          work.on(tile.layer(), tile.first(), tile.count(), values);
        });
  }
}
