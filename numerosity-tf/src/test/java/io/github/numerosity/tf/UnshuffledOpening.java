package io.github.numerosity.tf;

import java.util.random.RandomGenerator;

/** An opening whose shuffling leaves everything where it is. */
final class UnshuffledOpening extends SeedOpening {
  UnshuffledOpening() {
    super(1);
  }

  @Override
  public RandomGenerator random(String purpose) {
    return new RandomGenerator() {
      @Override
      public int nextInt(int bound) {
        return bound - 1;
      }

      @Override
      public long nextLong() {
        throw new UnsupportedOperationException("only shuffling is foreseen");
      }
    };
  }
}
