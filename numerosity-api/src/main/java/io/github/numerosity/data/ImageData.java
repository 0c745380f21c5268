package io.github.numerosity.data;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A loaded data set.
 *
 * @param classes class names by number
 * @param train images to learn from
 * @param test images to be judged by
 * @param digest SHA-256 of all samples and labels as read
 */
public record ImageData(
    List<String> classes, LabelledImages train, LabelledImages test, String digest) {
  /**
   * Checks that the parts belong together.
   *
   * @throws IllegalArgumentException if there are fewer than 2 or more than 256 classes, a part is
   *     empty, sizes differ or a label has no class
   */
  public ImageData {
    classes = List.copyOf(classes);
    requireNonNull(digest, "digest");
    if (classes.size() < 2 || classes.size() > 256) {
      throw new IllegalArgumentException(
          "a data set has 2 to 256 classes, got " + classes.size() + ": " + classes);
    }
    if (!train.size().equals(test.size())) {
      throw new IllegalArgumentException(
          "training images are " + train.size() + " but test images " + test.size());
    }
    check("training", train, classes.size());
    check("test", test, classes.size());
  }

  private static void check(String part, LabelledImages images, int classes) {
    if (images.count() == 0) {
      throw new IllegalArgumentException("there is no " + part + " image");
    }
    for (int image = 0; image < images.count(); image++) {
      if (images.label(image) >= classes) {
        throw new IllegalArgumentException(
            "%s image %d has label %d, expected 0..%d"
                .formatted(part, image, images.label(image), classes - 1));
      }
    }
  }
}
