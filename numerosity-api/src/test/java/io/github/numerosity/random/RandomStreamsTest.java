package io.github.numerosity.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected numbers are from random_streams.py in the test resources (Python 3.11.2). */
class RandomStreamsTest {
  static Stream<Arguments> vectors() {
    return Stream.of(
        vector(
            0,
            "",
            new long[] {},
            0xEB9735B474E3E1B0L,
            0x3D2F6B6B33E81150L,
            0x786AAE6351CBC164L,
            0x00F53B2C91CF4671L),
        vector(
            1,
            "weights",
            new long[] {},
            0xF9DFC630ECEBA4EFL,
            0xC437A8D52E87023DL,
            0x82E8F4452235891DL,
            0x2F8DF8354AEDFAC3L),
        vector(
            -1,
            "weights",
            new long[] {},
            0x4F92BE2B567E4AF0L,
            0x983C44DBAD4CBDA1L,
            0x17BFBD8387668C00L,
            0x9DF027C5726CCFF0L),
        vector(
            7,
            "standard",
            new long[] {10, 79},
            0xDE1C7559D2FA49BBL,
            0xFDC89A3533FB292CL,
            0x683971257C6C4976L,
            0xFF37505C1C0F40A6L),
        vector(
            7,
            "standard",
            new long[] {79, 10},
            0x16F88622522E02B2L,
            0x7D006CC69EAA42FDL,
            0x719A6BB1123D4436L,
            0xA95AC1AE7A284459L),
        vector(
            7,
            "Größe \uD83D\uDE00",
            new long[] {-1},
            0xDD66E624F22A3364L,
            0xA7AE46C9B18606A5L,
            0x3E84A8A426D1A349L,
            0x2FF89A445B8C2F12L),
        vector(
            Long.MAX_VALUE,
            "shuffle",
            new long[] {1L << 40, 0, 0},
            0x599A0C2AF0D0A7FCL,
            0xE2B2951C91DF7CBAL,
            0xFAADED04E7ABF7B3L,
            0xCFEBE31FB1846A17L));
  }

  private static Arguments vector(long seed, String purpose, long[] indices, long... expected) {
    return Arguments.of(seed, purpose, indices, expected);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void matchesTheDocumentedFormula(long seed, String purpose, long[] indices, long[] expected) {
    RandomGenerator random = RandomStreams.of(seed).stream(purpose, indices);

    for (long number : expected) {
      assertThat(random.nextLong()).isEqualTo(number);
    }
  }

  @Test
  void aStreamDoesNotDependOnWhatElseWasDrawn() {
    RandomStreams streams = RandomStreams.of(3);
    long first = streams.stream("a", 1).nextLong();
    streams.stream("a", 0).nextGaussian();
    streams.stream("b").nextLong();

    assertThat(streams.stream("a", 1).nextLong()).isEqualTo(first);
  }

  @Test
  void seedsPurposesAndIndicesAllGiveOtherStreams() {
    Set<Long> first = new HashSet<>();
    int streams = 0;
    for (long seed = -2; seed <= 2; seed++) {
      for (String purpose : new String[] {"", "a", "b", "ab", "ba"}) {
        first.add(RandomStreams.of(seed).stream(purpose).nextLong());
        streams++;
        for (long index = -2; index <= 2; index++) {
          first.add(RandomStreams.of(seed).stream(purpose, index).nextLong());
          first.add(RandomStreams.of(seed).stream(purpose, index, 0).nextLong());
          first.add(RandomStreams.of(seed).stream(purpose, 0, index, 1).nextLong());
          streams += 3;
        }
      }
    }
    assertThat(first).hasSize(streams);
  }

  @Test
  void rejectsNull() {
    assertThatThrownBy(() -> RandomStreams.of(1).stream(nothing()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("purpose");
  }

  @SuppressWarnings("NullAway") // what a caller without null checks would pass
  private static String nothing() {
    return null;
  }
}
