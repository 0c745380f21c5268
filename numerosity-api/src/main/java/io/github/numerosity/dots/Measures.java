package io.github.numerosity.dots;

import io.github.numerosity.component.Prose;
import io.github.numerosity.image.ImageSize;
import java.util.Optional;

/**
 * Formatting of lengths and areas: in pixels if the image size is known, else as a share of the
 * image's side.
 *
 * @param size of the images; empty if unknown
 */
record Measures(Optional<ImageSize> size) {
  private static final int DIGITS = 4;

  static Measures relative() {
    return new Measures(Optional.empty());
  }

  static Measures in(ImageSize size) {
    return new Measures(Optional.of(size));
  }

  String of(Length length) {
    if (size.isPresent()) {
      return Prose.rounded(length.in(size.get()), DIGITS) + " px";
    }
    return length.unit() == Length.Unit.SIDE
        ? Prose.percent(length.value()) + " of the side"
        : Prose.number(length.value()) + " px";
  }

  String of(Area area) {
    if (size.isPresent()) {
      return Prose.rounded(area.in(size.get()), DIGITS) + " px²";
    }
    return area.unit() == Length.Unit.SIDE
        ? Prose.percent(area.value()) + " of the squared side"
        : Prose.number(area.value()) + " px²";
  }

  /** Returns the sentence about the distribution of radii. */
  static String radii(String mean, double sd) {
    return sd == 0
        ? "All item radii were " + mean
        : "Item radii were drawn from a normal distribution of mean %s and a standard deviation of %s of it, again unless positive"
            .formatted(mean, Prose.percent(sd));
  }

  /** Returns the sentence about the variation of radii whose mean is given in another sentence. */
  static String variation(double sd) {
    return sd == 0
        ? "All dots of a picture had the same radius."
        : "The radii of a picture's dots varied with a standard deviation of %s of their mean."
            .formatted(Prose.percent(sd));
  }
}
