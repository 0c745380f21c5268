package io.github.numerosity.experiment;

import io.github.numerosity.concurrent.OncePerKey;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.TrainedWeights;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/**
 * Weights of sources by seed, computed once even if several networks request them concurrently.
 * Thread-safe.
 *
 * <p>Without a folder they stay in memory during the run; with one they are read again.
 */
final class SharedWeights {
  private record Key(NetworkSource source, OptionalLong seed) {}

  private final OncePerKey<Key, TrainedWeights> made = new OncePerKey<>();
  private final Optional<StoredWeights> stored;

  SharedWeights(Optional<StoredWeights> stored) {
    this.stored = stored;
  }

  /**
   * Returns the weights of a source.
   *
   * @param seed the seed; empty for a source that does not depend on it
   * @param obtain computes or reads them
   */
  TrainedWeights get(NetworkSource source, OptionalLong seed, Callable<TrainedWeights> obtain)
      throws InterruptedException {
    Key key = new Key(source, seed);
    if (stored.isEmpty()) {
      return made.get(key, obtain);
    }
    TrainedWeights trained = made.get(key, () -> stored.get().readOr(source, seed, obtain));
    if (stored.get().canRead(source)) {
      made.forget(key);
    }
    return trained;
  }
}
