package io.github.numerosity.experiment;

import io.github.numerosity.model.Checkpoint;
import io.github.numerosity.model.NetworkSource;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/** Weights of sources by seed, made once even when two networks need them at once. Thread-safe. */
final class Checkpoints {
  private record Key(NetworkSource source, OptionalLong seed) {}

  private final OncePerKey<Key, Checkpoint> made = new OncePerKey<>();

  /**
   * Returns the weights of a source.
   *
   * @param seed empty for a source that does not depend on it
   * @param obtain makes them
   */
  Checkpoint get(NetworkSource source, OptionalLong seed, Callable<Checkpoint> obtain)
      throws InterruptedException {
    return made.get(new Key(source, seed), obtain);
  }
}
