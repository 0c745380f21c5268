package io.github.numerosity.tf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.LabelledImages;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.AveragePool;
import io.github.numerosity.model.BatchNormalization;
import io.github.numerosity.model.Convolution;
import io.github.numerosity.model.Dense;
import io.github.numerosity.model.Flatten;
import io.github.numerosity.model.LocalResponseNormalization;
import io.github.numerosity.model.MaxPool;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Normalization;
import io.github.numerosity.model.Optimizer;
import io.github.numerosity.model.Parameter;
import io.github.numerosity.model.Relu;
import io.github.numerosity.model.Safetensors;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.model.Training;
import io.github.numerosity.model.TrainingHistory.LossPoint;
import io.github.numerosity.model.Weights;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Comparison of activations, losses and trained weights with PyTorch 1.13.0; the script that wrote
 * the oracle files is in src/test/python.
 */
class PyTorchAgreementTest {
  private static final Optimizer SGD = Optimizer.Sgd.withDefaults().withLearningRate(0.02);
  private static final Optimizer ADAM =
      Optimizer.Adam.withDefaults()
          .withLearningRate(0.002)
          .withBeta1(0.8)
          .withBeta2(0.99)
          .withEpsilon(1e-4);

  private static final Network MIXED =
      new Network(
          new ImageSize(8, 9, 1),
          Normalization.of(255, List.of(0.5), List.of(0.5)),
          List.of(
              Convolution.of("conv1", 4, 3).withPadding(1),
              BatchNormalization.of("norm1"),
              Relu.of("relu1"),
              LocalResponseNormalization.of("lrn").withSize(3).withAlpha(0.5),
              MaxPool.of("pool1", 3, 2).withPadding(1),
              Convolution.of("conv2", 6, 3).withStride(2).withPadding(1),
              BatchNormalization.of("norm2").withMomentum(0.3),
              Relu.of("relu2"),
              AveragePool.of("avgpool", 2, 1).withPadding(1),
              Flatten.of("flatten"),
              Dense.of("hidden", 8),
              Relu.of("relu3"),
              Dense.of("fc", 3)));

  @Test
  void thePostersPooledActivationsAgree() throws Exception {
    checkActivations(Networks.poster(), oracle("poster"));
  }

  @Test
  void pooledActivationsBehindEveryNormalizationAgree() throws Exception {
    checkActivations(MIXED, oracle("mixed"));
  }

  @Test
  void thePosterLearnsTheSameByGradientDescent() throws Exception {
    checkTraining(Networks.poster(), oracle("poster"), SGD, "sgd");
  }

  @Test
  void thePosterLearnsTheSameByAdam() throws Exception {
    checkTraining(Networks.poster(), oracle("poster"), ADAM, "adam");
  }

  @Test
  void everyNormalizationLearnsTheSame() throws Exception {
    checkTraining(MIXED, oracle("mixed"), SGD, "sgd");
  }

  private static void checkActivations(Network network, Weights oracle) {
    TrainedWeights trained =
        new TrainedWeights(named(network, oracle, "initial"), Optional.empty());
    LabelledImages shown = images(network.input(), oracle);
    List<Image> images = IntStream.range(0, shown.count()).mapToObj(shown::image).toList();
    try (Model model = TensorFlowModel.open(network, trained, Engine.on(Device.CPU))) {
      assertClose(model.respond(List.of("avgpool"), images), oracle.values("avgpool"), "avgpool");
    }
  }

  private static void checkTraining(
      Network network, Weights oracle, Optimizer optimizer, String name)
      throws InterruptedException {
    LabelledImages images = images(network.input(), oracle);
    int classes = network.shape().layers().get(network.layers().size() - 1).units();
    List<String> classNames = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    ImageData data = new ImageData(classNames, images, images, "pytorch");

    TrainedWeights trained =
        TensorFlow.network(network)
            .withDevice(Device.CPU)
            .train(
                named(network, oracle, "initial"),
                Training.poster()
                    .withEpochs(4)
                    .withBatchSize(3)
                    .withOptimizer(optimizer)
                    .withReportEvery(1),
                data,
                new UnshuffledOpening());

    float[] expected = oracle.values("losses." + name);
    List<LossPoint> losses = trained.history().orElseThrow().losses();
    assertThat(losses).hasSameSizeAs(expected);
    for (int step = 0; step < expected.length; step++) {
      assertThat(losses.get(step).meanLoss())
          .as("loss of step %d", step + 1)
          .isCloseTo(expected[step], within(1e-5));
    }
    Weights learnt = named(network, oracle, name);
    for (String parameter : learnt.names()) {
      assertClose(trained.weights().values(parameter), learnt.values(parameter), parameter);
    }
  }

  private static void assertClose(float[] found, float[] expected, String what) {
    assertThat(found).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).as("%s %d", what, i).isCloseTo(expected[i], within(1e-5f));
    }
  }

  private static Weights named(Network network, Weights oracle, String prefix) {
    Weights.Builder weights = Weights.builder();
    for (Parameter parameter : network.parameters()) {
      String name = prefix + "." + parameter.name();
      weights.add(parameter.name(), oracle.shape(name), oracle.values(name));
    }
    return weights.build();
  }

  private static LabelledImages images(ImageSize size, Weights oracle) {
    return LabelledImages.ofTrusted(
        size, bytes(oracle.values("images")), bytes(oracle.values("labels")));
  }

  private static byte[] bytes(float[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (int) values[i];
    }
    return bytes;
  }

  private static Weights oracle(String name) throws URISyntaxException {
    String file = "/pytorch/" + name + ".safetensors";
    Path path =
        Path.of(Objects.requireNonNull(PyTorchAgreementTest.class.getResource(file)).toURI());
    return Safetensors.read(path).weights();
  }
}
