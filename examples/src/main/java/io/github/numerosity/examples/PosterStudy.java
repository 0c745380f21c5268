package io.github.numerosity.examples;

import io.github.numerosity.data.Cifar10;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Permuted;
import io.github.numerosity.model.Training;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.report.Report;
import io.github.numerosity.response.Probe;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.tf.TensorFlow;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The poster's study as a Java program: trains its network on CIFAR-10 with ten seeds and prints
 * the share of number-selective units.
 */
public final class PosterStudy {
  private PosterStudy() {}

  /**
   * Runs the study.
   *
   * @param arguments folder of CIFAR-10, and output folder
   * @throws InterruptedException if the thread was interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 2) {
      System.err.println("usage: PosterStudy CIFAR10-FOLDER OUT-FOLDER");
      System.exit(2);
    }
    System.out.println(run(Path.of(arguments[0]), Path.of(arguments[1])));
  }

  private static Estimate run(Path directory, Path out) throws InterruptedException {
    // README
    var poster = TensorFlow.network(Networks.poster());
    var trained = poster.trainedOn(Cifar10.in(directory), Training.poster());
    var anova = OneWayAnova.withDefaults().withAlpha(0.01);

    Experiment experiment =
        Experiment.builder()
            .model("trained", trained)
            .control("untrained", poster)
            .control("permuted", Permuted.of(trained))
            .stimuli(
                Stimuli.of(DotArrays.standard())
                    .withNumerosities(IntStream.rangeClosed(1, 10).toArray())
                    .withImagesPerNumerosity(80)
                    .withSeed(7))
            .probe(Probe.layer("avgpool"))
            .analysis(anova)
            .analysis(TukeyHsd.withDefaults())
            .analysis(Rsa.withDefaults())
            .seeds(LongStream.rangeClosed(1, 10))
            .build();

    ExperimentResult result = experiment.run(RunOptions.in(out).withThreads(2));
    Report.of(result).writeTo(out);
    Estimate share =
        Estimate.over(result.of(anova).of("trained"), OneWayAnova.Result::selectiveShare);
    // README ends
    return share;
  }
}
