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
    // Neither a channel, which an interrupt would close in the middle of a picture, nor ImageIO's
    // own stream, which writes each picture to a temporary file first.
    try (OutputStream out = new FileOutputStream(file.toFile())) {
      write(image, out);
    }
  }

  /**
   * Returns a picture as the bytes of a PNG file.
   *
   * @param image the picture
   * @return what {@link #write} writes
   */
  public static byte[] png(Image image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(image, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written", e);
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
        throw new IOException("this Java cannot write PNG");
      }
    }
  }

  /**
   * Reads a picture.
   *
   * <p>With one channel a colour picture gives its luminance (ITU-R BT.601), with three a grey
   * picture three equal channels; 16-bit samples lose their lower half.
   *
   * @param file PNG or JPEG
   * @param size that it must have
   * @return the picture
   * @throws IOException if it is unreadable, has another size or transparent pixels; the message
   *     names the file and what was expected
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
   * Checks that a file begins like a picture of the right size, without reading it all.
   *
   * @param file a PNG or JPEG file
   * @param size that the picture must have
   * @throws IOException as {@link #read}
   */
  public static void check(Path file, ImageSize size) throws IOException {
    open(file, size, false);
  }

  /** The size is checked before anything is decoded, so that a huge picture takes no memory. */
  private static Optional<BufferedImage> open(Path file, ImageSize size, boolean decode)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is no picture file; expected PNG or JPEG");
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
      // The JDK's decoders answer some damaged files with unchecked exceptions.
      throw new IOException(
          file + " is no readable picture: " + e.getMessage() + "; expected PNG or JPEG", e);
    }
    if (!format.equals("png") && !format.equals("jpeg")) {
      throw new IOException(file + " is a " + format + " picture; expected PNG or JPEG");
    }
    if (width != size.width() || height != size.height()) {
      throw new IOException(
          "%s is %d x %d pixels, expected %d x %d; scale the pictures first"
              .formatted(file, width, height, size.width(), size.height()));
    }
    return picture;
  }

  /**
   * Returns red, green and blue as stored. Grey samples are taken from the raster: the JDK's
   * conversion to RGB reads them as linear light and brightens them.
   */
  private static int pixel(Path file, BufferedImage picture, int column, int row)
      throws IOException {
    boolean grey =
        picture.getRaster().getNumBands() <= 2
            && !(picture.getColorModel() instanceof IndexColorModel);
    int argb = picture.getRGB(column, row);
    if (argb >>> 24 != 0xFF) {
      throw new IOException(
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
