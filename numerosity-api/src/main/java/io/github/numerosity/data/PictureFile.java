package io.github.numerosity.data;

import io.github.numerosity.image.ImageFile;
import io.github.numerosity.image.ImageSize;
import java.io.IOException;
import java.nio.file.Path;

/** Reads one PNG or JPEG file into 8-bit samples. */
final class PictureFile {
  private PictureFile() {}

  /**
   * Reads a picture.
   *
   * @param file PNG or JPEG
   * @param size that it must have
   * @param target modified from {@code offset} on, [row][column][channel]
   * @param offset where the first sample goes
   * @throws DataException if it is unreadable, has another size or transparent pixels
   */
  static void read(Path file, ImageSize size, byte[] target, int offset) {
    try {
      ImageFile.read(file, size).copyTo(target, offset);
    } catch (IOException e) {
      throw new DataException(String.valueOf(e.getMessage()), e);
    }
  }
}
