package io.github.numerosity.model;

import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageDataset;
import java.util.random.RandomGenerator;

/**
 * Resources for opening one model: seed, random streams, data, weights of other sources. For one
 * thread.
 */
public interface Opening {
  /**
   * Returns the seed of the network.
   *
   * @return the seed
   */
  long seed();

  /**
   * Returns a random stream that depends on the seed and the purpose but not on the network's name,
   * so that the untrained control is the trained network before its first step.
   *
   * @param purpose such as {@code "weights"} or {@code "shuffle"}
   * @return a generator at the start of the stream
   */
  RandomGenerator random(String purpose);

  /**
   * Returns the loaded images; they are read once and shared by all networks.
   *
   * @param dataset the data set
   * @return the images
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  ImageData data(ImageDataset dataset) throws InterruptedException;

  /**
   * Returns the weights of a source for this seed: from memory or the run folder if another network
   * has used them, else by {@link NetworkSource#obtain}. No network is therefore trained twice.
   *
   * @param source network with the weights
   * @return weights and history
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  TrainedWeights weights(NetworkSource source) throws InterruptedException;

  /**
   * Reports the progress of training; called often, must be cheap.
   *
   * @param progress steps and loss
   */
  void progress(TrainingProgress progress);

  /**
   * Progress of training.
   *
   * @param step steps done
   * @param steps steps in all
   * @param meanLoss running mean loss, in nats
   */
  record TrainingProgress(long step, long steps, double meanLoss) {}
}
