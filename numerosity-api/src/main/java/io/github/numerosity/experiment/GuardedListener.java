package io.github.numerosity.experiment;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.run.ProgressEvent;
import io.github.numerosity.run.ProgressListener;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listener whose exceptions never reach the run: the first is logged, all are ignored. It receives
 * further events. Thread-safe if the listener is.
 */
final class GuardedListener implements ProgressListener {
  private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

  private final ProgressListener listener;
  private final AtomicBoolean logged = new AtomicBoolean();

  GuardedListener(ProgressListener listener) {
    this.listener = requireNonNull(listener, "listener");
  }

  @Override
  public void on(ProgressEvent event) {
    try {
      listener.on(event);
    } catch (RuntimeException e) {
      if (logged.compareAndSet(false, true)) {
        LOG.warn("the progress listener failed; its exceptions are ignored: {}", e.toString(), e);
      }
    }
  }
}
