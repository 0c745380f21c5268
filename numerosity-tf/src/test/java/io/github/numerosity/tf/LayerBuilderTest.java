package io.github.numerosity.tf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.model.AveragePool;
import io.github.numerosity.model.BatchNormalization;
import io.github.numerosity.model.Convolution;
import io.github.numerosity.model.Dense;
import io.github.numerosity.model.Dropout;
import io.github.numerosity.model.Flatten;
import io.github.numerosity.model.Layer;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.LocalResponseNormalization;
import io.github.numerosity.model.MaxPool;
import io.github.numerosity.model.Parameter;
import io.github.numerosity.model.Relu;
import io.github.numerosity.model.Weights;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.tf.LayerInGraph.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Comparison of each layer type with plain loops in double precision. Gradients are compared with
 * central differences of those loops: in double precision a step of 1e-6 leaves an error below
 * 1e-8, whereas differences of TensorFlow's own float32 values would leave 1e-2.
 */
class LayerBuilderTest {
  private static final int IMAGES = 3;
  private static final double STEP = 1e-6;

  /** Layer and its input; maps are not square, and some strides leave a remainder. */
  record Case(Layer layer, LayerShape in, boolean training) {}

  static final List<Case> CASES =
      List.of(
          responding(Convolution.of("c", 4, 3), maps(3, 5, 7)),
          responding(Convolution.of("c", 2, 4).withPadding(2), maps(3, 5, 7)),
          responding(Convolution.of("c", 2, 5).withStride(3).withPadding(2), maps(1, 8, 11)),
          responding(Convolution.of("c", 3, 1), flat(4)),
          responding(Convolution.of("-c_.", 3, 1).withStride(2).withPadding(3), maps(2, 4, 5)),
          responding(Relu.of("r"), maps(2, 3, 4)),
          responding(Relu.of("r"), flat(9)),
          responding(MaxPool.of("m", 2, 2), maps(2, 5, 7)),
          responding(MaxPool.of("m", 3, 2).withPadding(1), maps(2, 5, 8)),
          responding(MaxPool.of("m", 1, 2), maps(2, 5, 8)),
          responding(MaxPool.of("m", 2, 3).withPadding(1), maps(2, 5, 8)),
          responding(AveragePool.of("a", 2, 2), maps(2, 5, 7)),
          responding(AveragePool.of("a", 2, 3).withPadding(1), maps(2, 5, 8)),
          responding(AveragePool.of("a", 5, 1).withPadding(2), maps(1, 5, 6)),
          responding(AveragePool.of("a", 2, 2).withPadding(1), maps(2, 4, 5)),
          responding(AveragePool.of("a", 3, 2).withPadding(1), maps(2, 5, 8)),
          responding(Flatten.of("f"), maps(3, 2, 4)),
          responding(Dense.of("d", 4), flat(6)),
          responding(LocalResponseNormalization.of("n").withAlpha(1.5), maps(7, 2, 3)),
          responding(
              LocalResponseNormalization.of("n")
                  .withSize(3)
                  .withAlpha(0.5)
                  .withBeta(0.5)
                  .withBias(2),
              maps(4, 3, 2)),
          responding(
              LocalResponseNormalization.of("n").withSize(1).withAlpha(2).withBeta(1).withBias(0.5),
              flat(5)),
          learning(LocalResponseNormalization.of("n").withAlpha(1.5), maps(7, 2, 3)),
          learning(
              LocalResponseNormalization.of("n")
                  .withSize(3)
                  .withAlpha(0.5)
                  .withBeta(0.5)
                  .withBias(2),
              maps(4, 3, 2)),
          learning(
              LocalResponseNormalization.of("n").withSize(1).withAlpha(2).withBeta(1).withBias(0.5),
              flat(5)),
          responding(Dropout.of("o").withRate(0.4), maps(3, 2, 4)),
          learning(Dropout.of("o").withRate(0.4), maps(1, 3, 4)),
          learning(Dropout.of("o").withRate(0.4), flat(8)),
          responding(BatchNormalization.of("b"), maps(3, 2, 4)),
          responding(BatchNormalization.of("b"), flat(5)),
          learning(BatchNormalization.of("b"), maps(3, 2, 4)),
          learning(BatchNormalization.of("b").withMomentum(0.3).withEpsilon(1e-3), flat(5)));

  /** Gradients exist only in training. */
  static final List<Case> learningCases =
      CASES.stream().map(example -> learning(example.layer(), example.in())).distinct().toList();

  private final RandomGenerator random = RandomStreams.of(17).stream("layers");

