package io.github.numerosity.tf;

import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.Initializer;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.Trained;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.model.Training;
import io.github.numerosity.model.WeightSource;
import io.github.numerosity.model.Weights;
import io.github.numerosity.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recipe for models that TensorFlow runs. Immutable and thread-safe; created by {@link
 * TensorFlow#network}.
 */
public final class TensorFlowNetwork extends TensorFlowNetworkSettings implements NetworkSource {
  /** The type name in JSON. */
  public static final String TYPE = "tensorflow";

  /**
   * Settings.
   *
   * @param layers layers of the network
   * @param initializer random initialisation of the parameters before training
   * @param weights source of the parameters
   * @param device computing device
   */
  @Settings
  record Values(Network layers, Initializer initializer, WeightSource weights, Device device) {}

  TensorFlowNetwork(Values values) {
    super(values);
  }

  /** Returns an untrained network on a GPU if there is one. */
  static TensorFlowNetwork of(Network network) {
    return new TensorFlowNetwork(
        new Values(network, Initializer.pytorch(), new Initial(), Device.AUTO));
  }

  /**
   * Returns the same network, trained.
   *
   * @param data training and test images
   * @param training settings of the training
   * @return a new recipe
   */
  public TensorFlowNetwork trainedOn(ImageDataset data, Training training) {
    return withWeights(Trained.on(data, training));
  }

  @Override
  public Network network() {
    return layers();
  }

  /**
   * {@inheritDoc}
   *
   * <p>A missing native library is a problem. So is a missing GPU if the device requires one; this
   * check loads the native library.
   */
  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(NetworkSource.super.problems());
    Optional<String> missing = NativeLibrary.problem();
    missing.ifPresent(message -> problems.add(Problem.of(message)));
    if (missing.isEmpty() && device() == Device.GPU) {
      Engine.gpuProblem().ifPresent(message -> problems.add(Problem.at("device", message)));
    }
    return List.copyOf(problems);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the weights lack an array or one has another shape
   * @throws IllegalStateException if the native library or a required GPU is missing
   */
  @Override
  public Model open(Opening opening) throws InterruptedException {
    Engine engine = Engine.on(device());
    TrainedWeights trained = opening.weights(this);
    return TensorFlowModel.open(layers(), trained, engine);
  }

  /**
   * Trains by stochastic gradient descent on the mean softmax cross-entropy of shuffled batches.
   *
   * <p>The history has a loss every {@code reportEvery} steps of an epoch and at the end of each
   * epoch. The order of images is drawn from the stream {@code "shuffle"}, dropout from {@code
   * "dropout"}. Every step reports progress and checks for interruption.
   *
   * @throws IllegalArgumentException if the images or classes do not match the network, the initial
   *     weights lack an array or one has another shape, or batch normalisation would get a single
   *     value per channel
   * @throws IllegalStateException if the native library or a required GPU is missing
   */
  @Override
  public TrainedWeights train(Weights initial, Training training, ImageData data, Opening opening)
      throws InterruptedException {
    return new Trainer(layers(), training, data, Engine.on(device())).train(initial, opening);
  }

  /** JSON type of such networks; the defaults are the untrained network of the poster. */
  public static final class Type extends RecordType<TensorFlowNetwork> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(ModelSource.class, TYPE, TensorFlowNetwork.class, of(Networks.poster()));
    }
  }
}
