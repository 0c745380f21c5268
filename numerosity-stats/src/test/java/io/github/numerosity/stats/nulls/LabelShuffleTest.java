package io.github.numerosity.stats.nulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.design.Design;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LabelShuffleTest {
  private static final OneWayAnova ANOVA = OneWayAnova.withDefaults();

  /** Units that follow number, and as many that do not. */
  private static Responses responses(int units, int images, double slope) {
    RandomGenerator random = RandomStreams.of(41).stream("label-shuffle-test");
    RecordedRows rows = new RecordedRows();
    for (int image = 0; image < images; image++) {
      double[] row = new double[units];
      for (int unit = 0; unit < units; unit++) {
        row[unit] = random.nextGaussian() + (unit % 2 == 0 ? slope * (image % 5) : 0);
      }
      rows.add(Block.SELECTION, image % 2 == 0 ? "a" : "b", 1 + image % 5, row);
      rows.add(Block.PREFERENCE, "a", 1 + image % 5, row);
    }
    return rows.narrow();
  }

  /**
   * 100 shuffles of 100 units: the null share has mean .01 and, as units of one network share their
   * shuffled labels, a standard error of about .001.
   */
  @Test
  void findsTheLevelOfTheTestAsTheNullShare() throws InterruptedException {
    LabelShuffle.Result result =
        LabelShuffle.of(ANOVA, 3).withShuffles(100).analyze(responses(100, 50, 1));

    assertThat(result.observedShare("layer")).isBetween(0.48, 0.55);
    assertThat(result.meanNullShare("layer")).isBetween(0.004, 0.018);
    assertThat(result.nullShares("layer")).hasSize(100);
    assertThat(result.pValue("layer")).isEqualTo(1.0 / 101);
  }

  @Test
  void givesALargePWithoutAnEffect() throws InterruptedException {
    LabelShuffle.Result result =
        LabelShuffle.of(ANOVA, 3).withShuffles(99).analyze(responses(100, 50, 0));

    assertThat(result.pValue("layer")).isGreaterThan(0.02);
  }

  @Test
  void dependsOnItsSeedOnly() throws InterruptedException {
    Responses responses = responses(60, 50, 1);
    LabelShuffle shuffle = LabelShuffle.of(ANOVA.withAlpha(0.2), 8).withShuffles(20);

    List<Double> shares = shuffle.analyze(responses).nullShares("layer");

    assertThat(shuffle.analyze(responses).nullShares("layer")).isEqualTo(shares);
    assertThat(shuffle.withShuffles(10).analyze(responses).nullShares("layer"))
        .isEqualTo(shares.subList(0, 10));
    assertThat(
            LabelShuffle.of(ANOVA.withAlpha(0.2), 9)
                .withShuffles(20)
                .analyze(responses)
                .nullShares("layer"))
        .isNotEqualTo(shares);
  }

  /** A criterion that does not know the short way of the one-way analysis of variance. */
  private record LongWay(OneWayAnova anova) implements SelectivityCriterion<OneWayAnova.Result> {
    @Override
    public String name() {
      return "long-way";
    }

    @Override
    public boolean uses(Design.Row stimulus) {
      return anova.uses(stimulus);
    }

    @Override
    public OneWayAnova.Result analyze(Responses responses) throws InterruptedException {
      return anova.analyze(responses);
    }
  }

  @Test
  void givesTheSameSharesTheShortWay() throws InterruptedException {
    Responses responses = responses(300, 45, 0.2);
    for (OneWayAnova anova :
        List.of(ANOVA.withAlpha(0.3), ANOVA, ANOVA.withCorrection(Correction.HOLM))) {
      assertThat(LabelShuffle.of(anova, 5).withShuffles(40).analyze(responses).nullShares("layer"))
          .isEqualTo(
              LabelShuffle.of(new LongWay(anova), 5)
                  .withShuffles(40)
                  .analyze(responses)
                  .nullShares("layer"));
    }
  }

  @Test
  void shufflesOnlyWhatTheCriterionUses() throws InterruptedException {
    RecordedRows rows = new RecordedRows();
    for (double value : new double[] {1, 2, 3, 4}) {
      rows.selection(0, 1000).selection(1, value).selection(2, value);
    }

    LabelShuffle.Result result =
        LabelShuffle.of(ANOVA.withAlpha(0.001), 1).withShuffles(50).analyze(rows.wide());

    // Were the empty images' labels shuffled too, 1,000 would stand among the ones and twos.
    assertThat(result.meanNullShare("layer")).isZero();
  }

  @Test
  void writesEveryShuffleAndTellsOverNetworks() throws InterruptedException {
    LabelShuffle shuffle = LabelShuffle.of(ANOVA, 3).withShuffles(7);
    LabelShuffle.Result result = shuffle.analyze(responses(10, 50, 1));

    Table table = result.tables().get(0);
    assertThat(table.name()).isEqualTo("label-shuffle-one-way-anova").isEqualTo(shuffle.name());
    assertThat(table.rows().get()).hasSize(7);
    assertThat(result.summary().layers().get(0).pValue()).isEqualTo(result.pValue("layer"));
    Table networks =
        (Table)
            shuffle
                .exhibits(new PerNetwork<>(Map.of(NetworkId.model("trained", 1), result)))
                .get(0);
    assertThat(networks.rows().get()).hasSize(3);
  }

  @Test
  void canBeWrittenDownAndRead() {
    LabelShuffle shuffle = LabelShuffle.of(ANOVA, 3);
    LabelShuffle.Type type = new LabelShuffle.Type();

    Recipe recipe = shuffle.recipe().orElseThrow();

    assertThat(recipe.type()).isEqualTo(type.name());
    assertThat(type.create(recipe.settings())).isEqualTo(shuffle);
    assertThat(type.required()).containsExactly("seed");
  }

  @Test
  void needsAShuffleAndWhatItsCriterionNeeds() {
    assertThatThrownBy(() -> LabelShuffle.of(ANOVA, 1).withShuffles(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("shuffles must be >= 1, got 0");
    assertThat(
            LabelShuffle.of(ANOVA, 1)
                .problems(new RecordedRows().selection(3, 1).selection(3, 2).design()))
        .isNotEmpty()
        .isEqualTo(
            Problem.below(
                "criterion",
                ANOVA.problems(new RecordedRows().selection(3, 1).selection(3, 2).design())));
  }

  @Test
  void stopsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> LabelShuffle.of(ANOVA, 1).analyze(responses(2, 10, 1)))
        .isInstanceOf(InterruptedException.class);
  }
}
