package io.github.numerosity.concurrent;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Values that are made once, by the first thread that asks; others wait for it. What failed once
 * fails in the same way for all. Thread-safe.
 *
 * <p>Making one value may ask for another, as long as nothing asks for itself in the end.
 *
 * @param <K> key with equality by value
 * @param <V> what is made
 */
public final class OncePerKey<K, V> {
  private final ConcurrentHashMap<K, FutureTask<V>> made = new ConcurrentHashMap<>();

  /**
   * Returns the value of a key.
   *
   * @param make called if nobody asked for the key before
   * @throws InterruptedException if this thread, or the one that makes the value, was interrupted
   */
  public V get(K key, Callable<V> make) throws InterruptedException {
    FutureTask<V> mine = new FutureTask<>(make);
    FutureTask<V> task = made.putIfAbsent(key, mine);
    if (task == null) {
      task = mine;
      task.run();
    }
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof InterruptedException) {
        throw interrupted(cause);
      }
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("a value failed in an undeclared way", cause);
    }
  }

  /** Forgets a key, so that the next thread that asks makes the value anew. */
  public void forget(K key) {
    made.remove(key);
  }

  private static InterruptedException interrupted(Throwable cause) {
    InterruptedException interrupted = new InterruptedException("interrupted while waiting");
    interrupted.initCause(cause);
    return interrupted;
  }
}
