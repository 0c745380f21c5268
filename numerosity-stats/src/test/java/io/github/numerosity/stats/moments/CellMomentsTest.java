package io.github.numerosity.stats.moments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.moments.CellMoments.Cell;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellMomentsTest {
  @Test
  void ordersCellsByBlockSetAndNumerosity() {
    CellMoments moments =
        CellMoments.of(
            new RecordedRows()
                .add(Block.PREFERENCE, "b", 1, 0)
                .add(Block.SELECTION, "b", 3, 0)
                .add(Block.SELECTION, "a", 2, 0)
                .add(Block.SELECTION, "b", 1, 0)
                .wide());

    assertThat(moments.cells())
        .containsExactly(
            new Cell(Block.SELECTION, "b", 1),
            new Cell(Block.SELECTION, "b", 3),
            new Cell(Block.SELECTION, "a", 2),
            new Cell(Block.PREFERENCE, "b", 1));
    assertThat(moments.numerosities(Block.SELECTION)).containsExactly(1, 2, 3);
    assertThat(moments.sets(Block.SELECTION)).containsExactly("b", "a");
    assertThat(moments.cells(Block.PREFERENCE)).containsExactly(3);
    assertThat(moments.has(Block.RANGE)).isFalse();
  }

  @Test
  void agreesWithTwoPassesOnRandomResponses() {
    RandomGenerator random = RandomStreams.of(11).stream("cell-moments-test");
    RecordedRows rows = new RecordedRows();
    double[][][] values = new double[3][2][20];
    for (int image = 0; image < 20; image++) {
      for (int numerosity = 1; numerosity <= 3; numerosity++) {
        double[] row = {100 + random.nextGaussian(), random.nextDouble()};
        values[numerosity - 1][0][image] = row[0];
        values[numerosity - 1][1][image] = row[1];
        rows.selection(numerosity, row);
      }
    }

    CellMoments moments = CellMoments.of(rows.wide());

    for (int cell = 0; cell < 3; cell++) {
      assertThat(moments.count(cell)).isEqualTo(20);
      for (int unit = 0; unit < 2; unit++) {
        double mean = java.util.Arrays.stream(values[cell][unit]).average().orElseThrow();
        double squares =
            java.util.Arrays.stream(values[cell][unit]).map(v -> (v - mean) * (v - mean)).sum();
        assertThat(moments.mean(cell, unit)).isCloseTo(mean, within(1e-13 * Math.abs(mean)));
        assertThat(moments.sumOfSquares(cell, unit)).isCloseTo(squares, within(1e-12 * squares));
        assertThat(moments.variance(cell, unit)).isCloseTo(squares / 19, within(1e-13 * squares));
      }
    }
  }

  @Test
  void poolsTheSetsOfANumerosity() {
    CellMoments moments =
        CellMoments.of(
            new RecordedRows()
                .add(Block.SELECTION, "a", 1, 1)
                .add(Block.SELECTION, "a", 1, 3)
                .add(Block.SELECTION, "b", 1, 8)
                .add(Block.PREFERENCE, "a", 1, 1000)
                .add(Block.SELECTION, "b", 2, 5)
                .wide());

    NumerosityMoments pooled = moments.byNumerosity(Block.SELECTION);

    assertThat(pooled.numerosities()).containsExactly(1, 2);
    assertThat(pooled.count(0)).isEqualTo(3);
    assertThat(pooled.total()).isEqualTo(4);
    assertThat(pooled.mean(0, 0)).isEqualTo(4.0);
    assertThat(pooled.sumOfSquares(0, 0)).isCloseTo(9 + 1 + 16, within(1e-13));
    assertThat(pooled.variance(0, 0)).isCloseTo(13, within(1e-13));
    assertThat(moments.byNumerosity(Block.SELECTION, Block.PREFERENCE).count(0)).isEqualTo(4);
  }

  @Test
  void isExactlyZeroWhereResponsesAreEqual() {
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 7; image++) {
      rows.add(Block.SELECTION, "a", 1, 0.1).add(Block.SELECTION, "b", 1, 0.1);
    }

    NumerosityMoments moments = CellMoments.of(rows.wide()).byNumerosity(Block.SELECTION);

    assertThat(moments.sumOfSquares(0, 0)).isZero();
    assertThat(moments.isConstant(0)).isTrue();
  }

  @Test
  void keepsTheVarianceOfAFarOffset() {
    CellMoments moments = CellMoments.of(RecordedRows.oneUnit(new double[] {1e6, 1e6 + 1, 1e6}));

    assertThat(moments.sumOfSquares(0, 0)).isCloseTo(2.0 / 3, within(1e-15));
  }

  @Test
  void givesTheSameForSingleAndDoublePrecisionRows() {
    RandomGenerator random = RandomStreams.of(12).stream("cell-moments-test");
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 40; image++) {
      rows.selection(1 + image % 4, (float) random.nextGaussian(), (float) random.nextDouble());
    }

    CellMoments single = CellMoments.of(rows.narrow());
    CellMoments twofold = CellMoments.of(rows.wide());

    for (int cell = 0; cell < 4; cell++) {
      for (int unit = 0; unit < 2; unit++) {
        assertThat(single.mean(cell, unit)).isEqualTo(twofold.mean(cell, unit));
        assertThat(single.sumOfSquares(cell, unit)).isEqualTo(twofold.sumOfSquares(cell, unit));
      }
    }
  }

  @Test
  void takesRowsOfBothPrecisionsInOnePass() {
    Responses responses = new RecordedRows().selection(1, 0.5).selection(1, 0.1).narrow();
    Fold.Accumulator<CellMoments> accumulator =
        CellMoments.PER_CONDITION.begin(responses.design(), responses.units());

    accumulator.accept(0, new float[] {0.5f});
    accumulator.accept(1, new double[] {0.1});

    assertThat(accumulator.finish().mean(0, 0)).isEqualTo(0.3);
  }

  @Test
  void countsResponsesToImagesWithItems() {
    CellMoments moments =
        CellMoments.of(
            new RecordedRows()
                .selection(0, 5, 5)
                .selection(1, 0, -1)
                .selection(2, 3, 1)
                .selection(2, 0, 1)
                .add(Block.PREFERENCE, "standard", 1, 1, 1)
                .add(Block.RANGE, "standard", 0, 1, 1)
                .wide());

    assertThat(moments.respondingShare(Block.SELECTION, 0)).isEqualTo(1.0 / 3);
    assertThat(moments.respondingShare(Block.SELECTION, 1)).isEqualTo(1.0);
    assertThat(moments.respondingShare(Block.PREFERENCE, 0)).isEqualTo(1.0);
    assertThatThrownBy(() -> moments.respondingShare(Block.RANGE, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RANGE");
  }

  @Test
  void isMadeOnceForAllAnalyses() {
    Responses responses = RecordedRows.oneUnit(new double[] {1, 2});

    assertThat(CellMoments.of(responses)).isSameAs(CellMoments.of(responses));
  }

  @Test
  void refusesRowsOutOfOrderAndAnEarlyEnd() {
    Responses responses = RecordedRows.oneUnit(new double[] {1, 2});
    Fold.Accumulator<CellMoments> accumulator =
        CellMoments.PER_CONDITION.begin(responses.design(), responses.units());

    accumulator.accept(0, new double[] {1});
    assertThatThrownBy(() -> accumulator.accept(0, new double[] {1}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("got 0 after 0");
    assertThatThrownBy(accumulator::finish)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2 rows");
  }

  @Test
  void namesTheBlocksThereAre() {
    CellMoments moments = CellMoments.of(RecordedRows.oneUnit(new double[] {1, 2}));

    assertThatThrownBy(() -> moments.byNumerosity(Block.PREFERENCE, Block.RANGE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[PREFERENCE, RANGE]")
        .hasMessageContaining("[SELECTION]");
    assertThatThrownBy(() -> CellMoments.of(RecordedRows.oneUnit(new double[] {1})).variance(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 2 images");
  }

  @Test
  void everyResponseButZeroCounts() {
    RecordedRows rows =
        new RecordedRows()
            .selection(1, Float.MIN_VALUE, 0, -0.0f, Float.MAX_VALUE)
            .selection(1, -Float.MIN_VALUE, 0, 0, -Float.MAX_VALUE)
            .selection(2, Float.MIN_NORMAL, 0, -1e-30f, 1)
            .selection(2, -Float.MIN_NORMAL, -0.0, 1e-30f, -1);
    for (Responses responses : List.of(rows.narrow(), rows.wide())) {
      CellMoments moments = CellMoments.of(responses);
      assertThat(moments.respondingShare(Block.SELECTION, 0)).isEqualTo(1);
      assertThat(moments.respondingShare(Block.SELECTION, 1)).isEqualTo(0);
      assertThat(moments.respondingShare(Block.SELECTION, 2)).isEqualTo(0.5);
      assertThat(moments.respondingShare(Block.SELECTION, 3)).isEqualTo(1);
    }
  }

  private static RecordedRows scattered() {
    RandomGenerator random = RandomStreams.of(5).stream("scattered");
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < 60; image++) {
      double[] row = random.doubles(700).map(value -> (float) (1000 + value)).toArray();
      row[3] = 7;
      row[4] = image % 3 == 0 ? 2 : row[4];
      row[5] = image % 3;
      Block block = image < 50 ? Block.SELECTION : Block.PREFERENCE;
      rows.add(block, "set-" + image % 2, 1 + image % 3, row);
    }
    return rows;
  }

  @Test
  void rowsInMemoryTakenCellByCellGiveTheBitsOfRowsInOrder() {
    RecordedRows rows = scattered();
    Responses responses = rows.narrow();
    Fold.Accumulator<CellMoments> inOrder =
        CellMoments.PER_CONDITION.begin(responses.design(), responses.units());
    double[] row = new double[700];
    float[] narrow = new float[700];
    for (int stimulus = 0; stimulus < 60; stimulus++) {
      responses.row(stimulus, row);
      for (int unit = 0; unit < row.length; unit++) {
        narrow[unit] = (float) row[unit];
      }
      inOrder.accept(stimulus, narrow);
    }
    CellMoments ascending = inOrder.finish();
    CellMoments replayed = CellMoments.of(responses);

    assertThat(CellMoments.PER_CONDITION.replayOrder(responses.design()))
        .isNotEqualTo(IntStream.range(0, 60).toArray());
    for (int cell = 0; cell < ascending.cells().size(); cell++) {
      for (int unit = 0; unit < 700; unit++) {
        assertThat(replayed.mean(cell, unit)).isEqualTo(ascending.mean(cell, unit));
        assertThat(replayed.sumOfSquares(cell, unit)).isEqualTo(ascending.sumOfSquares(cell, unit));
      }
    }
  }

  @Test
  void unitsSideBySideHaveTheBitsOfUnitsOneByOne() {
    CellMoments moments = CellMoments.of(scattered().wide());
    for (NumerosityMoments groups :
        List.of(
            moments.byNumerosity(Block.SELECTION),
            moments.byNumerosity(Block.SELECTION, "set-1"))) {
      double[] deviations = new double[3 * 600];
      double[] squares = new double[3 * 600];
      groups.fill(100, 600, deviations, squares);
      groups.fill(0, 100, new double[300], new double[300]);
      for (int group = 0; group < 3; group++) {
        for (int unit = 100; unit < 700; unit++) {
          int at = group * 600 + unit - 100;
          assertThat(deviations[at]).isEqualTo(groups.deviation(group, unit));
          assertThat(squares[at]).isEqualTo(groups.sumOfSquares(group, unit));
        }
      }
      double[] constant = new double[3 * 4];
      groups.fill(3, 4, new double[12], constant);
      assertThat(new double[] {constant[0], constant[4], constant[8]})
          .as("a unit that answers all images alike")
          .containsOnly(0);
    }
  }
}
