package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountedTest {
  @Test
  void joinsNames() {
    assertThat(Counted.joined(List.of("a"))).isEqualTo("a");
    assertThat(Counted.joined(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Counted.joined(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void writesThreeAndMoreThatFollowOneAnotherAsARange() {
    assertThat(Counted.ranges(List.of(4L))).isEqualTo("4");
    assertThat(Counted.ranges(List.of(1L, 2L))).isEqualTo("1, 2");
    assertThat(Counted.ranges(List.of(3L, 1L, 2L, 2L))).isEqualTo("1–3");
    assertThat(Counted.ranges(List.of(1L, 2L, 4L, 8L, 9L, 10L))).isEqualTo("1, 2, 4, 8–10");
    assertThat(Counted.ranges(List.of(-1L, 0L, 1L))).isEqualTo("-1–1");
    assertThat(Counted.ranges(List.of(Long.MAX_VALUE, Long.MIN_VALUE)))
        .isEqualTo("-9223372036854775808, 9223372036854775807");
  }

  @Test
  void countsAlikeInEveryLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(Counted.of(1600, "image", "images")).isEqualTo("1,600 images");
      assertThat(Counted.of(1, "image", "images")).isEqualTo("1 image");
      assertThat(Counted.of(0, "image", "images")).isEqualTo("0 images");
    } finally {
      Locale.setDefault(before);
    }
  }
}
