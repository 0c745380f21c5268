package io.github.numerosity.shown;

import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Background and polarity of images, derived from their pixels. */
final class Backdrop {
  private Backdrop() {}

  /**
   * Describes images with a plain background, in which more than half of all pixels have the same
   * colour.
   *
   * @param images of one set, at least one
   * @return such as "lighter items on grey 0"; empty if there is no such colour or no other colour
   */
  static Optional<String> of(List<Image> images) {
    Map<List<Integer>, Integer> counts = new HashMap<>();
    long pixels = 0;
    for (Image image : images) {
      ImageSize size = image.size();
      pixels += (long) size.width() * size.height();
      for (int row = 0; row < size.height(); row++) {
        for (int column = 0; column < size.width(); column++) {
          counts.merge(colour(image, row, column), 1, Integer::sum);
        }
      }
    }
    long half = pixels / 2;
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > half)
        .findFirst()
        .filter(entry -> counts.size() > 1)
        .map(entry -> words(entry.getKey(), counts));
  }

  private static String words(List<Integer> ground, Map<List<Integer>, Integer> counts) {
    int level = level(ground);
    boolean lighter = counts.keySet().stream().anyMatch(colour -> level(colour) > level);
    boolean darker = counts.keySet().stream().anyMatch(colour -> level(colour) < level);
    String items = lighter == darker ? "items" : (lighter ? "lighter" : "darker") + " items";
    boolean grey = ground.stream().distinct().count() == 1;
    return items + " on " + (grey ? "grey " + ground.get(0) : "the colour " + ground);
  }

  private static List<Integer> colour(Image image, int row, int column) {
    return image.size().channels() == 1
        ? List.of(image.sample(row, column, 0))
        : List.of(
            image.sample(row, column, 0),
            image.sample(row, column, 1),
            image.sample(row, column, 2));
  }

  private static int level(List<Integer> colour) {
    return colour.stream().mapToInt(level -> level).sum();
  }
}
