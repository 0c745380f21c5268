package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stimulus.Block;
import org.junit.jupiter.api.Test;

class PreferencesTest {
  private static Preferences of(RecordedRows rows) {
    return Preferences.of(CellMoments.of(rows.wide()));
  }

  @Test
  void isTheNumerosityOfTheLargestMeanOverAllSets() {
    Preferences preferences =
        of(
            new RecordedRows()
                .add(Block.SELECTION, "a", 2, 1)
                .add(Block.SELECTION, "b", 2, 4)
                .add(Block.SELECTION, "a", 5, 3)
                .add(Block.SELECTION, "b", 5, 3)
                .add(Block.SELECTION, "a", 9, 5)
                .add(Block.SELECTION, "b", 9, 0));

    assertThat(preferences.numerosity(0)).isEqualTo(5);
    assertThat(preferences.tied(0)).isFalse();
    assertThat(preferences.block()).isEqualTo(Block.SELECTION);
    assertThat(preferences.repeats(0)).isEmpty();
    assertThat(preferences.agreement(unit -> true)).isEmpty();
  }

  @Test
  void isDecidedByFreshImagesWhereThereAreAny() {
    Preferences preferences =
        of(
            new RecordedRows()
                .selection(1, 9, 9)
                .selection(2, 1, 1)
                .add(Block.PREFERENCE, "standard", 1, 0, 3)
                .add(Block.PREFERENCE, "standard", 2, 2, 2)
                .add(Block.RANGE, "standard", 3, 99, 99));

    assertThat(preferences.block()).isEqualTo(Block.PREFERENCE);
    assertThat(preferences.numerosity(0)).isEqualTo(2);
    assertThat(preferences.numerosity(1)).isEqualTo(1);
    assertThat(preferences.repeats(0)).contains(false);
    assertThat(preferences.repeats(1)).contains(true);
    assertThat(preferences.agreement(unit -> true)).hasValue(0.5);
    assertThat(preferences.agreement(unit -> unit == 1)).hasValue(1);
    assertThat(preferences.agreement(unit -> false)).isEmpty();
  }

  @Test
  void marksTiesAndTakesTheSmallerNumerosity() {
    Preferences preferences =
        of(
            new RecordedRows()
                .selection(1, 0, 0)
                .selection(2, 0.1, 0)
                .selection(2, 0.2, 0)
                .selection(2, 0.3, 0)
                .selection(3, 0.3, 0)
                .selection(3, 0.2, 0)
                .selection(3, 0.1, 0));

    assertThat(preferences.numerosity(0)).isEqualTo(2);
    assertThat(preferences.tied(0)).isTrue();
    assertThat(preferences.numerosity(1)).isEqualTo(1);
    assertThat(preferences.tied(1)).isTrue();
  }

  @Test
  void forgetsATieBelowTheLargestMean() {
    Preferences preferences =
        of(new RecordedRows().selection(1, 5).selection(2, 5).selection(3, 6));

    assertThat(preferences.numerosity(0)).isEqualTo(3);
    assertThat(preferences.tied(0)).isFalse();
  }

  @Test
  void needsImagesOfTheSelectionOrFreshOnes() {
    RecordedRows rows = new RecordedRows().add(Block.RANGE, "standard", 11, 1);

    assertThatThrownBy(() -> of(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SELECTION");
  }
}
