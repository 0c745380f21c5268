package io.github.numerosity.stats.math;

/**
 * Sums over a long axis for all pairs of vectors: inner products or squared differences. The axis
 * arrives in pieces, so the vectors need not fit into memory; the sums take 8 n² bytes. Arithmetic
 * is in double precision. Each sum follows the order of the axis, independent of the number of
 * threads.
 */
/*
 * The inner loop adds four products to one row of sums. Java 17 compiles it to vector instructions
 * (20 to 24 GFLOP/s on one core with AVX-512). It does not for eight products, for two rows at
 * once, for offsets into one flat array, or for a plain inner product, whose sum may not be
 * reordered: those reach 4 to 7. Hence the rows of sums and of a piece are separate arrays.
 *
 * Differences are formed before squaring: the shorter way through inner products loses all digits
 * for two images that are nearly equal.
 */
public final class PairSums {
  /** Summand of a pair. */
  public enum Kind {
    /** Product of the two values. */
    PRODUCTS,
    /** Square of their difference. */
    SQUARED_DIFFERENCES
  }

  /** Largest number of vectors; the sums then take 1 GB. */
  public static final int LARGEST = 11_585;

  /** Rows and columns of a block of sums: 0.5 MB, to stay in the second-level cache. */
  private static final int BLOCK_ROWS = 128;

  private static final int BLOCK_COLUMNS = 512;

  /** Places of the axis added to a block before the next block. */
  private static final int DEPTH = 64;

  private final Kind kind;
  private final int vectors;

  /** Rows of sums; only entries from the diagonal on are filled. */
  private final double[][] sums;

  /** First row and first column of each block, row after row. */
  private final int[][] blocks;

  /**
   * Creates sums of 0.
   *
   * @param kind summand of a pair
   * @param vectors number of vectors, at least 1
   * @throws IllegalArgumentException if there are none or more than {@value #LARGEST}
   */
  public PairSums(Kind kind, int vectors) {
    if (vectors < 1 || vectors > LARGEST) {
      throw new IllegalArgumentException(
          "the number of vectors must be in 1 to %d, got %d".formatted(LARGEST, vectors));
    }
    this.kind = kind;
    this.vectors = vectors;
    this.sums = new double[vectors][vectors];
    this.blocks =
        java.util.stream.IntStream.iterate(0, row -> row < vectors, row -> row + BLOCK_ROWS)
            .boxed()
            .flatMap(
                row ->
                    java.util.stream.IntStream.iterate(
                            row / BLOCK_COLUMNS * BLOCK_COLUMNS,
                            column -> column < vectors,
                            column -> column + BLOCK_COLUMNS)
                        .mapToObj(column -> new int[] {row, column}))
            .toArray(int[][]::new);
  }

  /**
   * Adds a piece of the axis.
   *
   * @param piece [place][vector], finite; a multiple of 4 places, padded with 0 if necessary; not
   *     modified, not kept
   * @throws IllegalArgumentException if the number of places is not a multiple of 4
   * @throws InterruptedException if the thread is interrupted
   */
  public void add(double[][] piece) throws InterruptedException {
    if (piece.length % 4 != 0) {
      throw new IllegalArgumentException(
          "the number of places of a piece must be a multiple of 4, got " + piece.length);
    }
    ParallelLoop.run(blocks.length, block -> addBlock(piece, blocks[block][0], blocks[block][1]));
  }

  /**
   * Returns one sum.
   *
   * @param row index of a vector
   * @param column index of a vector
   * @return the sum over all pieces so far
   */
  public double sum(int row, int column) {
    return sums[Math.min(row, column)][Math.max(row, column)];
  }

  private void addBlock(double[][] piece, int firstRow, int firstColumn) {
    int endRow = Math.min(firstRow + BLOCK_ROWS, vectors);
    int endColumn = Math.min(firstColumn + BLOCK_COLUMNS, vectors);
    for (int start = 0; start < piece.length; start += DEPTH) {
      int end = Math.min(start + DEPTH, piece.length);
      for (int place = start; place < end; place += 4) {
        double[] a = piece[place];
        double[] b = piece[place + 1];
        double[] c = piece[place + 2];
        double[] d = piece[place + 3];
        for (int row = firstRow; row < endRow; row++) {
          int from = Math.max(firstColumn, row);
          if (kind == Kind.PRODUCTS) {
            addProducts(sums[row], a, b, c, d, row, from, endColumn);
          } else {
            addSquares(sums[row], a, b, c, d, row, from, endColumn);
          }
        }
      }
    }
  }

  private static void addProducts(
      double[] into, double[] a, double[] b, double[] c, double[] d, int row, int from, int end) {
    double ra = a[row];
    double rb = b[row];
    double rc = c[row];
    double rd = d[row];
    for (int column = from; column < end; column++) {
      into[column] += ra * a[column] + rb * b[column] + rc * c[column] + rd * d[column];
    }
  }

  private static void addSquares(
      double[] into, double[] a, double[] b, double[] c, double[] d, int row, int from, int end) {
    double ra = a[row];
    double rb = b[row];
    double rc = c[row];
    double rd = d[row];
    for (int column = from; column < end; column++) {
      double da = ra - a[column];
      double db = rb - b[column];
      double dc = rc - c[column];
      double dd = rd - d[column];
      into[column] += da * da + db * db + dc * dc + dd * dd;
    }
  }
}
