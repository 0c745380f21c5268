package io.github.numerosity.examples;

import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.response.Probe;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import java.util.List;

/** A network of another engine, here a function of the pixels, without TensorFlow. */
public final class OwnEngine {
  private static final ImageSize SIZE = new ImageSize(32, 32, 1);

  private OwnEngine() {}

  /**
   * Prints the selective units of a network that measures brightness.
   *
   * @param arguments none
   * @throws InterruptedException if the thread was interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    System.out.println(run(OneWayAnova.withDefaults()));
  }

  private static OneWayAnova.Result run(OneWayAnova anova) throws InterruptedException {
    // README
    NetworkShape shape = new NetworkShape(SIZE, List.of(new LayerShape("sum", 1, 1, 1)));
    ModelSource mine = ModelSource.of(shape, (layers, images) -> brightness(images));
    ExperimentResult result =
        Experiment.builder()
            .model("mine", mine)
            .stimuli(Stimuli.of(DotArrays.standard()).withSeed(7))
            .probe(Probe.layer("sum"))
            .analysis(anova)
            .seeds(1)
            .build()
            .run(RunOptions.inMemory());
    // README ends
    return result.of(anova).of("mine").get(0);
  }

  private static float[] brightness(List<Image> images) {
    float[] sums = new float[images.size()];
    for (int image = 0; image < sums.length; image++) {
      byte[] samples = new byte[SIZE.samples()];
      images.get(image).copyTo(samples, 0);
      for (byte sample : samples) {
        sums[image] += sample & 0xFF;
      }
    }
    return sums;
  }
}
