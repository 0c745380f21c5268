package io.github.numerosity.data;

import io.github.numerosity.image.ImageFile;
import io.github.numerosity.image.ImageSize;
import java.io.IOException;
import java.nio.file.Path;

/** Reader of PNG and JPEG files into 8-bit samples. */
final class PictureFile {
  private PictureFile() {}

  /**
   * Reads an image.
   *
   * @param file PNG or JPEG
   * @param size required size
   * @param target modified from {@code offset} on, [row][column][channel]
   * @param offset index of the first sample in the target
   * @throws DataException if the file is unreadable, has another size or transparent pixels
   */
  static void read(Path file, ImageSize size, byte[] target, int offset) {
    try {
      ImageFile.read(file, size).copyTo(target, offset);
    } catch (IOException e) {
      throw new DataException(String.valueOf(e.getMessage()), e);
    }
  }
}