  @Test
  void everyLayerTypeIsTested() {
    Set<Class<?>> tested =
        CASES.stream().map(example -> example.layer().getClass()).collect(Collectors.toSet());

    assertThat(tested).containsExactlyInAnyOrder(Layer.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void computesWhatPlainLoopsCompute(Case example) {
    Trial trial = new Trial(example);

    float[] output = trial.outcome().output();

    double[] expected = trial.reference(Map.of()).forward(trial.doubles(trial.input));
    assertClose(output, expected, "output");
  }

  @ParameterizedTest
  @FieldSource("learningCases")
  void gradientsAreThoseOfFiniteDifferences(Case example) {
    Trial trial = new Trial(example);

    Outcome outcome = trial.outcome();

    assertClose(outcome.gradient(Outcome.INPUT), trial.inputDifferences(), Outcome.INPUT);
    for (Parameter parameter : example.layer().parameters(example.in())) {
      if (!parameter.kind().name().startsWith("RUNNING")) {
        float[] found = outcome.gradient(parameter.name());
        assertClose(found, trial.differences(parameter), parameter.name());
      }
    }
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void onlyLearningMovesRunningEstimates(Case example) {
    Trial trial = new Trial(example);

    Weights after = trial.outcome().after();

    if (example.layer() instanceof BatchNormalization layer && example.training()) {
      double keep = 1 - layer.momentum();
      for (int channel = 0; channel < example.in().channels(); channel++) {
        double[] moments = trial.reference(Map.of()).moments(trial.doubles(trial.input), channel);
        double mean =
            keep * trial.before("b.running_mean", channel) + layer.momentum() * moments[0];
        double variance =
            keep * trial.before("b.running_var", channel) + layer.momentum() * moments[1];
        assertThat((double) after.values("b.running_mean")[channel]).isCloseTo(mean, within(1e-6));
        assertThat((double) after.values("b.running_var")[channel])
            .isCloseTo(variance, within(1e-6));
      }
    } else {
      assertThat(after.digest()).isEqualTo(trial.parameters.digest());
    }
  }

  private static Case responding(Layer layer, LayerShape in) {
    return new Case(layer, in, false);
  }

  private static Case learning(Layer layer, LayerShape in) {
    return new Case(layer, in, true);
  }

  private static LayerShape maps(int channels, int rows, int columns) {
    return new LayerShape("in", channels, rows, columns);
  }

  private static LayerShape flat(int units) {
    return new LayerShape("in", units, 1, 1);
  }

  /** Float32 keeps 7 digits; sums of some hundred products lose two of them. */
  private static void assertClose(float[] found, double[] expected, String what) {
    assertThat(found).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      double tolerance = 2e-5 * Math.max(1, Math.abs(expected[i]));
      assertThat((double) found[i]).as("%s %d", what, i).isCloseTo(expected[i], within(tolerance));
    }
  }

  /** Case with random numbers. */
  private final class Trial {
    private final Case example;
    private final float[] input;
    private final float[] weights;
    private final byte[] mask;
    private final Weights parameters;

    Trial(Case example) {
      this.example = example;
      LayerShape in = example.in();
      this.input = draw(IMAGES * in.units());
      this.weights = draw(IMAGES * example.layer().output(in).units());
      this.mask = new byte[input.length];
      for (int i = 0; i < mask.length; i++) {
        mask[i] = (byte) (random.nextBoolean() ? 1 : 0);
      }
      Weights.Builder builder = Weights.builder();
      for (Parameter parameter : example.layer().parameters(in)) {
        float[] values = draw(parameter.count());
        if (parameter.kind() == Parameter.Kind.RUNNING_VARIANCE) {
          for (int i = 0; i < values.length; i++) {
            values[i] = 0.5f + values[i] * values[i];
          }
        }
        int[] shape = parameter.shape().stream().mapToInt(Integer::intValue).toArray();
        builder.add(parameter.name(), shape, values);
      }
      this.parameters = builder.build();
    }

    Outcome outcome() {
      return new LayerInGraph(example.layer(), example.in(), example.training())
          .compute(input, weights, parameters, mask);
    }

    /** Returns the reference, with some parameters replaced. */
    ReferenceLayer reference(Map<String, double[]> replaced) {
      Map<String, double[]> parts = new HashMap<>();
      for (String name : parameters.names()) {
        double[] values = replaced.getOrDefault(name, doubles(parameters.values(name)));
        parts.put(name.substring(name.lastIndexOf('.') + 1), values);
      }
      double[] kept = new double[mask.length];
      for (int i = 0; i < kept.length; i++) {
        kept[i] = mask[i];
      }
      return new ReferenceLayer(example.layer(), example.in(), example.training(), parts, kept);
    }

    double[] inputDifferences() {
      double[] values = doubles(input);
      return differences(values, () -> weightedSum(reference(Map.of()), values));
    }

    double[] differences(Parameter parameter) {
      double[] values = doubles(parameters.values(parameter.name()));
      Map<String, double[]> replaced = Map.of(parameter.name(), values);
      double[] inputs = doubles(input);
      return differences(values, () -> weightedSum(reference(replaced), inputs));
    }

    double before(String name, int channel) {
      return parameters.values(name)[channel];
    }

    double[] doubles(float[] values) {
      double[] doubles = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        doubles[i] = values[i];
      }
      return doubles;
    }

    private double[] differences(double[] values, java.util.function.DoubleSupplier sum) {
      double[] differences = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        double held = values[i];
        values[i] = held + STEP;
        double above = sum.getAsDouble();
        values[i] = held - STEP;
        double below = sum.getAsDouble();
        values[i] = held;
        differences[i] = (above - below) / (2 * STEP);
      }
      return differences;
    }

    private double weightedSum(ReferenceLayer reference, double[] inputs) {
      double[] output = reference.forward(inputs);
      double sum = 0;
      for (int i = 0; i < output.length; i++) {
        sum += weights[i] * output[i];
      }
      return sum;
    }

    private float[] draw(int count) {
      float[] values = new float[count];
      for (int i = 0; i < count; i++) {
        values[i] = (float) random.nextGaussian();
      }
      return values;
    }
  }
}
