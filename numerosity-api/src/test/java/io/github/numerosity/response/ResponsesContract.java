package io.github.numerosity.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract test of {@link Responses}, whose values are {@link #value}. */
abstract class ResponsesContract {
  static final int STIMULI = 4;
  static final int UNITS = 3;

  /** Returns the responses under test: {@link #STIMULI} x {@link #UNITS} values. */
  abstract Responses responses();

  static double value(int stimulus, int unit) {
    return (stimulus * UNITS + unit) * 0.5 - 1;
  }

  static Units units() {
    return new Units(List.of(new LayerShape("layer", UNITS, 1, 1)));
  }

  static Design design() {
    List<Design.Row> rows = new ArrayList<>();
    for (int row = 0; row < STIMULI; row++) {
      rows.add(new Design.Row(Block.SELECTION, "standard", 1 + row / 2, row % 2));
    }
    return Design.of(rows);
  }

  /** Sum of each unit's responses, weighted by row number. */
  record WeightedSums(String label) implements Fold<List<Double>> {
    @Override
    public Accumulator<List<Double>> begin(Design design, Units units) {
      double[] sums = new double[units.count()];
      return new Accumulator<>() {
        @Override
        public void accept(int stimulus, double[] row) {
          for (int unit = 0; unit < row.length; unit++) {
            sums[unit] += (stimulus + 1) * row[unit];
          }
        }

        @Override
        public List<Double> finish() {
          return java.util.Arrays.stream(sums).boxed().toList();
        }
      };
    }
  }

  @Test
  void rowsHoldTheValues() {
    double[] row = new double[UNITS];
    for (int stimulus = 0; stimulus < STIMULI; stimulus++) {
      responses().row(stimulus, row);
      assertThat(row).containsExactly(value(stimulus, 0), value(stimulus, 1), value(stimulus, 2));
    }
  }

  @Test
  void tilesHoldAdjacentUnitsOneAfterTheOther() {
    double[] tile = new double[2 * STIMULI];
    responses().tile(1, 2, tile);
    assertThat(tile)
        .containsExactly(
            value(0, 1),
            value(1, 1),
            value(2, 1),
            value(3, 1),
            value(0, 2),
            value(1, 2),
            value(2, 2),
            value(3, 2));
  }

  @Test
  void rejectsTilesOutsideTheUnits() {
    assertThatThrownBy(() -> responses().tile(2, 2, new double[2 * STIMULI]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> responses().tile(0, 2, new double[2 * STIMULI - 1]))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void foldsTakeInEachRowOnceInOrder() {
    double expected = value(0, 1) + 2 * value(1, 1) + 3 * value(2, 1) + 4 * value(3, 1);
    assertThat(responses().get(new WeightedSums("a")).get(1)).isEqualTo(expected);
  }

  @Test
  void equalFoldsAreMadeOnce() {
    Responses responses = responses();
    assertThat(responses.get(new WeightedSums("a"))).isSameAs(responses.get(new WeightedSums("a")));
  }

  @Test
  void preparedFoldsAreThoseThatAreHadLater() {
    Responses responses = responses();
    List<Double> before = responses.get(new WeightedSums("a"));
    responses.prepare(Set.of(new WeightedSums("a"), new WeightedSums("b")));
    assertThat(responses.get(new WeightedSums("a"))).isSameAs(before);
    assertThat(responses.get(new WeightedSums("b")))
        .isEqualTo(before)
        .isSameAs(responses.get(new WeightedSums("b")));
  }

  @Test
  void selectionsHaveTheirOwnRowsAndDesign() {
    Responses selected = responses().select(3, 1, 3);
    assertThat(selected.design()).isEqualTo(design().select(3, 1, 3));
    double[] row = new double[UNITS];
    selected.row(1, row);
    assertThat(row[0]).isEqualTo(value(1, 0));
    double[] tile = new double[3];
    selected.tile(2, 1, tile);
    assertThat(tile).containsExactly(value(3, 2), value(1, 2), value(3, 2));
    assertThat(selected.get(new WeightedSums("a")).get(0))
        .isEqualTo(value(3, 0) + 2 * value(1, 0) + 3 * value(3, 0));
  }

  @Test
  void selectionsOfSelectionsReferToTheSelection() {
    double[] row = new double[UNITS];
    responses().select(3, 1).select(1).row(0, row);
    assertThat(row[2]).isEqualTo(value(1, 2));
  }

  @Test
  void rejectsRowsThatDoNotExist() {
    assertThatThrownBy(() -> responses().select(STIMULI))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> responses().row(STIMULI, new double[UNITS]))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void otherLabelsLeaveTheValuesAlone() {
    Design other = design().select(3, 2, 1, 0);
    Responses relabelled = responses().relabelled(other);
    assertThat(relabelled.design()).isEqualTo(other);
    double[] row = new double[UNITS];
    relabelled.row(0, row);
    assertThat(row[0]).isEqualTo(value(0, 0));
  }

  @Test
  void rejectsLabelsForAnotherNumberOfRows() {
    assertThatThrownBy(() -> responses().relabelled(design().select(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("need a design of 4 rows, got 1")
        .hasMessageContaining("4 responses");
  }
}
