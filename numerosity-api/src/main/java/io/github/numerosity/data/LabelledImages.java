package io.github.numerosity.data;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.provenance.Digest;
import io.github.numerosity.random.Permutation;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Images with one class label each, stored in one flat array. Immutable and thread-safe. */
public final class LabelledImages {
  private final ImageSize size;
  private final byte[] samples;
  private final byte[] labels;

  private LabelledImages(ImageSize size, byte[] samples, byte[] labels) {
    this.size = size;
    this.samples = samples;
    this.labels = labels;
  }

  /**
   * Returns images backed by the given arrays.
   *
   * @param size of every image
   * @param samples unsigned bytes, [image][row][column][channel]; kept, must not be modified
   *     afterwards
   * @param labels class numbers from 0, one per image; kept, must not be modified afterwards
   * @return the images
   * @throws IllegalArgumentException if the lengths of the arrays are inconsistent
   */
  public static LabelledImages ofTrusted(ImageSize size, byte[] samples, byte[] labels) {
    requireNonNull(size, "size");
    if (samples.length != (long) labels.length * size.samples()) {
      throw new IllegalArgumentException(
          "%d images of %s have %d samples, got %d"
              .formatted(
                  labels.length, size, (long) labels.length * size.samples(), samples.length));
    }
    return new LabelledImages(size, samples, labels);
  }

  /**
   * Returns the size of every image.
   *
   * @return the size
   */
  public ImageSize size() {
    return size;
  }

  /**
   * Returns the number of images.
   *
   * @return the count
   */
  public int count() {
    return labels.length;
  }

  /**
   * Returns the class of an image.
   *
   * @param image from 0
   * @return class number from 0
   */
  public int label(int image) {
    return labels[image] & 0xFF;
  }

  /**
   * Copies the samples of one image.
   *
   * @param image from 0
   * @param target modified from {@code offset} on, [row][column][channel]
   * @param offset index of the first sample in the target
   */
  public void copyTo(int image, byte[] target, int offset) {
    Objects.checkIndex(image, labels.length);
    System.arraycopy(samples, image * size.samples(), target, offset, size.samples());
  }

  /**
   * Returns one image.
   *
   * @param image from 0
   * @return a copy
   */
  public Image image(int image) {
    byte[] copy = new byte[size.samples()];
    copyTo(image, copy, 0);
    return Image.of(size, copy);
  }

  /**
   * Returns the same images with shuffled labels: class counts are unchanged, but labels are
   * unrelated to image content.
   *
   * @param random source of randomness; advanced
   * @return new images that share the samples
   */
  public LabelledImages withShuffledLabels(RandomGenerator random) {
    int[] order = Permutation.random(labels.length, random);
    byte[] shuffled = new byte[labels.length];
    for (int image = 0; image < shuffled.length; image++) {
      shuffled[image] = labels[order[image]];
    }
    return new LabelledImages(size, samples, shuffled);
  }

  /** Adds size, labels and samples to a digest. */
  void addTo(Digest digest) {
    digest.add(size.toString()).add(labels).add(samples);
  }

  @Override
  public String toString() {
    return "LabelledImages[%d images of %s]".formatted(count(), size);
  }
}
