package io.github.numerosity.data;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A published archive; names and MD5 sums are from https://www.cs.toronto.edu/~kriz/cifar.html.
 *
 * @param name of the file
 * @param length in bytes
 * @param md5 32 lower-case hexadecimal digits
 */
record KnownArchive(String name, long length, String md5) {
  static final KnownArchive BINARY =
      new KnownArchive(CifarPlaces.BINARY_ARCHIVE, 170_052_171, "c32a1d4ab5d03f1284b67883e8d87530");
  static final KnownArchive PYTHON =
      new KnownArchive(CifarPlaces.PYTHON_ARCHIVE, 170_498_071, "c58f30108f718f92721af3b95e74349a");

  /** Returns whether a file has the length and MD5 sum of this archive. */
  boolean isIn(Path file) throws IOException, InterruptedException {
    return Files.size(file) == length && md5(file).equals(md5);
  }

  /** Returns the MD5 sum of a file. */
  static String md5(Path file) throws IOException, InterruptedException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("MD5 is not available", e);
    }
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = new FileInputStream(file.toFile())) {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        if (Thread.interrupted()) {
          throw new InterruptedException("interrupted while checking " + file);
        }
        digest.update(chunk, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
