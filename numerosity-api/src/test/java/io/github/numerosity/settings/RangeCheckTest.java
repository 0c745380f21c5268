package io.github.numerosity.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RangeCheckTest {
  record Checked(
      @Range(above = 0, below = 1) double alpha,
      @Range(least = 1) OptionalInt count,
      @Range(most = 3) List<Integer> sizes,
      String name) {
    Checked {
      RangeCheck.check(Checked.class, alpha, count, sizes, name);
    }
  }

  @Test
  void acceptsNumbersInTheirRanges() {
    assertThat(new Checked(0.5, OptionalInt.empty(), List.of(), "x").alpha()).isEqualTo(0.5);
    assertThat(new Checked(0.5, OptionalInt.of(1), List.of(3, -7), "x").sizes()).hasSize(2);
  }

  @Test
  void rejectsNumbersBeyondThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checked(1, OptionalInt.empty(), List.of(), "x"))
        .withMessage("alpha must be in (0, 1), got 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checked(Double.NaN, OptionalInt.empty(), List.of(), "x"))
        .withMessage("alpha must be in (0, 1), got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checked(0.5, OptionalInt.of(0), List.of(), "x"))
        .withMessage("count must be >= 1, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checked(0.5, OptionalInt.empty(), List.of(1, 4), "x"))
        .withMessage("sizes must be <= 3, got 4");
  }

  @Test
  @SuppressWarnings("NullAway") // that is what is tested
  void rejectsNullByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Checked(0.5, OptionalInt.empty(), List.of(), null))
        .withMessage("name");
  }

  @Test
  void rejectsAnotherNumberOfComponents() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RangeCheck.check(Checked.class, 0.5))
        .withMessage("Checked has 4 components, got 1");
  }
}
