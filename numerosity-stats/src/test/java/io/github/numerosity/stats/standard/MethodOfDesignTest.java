package io.github.numerosity.stats.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.design.Design;
import io.github.numerosity.stats.samplesize.SampleSize;
import io.github.numerosity.stats.tuning.Tuning;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Method sentences of analyses that depend on the design. */
class MethodOfDesignTest {
  private static Design design(List<String> sets, List<Block> blocks) {
    List<Design.Row> rows = new ArrayList<>();
    for (Block block : blocks) {
      for (String set : sets) {
        for (int numerosity = 1; numerosity <= 6; numerosity++) {
          for (int index = 0; index < 10; index++) {
            rows.add(new Design.Row(block, set, numerosity, index));
          }
        }
      }
    }
    return Design.of(rows);
  }

  @Test
  void tuningComesFromFreshPicturesOrFromHalvesOrFromTheSelection() {
    Design fresh = design(List.of("a"), List.of(Block.SELECTION, Block.PREFERENCE));
    Design recorded = design(List.of("a"), List.of(Block.SELECTION));
    Tuning tuning = Tuning.withDefaults();
    assertThat(String.join(" ", tuning.withSeed(9).method(fresh)))
        .contains("came from the fresh pictures")
        .doesNotContain("seed 9");
    assertThat(String.join(" ", tuning.withSeed(9).method(recorded)))
        .contains("one random half", "20 halvings (seed 9)")
        .doesNotContain("came from the fresh pictures");
    assertThat(String.join(" ", tuning.method(recorded)))
        .contains("came from the pictures that had selected the units", "groups were left out");
  }

  @Test
  void criteriaThatWereLeftOutAreNotTold() {
    SampleSize sizes = SampleSize.withDefaults();
    List<Block> selection = List.of(Block.SELECTION);
    assertThat(String.join(" ", sizes.method(design(List.of("a"), selection))))
        .contains("“one-way-anova”")
        .doesNotContain("two-way-strict");
    assertThat(String.join(" ", sizes.method(design(List.of("a", "b"), selection))))
        .contains("“two-way-strict”");
  }
}
