package io.github.numerosity.data;

/** Hears how a download goes on. Called on the downloading thread; must be fast, must not throw. */
@FunctionalInterface
public interface FetchListener {
  /**
   * Takes in an event.
   *
   * @param event what happened
   */
  void on(FetchEvent event);
}
