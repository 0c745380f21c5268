package io.github.numerosity.model;

import io.github.numerosity.component.Problem;
import io.github.numerosity.data.ImageData;
import java.util.ArrayList;
import java.util.List;

/** Source of models with a known list of layers and exchangeable weights. */
public interface NetworkSource extends ModelSource {
  /**
   * Returns the layers.
   *
   * @return the network
   */
  Network network();

  /**
   * Returns the initialiser of the parameters.
   *
   * @return the initialiser
   */
  Initializer initializer();

  /**
   * Returns the source of the weights.
   *
   * @return the weight source
   */
  WeightSource weights();

  /**
   * Returns the same network with other weights.
   *
   * @param weights source of the weights
   * @return a new source
   */
  NetworkSource withWeights(WeightSource weights);

  /**
   * Trains the network with the engine.
   *
   * @param initial weights to start from
   * @param training training procedure
   * @param data labelled images of the network's input size
   * @param opening seed, randomness and progress
   * @return weights and history
   * @throws InterruptedException if the thread was interrupted meanwhile
   * @throws TrainingException if the loss is not finite
   */
  TrainedWeights train(Weights initial, Training training, ImageData data, Opening opening)
      throws InterruptedException;

  /**
   * Computes or reads the weights of one seed. Models are opened through {@link Opening#weights},
   * which calls this method at most once.
   *
   * @param opening seed, randomness and progress
   * @return weights and history
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  default TrainedWeights obtain(Opening opening) throws InterruptedException {
    return weights().obtain(this, opening);
  }

  @Override
  default NetworkShape shape() {
    return network().shape();
  }

  @Override
  default boolean dependsOnSeed() {
    return weights().dependsOnSeed();
  }

  @Override
  default List<Problem> problems() {
    return Problem.below("weights", weights().problems(network()));
  }

  /**
   * {@inheritDoc} By default describes the layers, the initialiser if it is used, and the weights.
   */
  @Override
  default List<String> method() {
    List<String> sentences = new ArrayList<>(network().method());
    if (isDrawn(weights())) {
      sentences.addAll(initializer().method());
    }
    sentences.addAll(weights().method());
    return List.copyOf(sentences);
  }

  private static boolean isDrawn(WeightSource weights) {
    return weights instanceof Permuted permuted
        ? isDrawn(permuted.of().weights())
        : weights.dependsOnSeed();
  }
}
