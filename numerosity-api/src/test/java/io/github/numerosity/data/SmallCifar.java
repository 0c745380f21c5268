package io.github.numerosity.data;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Small copies of CIFAR-10: six batches of four images. Those in Python's layout were written by
 * make_batches.py in the test resources, those in the binary layout are made here from the same
 * formula.
 */
final class SmallCifar {
  static final int RECORDS = 4;

  private SmallCifar() {}

  /** The archive of the binary layout, with a file beside the batches that does not get smaller. */
  static byte[] binaryArchive() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] noise = new byte[200_000];
    new Random(1).nextBytes(noise);
    try (TarArchiveOutputStream tar = tar(bytes)) {
      put(tar, "cifar-10-batches-bin/readme.html", noise);
      for (int batch = 0; batch < 6; batch++) {
        String name = "cifar-10-batches-bin/" + CifarBatches.BINARY_NAMES.get(batch);
        put(tar, name, binaryBatch(RECORDS * batch));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The archive of the Python layout. */
  static byte[] pythonArchive() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = tar(bytes)) {
      for (String name : CifarBatches.PYTHON_NAMES) {
        put(tar, "cifar-10-batches-py/" + name, resource(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] binaryBatch(int first) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int image = first; image < first + RECORDS; image++) {
      bytes.write(image % 10);
      for (int channel = 0; channel < 3; channel++) {
        for (int row = 0; row < 32; row++) {
          for (int column = 0; column < 32; column++) {
            bytes.write(7 * image + 50 * channel + 3 * row + column);
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  static byte[] resource(String batch) {
    try (InputStream stream =
        SmallCifar.class.getResourceAsStream("cifar-10-batches-py/" + batch)) {
      return requireNonNull(stream, batch).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void pack(Path archive, Path source, String prefix) throws IOException {
    try (TarArchiveOutputStream tar = tar(archive);
        var files = Files.list(source)) {
      put(tar, prefix + "readme.html", "<html>".getBytes(StandardCharsets.UTF_8));
      for (Path file : files.sorted().toList()) {
        put(tar, prefix + file.getFileName(), Files.readAllBytes(file));
      }
    }
  }

  static TarArchiveOutputStream tar(Path archive) throws IOException {
    return tar(Files.newOutputStream(archive));
  }

  private static TarArchiveOutputStream tar(OutputStream out) throws IOException {
    return new TarArchiveOutputStream(new GZIPOutputStream(out));
  }

  static void put(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
