package io.github.numerosity.model;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Problem;
import java.util.List;

/** Where the parameters of a network come from. Immutable. */
public interface WeightSource extends Component {
  /**
   * Tells whether seeds give different weights.
   *
   * @return false for weights from a file
   */
  boolean dependsOnSeed();

  /**
   * Makes the weights of one seed.
   *
   * @param source whose weights; knows the layers, the initialiser and how to train
   * @param opening seed, randomness and progress
   * @return weights and history
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  TrainedWeights obtain(NetworkSource source, Opening opening) throws InterruptedException;

  /**
   * Tells what would make {@link #obtain} fail, as far as a quick look shows.
   *
   * @param network whose weights
   * @return problems; empty if none is known
   */
  default List<Problem> problems(Network network) {
    return List.of();
  }
}
