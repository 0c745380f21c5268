package io.github.numerosity.provenance;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Accumulator of a SHA-256 digest, written as 64 lower-case hexadecimal digits. Not thread-safe.
 */
public final class Digest {
  private final MessageDigest sha;

  private Digest() {
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }

  /**
   * Returns an empty digest.
   *
   * @return a new accumulator
   */
  public static Digest sha256() {
    return new Digest();
  }

  /**
   * Returns the digest of a text in UTF-8.
   *
   * @param text the text
   * @return 64 hexadecimal digits
   */
  public static String of(String text) {
    return sha256().add(text).hex();
  }

  /**
   * Returns the digest of a file's bytes.
   *
   * @param file read from beginning to end
   * @return 64 hexadecimal digits
   * @throws IOException if it cannot be read
   */
  public static String of(Path file) throws IOException {
    Digest digest = sha256();
    byte[] chunk = new byte[1 << 16];
    try (InputStream in = new FileInputStream(file.toFile())) {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        digest.add(chunk, 0, count);
      }
    }
    return digest.hex();
  }

  /**
   * Adds bytes.
   *
   * @param bytes not modified, not kept
   * @return this
   */
  public Digest add(byte[] bytes) {
    sha.update(bytes);
    return this;
  }

  /**
   * Adds a range of an array.
   *
   * @param bytes not modified, not kept
   * @param offset index of the first byte
   * @param length number of bytes
   * @return this
   */
  public Digest add(byte[] bytes, int offset, int length) {
    sha.update(bytes, offset, length);
    return this;
  }

  /**
   * Adds the UTF-8 bytes of a text.
   *
   * @param text the text
   * @return this
   */
  public Digest add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Adds values as little-endian IEEE 754 binary32.
   *
   * @param values not modified, not kept
   * @return this
   */
  public Digest add(float[] values) {
    ByteBuffer chunk = ByteBuffer.allocate(4 * 1024).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      if (!chunk.hasRemaining()) {
        sha.update(chunk.flip());
        chunk.clear();
      }
      chunk.putFloat(value);
    }
    sha.update(chunk.flip());
    return this;
  }

  /**
   * Adds values as little-endian IEEE 754 binary64.
   *
   * @param values not modified, not kept
   * @return this
   */
  public Digest add(double[] values) {
    ByteBuffer chunk = ByteBuffer.allocate(8 * 1024).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      if (!chunk.hasRemaining()) {
        sha.update(chunk.flip());
        chunk.clear();
      }
      chunk.putDouble(value);
    }
    sha.update(chunk.flip());
    return this;
  }

  /**
   * Completes the digest.
   *
   * @return 64 hexadecimal digits
   */
  public String hex() {
    return HexFormat.of().formatHex(sha.digest());
  }
}
