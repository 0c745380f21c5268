package io.github.numerosity.data;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.provenance.Digest;
import java.util.List;

/**
 * A loaded data set.
 *
 * @param classes class names by number
 * @param train images to learn from
 * @param test images to be judged by
 * @param digest SHA-256 of all samples and labels as read, as {@link #of} computes it
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

  /**
   * Makes a data set and computes its digest: the SHA-256 of, for the training and then for the
   * test images, the size as text, the labels as bytes and the samples as bytes.
   *
   * @param classes class names by number
   * @param train images to learn from
   * @param test images to be judged by
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
