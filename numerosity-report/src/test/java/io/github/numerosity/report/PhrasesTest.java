package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void numbersAreShortAndReadable() {
    assertThat(Phrases.number(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(Phrases.number(-1234)).isEqualTo("\u22121234");
    assertThat(Phrases.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(Phrases.number(12.34567)).isEqualTo("12.35");
    assertThat(Phrases.number(2.5e-7)).isEqualTo("2.5\u00d710\u207b\u2077");
    assertThat(Phrases.number(-1.5e12)).isEqualTo("\u22121.5\u00d710\u00b9\u00b2");
    assertThat(Phrases.number(-0.0)).isEqualTo("0");
    assertThat(Phrases.number(Double.NEGATIVE_INFINITY)).isEqualTo("\u2212\u221e");
  }

  @Test
  void joinsNames() {
    assertThat(Phrases.joined(List.of("a"))).isEqualTo("a");
    assertThat(Phrases.joined(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Phrases.joined(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void writesThreeAndMoreThatFollowOneAnotherAsARange() {
    assertThat(Phrases.ranges(List.of(4L))).isEqualTo("4");
    assertThat(Phrases.ranges(List.of(1L, 2L))).isEqualTo("1, 2");
    assertThat(Phrases.ranges(List.of(3L, 1L, 2L, 2L))).isEqualTo("1–3");
    assertThat(Phrases.ranges(List.of(1L, 2L, 4L, 8L, 9L, 10L))).isEqualTo("1, 2, 4, 8–10");
    assertThat(Phrases.ranges(List.of(-1L, 0L, 1L))).isEqualTo("-1–1");
    assertThat(Phrases.ranges(List.of(Long.MAX_VALUE, Long.MIN_VALUE)))
        .isEqualTo("-9223372036854775808, 9223372036854775807");
  }

  @Test
  void countsAlikeInEveryLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Phrases.count(1600, "image", "images")).isEqualTo("1,600 images");
      assertThat(Phrases.count(1, "image", "images")).isEqualTo("1 image");
      assertThat(Phrases.count(0, "image", "images")).isEqualTo("0 images");
    } finally {
      Locale.setDefault(before);
    }
  }
}
