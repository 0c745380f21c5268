package io.github.numerosity.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reader and writer of image files. */
public final class ImageFile {
  private ImageFile() {}

  /**
   * Writes an image as PNG (lossless).
   *
   * @param image the image
   * @param file target; replaced if it exists
   * @throws IOException if the file cannot be written
   */
  public static void write(Image image, Path file) throws IOException {
    // Neither a channel, which an interrupt would close during a write, nor ImageIO's own stream,
    // which writes to a temporary file first.
    try (OutputStream out = new FileOutputStream(file.toFile())) {
      write(image, out);
    }
  }

  /**
   * Returns the bytes of a PNG file.
   *
   * @param image the image
   * @return the content of a file written by {@link #write}
   */
  public static byte[] png(Image image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(image, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  private static void write(Image image, OutputStream out) throws IOException {
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
    try (ImageOutputStream memory = new MemoryCacheImageOutputStream(out)) {
      if (!ImageIO.write(buffer, "png", memory)) {
        throw new IOException("this Java runtime has no PNG writer");
      }
    }
  }

  /**
   * Reads an image.
   *
   * <p>With one channel, a colour image is converted to its luminance (ITU-R BT.601); with three
   * channels, a grey image gets three equal channels. 16-bit samples are truncated to 8 bits.
   *
   * @param file PNG or JPEG
   * @param size required size
   * @return the image
   * @throws IOException if the file is unreadable, has another size or transparent pixels; the
   *     message gives the file and what was expected
   */
  public static Image read(Path file, ImageSize size) throws IOException {
    BufferedImage picture = open(file, size, true).orElseThrow();
    byte[] samples = new byte[size.samples()];
    for (int row = 0; row < size.height(); row++) {
      for (int column = 0; column < size.width(); column++) {
        int sample = (row * size.width() + column) * size.channels();
        int rgb = pixel(file, picture, column, row);
        if (size.channels() == 1) {
          samples[sample] = (byte) luminance(rgb);
        } else {
          samples[sample] = (byte) (rgb >> 16);
          samples[sample + 1] = (byte) (rgb >> 8);
          samples[sample + 2] = (byte) rgb;
        }
      }
    }
    return Image.of(size, samples);
  }

  /**
   * Checks format and size of an image file, without decoding it.
   *
   * @param file PNG or JPEG
   * @param size required size
   * @throws IOException as {@link #read}
   */
  public static void check(Path file, ImageSize size) throws IOException {
    open(file, size, false);
  }

  /** Checks the size before decoding, so that a huge image takes no memory. */
  private static Optional<BufferedImage> open(Path file, ImageSize size, boolean decode)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is not an image file; expected PNG or JPEG");
    }
    String format;
    int width;
    int height;
    Optional<BufferedImage> picture = Optional.empty();
    try (ImageInputStream stream = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException("unknown format");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        format = reader.getFormatName().toLowerCase(Locale.ROOT);
        width = reader.getWidth(0);
        height = reader.getHeight(0);
        if (decode && width == size.width() && height == size.height()) {
          picture = Optional.of(reader.read(0));
        }
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The JDK's decoders throw unchecked exceptions for some damaged files.
      throw new IOException(
          file + " is not a readable image: " + e.getMessage() + "; expected PNG or JPEG", e);
    }
    if (!format.equals("png") && !format.equals("jpeg")) {
      throw new IOException(file + " is a " + format + " image; expected PNG or JPEG");
    }
    if (width != size.width() || height != size.height()) {
      throw new IOException(
          "%s is %d x %d pixels, expected %d x %d; scale the images first"
              .formatted(file, width, height, size.width(), size.height()));
    }
    return picture;
  }

  /**
   * Returns red, green and blue as stored. Grey samples are read from the raster: the JDK's
   * conversion to RGB interprets them as linear light and brightens them.
   */
  private static int pixel(Path file, BufferedImage picture, int column, int row)
      throws IOException {
    boolean grey =
        picture.getRaster().getNumBands() <= 2
            && !(picture.getColorModel() instanceof IndexColorModel);
    int argb = picture.getRGB(column, row);
    if (argb >>> 24 != 0xFF) {
      throw new IOException(
          "%s has a transparent pixel at column %d, row %d; put the image on a background first"
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
