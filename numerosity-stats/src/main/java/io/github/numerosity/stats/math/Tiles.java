package io.github.numerosity.stats.math;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work that is cut into tiles once and for all and then spread over threads, so that results do not
 * depend on how many there are: each tile is worked on by one thread, in its own order.
 */
public final class Tiles {
  private Tiles() {}

  /**
   * Works on all tiles and returns when all are done. Threads are those of the fork-join pool that
   * the caller runs in, otherwise those of the common pool, of which there is one for a process.
   *
   * @param count how many tiles
   * @param work on the tile of that number; must write to no place that another tile reads
   */
  public static void forEach(int count, IntConsumer work) {
    IntStream.range(0, count).parallel().forEach(work);
  }
}
