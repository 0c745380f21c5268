package io.github.numerosity.experiment;

import io.github.numerosity.component.Recipe;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Dense;
import io.github.numerosity.model.Flatten;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.Initializer;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.Normalization;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.Trained;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.model.Training;
import io.github.numerosity.model.TrainingException;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.WeightSource;
import io.github.numerosity.model.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * A network of one dense layer, computed in plain Java; "training" adds noise to its weights.
 *
 * @param label keeps the counts of tests apart
 * @param weights where they come from
 * @param divergesAt seed whose training fails; 0 for none
 * @param stepMillis how long each of ten steps takes
 */
public record FakeSource(String label, WeightSource weights, long divergesAt, long stepMillis)
    implements NetworkSource {
  public static final ImageSize SIZE = new ImageSize(8, 8, 1);
  static final int UNITS = 2;
  private static final Map<String, AtomicInteger> TRAINED = new ConcurrentHashMap<>();

  public static FakeSource untrained(String label) {
    return new FakeSource(label, new Initial(), 0, 0);
  }

  FakeSource trained() {
    Training training = Training.poster();
    return withWeights(Trained.on(new FakeData(label, Optional.empty()), training));
  }

  FakeSource divergingAt(long seed) {
    return new FakeSource(label, weights, seed, stepMillis);
  }

  FakeSource withStepMillis(long millis) {
    return new FakeSource(label, weights, divergesAt, millis);
  }

  static int trainings(String label) {
    return TRAINED.getOrDefault(label, new AtomicInteger()).get();
  }

  @Override
  public Network network() {
    return new Network(
        SIZE,
        Normalization.of(255, List.of(0.0), List.of(1.0)),
        List.of(Flatten.of("pixels"), Dense.of("units", UNITS)));
  }

  @Override
  public Initializer initializer() {
    return Initializer.pytorch();
  }

  @Override
  public FakeSource withWeights(WeightSource other) {
    return new FakeSource(label, other, divergesAt, stepMillis);
  }

  @Override
  public TrainedWeights train(Weights initial, Training training, ImageData data, Opening opening)
      throws InterruptedException {
    TRAINED.computeIfAbsent(label, key -> new AtomicInteger()).incrementAndGet();
    if (opening.seed() == divergesAt) {
      throw new TrainingException("seed " + divergesAt + ": loss is NaN at step 3");
    }
    for (int step = 1; step <= 10; step++) {
      Thread.sleep(stepMillis);
      opening.progress(new Opening.TrainingProgress(step, 10, 1.0 / step));
    }
    RandomGenerator random = opening.random("noise");
    Weights.Builder trained = Weights.builder();
    for (String name : initial.names()) {
      float[] values = initial.values(name);
      for (int i = 0; i < values.length; i++) {
        values[i] += (float) random.nextGaussian();
      }
      trained.add(name, initial.shape(name), values);
    }
    TrainingHistory history =
        new TrainingHistory(
            List.of(new TrainingHistory.LossPoint(1, 10, 0.1)),
            Optional.of(
                new TrainingHistory.Evaluation(
                    List.of("a", "b"), List.of(List.of(3, 1), List.of(0, 4)))));
    return new TrainedWeights(trained.build(), Optional.of(history));
  }

  @Override
  public Model open(Opening opening) throws InterruptedException {
    TrainedWeights trained = opening.weights(this);
    float[] kernel = trained.weights().values("units.weight");
    return new FakeModel(shape(), trained, kernel);
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe("fake", this));
  }

  private static final class FakeModel implements Model {
    private final NetworkShape shape;
    private final TrainedWeights trained;
    private final float[] kernel;

    FakeModel(NetworkShape shape, TrainedWeights trained, float[] kernel) {
      this.shape = shape;
      this.trained = trained;
      this.kernel = kernel;
    }

    @Override
    public NetworkShape shape() {
      return shape;
    }

    @Override
    public float[] respond(List<String> layers, List<Image> images) {
      int pixels = SIZE.samples();
      byte[] samples = new byte[pixels];
      float[] responses = new float[images.size() * UNITS];
      for (int image = 0; image < images.size(); image++) {
        images.get(image).copyTo(samples, 0);
        for (int unit = 0; unit < UNITS; unit++) {
          double sum = 0;
          for (int pixel = 0; pixel < pixels; pixel++) {
            sum += kernel[unit * pixels + pixel] * (samples[pixel] & 0xFF) / 255.0;
          }
          responses[image * UNITS + unit] = (float) sum;
        }
      }
      return responses;
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
      return Map.of("device", "fake");
    }

    @Override
    public void close() {}
  }
}
