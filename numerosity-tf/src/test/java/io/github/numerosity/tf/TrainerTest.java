package io.github.numerosity.tf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.data.ImageData;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.BatchNormalization;
import io.github.numerosity.model.Convolution;
import io.github.numerosity.model.Dense;
import io.github.numerosity.model.Dropout;
import io.github.numerosity.model.Flatten;
import io.github.numerosity.model.Layer;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.Normalization;
import io.github.numerosity.model.Opening.TrainingProgress;
import io.github.numerosity.model.Optimizer;
import io.github.numerosity.model.Relu;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.model.Training;
import io.github.numerosity.model.TrainingException;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.model.TrainingHistory.LossPoint;
import io.github.numerosity.model.Weights;
import io.github.numerosity.random.Permutation;
import io.github.numerosity.testkit.SeedOpening;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final ImageSize SIZE = new ImageSize(6, 5, 1);
  private static final RandomImages IMAGES = new RandomImages(SIZE, 3, 50, 30);
  private static final Optimizer SGD = Optimizer.Sgd.withDefaults().withLearningRate(0.05);
  private static final Optimizer ADAM = Optimizer.Adam.withDefaults().withLearningRate(0.01);

  private static final TensorFlowNetwork SMALL =
      TensorFlow.network(
              network(
                  Convolution.of("conv", 4, 3).withPadding(1),
                  BatchNormalization.of("norm"),
                  Relu.of("relu"),
                  Flatten.of("flatten"),
                  Dropout.of("drop").withRate(0.25),
                  Dense.of("fc", 3)))
          .withDevice(Device.CPU);

  @Test
  void learnsClassesThatDifferInBrightness() throws InterruptedException {
    for (Optimizer optimizer : List.of(SGD, ADAM)) {
      Evaluation test =
          evaluation(
              train(
                  SMALL,
                  Training.poster()
                      .withEpochs(20)
                      .withBatchSize(8)
                      .withOptimizer(optimizer)
                      .withReportEvery(100),
                  1));

      assertThat(test.accuracy()).as("%s", optimizer).isGreaterThan(0.9);
    }
  }

  @Test
  void repeatsBitForBitAlsoWhileAnotherSeedTrainsBesideIt() throws Exception {
    Training training = Training.poster().withEpochs(4).withOptimizer(SGD).withReportEvery(5);
    TrainedWeights alone = train(SMALL, training, 1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<TrainedWeights>> beside = new ArrayList<>();
      for (long seed : new long[] {1, 2, 1}) {
        beside.add(threads.submit(() -> train(SMALL, training, seed)));
      }

      assertThat(beside.get(0).get().weights().digest()).isEqualTo(alone.weights().digest());
      assertThat(beside.get(2).get().weights().digest()).isEqualTo(alone.weights().digest());
      assertThat(beside.get(0).get().history()).isEqualTo(alone.history());
      assertThat(beside.get(1).get().weights().digest()).isNotEqualTo(alone.weights().digest());
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void reportsMeanLossesEverySoManyStepsOfAnEpochAndAtItsEnd() throws InterruptedException {
    SeedOpening opening = new SeedOpening(1);
    TrainingHistory history =
        train(
                SMALL,
                Training.poster().withBatchSize(8).withOptimizer(SGD).withReportEvery(3),
                opening)
            .history()
            .orElseThrow();

    assertThat(history.losses())
        .extracting(LossPoint::step)
        .containsExactly(3L, 6L, 7L, 10L, 13L, 14L);
    assertThat(history.losses()).extracting(LossPoint::epoch).containsExactly(1, 1, 1, 2, 2, 2);
    assertThat(opening.progress()).extracting(TrainingProgress::step).hasSize(14).isSorted();
    assertThat(opening.progress()).extracting(TrainingProgress::steps).containsOnly(14L);
    for (LossPoint point : history.losses()) {
      TrainingProgress progress = opening.progress().get((int) point.step() - 1);
      assertThat(point.meanLoss()).isEqualTo(progress.meanLoss());
    }
  }

  @Test
  void lossIsTheMeanSoftmaxCrossEntropyOfTheShuffledBatchBeforeTheStep()
      throws InterruptedException {
    TensorFlowNetwork plain = TensorFlow.network(network(Flatten.of("flatten"), Dense.of("fc", 3)));
    ImageData data = IMAGES.load();
    SeedOpening opening = new SeedOpening(4);
    List<LossPoint> losses =
        train(
                plain,
                Training.poster()
                    .withEpochs(1)
                    .withBatchSize(20)
                    .withOptimizer(SGD)
                    .withReportEvery(1),
                opening)
            .history()
            .orElseThrow()
            .losses();

    int[] order = Permutation.random(50, new SeedOpening(4).random("shuffle"));
    List<Image> batch = IntStream.range(0, 20).mapToObj(i -> data.train().image(order[i])).toList();
    double expected = 0;
    try (Model untrained = plain.open(new SeedOpening(4))) {
      float[] scores = untrained.respond(List.of("fc"), batch);
      for (int image = 0; image < 20; image++) {
        double sum = 0;
        for (int number = 0; number < 3; number++) {
          sum += Math.exp(scores[image * 3 + number]);
        }
        expected += Math.log(sum) - scores[image * 3 + data.train().label(order[image])];
      }
    }
    assertThat(losses).hasSize(3);
    assertThat(losses.get(0).meanLoss()).isCloseTo(expected / 20, within(1e-5));
  }

  @Test
  void confusionMatrixCountsEveryTestImageOnce() throws InterruptedException {
    TrainedWeights trained =
        train(
            SMALL,
            Training.poster()
                .withEpochs(1)
                .withBatchSize(8)
                .withOptimizer(SGD)
                .withReportEvery(100),
            1);
    Evaluation test = evaluation(trained);
    ImageData data = IMAGES.load();
    List<Image> images = IntStream.range(0, 30).mapToObj(i -> data.test().image(i)).toList();
    int[][] expected = new int[3][3];
    try (Model model = TensorFlowModel.open(SMALL.network(), trained, Engine.on(Device.CPU))) {
      float[] scores = model.respond(List.of("fc"), images);
      for (int image = 0; image < 30; image++) {
        int best = 0;
        for (int number = 1; number < 3; number++) {
          best = scores[image * 3 + number] > scores[image * 3 + best] ? number : best;
        }
        expected[data.test().label(image)][best]++;
      }
    }
    for (int truth = 0; truth < 3; truth++) {
      List<Integer> row = IntStream.of(expected[truth]).boxed().toList();
      assertThat(test.confusion().get(truth)).isEqualTo(row);
    }
    assertThat(test.classes()).containsExactly("class0", "class1", "class2");
  }

  @Test
  void aDivergingLossNamesSeedAndStep() {
    Training wild =
        Training.poster()
            .withOptimizer(Optimizer.Sgd.withDefaults().withLearningRate(1e30))
            .withReportEvery(10);

    assertThatThrownBy(() -> train(SMALL, wild, 77))
        .isInstanceOf(TrainingException.class)
        .hasMessageContainingAll("seed 77", "diverged", "step", "of 26", "lower the learning rate");
  }

  @Test
  void weightsThatAreNotFiniteAfterTheLastStepAreNoResult() {
    Normalization none = Normalization.of(1, List.of(0.0), List.of(1.0));
    TensorFlowNetwork plain =
        TensorFlow.network(
            new Network(SIZE, none, List.of(Flatten.of("flatten"), Dense.of("fc", 3))));
    Training single =
        Training.poster()
            .withEpochs(1)
            .withBatchSize(50)
            .withOptimizer(Optimizer.Sgd.withDefaults().withLearningRate(1e38))
            .withReportEvery(10);

    assertThatThrownBy(() -> train(plain, single, 5))
        .isInstanceOf(TrainingException.class)
        .hasMessageContainingAll("seed 5", "fc.weight", "after the last of 1 steps");
  }

  @Test
  void interruptionEndsTraining() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(
            () ->
                train(
                    SMALL,
                    Training.poster().withEpochs(1000).withOptimizer(SGD).withReportEvery(10),
                    1))
        .isInstanceOf(InterruptedException.class)
        .hasMessageContaining("step 0");
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void rejectsDataThatDoNotFitTheNetwork() {
    Training training =
        Training.poster().withEpochs(1).withBatchSize(8).withOptimizer(SGD).withReportEvery(100);

    assertThatThrownBy(() -> trainOn(new RandomImages(new ImageSize(5, 6, 1), 3, 9, 3), training))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("6x5x1", "5x6x1");
    assertThatThrownBy(() -> trainOn(new RandomImages(SIZE, 4, 9, 3), training))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("\"fc\"", "3 units", "4 classes");
  }

  @Test
  void rejectsInitialWeightsOfAnotherShape() {
    Weights other =
        Weights.builder().add("conv.weight", new int[] {4, 1, 3, 2}, new float[24]).build();

    assertThatThrownBy(
            () ->
                SMALL.train(
                    other,
                    Training.poster()
                        .withEpochs(1)
                        .withBatchSize(8)
                        .withOptimizer(SGD)
                        .withReportEvery(100),
                    IMAGES.load(),
                    new SeedOpening(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("conv.weight", "[4, 1, 3, 3]", "[4, 1, 3, 2]");
  }

  @Test
  void rejectsABatchThatLeavesBatchNormalizationASingleValue() {
    TensorFlowNetwork flat =
        TensorFlow.network(
            network(Flatten.of("flatten"), BatchNormalization.of("norm"), Dense.of("fc", 3)));

    assertThatThrownBy(
            () ->
                train(
                    flat,
                    Training.poster()
                        .withEpochs(1)
                        .withBatchSize(7)
                        .withOptimizer(SGD)
                        .withReportEvery(100),
                    1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("\"norm\"", "50 training images", "batches of 7", "batchSize");
  }

  private static Network network(Layer... layers) {
    return new Network(SIZE, Normalization.of(255, List.of(0.5), List.of(0.5)), List.of(layers));
  }

  private static TrainedWeights train(TensorFlowNetwork source, Training training, long seed)
      throws InterruptedException {
    return train(source, training, new SeedOpening(seed));
  }

  private static TrainedWeights train(
      TensorFlowNetwork source, Training training, SeedOpening opening)
      throws InterruptedException {
    return opening.weights(source.trainedOn(IMAGES, training));
  }

  private static void trainOn(RandomImages images, Training training) throws InterruptedException {
    new SeedOpening(1).weights(SMALL.trainedOn(images, training));
  }

  private static Evaluation evaluation(TrainedWeights trained) {
    return trained.history().orElseThrow().test().orElseThrow();
  }
}
