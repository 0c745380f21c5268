package io.github.numerosity.data;

import io.github.numerosity.concurrent.ProcessLock;
import io.github.numerosity.data.DownloadSetting.Origin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One download to one folder: waits for other downloads, tries the addresses, and reports all
 * reasons if none of them succeeds.
 */
final class DownloadRun {
  private static final Logger LOG = LoggerFactory.getLogger(CifarDownload.class);
  private static final String LOCK = ".cifar-10.lock";
  private static final long LOOK_AGAIN_MILLIS = 200;

  /** A round that adds less than this fraction (1/100) of the archive is the last. */
  private static final long LEAST_PART = 100;

  private final DownloadSetting setting;
  private final Path folder;
  private final List<Origin> origins;
  private final boolean anyCopy;
  private final boolean offline;
  private final FetchListener listener;
  private final ArchiveFetch fetch;

  DownloadRun(
      DownloadSetting setting,
      Path folder,
      List<Origin> origins,
      Patience patience,
      boolean anyCopy,
      boolean offline,
      FetchListener listener) {
    this.setting = setting;
    this.folder = folder;
    this.origins = origins;
    this.anyCopy = anyCopy;
    this.offline = offline;
    this.listener = listener;
    this.fetch = new ArchiveFetch(setting, folder, patience, listener);
  }

  Path run() throws InterruptedException {
    Optional<Path> before = present();
    if (before.isPresent()) {
      return before.get();
    }
    List<Origin> allowed =
        offline ? origins.stream().filter(origin -> isFile(origin.address())).toList() : origins;
    if (allowed.isEmpty()) {
      throw new DataException(
          "CIFAR-10 is not in %s and is not downloaded offline; allow network access, or give a file address"
              .formatted(folder.toAbsolutePath()));
    }
    try {
      Files.createDirectories(folder);
      ProcessLock lock = lock();
      try {
        Optional<Path> meanwhile = present();
        return meanwhile.isPresent() ? meanwhile.get() : completed(download(allowed));
      } finally {
        lock.close();
      }
    } catch (IOException e) {
      throw new DataException(
          "the folder %s cannot be written (%s); choose another".formatted(folder, e), e);
    }
  }

  static boolean isFile(URI address) {
    return "file".equalsIgnoreCase(address.getScheme());
  }

  private ProcessLock lock() throws IOException, InterruptedException {
    Path file = folder.resolve(LOCK);
    Optional<ProcessLock> lock = ProcessLock.tryTake(file);
    if (lock.isEmpty()) {
      LOG.info("waiting for another download to {}", folder);
      listener.on(new FetchEvent.Waiting(folder));
    }
    while (lock.isEmpty()) {
      Thread.sleep(LOOK_AGAIN_MILLIS);
      lock = ProcessLock.tryTake(file);
    }
    return lock.get();
  }

  /** Returns the existing files in the folder, if there are any. */
  private Optional<Path> present() throws InterruptedException {
    Optional<CifarFiles> found = CifarPlaces.of(Optional.of(folder)).find();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    CifarFiles files = found.get();
    List<String> problems = files.problems(setting.records());
    if (!problems.isEmpty()) {
      throw new DataException(
          "%s already contains files of CIFAR-10, but: %s; delete them, or choose another folder"
              .formatted(files.path(), String.join("; ", problems)));
    }
    if (!isOriginal(files.path())) {
      try {
        files.read(setting.records());
      } catch (DataException e) {
        throw new DataException(
            "%s exists, but is damaged: %s; delete it and download again"
                .formatted(files.path(), e.getMessage()),
            e);
      }
    }
    return Optional.of(completed(files.path()));
  }

  private boolean isOriginal(Path path) throws InterruptedException {
    try {
      for (KnownArchive archive : setting.archives()) {
        if (Files.isRegularFile(path) && archive.isIn(path)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new DataException(path + " cannot be read: " + e, e);
    }
  }

  private Path completed(Path archive) {
    listener.on(new FetchEvent.Completed(archive));
    return archive;
  }

  private Path download(List<Origin> allowed) throws InterruptedException {
    Map<URI, String> reasons = new LinkedHashMap<>();
    Optional<String> before = Optional.empty();
    long received = fetch.kept();
    while (true) {
      for (Origin origin : allowed) {
        // The failure of the last address is part of the exception's message.
        before.ifPresent(LOG::warn);
        LOG.info("downloading CIFAR-10 from {} to {}", origin.address(), folder);
        try {
          return anyCopy ? fetch.anyCopy(origin) : fetch.original(origin);
        } catch (AddressException e) {
          String reason = String.valueOf(e.getMessage());
          reasons.put(origin.address(), reason);
          before = Optional.of(origin.address() + ": " + reason);
          listener.on(new FetchEvent.Abandoned(origin.address(), reason));
        }
      }
      long now = fetch.kept();
      if (now - received < Math.max(1, setting.archives().get(0).length() / LEAST_PART)) {
        throw new DataException(nothingCame(reasons, now));
      }
      received = now;
    }
  }

  private String nothingCame(Map<URI, String> reasons, long kept) {
    String failures =
        reasons.entrySet().stream()
            .map(reason -> "%n  %s: %s".formatted(reason.getKey(), reason.getValue()))
            .collect(Collectors.joining());
    String next =
        kept > 0
            ? PartFile.megabytes(kept)
                + " are kept; the next download resumes after them. Or download "
            : "Download ";
    return "CIFAR-10 could not be downloaded to %s:%s%n%s%s by other means and put it into that folder.%s"
        .formatted(
            folder.toAbsolutePath(),
            failures,
            next,
            setting.archives().get(0).name(),
            anyCopy || origins.equals(setting.origins())
                ? ""
                : " A repacked archive is accepted only if any copy is allowed.");
  }
}
