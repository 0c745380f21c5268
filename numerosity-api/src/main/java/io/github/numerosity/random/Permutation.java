package io.github.numerosity.random;

import java.util.random.RandomGenerator;

/** Uniform random permutations by the Fisher–Yates shuffle in Durstenfeld's version. */
public final class Permutation {
  private Permutation() {}

  /**
   * Returns the numbers 0 to {@code size - 1} in random order.
   *
   * @param size number of values, at least 0
   * @param random source of randomness; advanced
   * @return a new array
   * @throws NegativeArraySizeException if the size is negative
   */
  public static int[] random(int size, RandomGenerator random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
    }
    shuffle(order, random);
    return order;
  }

  /**
   * Shuffles the values.
   *
   * @param values modified
   * @param random source of randomness; advanced
   */
  public static void shuffle(int[] values, RandomGenerator random) {
    for (int last = values.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int held = values[last];
      values[last] = values[other];
      values[other] = held;
    }
  }

  /**
   * Shuffles the values.
   *
   * @param values modified
   * @param random source of randomness; advanced
   */
  public static void shuffle(float[] values, RandomGenerator random) {
    for (int last = values.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      float held = values[last];
      values[last] = values[other];
      values[other] = held;
    }
  }
}
