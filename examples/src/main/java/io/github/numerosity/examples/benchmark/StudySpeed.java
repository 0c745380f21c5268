package io.github.numerosity.examples.benchmark;

import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.model.Networks;
import io.github.numerosity.response.Probe;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.tf.TensorFlow;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Benchmark of everything but training: draws 800 stimuli, shows them to the poster's network and
 * runs ANOVA, Tukey HSD and RSA over its 108 units. The first repetition includes loading
 * TensorFlow.
 */
public final class StudySpeed {
  private StudySpeed() {}

  /**
   * Prints the seconds of five repetitions.
   *
   * @param arguments none
   * @throws InterruptedException if the thread was interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    Experiment experiment =
        Experiment.builder()
            .model("untrained", TensorFlow.network(Networks.poster()))
            .stimuli(
                Stimuli.of(DotArrays.standard())
                    .withNumerosities(IntStream.rangeClosed(1, 10).toArray())
                    .withImagesPerNumerosity(80)
                    .withPreferenceImages(0)
                    .withSeed(7))
            .probe(Probe.layer("avgpool"))
            .analysis(OneWayAnova.withDefaults())
            .analysis(TukeyHsd.withDefaults())
            .analysis(Rsa.withDefaults())
            .seeds(1)
            .build();
    for (int repetition = 1; repetition <= 5; repetition++) {
      long start = System.nanoTime();
      experiment.run(RunOptions.inMemory());
      System.out.printf(Locale.ROOT, "%d: %.2f s%n", repetition, (System.nanoTime() - start) / 1e9);
    }
  }
}
