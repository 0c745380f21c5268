package io.github.numerosity.stats.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.ExperimentBuilder;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.model.Opening;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.response.Probe;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.claims.ClaimNull;
import io.github.numerosity.stats.nulls.LabelShuffle;
import io.github.numerosity.stats.nulls.NullDistribution;
import io.github.numerosity.stats.nulls.Surrogate;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.selectivity.EffectSize;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OverviewTest {
  private static final OneWayAnova ANOVA = OneWayAnova.withDefaults();
  private static final Tuning TUNING = Tuning.withDefaults();
  private static final RangeTest RANGE = RangeTest.withDefaults();
  private static final List<SelectivityAnalysis<?>> PARTS =
      List.of(ANOVA, EffectSize.withDefaults(), TUNING, RANGE);

  @Test
  void showsSharesPreferencesAndTheRangeTestBeforeEverythingElse() throws InterruptedException {
    List<Exhibit> exhibits = run(5, with(nulls(PARTS))).exhibits();

    assertThat(exhibits)
        .extracting(Exhibit::name)
        .startsWith("selective-shares-by-criterion", "preferred-numerosity", "range-test-outcomes")
        .doesNotHaveDuplicates()
        .noneMatch(name -> name.startsWith("tuning-preferred") || name.startsWith("overview-"));
    assertThat(exhibits.subList(0, 3))
        .allSatisfy(
            exhibit -> assertThat(((Figure) exhibit).prominence()).isEqualTo(Prominence.SUMMARY));
    assertThat(figure(exhibits, "selective-share").prominence()).isEqualTo(Prominence.BODY);
  }

  @Test
  void putsSharesOfEveryCriterionBesideTheirNull() throws InterruptedException {
    Figure shares = figure(run(5, with(nulls(PARTS))).exhibits(), "selective-shares-by-criterion");

    List<Plot.Panel> panels = ((Plot.Panels) shares.plot()).panels();
    assertThat(panels)
        .extracting(Plot.Panel::title)
        .containsExactly("one-way-anova", "effect-size");
    Plot.Points dots = (Plot.Points) panels.get(0).plot();
    assertThat(dots.series().get(0).y()).containsOnly(100.0).hasSize(5);
    assertThat(dots.joined()).isTrue();
    assertThat(dots.bands()).singleElement().satisfies(OverviewTest::isLow);
    assertThat(shares.finding())
        .startsWith("100.0 % of units in trained are selective (one-way-anova): more")
        .endsWith("than untrained; by every criterion.");
    assertThat(shares.caption()).contains("random order (every criterion)");
  }

  private static void isLow(Plot.Band band) {
    assertThat(band.label()).isEqualTo("numerosities shuffled");
    assertThat(band.low()).singleElement().isEqualTo(0.0);
    assertThat(band.high().get(0)).isLessThan(60);
  }

  @Test
  void isAboutTheModelWhereTheControlIsListedFirst() throws InterruptedException {
    List<Exhibit> exhibits =
        run(
                5,
                PARTS,
                builder ->
                    builder
                        .control("untrained", new Pixels(false))
                        .model("trained", new Pixels(true)))
            .exhibits();
    assertThat(figure(exhibits, "selective-shares-by-criterion").finding())
        .startsWith("100.0 % of units in trained are selective (one-way-anova): more")
        .endsWith("than untrained; by every criterion.");
    assertThat(figure(exhibits, "selective-share").finding())
        .startsWith("100.0 %")
        .contains("in trained");
    assertThat(figure(exhibits, "preferred-numerosity").caption())
        .contains("Band \"untrained\": 95 % interval of the untrained networks.");
  }

  @Test
  void drawsBandsOnlyOfNullsThatTheExperimentHas() throws InterruptedException {
    List<Exhibit> exhibits = run(4, PARTS).exhibits();
    Figure shares = figure(exhibits, "selective-shares-by-criterion");
    for (Plot.Panel panel : ((Plot.Panels) shares.plot()).panels()) {
      assertThat(((Plot.Points) panel.plot()).bands()).isEmpty();
    }
    assertThat(shares.caption()).doesNotContain("Band");
    assertThat(shares.finding())
        .contains("(n = 4)", ": no clear difference from untrained; by every");
    Figure preferences = figure(exhibits, "preferred-numerosity");
    for (Plot.Panel panel : ((Plot.Panels) preferences.plot()).panels()) {
      assertThat(((Plot.Bars) panel.plot()).bands()).isEmpty();
    }

    // A null of another criterion is not one of this.
    LabelShuffle lax = LabelShuffle.of(ANOVA.withAlpha(0.05), 3).withShuffles(5);
    Plot.Points dots =
        (Plot.Points)
            figure(run(1, List.of(ANOVA, lax)).exhibits(), "selective-shares-by-criterion").plot();
    assertThat(dots.bands()).isEmpty();
  }

  @Test
  void takesTheNullFromWhicheverAnalysisDrewIt() throws InterruptedException {
    for (SelectivityAnalysis<?> draws :
        List.of(
            LabelShuffle.of(ANOVA, 3).withShuffles(20),
            NullDistribution.of(ANOVA, Surrogate.SHUFFLED_LABELS, 3).withRepeats(20),
            ClaimNull.of(List.of(ANOVA), Surrogate.SHUFFLED_LABELS, 3).withRepeats(20))) {
      Plot.Points dots =
          (Plot.Points)
              figure(run(2, List.of(ANOVA, draws)).exhibits(), "selective-shares-by-criterion")
                  .plot();
      assertThat(dots.bands()).as(draws.name()).singleElement().satisfies(OverviewTest::isLow);
    }
  }

  @Test
  void putsPreferencesBeforeUntrainedNetworksAndMonotoneUnits() throws InterruptedException {
    Figure preferences = figure(run(5, with(nulls(PARTS))).exhibits(), "preferred-numerosity");

    Plot.Bars trained = (Plot.Bars) ((Plot.Panels) preferences.plot()).panels().get(0).plot();
    assertThat(trained.series().get(0).y()).containsExactly(0.0, 0.0, 0.0, 0.0, 100.0);
    assertThat(trained.hatched()).containsExactly(1.0, 5.0);
    assertThat(trained.bands())
        .extracting(Plot.Band::label)
        .containsExactly("untrained", "monotone units");
    assertThat(trained.bands().get(0).low()).containsExactly(100.0, 0.0, 0.0, 0.0, 0.0);
    Plot.Bars untrained = (Plot.Bars) ((Plot.Panels) preferences.plot()).panels().get(1).plot();
    assertThat(untrained.bands()).hasSize(2);
    Plot.Band monotone = trained.bands().get(1);
    assertThat(monotone.x()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
    assertThat(monotone.high().get(4)).as("a monotone unit prefers an edge").isEqualTo(100);
    assertThat(preferences.caption()).contains("Band \"monotone units\"");

    NullDistribution alone = NullDistribution.of(TUNING, Surrogate.MONOTONE, 5).withRepeats(6);
    Figure other = figure(run(2, List.of(ANOVA, TUNING, alone)).exhibits(), "preferred-numerosity");
    assertThat(((Plot.Bars) ((Plot.Panels) other.plot()).panels().get(0).plot()).bands())
        .singleElement()
        .satisfies(band -> assertThat(band.high().get(4)).isEqualTo(100));
  }

  @Test
  void putsTheRangeTestBeforeMonotoneUnits() throws InterruptedException {
    Figure range = figure(run(5, with(nulls(PARTS))).exhibits(), "range-test-outcomes");

    Plot.Points follows = (Plot.Points) ((Plot.Panels) range.plot()).panels().get(0).plot();
    assertThat(follows.series().get(0).y()).containsOnly(100.0);
    assertThat(follows.bands())
        .singleElement()
        .satisfies(band -> assertThat(band.high()).containsExactly(100.0));
    assertThat(range.caption()).contains("Band: middle 95 % of single networks");
  }

  @Test
  void needsSomethingToShow() {
    Overview overview = new Overview();
    assertThat(overview.problems(List.of(TukeyHsd.withDefaults())))
        .singleElement()
        .asString()
        .contains("overview shows what criteria, tuning and range-test find", "add one-way-anova");
    assertThat(overview.problems(List.of(ANOVA))).isEmpty();
    assertThat(overview.recipe()).isPresent();
  }

  private static List<SelectivityAnalysis<?>> nulls(List<SelectivityAnalysis<?>> parts) {
    return List.of(
        ClaimNull.of(parts, Surrogate.SHUFFLED_LABELS, 3).withRepeats(12),
        ClaimNull.of(parts, Surrogate.MONOTONE, 3).withRepeats(6));
  }

  private static List<SelectivityAnalysis<?>> with(List<SelectivityAnalysis<?>> others) {
    List<SelectivityAnalysis<?>> all = new ArrayList<>(PARTS);
    all.addAll(others);
    return all;
  }

  private static Figure figure(List<Exhibit> exhibits, String name) {
    return exhibits.stream()
        .filter(exhibit -> exhibit.name().equals(name))
        .map(Figure.class::cast)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    String.format(
                        Locale.ROOT,
                        "no %s among %s",
                        name,
                        exhibits.stream().map(Exhibit::name).toList())));
  }

  private static ExperimentResult run(int seeds, List<SelectivityAnalysis<?>> analyses)
      throws InterruptedException {
    return run(
        seeds,
        analyses,
        builder ->
            builder.model("trained", new Pixels(true)).control("untrained", new Pixels(false)));
  }

  private static ExperimentResult run(
      int seeds, List<SelectivityAnalysis<?>> analyses, UnaryOperator<ExperimentBuilder> networks)
      throws InterruptedException {
    var builder =
        networks
            .apply(Experiment.builder())
            .stimuli(
                Stimuli.of(DotArrays.standard())
                    .withNumerosities(IntStream.rangeClosed(1, 5).toArray())
                    .withImagesPerNumerosity(8)
                    .withRangeNumerosities(IntStream.rangeClosed(6, 8).toArray())
                    .withSeed(3))
            .probe(Probe.layer("pool"))
            .synthesis(new Overview())
            .seeds(LongStream.rangeClosed(1, seeds));
    analyses.forEach(builder::analysis);
    ExperimentResult result = builder.build().run(RunOptions.inMemory());
    assertThat(result.summary().networks())
        .allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());
    return result;
  }

  /**
   * Units that grow with the number of bright pixels; of untrained ones half shrink with it, the
   * others follow nothing.
   */
  private record Pixels(boolean counts) implements ModelSource {
    private static final ImageSize SIZE = new ImageSize(32, 32, 3);
    private static final int UNITS = 6;

    @Override
    public NetworkShape shape() {
      return new NetworkShape(SIZE, List.of(new LayerShape("pool", UNITS, 1, 1)));
    }

    @Override
    public boolean dependsOnSeed() {
      return true;
    }

    @Override
    public Model open(Opening opening) {
      RandomGenerator random = opening.random("gain");
      double gain = 1 + random.nextDouble();
      return Model.of(
          shape(),
          (layers, images) -> {
            float[] values = new float[images.size() * UNITS];
            for (int i = 0; i < values.length; i++) {
              values[i] = (float) (gain * response(i % UNITS, brightness(images.get(i / UNITS))));
            }
            return values;
          });
    }

    private double response(int unit, long brightness) {
      if (counts) {
        return brightness * (1.0 + unit);
      }
      return unit % 2 == 0 ? 1e6 - brightness : brightness * (unit + 1) * 2654435761L % 1009;
    }

    private static long brightness(Image image) {
      long sum = 0;
      for (int row = 0; row < SIZE.height(); row++) {
        for (int column = 0; column < SIZE.width(); column++) {
          sum += image.sample(row, column, 0);
        }
      }
      return sum;
    }
  }
}
