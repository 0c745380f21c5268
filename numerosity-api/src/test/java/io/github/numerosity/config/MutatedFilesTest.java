package io.github.numerosity.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * However a file is damaged, it gives an experiment or a list of located problems. More files are
 * tried with {@code -Dnumerosity.mutated.files=100000}.
 */
class MutatedFilesTest {
  private static final int FILES = Integer.getInteger("numerosity.mutated.files", 2000);

  private static final List<String> SETTINGS =
      List.of(
          "networks[2].layers[0].filters=2147483647",
          "networks[3].of=mirror",
          "stimuli={}",
          "stimuli.imagesPerNumerosity=2147483647",
          "stimuli.numerosities=[0, 2147483647]",
          "networks[1]=tensorflow",
          "data.data.data.data=1",
          "analyses[0].criterion=tukey-hsd",
          "networks[2].input.width=16384",
          "networks[2].layers[0].kernel=-2147483648",
          "probe.layers=[]",
          "training={",
          "seeds=\"0..99999\"");

  @Test
  void nothingButProblemsOrAnExperimentComesOfThem() {
    int experiments = 0;
    for (int file = 0; file < FILES; file++) {
      SplittableRandom random = new SplittableRandom(file);
      String text = MutatedFile.drawn(random);
      List<ConfigOverride> overrides =
          random.nextInt(3) > 0
              ? List.of()
              : List.of(ConfigOverride.parse(SETTINGS.get(random.nextInt(SETTINGS.size()))));
      try {
        ExperimentReader.of(FakeComponents.all())
            .withOverrides(overrides)
            .read("x.json", text, Path.of(""));
        experiments++;
      } catch (ConfigException e) {
        assertThat(e.problems()).as("file %d", file).isNotEmpty();
        for (ConfigProblem problem : e.problems()) {
          assertThat(problem.message())
              .as("file %d: %s", file, text)
              .isNotBlank()
              .doesNotContain("refused with", "Exception");
        }
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        fail("file " + file + " with " + overrides + "\n" + text, e);
      }
    }
    // Some damage is harmless; if none were, or all, the mutations would test nothing.
    assertThat(experiments).isBetween(FILES / 50, FILES / 2);
  }
}
