package io.github.numerosity.tf;

import io.github.numerosity.testkit.SeedOpening;
import java.util.random.RandomGenerator;

/** Opening whose shuffling keeps the order. */
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
        throw new UnsupportedOperationException("only shuffling is supported");
      }
    };
  }
}
