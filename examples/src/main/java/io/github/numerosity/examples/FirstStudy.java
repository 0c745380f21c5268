package io.github.numerosity.examples;

// README
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

/** Share of number-selective units in five networks trained on built-in images. */
public class FirstStudy {
  /** Runs the study and prints the share over the networks; writes no file. */
  public static void main(String[] arguments) throws InterruptedException {
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
  }
}
// README ends
