package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import java.util.Collections;
import java.util.List;

/**
 * Normalisation of 8-bit pixels before the first layer: (x / scale - mean) / standardDeviation, for
 * each channel. It affects the share of number-selective units and is therefore part of the recipe.
 */
public final class Normalization extends NormalizationSettings {
  /**
   * Settings.
   *
   * @param scale divisor of the 0..255 samples; 255 gives a range of [0, 1]
   * @param mean mean of each channel, subtracted
   * @param standardDeviation divisor of each channel
   */
  @Settings
  record Values(
      @Range(above = 0) double scale,
      List<Double> mean,
      @Range(above = 0) List<Double> standardDeviation) {}

  Normalization(Values values) {
    super(values);
    if (mean().size() != standardDeviation().size() || mean().isEmpty()) {
      throw new IllegalArgumentException(
          "mean and standardDeviation must have one number for each channel, got %d and %d"
              .formatted(mean().size(), standardDeviation().size()));
    }
    if (!mean().stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("mean must be finite, got " + mean());
    }
  }

  /**
   * Returns a normalisation.
   *
   * @param scale divisor of the samples, positive
   * @param mean mean of each channel, subtracted
   * @param standardDeviation divisor of each channel, positive
   * @return the normalisation
   * @throws IllegalArgumentException if a number is not finite, a divisor not positive, or the
   *     lists differ in length
   */
  public static Normalization of(double scale, List<Double> mean, List<Double> standardDeviation) {
    return new Normalization(new Values(scale, List.copyOf(mean), List.copyOf(standardDeviation)));
  }

  /**
   * Returns the normalisation of the PyTorch CIFAR-10 tutorial: [0, 255] to [-1, 1].
   *
   * @return mean 0.5 and standard deviation 0.5 of pixels in [0, 1], three channels
   */
  public static Normalization halves() {
    return halves(3);
  }

  /**
   * Returns the normalisation of [0, 255] to [-1, 1].
   *
   * @param channels of the images, at least 1
   * @return mean 0.5 and standard deviation 0.5 of pixels in [0, 1], in each channel
   * @throws IllegalArgumentException if there is no channel
   */
  public static Normalization halves(int channels) {
    List<Double> half = Collections.nCopies(channels, 0.5);
    return of(255, half, half);
  }

  /**
   * Describes the normalisation for the methods section of a paper.
   *
   * @return one sentence
   */
  public List<String> method() {
    return List.of(
        "Pixel values from 0 to 255 were divided by %s; from each channel %s was subtracted, and the difference divided by %s."
            .formatted(Prose.number(scale()), each(mean()), each(standardDeviation())));
  }

  private static String each(List<Double> channels) {
    List<String> numbers = channels.stream().distinct().map(Prose::number).toList();
    return numbers.size() == 1
        ? numbers.get(0)
        : Prose.list(channels.stream().map(Prose::number).toList()) + " respectively";
  }
}
