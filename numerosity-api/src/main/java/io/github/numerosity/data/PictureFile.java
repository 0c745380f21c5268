package io.github.numerosity.data;

import io.github.numerosity.stimulus.ImageSize;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

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
    BufferedImage picture = decode(file, size);
    for (int row = 0; row < size.height(); row++) {
      for (int column = 0; column < size.width(); column++) {
        int sample = offset + (row * size.width() + column) * size.channels();
        int rgb = pixel(file, picture, column, row);
        if (size.channels() == 1) {
          target[sample] = (byte) luminance(rgb);
        } else {
          target[sample] = (byte) (rgb >> 16);
          target[sample + 1] = (byte) (rgb >> 8);
          target[sample + 2] = (byte) rgb;
        }
      }
    }
  }

  /** The size is checked before anything is decoded, so that a huge picture takes no memory. */
  private static BufferedImage decode(Path file, ImageSize size) {
    if (!Files.isRegularFile(file)) {
      throw new DataException(file + " is no picture file; expected PNG or JPEG");
    }
    try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new DataException(file + " is no readable picture; expected PNG or JPEG");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.equals("png") && !format.equals("jpeg")) {
          throw new DataException(file + " is a " + format + " picture; expected PNG or JPEG");
        }
        if (reader.getWidth(0) != size.width() || reader.getHeight(0) != size.height()) {
          throw new DataException(
              "%s is %d x %d pixels, expected %d x %d; scale the pictures first"
                  .formatted(
                      file, reader.getWidth(0), reader.getHeight(0), size.width(), size.height()));
        }
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The JDK's decoders answer some damaged files with unchecked exceptions.
      throw new DataException(
          file + " is no readable picture: " + e.getMessage() + "; expected PNG or JPEG", e);
    }
  }

  /**
   * Returns red, green and blue as stored. Grey samples are taken from the raster: the JDK's
   * conversion to RGB reads them as linear light and brightens them.
   */
  private static int pixel(Path file, BufferedImage picture, int column, int row) {
    boolean grey =
        picture.getRaster().getNumBands() <= 2
            && !(picture.getColorModel() instanceof IndexColorModel);
    int argb = picture.getRGB(column, row);
    if (argb >>> 24 != 0xFF) {
      throw new DataException(
          "%s has a transparent pixel at column %d, row %d; put the picture on a background first"
              .formatted(file, column, row));
    }
    if (!grey) {
      return argb & 0xFFFFFF;
    }
    int bits = picture.getSampleModel().getSampleSize(0);
    int value = picture.getRaster().getSample(column, row, 0);
    int level = bits == 16 ? value >> 8 : value;
    return level << 16 | level << 8 | level;
  }

  private static long luminance(int rgb) {
    return Math.round(
        0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF));
  }
}
