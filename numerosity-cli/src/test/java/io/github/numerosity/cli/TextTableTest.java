package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.result.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private enum Verdict {
    CANNOT_BE_DECIDED
  }

  private static final Table CLAIMS =
      new Table(
          "claims",
          List.of("claim", "mean_share", "verdict"),
          () ->
              Stream.of(
                  List.of(
                      "The most sensitive units prefer small numbers",
                      0.67634,
                      Verdict.CANNOT_BE_DECIDED),
                  List.of("Short", Optional.empty(), Verdict.CANNOT_BE_DECIDED)));

  @Test
  void setsColumnsSideBySideAndNumbersToTheRight() {
    assertThat(TextTable.of(CLAIMS).lines(100, false))
        .containsExactly(
            "claim                                          mean share  verdict",
            "---------------------------------------------  ----------  -----------------",
            "The most sensitive units prefer small numbers      0.6763  cannot be decided",
            "Short                                                   -  cannot be decided");
  }

  @Test
  void breaksLongCellsBetweenWords() {
    assertThat(TextTable.of(CLAIMS).lines(60, false))
        .containsExactly(
            "claim                          mean share  verdict",
            "-----------------------------  ----------  -----------------",
            "The most sensitive units           0.6763  cannot be decided",
            "prefer small numbers",
            "",
            "Short                                   -  cannot be decided");
  }

  @Test
  void writesOneBlockForEachRowWhereColumnsDoNotFit() {
    assertThat(TextTable.of(CLAIMS).lines(30, false))
        .startsWith(
            "claim: The most sensitive", "  units prefer small numbers", "mean share: 0.6763")
        .contains("", "claim: Short", "mean share: -");
  }

  @Test
  void neverWritesBeyondTheWidth() {
    for (int width = 10; width < 120; width++) {
      assertThat(TextTable.of(CLAIMS).lines(width, false))
          .as("width %d", width)
          .allMatch(line -> !line.endsWith(" "));
      int limit = width;
      assertThat(TextTable.of(CLAIMS).lines(width, false))
          .as("width %d", width)
          .allMatch(line -> line.length() <= limit);
    }
  }

  @Test
  void hasNoEscapeSequencesUnlessStyled() {
    assertThat(String.join("", TextTable.of(CLAIMS).lines(80, false))).doesNotContain("\u001b");
    assertThat(TextTable.of(CLAIMS).lines(80, true).get(0)).contains("\u001b[1m");
  }

  @Test
  void keepsLineBreaksOfACell() {
    Table table =
        new Table("claims", List.of("text"), () -> Stream.of(List.<Object>of("one\ntwo three")));

    assertThat(TextTable.of(table).lines(80, false))
        .containsExactly("text", "---------", "one", "two three");
  }

  @Test
  void setsClaimsAboveTheirMeasures() {
    Table claims =
        new Table(
            "claims",
            List.of(
                "network",
                "claim",
                "poster",
                "measure",
                "found",
                "low",
                "null",
                "null_low",
                "null_high",
                "verdict",
                "missing"),
            () ->
                Stream.of(
                    List.of(
                        "trained",
                        "selective",
                        "82 %",
                        "share",
                        0.5,
                        Optional.empty(),
                        0.01,
                        0.0,
                        0.02,
                        Verdict.CANNOT_BE_DECIDED,
                        "more images"),
                    List.of(
                        "trained",
                        "selective",
                        "82 %",
                        "silent",
                        0.25,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Verdict.CANNOT_BE_DECIDED,
                        "more images"),
                    List.of(
                        "trained",
                        "effect",
                        "small n",
                        "rho",
                        -1.5,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Verdict.CANNOT_BE_DECIDED,
                        "")));

    assertThat(ClaimsText.lines(claims, 80, false))
        .containsExactly(
            "measure   found  null",
            "-------  ------  ------------------",
            "",
            "trained, selective, \"82 %\": cannot be decided; missing: more images",
            "share    0.5000  0.01000 (0..0.020)",
            "silent   0.2500  -",
            "",
            "trained, effect, \"small n\": cannot be decided",
            "rho      -1.500  -");
  }

  @Test
  void setsAnyOtherTableOfThatNameAsItIs() {
    assertThat(ClaimsText.lines(CLAIMS, 100, false))
        .isEqualTo(TextTable.of(CLAIMS).lines(100, false));
  }
}
