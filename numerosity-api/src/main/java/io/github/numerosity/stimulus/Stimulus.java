package io.github.numerosity.stimulus;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.geometry.Item;
import io.github.numerosity.image.Image;
import java.util.List;
import java.util.Optional;

/**
 * An image of a known number of items, with its realised properties. Immutable.
 *
 * <p>Properties are computed here from the drawn items, never by a generator. An image from a file
 * has only the properties measured on pixels.
 */
public final class Stimulus {
  private final Image image;
  private final int numerosity;
  private final Optional<List<Item>> items;
  private final Properties properties;

  private Stimulus(Image image, int numerosity, Optional<List<Item>> items) {
    this.image = requireNonNull(image, "image");
    this.numerosity = numerosity;
    this.items = items;
    this.properties = PropertyMeasurement.measure(image, items);
  }

  /**
   * Returns a stimulus with the items drawn; its numerosity is their number.
   *
   * @param image the image
   * @param items in the image; copied
   * @return the stimulus
   */
  public static Stimulus drawn(Image image, List<Item> items) {
    return new Stimulus(image, items.size(), Optional.of(List.copyOf(items)));
  }

  /**
   * Returns a stimulus with a declared numerosity and unknown items.
   *
   * @param image the image
   * @param numerosity number of items, at least 0
   * @return the stimulus
   * @throws IllegalArgumentException if the numerosity is negative
   */
  public static Stimulus labelled(Image image, int numerosity) {
    if (numerosity < 0) {
      throw new IllegalArgumentException("numerosity must be >= 0, got " + numerosity);
    }
    return new Stimulus(image, numerosity, Optional.empty());
  }

  /**
   * Returns the image.
   *
   * @return the image
   */
  public Image image() {
    return image;
  }

  /**
   * Returns the number of items.
   *
   * @return at least 0
   */
  public int numerosity() {
    return numerosity;
  }

  /**
   * Returns the drawn items.
   *
   * @return an unmodifiable list; empty for an image from a file
   */
  public Optional<List<Item>> items() {
    return items;
  }

  /**
   * Returns the realised properties.
   *
   * @return measured on the items and the pixels
   */
  public Properties properties() {
    return properties;
  }

  @Override
  public String toString() {
    return "Stimulus[numerosity %d, %s]".formatted(numerosity, image.size());
  }
}
