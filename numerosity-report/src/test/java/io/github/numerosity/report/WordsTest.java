package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void numbersAreShortAndReadable() {
    assertThat(Words.number(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(Words.number(-1234)).isEqualTo("\u22121234");
    assertThat(Words.number(1_234_567)).isEqualTo("1,234,567");
    assertThat(Words.number(12.34567)).isEqualTo("12.35");
    assertThat(Words.number(2.5e-7)).isEqualTo("2.5\u00d710\u207b\u2077");
    assertThat(Words.number(-1.5e12)).isEqualTo("\u22121.5\u00d710\u00b9\u00b2");
    assertThat(Words.number(-0.0)).isEqualTo("0");
    assertThat(Words.number(Double.NEGATIVE_INFINITY)).isEqualTo("\u2212\u221e");
  }

  @Test
  void linesBreakAtSpacesAndOnlyInNeedAtHyphens() {
    assertThat(Words.lines("one two three", 12, 45)).containsExactly("one two", "three");
    assertThat(Words.lines("random-labels", 12, 200)).containsExactly("random-labels");
    assertThat(Words.lines("random-labels", 12, 55)).containsExactly("random-", "labels");
    assertThat(Words.lines("", 12, 55)).containsExactly("");
  }

  @Test
  void whatIsTooWideIsCut() {
    assertThat(Words.cut("short", 12, 100)).isEqualTo("short");
    String cut = Words.cut("a very long label indeed", 12, 60);
    assertThat(cut).startsWith("a very").endsWith("\u2026");
    assertThat(Words.width(cut, 12)).isLessThanOrEqualTo(60);
  }
}
