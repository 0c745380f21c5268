package io.github.numerosity.run;

/** Hears how a run goes on. Called from several threads; must be fast and must not throw. */
@FunctionalInterface
public interface ProgressListener {
  /**
   * Takes in an event.
   *
   * @param event what happened
   */
  void on(ProgressEvent event);
}
