package io.github.numerosity.run;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.data.FetchEvent;
import io.github.numerosity.data.FetchListener;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listeners to the progress of a run. */
public final class Progress {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private Progress() {}

  /**
   * Returns a listener that logs: begins and ends of phases, how far each one is every five
   * seconds, and failures and warnings as warnings.
   *
   * @return a new listener; thread-safe
   */
  public static ProgressListener logging() {
    return new Logging(LoggerFactory.getLogger(Progress.class));
  }

  /**
   * Returns a listener to downloads that tells of them as of a phase of a run. Addresses that were
   * given up are not told: the download logs them.
   *
   * @param listener hears of {@link Phase#DOWNLOAD}
   * @return a new listener for one download
   */
  public static FetchListener ofDownload(ProgressListener listener) {
    return new Download(requireNonNull(listener, "listener"));
  }

  private static final class Download implements FetchListener {
    private final ProgressListener listener;
    private boolean started;

    Download(ProgressListener listener) {
      this.listener = listener;
    }

    @Override
    public void on(FetchEvent event) {
      if (event instanceof FetchEvent.Advanced advanced) {
        listener.on(
            new ProgressEvent.Advanced(
                Phase.DOWNLOAD,
                Optional.empty(),
                advanced.done(),
                advanced.of(),
                OptionalDouble.empty()));
      } else if (event instanceof FetchEvent.Completed) {
        if (started) {
          listener.on(new ProgressEvent.Finished(Phase.DOWNLOAD, Optional.empty()));
        }
      } else if (!started) {
        started = true;
        listener.on(new ProgressEvent.Started(Phase.DOWNLOAD, Optional.empty()));
      }
    }
  }

  private static final class Logging implements ProgressListener {
    private final Logger log;

    /** When something was last told of a network's phase, by {@link System#nanoTime}. */
    private final Map<String, Long> told = new ConcurrentHashMap<>();

    Logging(Logger log) {
      this.log = log;
    }

    @Override
    public void on(ProgressEvent event) {
      String what = subject(event);
      if (event instanceof ProgressEvent.Started) {
        told.put(what, System.nanoTime());
        log.info("{}: started", what);
      } else if (event instanceof ProgressEvent.Finished) {
        told.remove(what);
        log.info("{}: finished", what);
      } else if (event instanceof ProgressEvent.Failed failed) {
        told.remove(what);
        log.warn("{}: failed: {}", what, failed.reason());
      } else if (event instanceof ProgressEvent.Warned warned) {
        log.warn("{}: {}", what, warned.message());
      } else if (event instanceof ProgressEvent.Advanced advanced && isTime(what)) {
        String loss =
            advanced.loss().isPresent()
                ? String.format(Locale.ROOT, ", mean loss %.3f", advanced.loss().getAsDouble())
                : "";
        log.info("{}: {} of {}{}", what, advanced.done(), advanced.of(), loss);
      }
    }

    private boolean isTime(String what) {
      long now = System.nanoTime();
      Long last = told.putIfAbsent(what, now);
      return last != null && now - last >= PAUSE.toNanos() && told.replace(what, last, now);
    }

    private static String subject(ProgressEvent event) {
      String phase = event.phase().name().toLowerCase(Locale.ROOT);
      return event.network().map(network -> network + ", " + phase).orElse(phase);
    }
  }
}
