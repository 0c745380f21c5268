package io.github.numerosity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests of the real images, in the folder given by the environment variable NUMEROSITY_CIFAR10.
 * Without it the tests fail; the build excludes the group by default.
 */
@Tag("cifar10")
class Cifar10RealImagesTest {
  private static final int PIXELS = 1024;

  @Test
  void theImagesAreThoseOfCifar10() throws InterruptedException {
    String directory = System.getenv("NUMEROSITY_CIFAR10");
    assertThat(directory).as("environment variable NUMEROSITY_CIFAR10").isNotNull();
    Cifar10 cifar = Cifar10.in(Path.of(String.valueOf(directory)));

    assertThat(cifar.problems()).isEmpty();
    ImageData data = cifar.load();

    assertThat(classCounts(data.train())).hasSize(10).containsOnly(5000);
    assertThat(classCounts(data.test())).hasSize(10).containsOnly(1000);
    assertHasTheChannelStatistics(data.train());
    assertNeighboursAreAlike(data.train());
  }

  /**
   * Means and standard deviations of the training images in common use for normalisation: 0.4914,
   * 0.4822, 0.4465 and 0.2470, 0.2435, 0.2616 of pixels in [0, 1]. A recompressed copy deviates by
   * less than 0.003; swapped channels deviate ten times as much.
   */
  private static void assertHasTheChannelStatistics(LabelledImages images) {
    double[] means = {0.4914, 0.4822, 0.4465};
    double[] deviations = {0.2470, 0.2435, 0.2616};
    double[] sums = new double[3];
    double[] squares = new double[3];
    byte[] samples = new byte[3 * PIXELS];
    for (int image = 0; image < images.count(); image++) {
      images.copyTo(image, samples, 0);
      for (int sample = 0; sample < samples.length; sample++) {
        double value = (samples[sample] & 0xFF) / 255.0;
        sums[sample % 3] += value;
        squares[sample % 3] += value * value;
      }
    }
    double count = (double) images.count() * PIXELS;
    for (int channel = 0; channel < 3; channel++) {
      double mean = sums[channel] / count;
      assertThat(mean).as("mean of channel %d", channel).isCloseTo(means[channel], within(0.003));
      assertThat(Math.sqrt(squares[channel] / count - mean * mean))
          .as("standard deviation of channel %d", channel)
          .isCloseTo(deviations[channel], within(0.003));
    }
  }

  /**
   * In photographs, neighbouring pixels differ much less than pixels of different images; with
   * rows, columns or planes mixed up they would not.
   */
  private static void assertNeighboursAreAlike(LabelledImages images) {
    double right = 0;
    double below = 0;
    double apart = 0;
    for (int image = 0; image < 1000; image++) {
      for (int place = 0; place < 30; place++) {
        int sample = images.image(image).sample(place, place, 1);
        right += Math.abs(sample - images.image(image).sample(place, place + 1, 1));
        below += Math.abs(sample - images.image(image).sample(place + 1, place, 1));
        apart += Math.abs(sample - images.image(image + 1).sample(place, place, 1));
      }
    }
    assertThat(right).isLessThan(apart / 4);
    assertThat(below).isLessThan(apart / 4);
  }

  private static int[] classCounts(LabelledImages images) {
    int[] counts = new int[10];
    for (int image = 0; image < images.count(); image++) {
      counts[images.label(image)]++;
    }
    return counts;
  }
}
