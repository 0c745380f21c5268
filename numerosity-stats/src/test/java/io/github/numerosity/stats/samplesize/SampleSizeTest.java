package io.github.numerosity.stats.samplesize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.selectivity.EffectSize;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.TwoWayStrict;
import io.github.numerosity.stimulus.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SampleSizeTest {
  private static final SampleSize ANALYSIS = SampleSize.withDefaults().withImages(List.of(10, 160));

  /**
   * 300 units with noise of sd 1 that follow five numerosities weakly (a variance of .125 between
   * them) and differ a little between two sets (.0064).
   *
   * <p>With 10 images of each, 100 in all, the noncentralities are 12.5 and 0.64: 58 % of the units
   * pass at .01 and 4 % of these are excluded by the set. With 160 images they are 200 and 10.2:
   * all pass and 73 % are excluded. So one-way shares differ by 42 points and strict ones by -28,
   * each with a standard deviation of 4 over samples.
   */
  private static Responses withSmallSetEffect(long seed) {
    RandomGenerator random = RandomStreams.of(seed).stream("sample-size-test");
    RecordedRows rows = new RecordedRows();
    int units = 300;
    for (int index = 0; index < 160; index++) {
      for (int numerosity = 1; numerosity <= 5; numerosity++) {
        for (String set : List.of("a", "b")) {
          double[] row = new double[units];
          for (int unit = 0; unit < units; unit++) {
            row[unit] =
                random.nextGaussian() + 0.25 * (numerosity - 3) + (set.equals("a") ? 0.08 : -0.08);
          }
          rows.add(Block.SELECTION, set, numerosity, row);
        }
      }
    }
    return rows.narrow();
  }

  @Test
  void oneWayGrowsStrictFallsAndEffectSizeStaysWithMoreImages() throws InterruptedException {
    SampleSize.Result result =
        ANALYSIS
            .withCriteria(
                List.of(
                    OneWayAnova.withDefaults(),
                    TwoWayStrict.withDefaults(),
                    EffectSize.withDefaults()))
            .analyze(withSmallSetEffect(5));

    assertThat(share(result, OneWayAnova.TYPE, 160))
        .isGreaterThan(share(result, OneWayAnova.TYPE, 10) + 0.25);
    assertThat(share(result, TwoWayStrict.TYPE, 160))
        .isLessThan(share(result, TwoWayStrict.TYPE, 10) - 0.12);
    assertThat(share(result, EffectSize.TYPE, 160)).isGreaterThan(0.6);
  }

  private static double share(SampleSize.Result result, String criterion, int images) {
    return result.selectiveShare("layer", criterion, images);
  }

  @Test
  void aSampleIsTheFirstImages() throws InterruptedException {
    Responses all = new Population().preferring(3, 30).unit(n -> 0, 30).recorded(20, 3);
    SampleSize.Result result = SampleSize.withDefaults().analyze(all);

    assertThat(result.images()).containsExactly(5, 10, 20);
    assertThat(result.selectiveShare("pool", OneWayAnova.TYPE, 20))
        .isEqualTo(OneWayAnova.withDefaults().analyze(all).selectiveShare("pool"));
    int[] firstFive =
        java.util.stream.IntStream.range(0, all.design().stimuli())
            .filter(row -> all.design().row(row).index() < 5)
            .toArray();
    assertThat(result.selectiveShare("pool", OneWayAnova.TYPE, 5))
        .isEqualTo(
            OneWayAnova.withDefaults().analyze(all.select(firstFive)).selectiveShare("pool"));
  }

  @Test
  void leavesOutAndNamesCriteriaThatNeedMoreSets() throws InterruptedException {
    SampleSize.Result result =
        SampleSize.withDefaults().analyze(new Population().unit(n -> n, 3).recorded(10, 3));

    assertThat(result.criteria()).contains(OneWayAnova.TYPE).doesNotContain(TwoWayStrict.TYPE);
    assertThat(result.leftOut())
        .anySatisfy(
            out -> {
              assertThat(out.criterion()).isEqualTo(TwoWayStrict.TYPE);
              assertThat(out.reason()).contains("set");
            });
  }

  @Test
  void saysWhetherTheShareChangesOnlyFromFiveNetworksOn() throws InterruptedException {
    assertThat(figure(4).finding())
        .isEqualTo(
            "From 10 to 160 images in trained: no clear change of one-way-anova or two-way-strict.");
    assertThat(figure(4).caption()).contains("n = 4, too few networks");
    assertThat(figure(5).finding())
        .contains("From 10 to 160 images", "one-way-anova (+", "two-way-strict (-")
        .containsPattern("one-way-anova .* rises; two-way-strict .* falls");
    assertThat(((Plot.Lines) figure(5).plot()).series().get(0).low()).hasSize(2);
  }

  private static Figure figure(int networks) throws InterruptedException {
    SampleSize two =
        ANALYSIS.withCriteria(List.of(OneWayAnova.withDefaults(), TwoWayStrict.withDefaults()));
    Map<NetworkId, SampleSize.Result> results = new LinkedHashMap<>();
    for (long seed = 1; seed <= networks; seed++) {
      results.put(NetworkId.model("trained", seed), two.analyze(withSmallSetEffect(seed)));
    }
    var exhibits = two.exhibits(new PerNetwork<>(results));
    assertThat(((Table) exhibits.get(0)).rows().get()).hasSize(4);
    return (Figure) exhibits.get(1);
  }

  @Test
  void namesWhatIsTooMuchOrTooLittle() {
    Responses ten = new Population().unit(n -> n, 3).recorded(10, 3);

    assertThat(SampleSize.withDefaults().withImages(List.of(5, 20)).problems(ten.design()))
        .singleElement()
        .asString()
        .contains("takes 20 images", "there is one with 10");
    assertThatThrownBy(() -> SampleSize.withDefaults().withImages(List.of(5, 5)))
        .hasMessageContaining("images must ascend from at least 2, got [5, 5]");
    assertThatThrownBy(() -> SampleSize.withDefaults().withCriteria(List.of()))
        .hasMessageContaining("criteria must be at least one, with distinct names, got []");
    OneWayAnova one = OneWayAnova.withDefaults();
    assertThatThrownBy(() -> SampleSize.withDefaults().withCriteria(List.of(one, one)))
        .hasMessageContaining("distinct names, got [one-way-anova, one-way-anova]");
  }
}
