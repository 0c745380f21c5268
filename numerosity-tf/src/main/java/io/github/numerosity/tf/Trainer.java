package io.github.numerosity.tf;

import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.LabelledImages;
import io.github.numerosity.model.BatchNormalization;
import io.github.numerosity.model.Layer;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.model.Training;
import io.github.numerosity.model.TrainingException;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.model.TrainingHistory.LossPoint;
import io.github.numerosity.model.Weights;
import io.github.numerosity.random.Permutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.Graph;
import org.tensorflow.Session;

/** Training of a network on labelled images, and its accuracy on the test images. */
final class Trainer {
  private final Network network;
  private final Training training;
  private final ImageData data;
  private final Engine engine;
  private final int batchSize;
  private final int lastBatchSize;
  private final long steps;

  /**
   * Checks that network, data and settings are compatible.
   *
   * @throws IllegalArgumentException if they are not
   */
  Trainer(Network network, Training training, ImageData data, Engine engine) {
    this.network = network;
    this.training = training;
    this.data = data;
    this.engine = engine;
    int count = data.train().count();
    this.batchSize = Math.min(training.batchSize(), count);
    this.lastBatchSize = (count - 1) % batchSize + 1;
    this.steps = (long) training.epochs() * ((count - 1) / batchSize + 1);
    checkData();
    checkBatchNormalization();
  }

  /**
   * Trains.
   *
   * @param initial initial weights
   * @param opening seed, randomness and progress
   */
  TrainedWeights train(Weights initial, Opening opening) throws InterruptedException {
    List<LossPoint> losses = new ArrayList<>();
    Weights trained;
    try (Graph graph = new Graph()) {
      TrainingGraph learning =
          new TrainingGraph(graph, network, training.optimizer(), data.classes().size());
      try (Session session = engine.learningSession(graph);
          TrainingBatch full = batch(learning, session, batchSize);
          TrainingBatch last = batch(learning, session, lastBatchSize)) {
        learning.network().variables().load(session, initial);
        learning.start(session);
        run(full, last, opening, losses);
        trained = learning.network().variables().read(session);
      }
    }
    checkFinite(trained, opening.seed());
    Evaluation test = evaluate(trained);
    return new TrainedWeights(trained, Optional.of(new TrainingHistory(losses, Optional.of(test))));
  }

  private TrainingBatch batch(TrainingGraph learning, Session session, int size) {
    return new TrainingBatch(learning, session, network, data.classes().size(), size);
  }

  private void run(TrainingBatch full, TrainingBatch last, Opening opening, List<LossPoint> losses)
      throws InterruptedException {
    LabelledImages images = data.train();
    RandomGenerator shuffle = opening.random("shuffle");
    RandomGenerator dropout = opening.random("dropout");
    int[] order = new int[images.count()];
    for (int image = 0; image < order.length; image++) {
      order[image] = image;
    }
    long step = 0;
    for (int epoch = 1; epoch <= training.epochs(); epoch++) {
      Permutation.shuffle(order, shuffle);
      double sum = 0;
      int summed = 0;
      int inEpoch = 0;
      for (int from = 0; from < order.length; from += batchSize) {
        if (Thread.interrupted()) {
          throw new InterruptedException("training was interrupted at step " + step);
        }
        TrainingBatch batch = order.length - from < batchSize ? last : full;
        batch.fill(images, order, from, dropout, ++step);
        float loss = batch.run();
        if (!Float.isFinite(loss)) {
          throw new TrainingException(
              "the training of seed %d diverged: the loss is %s at step %d of %d; lower the learning rate"
                  .formatted(opening.seed(), loss, step, steps));
        }
        sum += loss;
        summed++;
        inEpoch++;
        opening.progress(new Opening.TrainingProgress(step, steps, sum / summed));
        if (inEpoch % training.reportEvery() == 0 || order.length - from <= batchSize) {
          losses.add(new LossPoint(epoch, step, sum / summed));
          sum = 0;
          summed = 0;
        }
      }
    }
  }

  private Evaluation evaluate(Weights weights) throws InterruptedException {
    LabelledImages images = data.test();
    int classes = data.classes().size();
    int[][] confusion = new int[classes][classes];
    TrainedWeights trained = new TrainedWeights(weights, Optional.empty());
    try (TensorFlowModel model = TensorFlowModel.open(network, trained, engine)) {
      List<String> last = List.of(network.layers().get(network.layers().size() - 1).name());
      int chunk = model.batchSize();
      for (int from = 0; from < images.count(); from += chunk) {
        if (Thread.interrupted()) {
          throw new InterruptedException("testing was interrupted");
        }
        int first = from;
        int count = Math.min(chunk, images.count() - from);
        float[] scores =
            model.respond(
                last,
                count,
                (image, target, offset) -> images.copyTo(first + image, target, offset));
        for (int image = 0; image < count; image++) {
          confusion[images.label(from + image)][largest(scores, image * classes, classes)]++;
        }
      }
    }
    List<List<Integer>> rows = new ArrayList<>();
    for (int[] row : confusion) {
      rows.add(java.util.Arrays.stream(row).boxed().toList());
    }
    return new Evaluation(data.classes(), rows);
  }

  /** Returns the index of the largest score; the first of equal ones. */
  private static int largest(float[] scores, int from, int count) {
    int best = 0;
    for (int number = 1; number < count; number++) {
      if (scores[from + number] > scores[from + best]) {
        best = number;
      }
    }
    return best;
  }

  private void checkFinite(Weights weights, long seed) {
    for (String name : weights.names()) {
      for (float value : weights.values(name)) {
        if (!Float.isFinite(value)) {
          throw new TrainingException(
              "the training of seed %d diverged: \"%s\" holds %s after the last of %d steps; lower the learning rate"
                  .formatted(seed, name, value, steps));
        }
      }
    }
  }

  private void checkData() {
    if (!data.train().size().equals(network.input())) {
      throw new IllegalArgumentException(
          "the network takes images of %s, but the data have images of %s"
              .formatted(network.input(), data.train().size()));
    }
    List<LayerShape> shapes = network.shape().layers();
    LayerShape last = shapes.get(shapes.size() - 1);
    if (last.units() != data.classes().size()) {
      throw new IllegalArgumentException(
          "the last layer \"%s\" has %d units, but the data have %d classes"
              .formatted(last.name(), last.units(), data.classes().size()));
    }
    if (network.parameters().isEmpty()) {
      throw new IllegalArgumentException("the network has no trainable parameter");
    }
  }

  /** A single value has no variance: the running estimate would divide by n - 1 = 0. */
  private void checkBatchNormalization() {
    LayerShape shape = network.inputShape();
    int smallest = Math.min(batchSize, lastBatchSize);
    for (Layer layer : network.layers()) {
      if (layer instanceof BatchNormalization
          && (long) smallest * shape.rows() * shape.columns() < 2) {
        throw new IllegalArgumentException(
            "layer \"%s\" would normalise a single value per channel: %d training images in batches of %d leave a batch of 1; change batchSize"
                .formatted(layer.name(), data.train().count(), training.batchSize()));
      }
      shape = layer.output(shape);
    }
  }
}
