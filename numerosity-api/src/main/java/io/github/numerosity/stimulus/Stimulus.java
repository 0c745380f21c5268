package io.github.numerosity.stimulus;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.geometry.Item;
import io.github.numerosity.image.Image;
import java.util.List;
import java.util.Optional;

/**
 * A picture of a known number of items, with its realised properties. Immutable.
 *
 * <p>Properties are computed here from the items that were drawn, never by a generator. A picture
 * from a file has only those that the pixels tell.
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
   * Makes a stimulus from what was drawn; its numerosity is the number of items.
   *
   * @param image the picture
   * @param items the items in it; copied
   * @return the stimulus
   */
  public static Stimulus drawn(Image image, List<Item> items) {
    return new Stimulus(image, items.size(), Optional.of(List.copyOf(items)));
  }

  /**
   * Makes a stimulus from a picture whose numerosity is only told.
   *
   * @param image the picture
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
   * Returns the picture.
   *
   * @return the image
   */
  public Image image() {
    return image;
  }

  /**
   * Returns how many items it shows.
   *
   * @return at least 0
   */
  public int numerosity() {
    return numerosity;
  }

  /**
   * Returns what was drawn.
   *
   * @return unmodifiable; empty for a picture from a file
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
}
