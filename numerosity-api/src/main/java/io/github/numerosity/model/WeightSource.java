package io.github.numerosity.model;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Problem;
import java.util.List;

/** Source of the parameters of a network. Immutable. */
public interface WeightSource extends Component {
  /**
   * Returns whether different seeds give different weights.
   *
   * @return false for weights from a file
   */
  boolean dependsOnSeed();

  /**
   * Computes or reads the weights of one seed.
   *
   * @param source network of the weights, with its layers, initialiser and training
   * @param opening seed, randomness and progress
   * @return weights and history
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  TrainedWeights obtain(NetworkSource source, Opening opening) throws InterruptedException;

  /**
   * Returns problems that would make {@link #obtain} fail, as far as a cheap check can find them.
   *
   * @param network network of the weights
   * @return problems; empty if none is known
   */
  default List<Problem> problems(Network network) {
    return List.of();
  }
}
