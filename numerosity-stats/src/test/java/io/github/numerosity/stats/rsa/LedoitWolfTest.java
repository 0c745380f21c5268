package io.github.numerosity.stats.rsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.random.RandomStreams;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LedoitWolfTest {
  /** The formula of the paper, lemma 3.2 and on, written out with whole matrices. */
  @Test
  void shrinksAsTheDefinitionDoes() throws InterruptedException {
    int units = 7;
    int images = 300;
    RandomGenerator random = RandomStreams.of(1).stream("test");
    double[][] residuals = new double[images][units];
    for (double[] image : residuals) {
      double shared = random.nextGaussian();
      for (int unit = 0; unit < units; unit++) {
        image[unit] = (unit + 1) * random.nextGaussian() + shared;
      }
    }
    double[][] sample = new double[units][units];
    for (double[] image : residuals) {
      for (int a = 0; a < units; a++) {
        for (int b = 0; b < units; b++) {
          sample[a][b] += image[a] * image[b] / images;
        }
      }
    }
    double mean = 0;
    for (int unit = 0; unit < units; unit++) {
      mean += sample[unit][unit] / units;
    }
    double distance = 0;
    double error = 0;
    for (int a = 0; a < units; a++) {
      for (int b = 0; b < units; b++) {
        double off = sample[a][b] - (a == b ? mean : 0);
        distance += off * off / units;
        for (double[] image : residuals) {
          double difference = image[a] * image[b] - sample[a][b];
          error += difference * difference / units / images / images;
        }
      }
    }
    double weight = Math.min(distance, error) / distance;
    LedoitWolf estimate = new LedoitWolf(units);
    for (double[] image : residuals) {
      estimate.add(image);
    }
    double[][] found = estimate.shrunken(10);
    for (int a = 0; a < units; a++) {
      for (int b = 0; b <= a; b++) {
        double expected = (1 - weight) * sample[a][b] + (a == b ? weight * mean : 0);
        assertThat(found[a][b]).isCloseTo(expected * images / 290, within(1e-10));
      }
    }
    assertThat(weight).isBetween(0.01, 0.5);
  }

  @Test
  void isPositiveDefiniteWithFewerImagesThanUnits() throws InterruptedException {
    RandomGenerator random = RandomStreams.of(2).stream("test");
    LedoitWolf estimate = new LedoitWolf(40);
    for (int image = 0; image < 12; image++) {
      double[] residual = new double[40];
      for (int unit = 0; unit < 40; unit++) {
        residual[unit] = random.nextGaussian();
      }
      estimate.add(residual);
    }
    assertThat(Noise.ofCovariance(estimate.shrunken(3)).constantUnits()).isEqualTo(0);
  }
}
