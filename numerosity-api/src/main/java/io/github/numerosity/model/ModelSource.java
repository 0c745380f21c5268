package io.github.numerosity.model;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Problem;
import java.util.List;

/** A recipe for models, one for each seed. Immutable and thread-safe. */
public interface ModelSource extends Component {
  /**
   * Returns the shape without opening anything, so that an experiment is checked before it runs.
   *
   * @return the shape
   */
  NetworkShape shape();

  /**
   * Tells whether seeds give different networks. Imported weights are one network, not n
   * replicates.
   *
   * @return false if every opening gives the same network
   */
  boolean dependsOnSeed();

  /**
   * Tells what would make opening fail, as far as a quick look shows.
   *
   * @return problems with a remedy each; empty if none is known
   */
  default List<Problem> problems() {
    return List.of();
  }

  /**
   * Makes the model of one seed.
   *
   * @param opening seed, random streams, weights of other sources, progress
   * @return a new model; the caller closes it
   * @throws InterruptedException if the thread was interrupted meanwhile
   * @throws TrainingException if training diverged
   */
  Model open(Opening opening) throws InterruptedException;
}
