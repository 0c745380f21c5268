package io.github.numerosity.model;

import io.github.numerosity.component.Problem;
import io.github.numerosity.data.ImageData;
import java.util.ArrayList;
import java.util.List;

/** A source whose network is a list of layers that can be given any weights. */
public interface NetworkSource extends ModelSource {
  /**
   * Returns the layers.
   *
   * @return the network
   */
  Network network();

  /**
   * Returns how parameters are drawn before training.
   *
   * @return the initialiser
   */
  Initializer initializer();

  /**
   * Returns where the weights come from.
   *
   * @return the weight source
   */
  WeightSource weights();

  /**
   * Returns the same network with weights from elsewhere.
   *
   * @param weights where from
   * @return a new source
   */
  NetworkSource withWeights(WeightSource weights);

  /**
   * Trains; the part that needs the engine.
   *
   * @param initial weights to start from
   * @param training how
   * @param data labelled images of the network's input size
   * @param opening seed, randomness and progress
   * @return weights and history
   * @throws InterruptedException if the thread was interrupted meanwhile
   * @throws TrainingException if the loss is not finite
   */
  TrainedWeights train(Weights initial, Training training, ImageData data, Opening opening)
      throws InterruptedException;

  /**
   * Makes the weights of one seed. Models are opened through {@link Opening#weights}, which calls
   * this at most once.
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
   * {@inheritDoc} By default of the layers, of how parameters are drawn if they are, and of the
   * weights.
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
