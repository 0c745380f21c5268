package io.github.numerosity.stimulus;

import io.github.numerosity.geometry.ConvexHull;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measurement of the realised properties of a stimulus on its items and pixels.
 *
 * <p>Without items (numerosity 0), count, total area and perimeter are 0, and means and hull
 * properties are absent. Without a list of items (an image from a file), only luminance and
 * contrast energy are defined.
 */
final class PropertyMeasurement {
  private PropertyMeasurement() {}

  static Properties measure(Image image, Optional<List<Item>> items) {
    Map<Property, Double> values = new EnumMap<>(Property.class);
    items.ifPresent(list -> measure(list, values));
    measure(image, values);
    return Properties.of(values);
  }

  private static void measure(List<Item> items, Map<Property, Double> values) {
    double area = 0;
    double perimeter = 0;
    for (Item item : items) {
      area += item.area();
      perimeter += item.perimeter();
    }
    values.put(Property.COUNT, (double) items.size());
    values.put(Property.TOTAL_AREA, area);
    values.put(Property.PERIMETER, perimeter);
    if (!items.isEmpty()) {
      double hull = ConvexHull.area(items);
      values.put(Property.ITEM_AREA, area / items.size());
      values.put(Property.HULL_AREA, hull);
      values.put(Property.DENSITY, items.size() / hull);
    }
    if (items.size() > 1) {
      values.put(
          Property.MEAN_DISTANCE, Point.meanDistance(items.stream().map(Item::center).toList()));
    }
  }

  /** Grey levels are stored as sums over the channels, so that luminance is exact. */
  private static void measure(Image image, Map<Property, Double> values) {
    ImageSize size = image.size();
    byte[] samples = new byte[size.samples()];
    image.copyTo(samples, 0);
    int channels = size.channels();
    int width = size.width();
    int[] grey = new int[width * size.height()];
    long sum = 0;
    for (int pixel = 0; pixel < grey.length; pixel++) {
      for (int channel = 0; channel < channels; channel++) {
        grey[pixel] += samples[pixel * channels + channel] & 0xFF;
      }
      sum += grey[pixel];
    }
    double energy = 0;
    for (int row = 0; row < size.height(); row++) {
      for (int column = 0; column < width; column++) {
        int pixel = row * width + column;
        int right = column + 1 < width ? grey[pixel + 1] - grey[pixel] : 0;
        int down = row + 1 < size.height() ? grey[pixel + width] - grey[pixel] : 0;
        if (right != 0 || down != 0) {
          energy += Math.sqrt((double) right * right + (double) down * down);
        }
      }
    }
    values.put(Property.LUMINANCE, (double) sum / samples.length);
    values.put(Property.CONTRAST_ENERGY, energy / channels);
  }
}
