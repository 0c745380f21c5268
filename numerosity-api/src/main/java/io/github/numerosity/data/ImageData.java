package io.github.numerosity.data;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.provenance.Digest;
import java.util.List;

/**
 * A loaded data set.
 *
 * @param classes class names by number
 * @param train training images
 * @param test test images
 * @param digest SHA-256 of all samples and labels, as computed by {@link #of}
 */
public record ImageData(
    List<String> classes, LabelledImages train, LabelledImages test, String digest) {
  /**
   * Checks that the parts are consistent.
   *
   * @throws IllegalArgumentException if there are fewer than 2 or more than 256 classes, a part is
   *     empty, sizes differ or a label has no class
   */
  public ImageData {
    classes = List.copyOf(classes);
    requireNonNull(digest, "digest");
    if (classes.size() < 2 || classes.size() > 256) {
      throw new IllegalArgumentException(
          "a data set must have 2 to 256 classes, got " + classes.size() + ": " + classes);
    }
    if (!train.size().equals(test.size())) {
      throw new IllegalArgumentException(
          "training and test images must have one size, got "
              + train.size()
              + " and "
              + test.size());
    }
    check("training", train, classes.size());
    check("test", test, classes.size());
  }

  /**
   * Returns a data set with its digest: the SHA-256 of the size as text, the labels and the
   * samples, first of the training images and then of the test images.
   *
   * @param classes class names by number
   * @param train training images
   * @param test test images
   * @return the data set
   * @throws IllegalArgumentException as the constructor does
   */
  public static ImageData of(List<String> classes, LabelledImages train, LabelledImages test) {
    Digest digest = Digest.sha256();
    train.addTo(digest);
    test.addTo(digest);
    return new ImageData(classes, train, test, digest.hex());
  }

  private static void check(String part, LabelledImages images, int classes) {
    if (images.count() == 0) {
      throw new IllegalArgumentException("there are no " + part + " images");
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
