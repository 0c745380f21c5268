package io.github.numerosity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.component.Components;
import io.github.numerosity.config.ConfigOverride;
import io.github.numerosity.config.ExperimentReader;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.stats.selectivity.SetBySet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresetTest {
  /** Returns the experiment of a preset, with images that need no download. */
  private static Experiment experiment(Preset preset) {
    return ExperimentReader.of(Components.discover(PresetTest.class.getClassLoader()))
        .withPresets(name -> Preset.named(name).map(Preset::text))
        .withOverrides(List.of(ConfigOverride.parse("data={\"type\":\"shapes\",\"seed\":1}")))
        .read(preset.displayName(), preset.text(), Path.of(""))
        .experiment();
  }

  @Test
  void polaritiesIsThePostersStudyOverTheBuiltInPolaritiesAndSizes() {
    Experiment polarities = experiment(Preset.POLARITIES);
    Experiment poster = experiment(Preset.POSTER);

    assertThat(polarities.stimuli().sets())
        .containsExactlyElementsOf(DotArrays.polaritiesAndSizes());
    assertThat(polarities.analyses().planned()).contains(SetBySet.withDefaults());
    assertThat(polarities.networks()).isEqualTo(poster.networks());
    assertThat(polarities.seeds()).isEqualTo(poster.seeds());
    assertThat(polarities.stimuli().numerosities()).isEqualTo(poster.stimuli().numerosities());
  }
}
