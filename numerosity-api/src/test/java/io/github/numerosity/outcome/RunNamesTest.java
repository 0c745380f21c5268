package io.github.numerosity.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.experiment.FakeAnalysis;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunNamesTest {
  private static final FakeAnalysis ANOVA = new FakeAnalysis("anova", 1);
  private static final FakeAnalysis TUKEY = new FakeAnalysis("tukey", 1);
  private static final FakeAnalysis THIRD = new FakeAnalysis("third", 1);

  private final RunNames names = new RunNames();

  private static Figure figure(String name, String... tables) {
    return new Figure(name, "", "", "", new Plot.Sheet(List.of("a"), List.of())).from(tables);
  }

  @Test
  void theFirstOwnerHasTheName() {
    names.reserve("methods");

    assertThat(names.table("units", ANOVA, "anova")).isEqualTo("units");
    assertThat(names.table("units", TUKEY, "tukey")).isEqualTo("tukey-units");
    assertThat(names.table("units", THIRD, "tukey")).isEqualTo("tukey-units-2");
    assertThat(names.table("methods", ANOVA, "anova")).isEqualTo("anova-methods");
    assertThat(names.of(TUKEY, "units")).contains("tukey-units");
    assertThat(names.of(TUKEY, "pairs")).isEmpty();
  }

  @Test
  void figuresFollowTheirTables() {
    names.table("separation", ANOVA, "anova");
    Table table = new Table("separation", List.of("share"), Stream::empty);

    List<Exhibit> named =
        names.exhibits(List.of(figure("separation", "separation", "other"), table), TUKEY, "tukey");

    assertThat(named)
        .extracting(Exhibit::name)
        .containsExactly("tukey-separation-2", "tukey-separation");
    assertThat(((Figure) named.get(0)).tables()).containsExactly("tukey-separation", "other");
  }

  @Test
  void aFigureOfASynthesisIsMadeOfTheTablesOfAnAnalysis() {
    names.table("units", ANOVA, "anova");
    names.table("units", TUKEY, "tukey");

    assertThat(names.resolve(figure("shares", "units", "missing"), TUKEY).tables())
        .containsExactly("tukey-units");
  }
}
