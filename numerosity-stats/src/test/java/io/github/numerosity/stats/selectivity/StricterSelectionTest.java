package io.github.numerosity.stats.selectivity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stricter criteria select a subset of the units selected by less strict ones. */
class StricterSelectionTest {
  private static final double[] ALPHAS = {0.5, 0.2, 0.05, 0.01, 1e-3, 1e-6, 1e-12};
  private static final List<List<Correction>> STRONGER =
      List.of(
          List.of(
              Correction.NONE,
              Correction.BENJAMINI_HOCHBERG,
              Correction.HOCHBERG,
              Correction.HOLM,
              Correction.BONFERRONI),
          List.of(Correction.NONE, Correction.BENJAMINI_HOCHBERG, Correction.BENJAMINI_YEKUTIELI));

  /**
   * 400 units in two layers over 4 numerosities and 2 sets, unequal numbers of images; effects of
   * number, set and interaction of any size, some of none, some units rectified, some silent.
   */
  private static Responses simulated(long seed) {
    RandomGenerator random = RandomStreams.of(seed).stream("stricter-selection");
    List<Design.Row> rows = new ArrayList<>();
    for (int numerosity = 1; numerosity <= 4; numerosity++) {
      for (int set = 0; set < 2; set++) {
        int images = 4 + random.nextInt(8);
        for (int index = 0; index < images; index++) {
          rows.add(new Design.Row(Block.SELECTION, "set-" + set, numerosity, index));
        }
      }
    }
    int units = 400;
    double[][][] effects = new double[units][5][2];
    for (int unit = 0; unit < units; unit++) {
      double number = unit % 4 == 0 ? 0 : random.nextGaussian();
      double ofSet = unit % 3 == 0 ? random.nextGaussian() : 0;
      double interaction = unit % 5 == 0 ? random.nextGaussian() : 0;
      for (int numerosity = 1; numerosity <= 4; numerosity++) {
        double tuning = number * random.nextGaussian();
        for (int set = 0; set < 2; set++) {
          effects[unit][numerosity][set] =
              tuning + ofSet * set + interaction * random.nextGaussian();
        }
      }
    }
    float[] values = new float[rows.size() * units];
    int at = 0;
    for (Design.Row row : rows) {
      int set = row.set().equals("set-1") ? 1 : 0;
      for (int unit = 0; unit < units; unit++) {
        double value = effects[unit][row.numerosity()][set] + random.nextGaussian();
        values[at++] = (float) (unit % 50 == 49 ? 0 : unit % 7 == 0 ? Math.max(0, value) : value);
      }
    }
    return Responses.of(
        Design.of(rows),
        new Units(List.of(new LayerShape("a", 100, 1, 1), new LayerShape("b", 75, 2, 2))),
        values);
  }

  private static void assertEachSelectsAPartOfTheOneBefore(
      Responses responses, List<? extends SelectivityCriterion<?>> laxFirst) {
    try {
      for (int i = 1; i < laxFirst.size(); i++) {
        SelectivityResult lax = laxFirst.get(i - 1).analyze(responses);
        SelectivityResult strict = laxFirst.get(i).analyze(responses);
        for (int unit = 0; unit < responses.units().count(); unit++) {
          if (strict.isSelective(unit)) {
            assertThat(lax.isSelective(unit)).as("%s, unit %d", laxFirst.get(i), unit).isTrue();
          }
        }
      }
      int first = laxFirst.get(0).analyze(responses).selectiveCount();
      int last = laxFirst.get(laxFirst.size() - 1).analyze(responses).selectiveCount();
      assertThat(last).as("there was something to lose").isLessThan(first);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aSmallerAlphaNeverSelectsMore(long seed) {
    Responses responses = simulated(seed);
    for (Correction correction : Correction.values()) {
      OneWayAnova oneWay = OneWayAnova.withDefaults().withCorrection(correction);
      TwoWayStrict strict = TwoWayStrict.withDefaults().withCorrection(correction);
      assertEachSelectsAPartOfTheOneBefore(
          responses, Arrays.stream(ALPHAS).mapToObj(oneWay::withAlpha).toList());
      assertEachSelectsAPartOfTheOneBefore(
          responses, Arrays.stream(ALPHAS).mapToObj(strict::withAlpha).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8, 9, 10})
  void aStrongerCorrectionNeverSelectsMore(long seed) {
    Responses responses = simulated(seed);
    for (List<Correction> weakFirst : STRONGER) {
      for (double alpha : new double[] {0.2, 0.05, 0.01}) {
        OneWayAnova oneWay = OneWayAnova.withDefaults().withAlpha(alpha);
        TwoWayStrict strict = TwoWayStrict.withDefaults().withAlpha(alpha);
        assertEachSelectsAPartOfTheOneBefore(
            responses, weakFirst.stream().map(oneWay::withCorrection).toList());
        assertEachSelectsAPartOfTheOneBefore(
            responses, weakFirst.stream().map(strict::withCorrection).toList());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15})
  void aLargerThresholdAndAStricterExclusionNeverSelectMore(long seed) {
    Responses responses = simulated(seed);
    EffectSize effect = EffectSize.withDefaults();
    assertEachSelectsAPartOfTheOneBefore(
        responses,
        Arrays.stream(new double[] {0, 0.02, 0.05, 0.1, 0.3, 0.6})
            .mapToObj(effect::withThreshold)
            .toList());
    assertEachSelectsAPartOfTheOneBefore(
        responses,
        Arrays.stream(new double[] {1, 0.1, 0.03, 0.01, 0.001})
            .mapToObj(effect::withExclusionThreshold)
            .toList());
    assertEachSelectsAPartOfTheOneBefore(
        responses,
        Arrays.stream(new double[] {1e-9, 1e-3, 0.01, 0.05, 0.5})
            .mapToObj(TwoWayStrict.withDefaults()::withExclusionAlpha)
            .toList());
  }

  /** Correcting the exclusions as well would select more: the correction is of numerosity alone. */
  @ParameterizedTest
  @ValueSource(longs = {16, 17, 18})
  void aCorrectionLeavesTheExclusionsAlone(long seed) {
    Responses responses = simulated(seed);
    TwoWayStrict.Result raw = TwoWayStrict.withDefaults().analyze(responses);
    TwoWayStrict.Result corrected =
        TwoWayStrict.withDefaults().withCorrection(Correction.HOLM).analyze(responses);
    for (int unit = 0; unit < responses.units().count(); unit++) {
      assertThat(corrected.passesElse(unit)).isEqualTo(raw.passesElse(unit));
    }
    assertThat(corrected.layers())
        .extracting(LayerSelectivity::selectiveByCorrection)
        .isEqualTo(raw.layers().stream().map(LayerSelectivity::selectiveByCorrection).toList());
  }
}
