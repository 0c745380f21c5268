package io.github.numerosity.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
  @Test
  void linesBreakAtSpacesAndOnlyInNeedAtHyphens() {
    assertThat(Text.LABEL.lines("one two three", 45)).containsExactly("one two", "three");
    assertThat(Text.LABEL.lines("random-labels", 200)).containsExactly("random-labels");
    assertThat(Text.LABEL.lines("random-labels", 55)).containsExactly("random-", "labels");
    assertThat(Text.LABEL.lines("", 55)).containsExactly("");
  }

  @Test
  void whatIsTooWideIsCut() {
    assertThat(Text.LABEL.cut("short", 100)).isEqualTo("short");
    String cut = Text.LABEL.cut("a very long label indeed", 60);
    assertThat(cut).startsWith("a very").endsWith("\u2026");
    assertThat(Text.LABEL.width(cut)).isLessThanOrEqualTo(60);
  }
}
