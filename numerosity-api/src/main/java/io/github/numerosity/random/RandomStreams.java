package io.github.numerosity.random;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Independent random generators derived from a seed, a purpose and indices.
 *
 * <p>The generator is L64_X128_MIX (Steele and Vigna 2021) as implemented by Commons RNG. Its four
 * seed words come from a key {@code h}, formed with SplitMix64's finaliser {@code mix} and its
 * increment {@code g = 0x9E3779B97F4A7C15}:
 *
 * <pre>
 * h = mix(seed + g)
 * for each byte b of the purpose in UTF-8:  h = mix(h + g + b)      (b in 0..255)
 * h = mix(h + g + 256)                                              (end of the purpose)
 * for each index i:                         h = mix((h + g) ^ mix(i + g))
 * word[j] = mix(h + (j + 1) g), j = 0..3
 * </pre>
 *
 * <p>Equal arguments give equal numbers on every platform and in every release, independent of
 * other draws. Instances are immutable; a returned generator must not be shared between threads.
 */
public final class RandomStreams {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long seed;

  private RandomStreams(long seed) {
    this.seed = seed;
  }

  /**
   * Returns the streams of a seed.
   *
   * @param seed any value
   * @return the streams
   */
  public static RandomStreams of(long seed) {
    return new RandomStreams(seed);
  }

  /**
   * Returns a generator at the start of the stream for a purpose and indices.
   *
   * @param purpose of the numbers, such as {@code "weights"}
   * @param indices of the stream within the purpose
   * @return a new generator, not thread-safe
   */
  public RandomGenerator stream(String purpose, long... indices) {
    requireNonNull(purpose, "purpose");
    long key = mix(seed + GOLDEN);
    for (byte octet : purpose.getBytes(StandardCharsets.UTF_8)) {
      key = mix(key + GOLDEN + (octet & 0xFF));
    }
    key = mix(key + GOLDEN + 256);
    for (long index : indices) {
      key = mix((key + GOLDEN) ^ mix(index + GOLDEN));
    }
    long[] words = new long[4];
    for (int word = 0; word < words.length; word++) {
      words[word] = mix(key + (word + 1) * GOLDEN);
    }
    return new StreamGenerator(RandomSource.L64_X128_MIX.create(words));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public String toString() {
    return "RandomStreams[seed " + seed + "]";
  }
}
