package io.github.numerosity.data;

import io.github.numerosity.data.DownloadSetting.Origin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Download of an archive from one address to a folder. Not thread-safe. */
final class ArchiveFetch {
  private static final int CHUNK = 1 << 16;

  private final DownloadSetting setting;
  private final Path folder;
  private final FetchListener listener;
  private final Supplier<HttpSource> http;

  ArchiveFetch(DownloadSetting setting, Path folder, Patience patience, FetchListener listener) {
    this.setting = setting;
    this.folder = folder;
    this.listener = listener;
    this.http =
        () ->
            new HttpSource(
                new EnvironmentProxies(setting.environment(), setting.proxies()), patience);
  }

  /** Returns the length of the longest partial archive in the folder, in bytes. */
  long kept() {
    return setting.archives().stream()
        .mapToLong(archive -> PartFile.of(folder, archive.name()).length())
        .max()
        .orElse(0);
  }

  /**
   * Downloads a published archive and verifies its length and MD5 sum.
   *
   * @return its path
   * @throws AddressException if the address does not serve it; received bytes that may be correct
   *     are kept
   */
  Path original(Origin origin) throws AddressException, InterruptedException {
    KnownArchive archive = origin.archive();
    PartFile part = PartFile.of(folder, archive.name());
    long kept = part.length();
    if (kept > archive.length()) {
      part.delete();
      kept = 0;
    }
    if (kept < archive.length()) {
      listener.on(new FetchEvent.Asking(origin.address(), kept));
      OptionalLong total;
      try (Transfer transfer = open(origin.address(), kept, part)) {
        total = transfer.total();
        if (total.orElse(archive.length()) == archive.length()) {
          kept = transfer.offset();
          part.requireSpace(archive.length() - part.length());
          receive(transfer, part, archive.length());
        }
      }
      if (total.orElse(archive.length()) != archive.length()) {
        return other(origin, total.getAsLong());
      }
      requireWhole(part, archive);
    }
    String md5 = md5(part);
    if (md5.equals(archive.md5())) {
      return part.complete();
    }
    part.delete();
    if (kept > 0) {
      // The wrong bytes may have come from an earlier address.
      return original(origin);
    }
    throw new AddressException(
        "served a different file than %s (MD5 %s, expected %s); it was deleted"
            .formatted(archive.name(), md5, archive.md5()));
  }

  private static void requireWhole(PartFile part, KnownArchive archive) throws AddressException {
    long length = part.length();
    if (length > archive.length()) {
      part.delete();
      throw new AddressException(
          "served more than the %s bytes of %s; they were deleted"
              .formatted(grouped(archive.length()), archive.name()));
    }
    if (length < archive.length()) {
      throw new AddressException(
          "ended after %s of %s bytes".formatted(grouped(length), grouped(archive.length())));
    }
  }

  private static String grouped(long bytes) {
    return String.format(Locale.ROOT, "%,d", bytes);
  }

  /** Continues with the archive that the address serves, recognised by its length. */
  private Path other(Origin origin, long length) throws AddressException, InterruptedException {
    for (KnownArchive archive : setting.archives()) {
      if (archive.length() == length) {
        return original(new Origin(origin.address(), archive));
      }
    }
    throw new AddressException(
        "served a file of %s bytes, but %s has %s"
            .formatted(
                grouped(length), origin.archive().name(), grouped(origin.archive().length())));
  }

  /**
   * Downloads an archive of any hash.
   *
   * @return its path
   * @throws AddressException if the address does not serve an archive with the structure of
   *     CIFAR-10
   */
  Path anyCopy(Origin origin) throws AddressException, InterruptedException {
    PartFile part = PartFile.of(folder, ".copy-of-" + origin.archive().name());
    PartFile whole = new PartFile(part.path(), folder.resolve(origin.archive().name()));
    listener.on(new FetchEvent.Asking(origin.address(), 0));
    try {
      try (Transfer transfer = open(origin.address(), 0, part)) {
        part.requireSpace(transfer.total().orElse(0));
        receive(transfer, part, transfer.total().orElse(Long.MAX_VALUE));
      }
      requireStructure(part);
      return whole.complete();
    } finally {
      part.delete();
    }
  }

  private void requireStructure(PartFile part) throws AddressException, InterruptedException {
    try {
      new CifarArchive(part.path()).read(setting.records());
    } catch (DataException e) {
      throw new AddressException("did not serve an archive of CIFAR-10: " + e.getMessage(), e);
    }
  }

  private Transfer open(URI address, long from, PartFile part)
      throws AddressException, InterruptedException {
    if (!DownloadRun.isFile(address)) {
      return http.get().open(address, from);
    }
    if (isSame(Path.of(address), part.path())) {
      throw new AddressException(
          "is the partial file of an earlier download; give a complete archive");
    }
    return FileTransfer.open(address);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the received bytes, at most the length plus one chunk. */
  private void receive(Transfer transfer, PartFile part, long length)
      throws AddressException, InterruptedException {
    byte[] chunk = new byte[CHUNK];
    long done = transfer.offset();
    long of = length == Long.MAX_VALUE ? 0 : length;
    listener.on(new FetchEvent.Advanced(done, of));
    try (PartFile.Writer writer = part.write(done == 0)) {
      for (int count = transfer.read(chunk);
          count >= 0 && done <= length;
          count = transfer.read(chunk)) {
        writer.write(chunk, count);
        done += count;
        listener.on(new FetchEvent.Advanced(done, of));
      }
    }
  }

  private static String md5(PartFile part) throws InterruptedException {
    try {
      return KnownArchive.md5(part.path());
    } catch (IOException e) {
      throw part.failed(e);
    }
  }
}
