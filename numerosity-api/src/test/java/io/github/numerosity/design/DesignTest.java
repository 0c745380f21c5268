package io.github.numerosity.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.numerosity.stimulus.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignTest {
  private static Design.Row row(String set, int numerosity, int index) {
    return new Design.Row(Block.SELECTION, set, numerosity, index);
  }

  @Test
  void numbersTheImagesOfEachCondition() {
    assertThat(Design.of(new int[] {3, 0, 3}))
        .isEqualTo(
            Design.of(
                List.of(row("recorded", 3, 0), row("recorded", 0, 0), row("recorded", 3, 1))));
    assertThat(Design.of(new int[] {1, 1, 1, 2}, new String[] {"a", "b", "a", "a"}))
        .isEqualTo(
            Design.of(List.of(row("a", 1, 0), row("b", 1, 0), row("a", 1, 1), row("a", 2, 0))));
  }

  @Test
  void refusesArraysThatDoNotFit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Design.of(new int[] {1, 2}, new String[] {"a"}))
        .withMessageContaining("2 numerosities and 1 sets");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Design.of(new int[] {1, -2}))
        .withMessageContaining("-2");
  }

  @Test
  void refusesTwoRowsForOneImageButSelectsOneTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Design.of(List.of(row("a", 1, 0), row("a", 2, 0), row("a", 1, 0))))
        .withMessageContaining("rows 0 and 2")
        .withMessageContaining("numerosity=1, index=0")
        .withMessageContaining("its own index");
    assertThat(Design.of(new int[] {4, 5}).select(1, 1).row(1)).isEqualTo(row("recorded", 5, 0));
  }
}
