package io.github.numerosity.stats.nulls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.RecordedRows;
import io.github.numerosity.stats.nulls.NullDistribution.Finding;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.tuning.Tuning;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NullDistributionTest {
  private static final OneWayAnova ANOVA = OneWayAnova.withDefaults();
  private static final String SHARE = "layers[pool].selectiveShare";

  private static final Responses TUNED =
      new Population().preferring(4, 20).preferring(7, 20).unit(n -> 0, 20).shown(20, 3);

  @Test
  void findsTheSharesOfTheShuffledCriterion() throws InterruptedException {
    Finding share =
        NullDistribution.of(ANOVA, Surrogate.SHUFFLED_LABELS, 7)
            .withRepeats(20)
            .analyze(TUNED)
            .number(SHARE)
            .orElseThrow();
    LabelShuffle.Result shuffled = LabelShuffle.of(ANOVA, 7).withShuffles(20).analyze(TUNED);

    assertThat(share.recorded()).isEqualTo(shuffled.observedShare("pool"));
    assertThat(share.mean().orElseThrow()).isEqualTo(shuffled.meanNullShare("pool"));
    assertThat(share.larger()).isEqualTo(shuffled.pValue("pool")).isEqualTo(1.0 / 21);
    assertThat(share.smaller()).isEqualTo(1);
    assertThat(share.draws()).isEqualTo(20);
  }

  /** 20 units each are peaked at 4 and at 7; a monotone unit prefers these by chance only. */
  @Test
  void letsMonotoneUnitsBeSelectiveButNotPeakedInside() throws InterruptedException {
    NullDistribution monotone =
        NullDistribution.of(Tuning.withDefaults(), Surrogate.MONOTONE, 7).withRepeats(20);
    NullDistribution.Result tuning = monotone.analyze(TUNED);
    Finding selective = tuning.number("layers[pool].selective").orElseThrow();
    Finding preferring7 = tuning.number("layers[pool].preferring[7].units").orElseThrow();

    assertThat(selective.low().orElseThrow()).isGreaterThan(30);
    assertThat(preferring7.recorded()).isGreaterThan(15);
    assertThat(preferring7.mean().orElseThrow()).isLessThan(10);
    assertThat(preferring7.larger()).isEqualTo(1.0 / 21);
    assertThat(monotone.name()).isEqualTo("monotone-tuning");
  }

  @Test
  void judgesAnybodysAnalysisByTheNumbersOfItsSummary() throws InterruptedException {
    NullDistribution.Result result =
        NullDistribution.of(new SlopeOfTheMean(), Surrogate.SHUFFLED_LABELS, 1)
            .withRepeats(39)
            .analyze(new Population().unit(n -> n, 3).recorded(10, 5));

    assertThat(result.numbers())
        .extracting(Finding::number)
        .containsExactly("slopes[0]", "parts[first].slope", "parts[second].slope");
    assertThat(result.numbers())
        .allSatisfy(
            number -> {
              assertThat(number.recorded()).isBetween(0.9, 1.1);
              assertThat(number.mean().orElseThrow()).isBetween(-0.2, 0.2);
              assertThat(number.larger()).isEqualTo(1.0 / 40);
            });
    assertThat(NullDistribution.of(new SlopeOfTheMean(), Surrogate.MONOTONE, 1).recipe()).isEmpty();
  }

  @Test
  void tabulatesNetworks() throws InterruptedException {
    NullDistribution analysis =
        NullDistribution.of(Rsa.withDefaults(), Surrogate.SHUFFLED_LABELS, 7).withRepeats(3);
    NullDistribution.Result result = analysis.analyze(TUNED);
    Table table =
        (Table)
            analysis
                .exhibits(new PerNetwork<>(Map.of(NetworkId.model("trained", 1), result)))
                .get(0);

    assertThat(table.name()).isEqualTo("shuffled-labels-rsa-networks");
    assertThat(table.rows().get()).hasSize(3 * result.numbers().size());
    assertThat(result.tables().get(0).rows().get())
        .hasSameSizeAs(result.numbers())
        .allSatisfy(row -> assertThat(row).hasSize(8));
  }

  @Test
  void namesWhatCannotBeDrawn() {
    Responses single =
        new RecordedRows().selection(1, 0.5).selection(2, 0.7).selection(2, 0.1).narrow();

    assertThat(NullDistribution.of(ANOVA, Surrogate.MONOTONE, 1).problems(single.design()))
        .singleElement()
        .asString()
        .contains("numerosity 1 of set");
    assertThatThrownBy(
            () -> NullDistribution.of(ANOVA, Surrogate.SHUFFLED_LABELS, 1).withRepeats(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("repeats must be >= 1, got 0");
  }

  /** Slope of the mean response of all units over numerosity. */
  private static final class SlopeOfTheMean implements SelectivityAnalysis<SlopeResult> {
    @Override
    public String name() {
      return "slope";
    }

    @Override
    public SlopeResult analyze(Responses responses) {
      double[] row = new double[responses.units().count()];
      double products = 0;
      double squares = 0;
      for (int stimulus = 0; stimulus < responses.design().stimuli(); stimulus++) {
        responses.row(stimulus, row);
        double distance = responses.design().row(stimulus).numerosity() - 5.5;
        products += distance * IntStream.range(0, row.length).mapToDouble(u -> row[u]).sum();
        squares += distance * distance * row.length;
      }
      return new SlopeResult(products / squares);
    }
  }

  private record SlopeResult(double slope) implements AnalysisResult {
    record Summary(
        String text,
        List<Double> slopes,
        OptionalDouble absent,
        double infinite,
        List<Part> parts) {}

    record Part(String name, double slope) {}

    @Override
    public Summary summary() {
      return new Summary(
          "a text is no number",
          List.of(slope),
          OptionalDouble.empty(),
          Double.POSITIVE_INFINITY,
          List.of(new Part("first", slope), new Part("second", slope)));
    }
  }
}
