package io.github.numerosity.examples;

import io.github.numerosity.data.Shapes;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Training;
import io.github.numerosity.response.Probe;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.tf.TensorFlow;

/**
 * Shortest complete study: trains the poster's network on built-in images with five seeds and
 * prints the share of number-selective units. Writes no file.
 */
public final class FirstStudy {
  private FirstStudy() {}

  /**
   * Runs the study.
   *
   * @param arguments none
   * @throws InterruptedException if the thread was interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    // README
    var poster = TensorFlow.network(Networks.poster());
    var anova = OneWayAnova.withDefaults();
    var result =
        Experiment.builder()
            .model("trained", poster.trainedOn(Shapes.of(1), Training.poster()))
            .control("untrained", poster)
            .stimuli(Stimuli.of(DotArrays.standard()).withImagesPerNumerosity(80).withSeed(7))
            .probe(Probe.layer("avgpool"))
            .analysis(anova)
            .seeds(1, 2, 3, 4, 5)
            .build()
            .run(RunOptions.inMemory());
    System.out.println(
        Estimate.over(result.of(anova).of("trained"), OneWayAnova.Result::selectiveShare));
    // README ends
  }
}
