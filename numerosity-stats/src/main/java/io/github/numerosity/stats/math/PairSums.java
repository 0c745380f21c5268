package io.github.numerosity.stats.math;

/**
 * Sums over a long axis for all pairs of vectors: inner products or squared differences. The axis
 * comes in pieces, so that the vectors need not fit into memory; the sums take 8 n² bytes. All
 * arithmetic is in double precision, each sum in the order of the axis, whatever the threads.
 */
// For maintainers. The inner loop adds four products to one row of sums; Java 17 turns it into
// vector instructions (20 to 24 GFLOP/s on one core with AVX-512), which it does not for eight
// products, for two rows at once, for offsets into one flat array, or for a plain inner product
// (its sum may not be reordered): those reach 4 to 7. Rows of sums and of the piece are therefore
// arrays of their own. Differences are formed before they are squared: the shorter way through
// inner products loses all digits for two images that are nearly alike.
public final class PairSums {
  /** What is summed. */
  public enum Kind {
    /** Products of the two values. */
    PRODUCTS,
    /** Squares of their difference. */
    SQUARED_DIFFERENCES
  }

  /** Largest number of vectors: sums of 1 GB. */
  public static final int LARGEST = 11_585;

  /** Rows and columns of a block of sums: 0.5 MB, to stay in the second cache. */
  private static final int BLOCK_ROWS = 128;

  private static final int BLOCK_COLUMNS = 512;

  /** Places of the axis that a block takes in before the next block. */
  private static final int DEPTH = 64;

  private final Kind kind;
  private final int vectors;

  /** Rows of sums, of which those from the diagonal on are formed. */
  private final double[][] sums;

  /** First row and first column of each block, row after row. */
  private final int[][] blocks;

  /**
   * Starts with sums of 0.
   *
   * @param kind what is summed
   * @param vectors how many, at least 1
   * @throws IllegalArgumentException if there are more than {@value #LARGEST} vectors
   */
  public PairSums(Kind kind, int vectors) {
    if (vectors < 1 || vectors > LARGEST) {
      throw new IllegalArgumentException(
          "sums over all pairs take 1 to %d vectors, got %d".formatted(LARGEST, vectors));
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
   * @param piece [place][vector], finite; a multiple of 4 places, filled up with 0 if need be; not
   *     modified, not kept
   * @throws IllegalArgumentException if the number of places is no multiple of 4
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  public void add(double[][] piece) throws InterruptedException {
    if (piece.length % 4 != 0) {
      throw new IllegalArgumentException(
          "a piece must have a multiple of 4 places, got " + piece.length);
    }
    ParallelLoop.run(blocks.length, block -> addBlock(piece, blocks[block][0], blocks[block][1]));
  }

  /**
   * Returns one sum.
   *
   * @param row number of a vector
   * @param column number of a vector
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
