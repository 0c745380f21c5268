package io.github.numerosity.stats.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairSumsTest {
  /**
   * More vectors than a block has rows or columns, and more places than one step adds to a block.
   */
  private static final int VECTORS = 701;

  private static final int PLACES = 76;

  @ParameterizedTest
  @EnumSource(PairSums.Kind.class)
  void sumsOverAllPairs(PairSums.Kind kind) throws InterruptedException {
    double[][] piece = piece(1);
    PairSums sums = new PairSums(kind, VECTORS);
    sums.add(piece);
    sums.add(piece);
    for (int row = 0; row < VECTORS; row += 13) {
      for (int column = 0; column < VECTORS; column += 7) {
        double expected = 0;
        for (double[] place : piece) {
          double difference = place[row] - place[column];
          expected +=
              2
                  * (kind == PairSums.Kind.PRODUCTS
                      ? place[row] * place[column]
                      : difference * difference);
        }
        assertThat(sums.sum(row, column)).isCloseTo(expected, within(1e-11));
        assertThat(sums.sum(column, row)).isEqualTo(sums.sum(row, column));
      }
    }
  }

  @Test
  void doesNotDependOnThreadsToTheLastBit() throws InterruptedException {
    double[][] piece = piece(2);
    PairSums alone = new PairSums(PairSums.Kind.PRODUCTS, VECTORS);
    PairSums shared = new PairSums(PairSums.Kind.PRODUCTS, VECTORS);
    add(new ForkJoinPool(1), alone, piece);
    add(new ForkJoinPool(5), shared, piece);
    for (int row = 0; row < VECTORS; row++) {
      for (int column = row; column < VECTORS; column++) {
        assertThat(shared.sum(row, column)).isEqualTo(alone.sum(row, column));
      }
    }
  }

  /** Through inner products this difference would be 0 or 2e-4. */
  @Test
  void keepsTheDifferenceOfVectorsThatAreNearlyAlike() throws InterruptedException {
    PairSums sums = new PairSums(PairSums.Kind.SQUARED_DIFFERENCES, 2);
    double[][] piece = {{1e6, 1e6 + 1e-6}, {1e6, 1e6}, {0, 0}, {0, 0}};
    sums.add(piece);
    double difference = piece[0][1] - piece[0][0];
    assertThat(sums.sum(0, 1)).isEqualTo(difference * difference);
  }

  @Test
  void refusesWhatItCannotSum() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairSums(PairSums.Kind.PRODUCTS, 11_586))
        .withMessageContaining("1 to 11585, got 11586");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PairSums(PairSums.Kind.PRODUCTS, 1).add(new double[3][1]))
        .withMessageContaining("multiple of 4, got 3");
  }

  private static void add(ForkJoinPool pool, PairSums sums, double[][] piece) {
    Callable<Void> adding =
        () -> {
          sums.add(piece);
          return null;
        };
    try {
      pool.submit(adding).join();
    } finally {
      pool.shutdown();
    }
  }

  private static double[][] piece(long seed) {
    RandomGenerator random = RandomStreams.of(seed).stream("test");
    double[][] piece = new double[PLACES][VECTORS];
    for (double[] place : piece) {
      for (int vector = 0; vector < VECTORS; vector++) {
        place[vector] = random.nextGaussian();
      }
    }
    return piece;
  }
}
