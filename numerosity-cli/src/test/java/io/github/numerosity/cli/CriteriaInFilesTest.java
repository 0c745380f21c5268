package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.component.Components;
import io.github.numerosity.config.ConfigException;
import io.github.numerosity.config.ConfigOverride;
import io.github.numerosity.config.ExperimentReader;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.ExperimentJson;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.elementary.SumsOfSquares;
import io.github.numerosity.stats.nulls.LabelShuffle;
import io.github.numerosity.stats.posthoc.TukeySupported;
import io.github.numerosity.stats.selectivity.EffectSize;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.TwoWayAnova;
import io.github.numerosity.stats.selectivity.TwoWayStrict;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import io.github.numerosity.stats.tuning.TuningShapes;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Criteria in experiment files, as analyses and as parts of analyses. */
class CriteriaInFilesTest {
  private static final String SETS =
      "stimuli.sets=[\"standard\",{\"name\":\"area\",\"type\":\"controlled-area\"}]";

  private static Experiment read(String analyses) {
    return ExperimentReader.of(Components.discover(CriteriaInFilesTest.class.getClassLoader()))
        .withPresets(name -> Preset.named(name).map(Preset::text))
        .withOverrides(
            List.of(
                ConfigOverride.parse("data={\"type\":\"shapes\",\"seed\":1}"),
                ConfigOverride.parse("syntheses=[]"),
                ConfigOverride.parse(SETS),
                ConfigOverride.parse("analyses=" + analyses)))
        .read("poster", Preset.POSTER.text(), Path.of(""))
        .experiment();
  }

  @Test
  void byThemselvesAndWithinOtherAnalyses() {
    Experiment experiment =
        read(
            """
            [ { "type": "two-way-strict", "alpha": 0.02, "exclusionAlpha": 0.03,
                "correction": "benjamini-hochberg", "sumsOfSquares": "type-iii" },
              { "type": "effect-size", "threshold": 0.1, "exclusionThreshold": 0.02 },
              { "type": "tukey-supported", "pairAlpha": 0.05 },
              { "type": "two-way-anova", "intervalLevel": 0.9 },
              "one-way-anova",
              { "type": "one-way-anova", "name": "corrected", "correction": "holm" },
              { "type": "tuning", "criterion": "two-way-strict" },
              { "type": "range-test", "criterion": { "type": "effect-size", "threshold": 0.2 } },
              { "type": "label-shuffle", "criterion": "tukey-supported", "seed": 4 } ]\
            """);

    assertThat(experiment.analyses().planned())
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(
                        TwoWayStrict.withDefaults()
                            .withAlpha(0.02)
                            .withExclusionAlpha(0.03)
                            .withCorrection(Correction.BENJAMINI_HOCHBERG)
                            .withSumsOfSquares(SumsOfSquares.TYPE_III)),
            second ->
                assertThat(second)
                    .isEqualTo(
                        EffectSize.withDefaults().withThreshold(0.1).withExclusionThreshold(0.02)),
            third -> assertThat(third).isEqualTo(TukeySupported.withDefaults().withPairAlpha(0.05)),
            fourth ->
                assertThat(fourth).isEqualTo(TwoWayAnova.withDefaults().withIntervalLevel(0.9)),
            fifth -> assertThat(fifth).isEqualTo(OneWayAnova.withDefaults()),
            sixth ->
                assertThat(sixth)
                    .isEqualTo(
                        OneWayAnova.withDefaults()
                            .withName("corrected")
                            .withCorrection(Correction.HOLM)),
            seventh ->
                assertThat(((Tuning) seventh).criterion()).isEqualTo(TwoWayStrict.withDefaults()),
            eighth ->
                assertThat(((RangeTest) eighth).criterion())
                    .isEqualTo(EffectSize.withDefaults().withThreshold(0.2)),
            ninth ->
                assertThat(((LabelShuffle) ninth).criterion())
                    .isEqualTo(TukeySupported.withDefaults()));
    Experiment again =
        ExperimentReader.of(Components.discover(CriteriaInFilesTest.class.getClassLoader()))
            .read("again", ExperimentJson.of(experiment), Path.of(""))
            .experiment();
    assertThat(again.analyses().planned()).isEqualTo(experiment.analyses().planned());
  }

  /** Holds for analyses before and after the criterion. */
  @Test
  void theFirstCriterionIsThatOfAnalysesThatNameNone() {
    Experiment experiment =
        read(
            """
            [ { "type": "label-shuffle", "seed": 4 },
              { "type": "one-way-anova", "alpha": 0.002, "correction": "holm" },
              "two-way-strict", "tuning", "range-test",
              { "type": "tuning-shapes", "criterion": "one-way-anova" } ]\
            """);

    OneWayAnova first = OneWayAnova.withDefaults().withAlpha(0.002).withCorrection(Correction.HOLM);
    assertThat(((LabelShuffle) experiment.analyses().planned().get(0)).criterion())
        .isEqualTo(first);
    assertThat(((Tuning) experiment.analyses().planned().get(3)).criterion()).isEqualTo(first);
    assertThat(((RangeTest) experiment.analyses().planned().get(4)).criterion()).isEqualTo(first);
    assertThat(((TuningShapes) experiment.analyses().planned().get(5)).criterion())
        .isEqualTo(OneWayAnova.withDefaults());
    assertThat(((Tuning) read("[\"tuning\",\"rsa\"]").analyses().planned().get(0)).criterion())
        .isEqualTo(OneWayAnova.withDefaults());
  }

  @Test
  void acceptsOnlyACriterionAsCriterion() {
    assertThatThrownBy(
            () -> read("[{\"type\":\"label-shuffle\",\"seed\":1,\"criterion\":\"rsa\"}]"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("\"rsa\" cannot be used here; use a selectivity criterion");
    assertThatThrownBy(() -> read("[{\"type\":\"assumptions\",\"criteria\":[\"tukey-hsd\"]}]"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("\"tukey-hsd\" cannot be used here; use a selectivity criterion");
  }

  @Test
  void twoOfOneKindNeedNamesOfTheirOwn() {
    assertThatThrownBy(
            () -> read("[\"one-way-anova\",{\"type\":\"one-way-anova\",\"alpha\":0.001}]"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("analysis one-way-anova: the name is given twice");
  }

  @Test
  void settingsOutOfRangeAreToldWhereTheyStand() {
    assertThatThrownBy(
            () ->
                read(
                    "[{\"type\":\"two-way-strict\",\"exclusionAlpha\":1},{\"type\":\"effect-size\",\"threshold\":-1}]"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(
            "analyses[0].exclusionAlpha: exclusionAlpha must be in (0, 1), got 1\n")
        .hasMessageContaining("analyses[1].threshold: threshold must be in [0, 1], got -1\n");
  }
}
