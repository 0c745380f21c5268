package io.github.numerosity.tf;

import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.Weights;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.types.TUint8;

/**
 * Model in inference mode. Thread-safe: the graph does not change, and closing waits for running
 * calls.
 *
 * <p>Images are shown in batches of one size; the last is padded with blank images whose responses
 * are dropped. Some of TensorFlow's kernels sum in a different order for a different number of
 * rows, and the response to an image must not depend on the other images of its batch.
 */
final class TensorFlowModel implements Model {
  /** Source of the samples of images. */
  @FunctionalInterface
  interface ImageSource {
    /**
     * Copies the samples of one image.
     *
     * @param image from 0
     * @param target modified from {@code offset} on
     * @param offset index of the first sample
     */
    void copyTo(int image, byte[] target, int offset);
  }

  private static final int LARGEST_BATCH = 32;

  /** Largest number of values of a layer in a batch: 64 MB in float32. */
  private static final int LARGEST_LAYER = 16 << 20;

  private final NetworkShape shape;
  private final TrainedWeights trained;
  private final Map<String, String> environment;
  private final Graph graph;
  private final NetworkGraph network;
  private final Session session;
  private final int batchSize;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  private TensorFlowModel(
      Network description,
      TrainedWeights trained,
      Engine engine,
      Graph graph,
      NetworkGraph network,
      Session session) {
    this.shape = description.shape();
    this.trained = trained;
    this.environment = engine.environment();
    this.graph = graph;
    this.network = network;
    this.session = session;
    int widest = shape.layers().stream().mapToInt(LayerShape::units).max().orElseThrow();
    this.batchSize = Math.max(1, Math.min(LARGEST_BATCH, LARGEST_LAYER / widest));
  }

  /**
   * Opens a model.
   *
   * @throws IllegalArgumentException if the weights lack an array or one has another shape
   */
  static TensorFlowModel open(Network description, TrainedWeights trained, Engine engine) {
    Graph graph = new Graph();
    Session session = null;
    try {
      NetworkGraph network = new NetworkGraph(graph, description, false);
      session = engine.session(graph);
      network.variables().load(session, trained.weights());
      return new TensorFlowModel(description, trained, engine, graph, network, session);
    } catch (RuntimeException | Error e) {
      if (session != null) {
        session.close();
      }
      graph.close();
      throw e;
    }
  }

  @Override
  public NetworkShape shape() {
    return shape;
  }

  @Override
  public float[] respond(List<String> layers, List<Image> images) {
    for (Image image : images) {
      if (!image.size().equals(shape.input())) {
        throw new IllegalArgumentException(
            "the model takes images of " + shape.input() + ", got " + image.size());
      }
    }
    return respond(
        layers, images.size(), (image, target, offset) -> images.get(image).copyTo(target, offset));
  }

  /** Implements {@link #respond(List, List)} for images of the right size from any source. */
  float[] respond(List<String> layers, int count, ImageSource images) {
    if (new HashSet<>(layers).size() < layers.size()) {
      throw new IllegalArgumentException("layers must be distinct, got " + layers);
    }
    int[] units = layers.stream().mapToInt(name -> shape.layer(name).units()).toArray();
    long values = Arrays.stream(units).asLongStream().sum() * count;
    if (values > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "%d images of %s have %d responses, more than an array holds; show fewer images per call"
              .formatted(count, layers, values));
    }
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model is closed");
      }
      float[] responses = new float[(int) values];
      if (values > 0) {
        run(layers, units, count, images, responses);
      }
      return responses;
    } finally {
      lock.readLock().unlock();
    }
  }

  private void run(
      List<String> layers, int[] units, int count, ImageSource images, float[] responses) {
    ImageSize input = shape.input();
    byte[] samples = new byte[batchSize * input.samples()];
    int width = responses.length / count;
    try (TUint8 tensor =
        TUint8.tensorOf(Shape.of(batchSize, input.height(), input.width(), input.channels()))) {
      ByteDataBuffer fed = tensor.asRawTensor().data();
      Session.Runner runner = session.runner().feed(network.images(), tensor);
      layers.forEach(layer -> runner.fetch(network.output(layer)));
      for (int from = 0; from < count; from += batchSize) {
        int shown = Math.min(batchSize, count - from);
        for (int image = 0; image < shown; image++) {
          images.copyTo(from + image, samples, image * input.samples());
        }
        Arrays.fill(samples, shown * input.samples(), samples.length, (byte) 0);
        fed.write(samples);
        try (Result result = runner.run()) {
          int column = 0;
          for (int layer = 0; layer < units.length; layer++) {
            float[] block = new float[shown * units[layer]];
            result.get(layer).asRawTensor().data().asFloats().read(block);
            for (int image = 0; image < shown; image++) {
              System.arraycopy(
                  block,
                  image * units[layer],
                  responses,
                  (from + image) * width + column,
                  units[layer]);
            }
            column += units[layer];
          }
        }
      }
    }
  }

  /** Returns the number of images in a batch. */
  int batchSize() {
    return batchSize;
  }

  @Override
  public Optional<Weights> weights() {
    return Optional.of(trained.weights());
  }

  @Override
  public Optional<TrainingHistory> history() {
    return trained.history();
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
        graph.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  @Override
  public String toString() {
    return "Model[" + shape() + "]";
  }
}
