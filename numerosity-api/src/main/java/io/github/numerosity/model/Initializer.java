package io.github.numerosity.model;

import io.github.numerosity.component.Prose;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import java.util.List;
import java.util.random.RandomGenerator;

/** Distribution of the parameters before training. */
public final class Initializer extends InitializerSettings {
  /**
   * Settings.
   *
   * @param scheme variance of the weights
   * @param distribution shape of the distribution of the weights
   * @param gain factor on the standard deviation
   */
  @Settings
  record Values(Scheme scheme, Distribution distribution, @Range(above = 0) double gain) {}

  Initializer(Values values) {
    super(values);
    if (scheme() == Scheme.PYTORCH && distribution() == Distribution.NORMAL) {
      throw new IllegalArgumentException("the pytorch scheme is uniform");
    }
  }

  /** Variance of the weights, before the gain; fan_in counts the inputs of one output unit. */
  public enum Scheme {
    /** Weights and biases uniform within 1 / sqrt(fan_in): variance 1 / (3 fan_in). */
    PYTORCH,
    /** Variance 2 / fan_in, biases 0 (He et al. 2015). */
    HE,
    /** Variance 1 / fan_in, biases 0 (LeCun et al. 1998). */
    LECUN
  }

  /** Shape of the distribution. */
  public enum Distribution {
    /** Gaussian, not truncated. */
    NORMAL,
    /** Uniform within sqrt(3) standard deviations. */
    UNIFORM
  }

  /**
   * Returns an initialiser without a gain of its own.
   *
   * @param scheme variance of the weights
   * @param distribution shape of the distribution of the weights
   * @return the initialiser, with gain 1
   * @throws IllegalArgumentException for the PyTorch scheme with a normal distribution
   */
  public static Initializer of(Scheme scheme, Distribution distribution) {
    return new Initializer(new Values(scheme, distribution, 1));
  }

  /**
   * Returns PyTorch's default for convolutions and dense layers.
   *
   * @return weights and biases uniform within 1 / sqrt(fan_in)
   */
  public static Initializer pytorch() {
    return of(Scheme.PYTORCH, Distribution.UNIFORM);
  }

  /**
   * Draws all parameters of a network.
   *
   * @param network network of the parameters
   * @param random source of randomness; advanced
   * @return the weights, in the network's order
   */
  public Weights draw(Network network, RandomGenerator random) {
    Weights.Builder weights = Weights.builder();
    for (Parameter parameter : network.parameters()) {
      int[] shape = parameter.shape().stream().mapToInt(Integer::intValue).toArray();
      weights.add(parameter.name(), shape, values(parameter, random));
    }
    return weights.build();
  }

  /**
   * Describes the initialisation for the methods section of a paper.
   *
   * @return one sentence
   */
  public List<String> method() {
    String spread =
        switch (scheme()) {
          case PYTORCH -> "within ±1/√f";
          case HE -> "with mean 0 and variance 2/f (He et al. 2015)";
          case LECUN -> "with mean 0 and variance 1/f (LeCun et al. 1998)";
        };
    return List.of(
        "Before training, %s were drawn from the %s distribution %s, f being the number of inputs of an output unit%s%s."
            .formatted(
                scheme() == Scheme.PYTORCH ? "weights and biases" : "weights",
                Prose.words(distribution()),
                spread,
                gain() == 1 ? "" : ", and multiplied by " + Prose.number(gain()),
                scheme() == Scheme.PYTORCH ? " (PyTorch's default)" : "; biases were 0"));
  }

  private float[] values(Parameter parameter, RandomGenerator random) {
    float[] values = new float[parameter.count()];
    double deviation = gain() * Math.sqrt(variance(parameter.fanIn()));
    switch (parameter.kind()) {
      case WEIGHT -> fill(values, deviation, random);
      case BIAS -> {
        if (scheme() == Scheme.PYTORCH) {
          fill(values, deviation, random);
        }
      }
      case SCALE, RUNNING_VARIANCE -> java.util.Arrays.fill(values, 1);
      case SHIFT, RUNNING_MEAN -> {}
    }
    return values;
  }

  private double variance(int fanIn) {
    return switch (scheme()) {
      case PYTORCH -> 1.0 / (3.0 * fanIn);
      case HE -> 2.0 / fanIn;
      case LECUN -> 1.0 / fanIn;
    };
  }

  private void fill(float[] values, double deviation, RandomGenerator random) {
    double bound = Math.sqrt(3) * deviation;
    for (int i = 0; i < values.length; i++) {
      values[i] =
          (float)
              switch (distribution()) {
                case NORMAL -> deviation * random.nextGaussian();
                case UNIFORM -> bound * (2 * random.nextDouble() - 1);
              };
    }
  }
}
