package io.github.numerosity.run;

/** Receiver of progress events. Called from several threads; must be fast and must not throw. */
@FunctionalInterface
public interface ProgressListener {
  /**
   * Receives an event.
   *
   * @param event the event
   */
  void on(ProgressEvent event);
}
