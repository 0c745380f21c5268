package io.github.numerosity.stats.moments;

import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.math.ParallelLoop;
import java.util.ArrayList;
import java.util.List;

/**
 * Replay of responses by tiles of adjacent units, for computations on the whole distribution of a
 * unit: ranks, medians, permutations. A tile holds some megabytes, whatever the number of units,
 * and lies within one layer. Tiles are processed by a {@link ParallelLoop}.
 */
public final class UnitTiles {
  /** Values per tile: 8 MB. */
  private static final int VALUES = 1 << 20;

  private UnitTiles() {}

  /** Computation on a tile. */
  @FunctionalInterface
  public interface Work {
    /**
     * Processes one tile.
     *
     * @param layer index of the layer, from 0
     * @param first column of the first unit
     * @param count number of units
     * @param values units x stimuli: {@code values[(unit - first) * stimuli + stimulus]}; may be
     *     modified
     */
    void on(int layer, int first, int count, double[] values);
  }

  private record Tile(int layer, int first, int count) {}

  /**
   * Processes all tiles.
   *
   * @param responses rows to replay, at least one
   * @param work called from several threads; must write only to places of its units
   * @throws InterruptedException if a thread was interrupted
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
