package io.github.numerosity.model;

import io.github.numerosity.component.Component;
import io.github.numerosity.component.Problem;
import java.util.List;

/** Source of models, one per seed. Immutable and thread-safe. */
public interface ModelSource extends Component {
  /**
   * Returns a source of one ready model, such as an imported one. It is one network, whatever the
   * seed, and JSON cannot write it.
   *
   * @param model shown all images; left open by a run, closed by the caller
   * @return the source
   */
  static ModelSource of(Model model) {
    return new ReadyModel(model);
  }

  /**
   * Returns a source of one network that any function computes.
   *
   * @param shape input and layers
   * @param responder computes its responses; thread-safe
   * @return the source
   */
  static ModelSource of(NetworkShape shape, Model.Responder responder) {
    return of(Model.of(shape, responder));
  }

  /**
   * Returns the shape without opening a model, so that an experiment can be checked before it runs.
   *
   * @return the shape
   */
  NetworkShape shape();

  /**
   * Returns whether different seeds give different networks. Imported weights are one network, not
   * n replicates.
   *
   * @return false if every opening gives the same network
   */
  boolean dependsOnSeed();

  /**
   * Returns problems that would make opening fail, as far as a cheap check can find them.
   *
   * @return problems, each with a remedy; empty if none is known
   */
  default List<Problem> problems() {
    return List.of();
  }

  /**
   * Opens the model of one seed.
   *
   * @param opening seed, random streams, weights of other sources, progress
   * @return a new model; the caller closes it
   * @throws InterruptedException if the thread was interrupted meanwhile
   * @throws TrainingException if training diverged
   */
  Model open(Opening opening) throws InterruptedException;
}
