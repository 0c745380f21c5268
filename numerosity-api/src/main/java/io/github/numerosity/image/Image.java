package io.github.numerosity.image;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * An image of 8-bit samples, stored row by row from the top left with interleaved channels.
 * Immutable.
 */
public final class Image {
  private final ImageSize size;
  private final byte[] samples;

  private Image(ImageSize size, byte[] samples) {
    this.size = size;
    this.samples = samples;
  }

  /**
   * Returns an image.
   *
   * @param size its size
   * @param samples unsigned bytes, [row][column][channel]; copied
   * @return the image
   * @throws IllegalArgumentException if the number of samples does not match the size
   */
  public static Image of(ImageSize size, byte[] samples) {
    requireNonNull(size, "size");
    if (samples.length != size.samples()) {
      throw new IllegalArgumentException(
          "an image of " + size + " has " + size.samples() + " samples, got " + samples.length);
    }
    return new Image(size, samples.clone());
  }

  /**
   * Returns the size.
   *
   * @return width, height and channels
   */
  public ImageSize size() {
    return size;
  }

  /**
   * Returns one sample.
   *
   * @param row from the top, from 0
   * @param column from the left, from 0
   * @param channel from 0
   * @return 0..255
   * @throws IndexOutOfBoundsException if the sample is outside the image
   */
  public int sample(int row, int column, int channel) {
    java.util.Objects.checkIndex(row, size.height());
    java.util.Objects.checkIndex(column, size.width());
    java.util.Objects.checkIndex(channel, size.channels());
    return samples[(row * size.width() + column) * size.channels() + channel] & 0xFF;
  }

  /**
   * Copies all samples.
   *
   * @param target modified from {@code offset} on
   * @param offset index of the first sample in the target
   * @throws IndexOutOfBoundsException if the samples do not fit
   */
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(samples, 0, target, offset, samples.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Image that
        && size.equals(that.size)
        && Arrays.equals(samples, that.samples);
  }

  @Override
  public int hashCode() {
    return 31 * size.hashCode() + Arrays.hashCode(samples);
  }

  @Override
  public String toString() {
    return "Image[" + size + "]";
  }
}
