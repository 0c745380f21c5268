package io.github.numerosity.stimulus;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures as files. */
public final class ImageFile {
  private ImageFile() {}

  /**
   * Writes a picture as PNG, which loses nothing.
   *
   * @param image the picture
   * @param file where to; replaced if it exists
   * @throws IOException if it cannot be written
   */
  public static void write(Image image, Path file) throws IOException {
    ImageSize size = image.size();
    boolean grey = size.channels() == 1;
    BufferedImage buffer =
        new BufferedImage(
            size.width(),
            size.height(),
            grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    int[] pixel = new int[size.channels()];
    for (int row = 0; row < size.height(); row++) {
      for (int column = 0; column < size.width(); column++) {
        for (int channel = 0; channel < pixel.length; channel++) {
          pixel[channel] = image.sample(row, column, channel);
        }
        buffer.getRaster().setPixel(column, row, pixel);
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      if (!ImageIO.write(buffer, "png", out)) {
        throw new IOException("this Java cannot write PNG: " + file);
      }
    }
  }
}
