package io.github.numerosity.stats.nulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stimulus.Block;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MonotoneSurrogateTest {
  private static Responses peaked() {
    return new Population()
        .preferring(5, 3)
        .unit(n -> -n, 2)
        .unit(n -> n <= 12 ? n : 24 - n, 2)
        .shown(20, 4);
  }

  /** Units that do not vary within numerosities have no residuals: what is left is the curve. */
  @Test
  void putsTheMeansOnTheClosestMonotoneCurve() {
    RecordedRows rows = new RecordedRows();
    double[][] means = {{1, 9}, {4, 7}, {2, 8}, {5, 1}};
    for (int n = 1; n <= 4; n++) {
      for (int image = 0; image < 3; image++) {
        rows.selection(n, means[n - 1]);
      }
    }
    Responses surrogate = MonotoneSurrogate.of(rows.wide(), 1, 0);
    NumerosityMoments moments = CellMoments.of(surrogate).byNumerosity(Block.SELECTION);
    double[][] expected = {{1, 9}, {3, 7.5}, {3, 7.5}, {5, 1}};
    for (int group = 0; group < 4; group++) {
      for (int unit = 0; unit < 2; unit++) {
        assertThat(moments.mean(group, unit)).isEqualTo(expected[group][unit]);
        assertThat(moments.variance(group, unit)).isZero();
      }
    }
  }

  /**
   * Means over 400 surrogates of 40 images with sd 1 have a standard error of .008; the curve may
   * break the order by no more than five of these.
   */
  @Test
  void isMonotoneOnAverageOverAllBlocks() {
    Responses responses = peaked();
    int draws = 400;
    double[][] means = new double[16][7];
    for (int index = 0; index < draws; index++) {
      NumerosityMoments moments =
          CellMoments.of(MonotoneSurrogate.of(responses, 2, index)).byNumerosity(Block.values());
      for (int group = 0; group < 16; group++) {
        for (int unit = 0; unit < 7; unit++) {
          means[group][unit] += moments.mean(group, unit) / draws;
        }
      }
    }
    NumerosityMoments recorded = CellMoments.of(responses).byNumerosity(Block.values());
    for (int unit = 0; unit < 7; unit++) {
      double rises = 0;
      double falls = 0;
      for (int group = 1; group < 16; group++) {
        double step = means[group][unit] - means[group - 1][unit];
        rises = Math.max(rises, step);
        falls = Math.max(falls, -step);
      }
      assertThat(Math.min(rises, falls)).as("unit %d", unit).isLessThan(0.05);
    }
    assertThat(recorded.mean(4, 0) - recorded.mean(9, 0)).isGreaterThan(2);
    assertThat(means[4][0] - means[0][0]).as("the peak is gone").isLessThan(0.6);
  }

  @Test
  void keepsEachUnitsResidualsWithinSetAndNumerosity() {
    Responses responses = peaked();
    Responses surrogate = MonotoneSurrogate.of(responses, 5, 0);
    assertThat(surrogate.design()).isEqualTo(responses.design());
    double[] row = new double[7];
    double[] drawn = new double[7];
    int resampled = 0;
    for (int stimulus = 0; stimulus < responses.design().stimuli(); stimulus++) {
      surrogate.row(stimulus, drawn);
      boolean found = false;
      for (int donor = 0; donor < responses.design().stimuli(); donor++) {
        if (responses
            .design()
            .row(donor)
            .condition()
            .equals(responses.design().row(stimulus).condition())) {
          responses.row(donor, row);
          // Unit 3 falls without a break in 20 images a numerosity: its curve is its means.
          found |= drawn[3] == row[3] && drawn[4] == row[4];
        }
      }
      assertThat(found).as("row %d", stimulus).isTrue();
      responses.row(stimulus, row);
      resampled += drawn[3] == row[3] ? 0 : 1;
    }
    assertThat(resampled).isGreaterThan(responses.design().stimuli() / 2);
    NumerosityMoments before = CellMoments.of(responses).byNumerosity(Block.values());
    double within = 0;
    for (int index = 0; index < 50; index++) {
      NumerosityMoments after =
          CellMoments.of(MonotoneSurrogate.of(responses, 5, index)).byNumerosity(Block.values());
      within += after.variance(4, 0) / 50;
    }
    // 40 images: the expected variance is 39/40 of the recorded one; the mean of 50 has sd .03.
    assertThat(within / before.variance(4, 0)).isCloseTo(39.0 / 40, within(0.12));
  }

  @Test
  void dependsOnSeedAndIndexOnly() {
    Responses responses = peaked();
    assertThat(values(MonotoneSurrogate.of(responses, 3, 1)))
        .isEqualTo(values(MonotoneSurrogate.of(responses, 3, 1)))
        .isNotEqualTo(values(MonotoneSurrogate.of(responses, 3, 2)))
        .isNotEqualTo(values(MonotoneSurrogate.of(responses, 4, 1)));
  }

  @Test
  void isAViewLikeAnyOther() throws InterruptedException {
    Responses surrogate = MonotoneSurrogate.of(peaked(), 3, 1);
    int stimuli = surrogate.design().stimuli();
    double[] tile = new double[3 * stimuli];
    surrogate.tile(2, 3, tile);
    double[] all = values(surrogate);
    for (int stimulus = 0; stimulus < stimuli; stimulus++) {
      for (int unit = 0; unit < 3; unit++) {
        assertThat(tile[unit * stimuli + stimulus]).isEqualTo(all[stimulus * 7 + 2 + unit]);
      }
    }
    int[] fresh = surrogate.design().rows(Block.PREFERENCE);
    double[] row = new double[7];
    surrogate.select(fresh).row(3, row);
    assertThat(row).containsExactly(Arrays.copyOfRange(all, fresh[3] * 7, fresh[3] * 7 + 7));
    Responses half = surrogate.select(fresh);
    assertThat(half.design()).isEqualTo(surrogate.design().select(fresh));
    assertThat(OneWayAnova.withDefaults().analyze(surrogate).f(0)).isPresent();
    Responses renamed = half.relabelled(surrogate.design().select(fresh));
    assertThat(values(renamed)).isEqualTo(values(half));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> half.relabelled(surrogate.design()))
        .withMessageContaining("cannot label 200 responses");
  }

  @Test
  void leavesSilentUnitsSilentAndZerosZero() {
    RecordedRows rows = new RecordedRows();
    for (int n = 1; n <= 5; n++) {
      for (int image = 0; image < 4; image++) {
        rows.selection(n, 0, 0.1, image == 3 ? n : 0);
      }
    }
    double[] all = values(MonotoneSurrogate.of(rows.wide(), 1, 0));
    for (int stimulus = 0; stimulus < 20; stimulus++) {
      assertThat(all[stimulus * 3]).isZero();
      assertThat(all[stimulus * 3 + 1]).isEqualTo(0.1);
      assertThat(all[stimulus * 3 + 2]).isIn(0.0, (double) (1 + stimulus / 4));
    }
  }

  @Test
  void takesImagesWithoutItemsIntoTheCurveOnlyOnRequest() {
    RecordedRows rows = new RecordedRows();
    rows.selection(0, 8);
    for (int n = 1; n <= 3; n++) {
      rows.selection(n, n).selection(n, n);
    }
    Responses recorded = rows.wide();
    assertThat(values(MonotoneSurrogate.of(recorded, 1, 0))).containsExactly(8, 1, 1, 2, 2, 3, 3);
    // 8, 1, 2, 3 with weights 1, 2, 2, 2: falling 8, 2, 2, 2 leaves 4, rising leaves far more.
    assertThat(values(MonotoneSurrogate.of(recorded, EmptyImages.INCLUDE, 1, 0)))
        .containsExactly(8, 2, 2, 2, 2, 2, 2);
  }

  @Test
  void saysWhatADesignLacks() {
    RecordedRows single = new RecordedRows().selection(1, 1).selection(2, 1).selection(2, 2);
    assertThat(MonotoneSurrogate.problems(single.design()))
        .singleElement()
        .asString()
        .contains("at least 2; numerosity 1 of set standard has 1");
    RecordedRows one = new RecordedRows().selection(0, 1).selection(2, 1).selection(2, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MonotoneSurrogate.of(one.wide(), 1, 0))
        .withMessageContaining("at least 2 numerosities above 0, got [0, 2]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MonotoneSurrogate.of(peaked(), 1, -1))
        .withMessageContaining("index must be >= 0, got -1");
  }

  private static double[] values(Responses responses) {
    int units = responses.units().count();
    double[] values = new double[responses.design().stimuli() * units];
    double[] row = new double[units];
    for (int stimulus = 0; stimulus < responses.design().stimuli(); stimulus++) {
      responses.row(stimulus, row);
      System.arraycopy(row, 0, values, stimulus * units, units);
    }
    return values;
  }
}
