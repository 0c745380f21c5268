package io.github.numerosity.data;

/**
 * Receiver of download events. Called on the downloading thread; must be fast and must not throw.
 */
@FunctionalInterface
public interface FetchListener {
  /**
   * Receives an event.
   *
   * @param event the event
   */
  void on(FetchEvent event);
}
