package io.github.numerosity.model;

import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import java.util.random.RandomGenerator;

/** What one opening of a model may use. For one thread. */
public interface Opening {
  /**
   * Returns the seed of the network.
   *
   * @return the seed
   */
  long seed();

  /**
   * Returns a stream of randomness that depends on the seed and the purpose, never on the network's
   * name: the untrained control is the trained network before its first step.
   *
   * @param purpose such as {@code "weights"} or {@code "shuffle"}
   * @return a generator at its start
   */
  RandomGenerator random(String purpose);

  /**
   * Returns the loaded images; they are read once and shared by all networks.
   *
   * @param dataset which
   * @return the images
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  ImageData data(ImageDataset dataset) throws InterruptedException;

  /**
   * Returns the weights of a source for this seed: from memory or from the run folder if some
   * network needed them before, else by {@link NetworkSource#obtain}. So nothing is trained twice.
   *
   * @param source whose weights
   * @return weights and history
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  TrainedWeights weights(NetworkSource source) throws InterruptedException;

  /**
   * Reports how far training is; called often, cheap.
   *
   * @param progress steps and loss
   */
  void progress(TrainingProgress progress);

  /**
   * How far training is.
   *
   * @param step steps done
   * @param steps steps in all
   * @param meanLoss running mean loss, in nats
   */
  record TrainingProgress(long step, long steps, double meanLoss) {}
}
