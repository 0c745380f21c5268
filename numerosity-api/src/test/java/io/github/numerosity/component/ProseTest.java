package io.github.numerosity.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProseTest {
  private record Part(
      double share,
      Path path,
      TimeUnit unit,
      Optional<Integer> count,
      OptionalInt no,
      OptionalLong yes,
      List<Inner> inner)
      implements Component {
    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("part", this));
    }
  }

  private record Inner(int someNumber) implements Component {
    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("inner", this));
    }
  }

  private record Empty() implements Component {
    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("empty", this));
    }
  }

  @Test
  void enumeratesAndShortensRuns() {
    assertThat(Prose.list(List.of("a"))).isEqualTo("a");
    assertThat(Prose.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Prose.range(List.of(1, 2, 3))).isEqualTo("1 to 3");
    assertThat(Prose.range(List.of(1L, 2L))).isEqualTo("1 and 2");
    assertThat(Prose.range(List.of(1, 2, 4))).isEqualTo("1, 2 and 4");
  }

  @Test
  void writesNumbersWithoutExponents() {
    assertThat(Prose.number(1e-8)).isEqualTo("0.00000001");
    assertThat(Prose.number(80)).isEqualTo("80");
    assertThat(Prose.number(0)).isEqualTo("0");
    assertThat(Prose.rounded(1234567, 3)).isEqualTo("1230000");
    assertThat(Prose.rounded(-0.012345, 3)).isEqualTo("-0.0123");
    assertThat(Prose.percent(0.0625)).isEqualTo("6.25 %");
    assertThat(Prose.count(1, "image")).isEqualTo("1 image");
    assertThat(Prose.count(1200, "image")).isEqualTo("1,200 images");
  }

  @Test
  void aPartWhoseAuthorSaysNothingIsDescribedByItsSettings() {
    Part part =
        new Part(
            0.5,
            Path.of("some", "where", "file.png"),
            TimeUnit.DAYS,
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.of(4),
            List.of(new Inner(2), new Inner(3)));
    assertThat(part.method())
        .containsExactly(
            "The part “part” was used with the settings share 0.5, path file.png, unit days, count"
                + " not set, no not set, yes 4 and inner “inner” (some number 2) and “inner” (some"
                + " number 3).");
    assertThat(new Empty().method()).containsExactly("The part “empty” was used.");
  }

  @Test
  void aPartWithoutARecipeIsNamedByItsClassTheSameInEveryRun() {
    Component anonymous = new Component() {};
    assertThat(anonymous.method())
        .containsExactly(
            "A part without a name in files was used, the class"
                + " io.github.numerosity.component.ProseTest$1.");
  }
}
