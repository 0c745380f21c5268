package io.github.numerosity.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Batch files in an original {@code .tar.gz}, read as a stream. */
record CifarArchive(Path archive) implements CifarFiles {
  @Override
  public Path path() {
    return archive;
  }

  @Override
  public boolean isPresent() {
    return Files.isRegularFile(archive);
  }

  @Override
  public List<String> problems(int records) {
    return Files.isReadable(archive) ? List.of() : List.of(archive + " cannot be read");
  }

  @Override
  public ImageData read(int records) throws InterruptedException {
    CifarBatches batches = new CifarBatches(records);
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
        InputStream plain = new GZIPInputStream(file, 1 << 16);
        TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        if (Thread.interrupted()) {
          throw new InterruptedException("interrupted while reading " + archive);
        }
        String name = checkedName(entry);
        if (CifarBatches.isBatch(name)) {
          batches.add(name, archive + ":" + entry.getName(), content(tar, entry, name, records));
        }
        entry = tar.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new DataException(
          archive
              + " is truncated, damaged or not a .tar.gz archive of CIFAR-10 ("
              + e.getMessage()
              + "); download it again",
          e);
    }
    return batches.build(archive.toString());
  }

  /**
   * Rejects links and paths outside the archive. Nothing is unpacked, but such an archive is
   * malicious.
   */
  private String checkedName(TarArchiveEntry entry) {
    String path = entry.getName().replace('\\', '/');
    boolean escapes =
        path.startsWith("/")
            || path.matches("[A-Za-z]:.*")
            || List.of(path.split("/", -1)).contains("..");
    if (escapes || entry.isSymbolicLink() || entry.isLink()) {
      throw new DataException(
          "%s: the entry \"%s\" %s; this is not the original archive, download it again"
              .formatted(
                  archive,
                  entry.getName(),
                  escapes ? "points outside the archive's folder" : "is a link"));
    }
    return entry.isFile() ? path.substring(path.lastIndexOf('/') + 1) : "";
  }

  private byte[] content(TarArchiveInputStream tar, TarArchiveEntry entry, String name, int records)
      throws IOException {
    long most = CifarBatches.mostLength(name, records);
    if (entry.getSize() > most) {
      throw new DataException(
          "%s: the entry \"%s\" has %d bytes, expected at most %d"
              .formatted(archive, entry.getName(), entry.getSize(), most));
    }
    byte[] content = tar.readNBytes((int) entry.getSize());
    if (content.length < entry.getSize()) {
      throw new DataException(
          "%s: the archive ends within \"%s\", after %d of %d bytes; download it again"
              .formatted(archive, entry.getName(), content.length, entry.getSize()));
    }
    return content;
  }
}
