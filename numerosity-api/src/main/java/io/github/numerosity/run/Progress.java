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

/** Factory of progress listeners. */
public final class Progress {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private Progress() {}

  /**
   * Returns a listener that logs the start and end of each phase, its progress every five seconds,
   * and failures and warnings.
   *
   * @return a new listener; thread-safe
   */
  public static ProgressListener logging() {
    return new Logging(LoggerFactory.getLogger(Progress.class));
  }

  /**
   * Returns a listener that reports a download as a phase of a run. Abandoned addresses are not
   * reported: the download logs them.
   *
   * @param listener receives events of {@link Phase#DOWNLOAD}
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

    /** Time of the last message of each subject, from {@link System#nanoTime}. */
    private final Map<String, Long> logged = new ConcurrentHashMap<>();

    Logging(Logger log) {
      this.log = log;
    }

    @Override
    public void on(ProgressEvent event) {
      String subject = subject(event);
      if (event instanceof ProgressEvent.Started) {
        logged.put(subject, System.nanoTime());
        log.info("{}: started", subject);
      } else if (event instanceof ProgressEvent.Finished) {
        logged.remove(subject);
        log.info("{}: finished", subject);
      } else if (event instanceof ProgressEvent.Failed failed) {
        logged.remove(subject);
        log.warn("{}: failed: {}", subject, failed.reason());
      } else if (event instanceof ProgressEvent.Warned warned) {
        log.warn("{}: {}", subject, warned.message());
      } else if (event instanceof ProgressEvent.Advanced advanced && isDue(subject)) {
        String loss =
            advanced.loss().isPresent()
                ? String.format(Locale.ROOT, ", mean loss %.3f", advanced.loss().getAsDouble())
                : "";
        log.info("{}: {} of {}{}", subject, advanced.done(), advanced.of(), loss);
      }
    }

    private boolean isDue(String subject) {
      long now = System.nanoTime();
      Long last = logged.putIfAbsent(subject, now);
      return last != null && now - last >= PAUSE.toNanos() && logged.replace(subject, last, now);
    }

    private static String subject(ProgressEvent event) {
      String phase = event.phase().name().toLowerCase(Locale.ROOT);
      return event.network().map(network -> network + ", " + phase).orElse(phase);
    }
  }
}
