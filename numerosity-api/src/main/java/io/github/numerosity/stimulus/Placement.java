package io.github.numerosity.stimulus;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Places discs one after another at random where they keep their distance from those before.
 *
 * <p>When a disc finds no place, those before are shaken: each in turn moves by a random step if it
 * stays free, which leaves their distribution uniform over the allowed arrangements (Metropolis et
 * al. 1953, for hard discs) and opens gaps. Random placement alone jams when the discs fill 55 % of
 * a plane. Candidates and shakes are bounded, so that placing ends.
 *
 * @param field where discs may lie
 * @param factor centres of discs of radius r and s are farther apart than factor (r + s) + gap
 * @param gap in pixels
 */
record Placement(Field field, double factor, double gap) {
  /** Candidates per disc, before the others are shaken. */
  private static final int CANDIDATES = 200;

  /** Shakes per image. */
  private static final int SHAKES = 2000;

  /**
   * Places discs.
   *
   * @param radii one for each disc
   * @param size of the image
   * @param random advanced
   * @return their centres, in order
   * @throws PlacementException if the attempts did not suffice
   */
  Point[] place(double[] radii, ImageSize size, RandomGenerator random) {
    Point[] centers = new Point[radii.length];
    int placed = 0;
    int shakes = 0;
    while (placed < radii.length) {
      if (tryPlace(centers, radii, placed, random)) {
        placed++;
      } else if (placed > 0 && shakes < SHAKES) {
        shakes++;
        shake(centers, radii, placed, random);
      } else {
        throw new PlacementException(message(radii, size, placed));
      }
    }
    return centers;
  }

  private boolean tryPlace(Point[] centers, double[] radii, int placed, RandomGenerator random) {
    for (int attempt = 0; attempt < CANDIDATES; attempt++) {
      Optional<Point> candidate = field.candidate(radii[placed], random);
      if (candidate.isPresent() && isFree(candidate.get(), placed, centers, radii, placed)) {
        centers[placed] = candidate.get();
        return true;
      }
    }
    return false;
  }

  private void shake(Point[] centers, double[] radii, int placed, RandomGenerator random) {
    for (int disc = 0; disc < placed; disc++) {
      double reach = 2 * radii[disc];
      Point moved =
          new Point(
              centers[disc].x() + reach * (random.nextDouble() - 0.5),
              centers[disc].y() + reach * (random.nextDouble() - 0.5));
      if (field.holds(moved, radii[disc]) && isFree(moved, disc, centers, radii, placed)) {
        centers[disc] = moved;
      }
    }
  }

  private boolean isFree(Point center, int disc, Point[] centers, double[] radii, int placed) {
    for (int other = 0; other < placed; other++) {
      double dx = center.x() - centers[other].x();
      double dy = center.y() - centers[other].y();
      double distance = factor * (radii[disc] + radii[other]) + gap;
      if (other != disc && dx * dx + dy * dy <= distance * distance) {
        return false;
      }
    }
    return true;
  }

  private static String message(double[] radii, ImageSize size, int placed) {
    double sum = 0;
    double area = 0;
    for (double radius : radii) {
      sum += radius;
      area += Math.PI * radius * radius;
    }
    return String.format(
        Locale.ROOT,
        "%d items of mean radius %.2f px, which fill %.1f %% of an image of %s, could not be placed"
            + " (%d found a place); use smaller or fewer items, a smaller gap or a larger image",
        radii.length,
        sum / radii.length,
        100 * area / ((double) size.width() * size.height()),
        size,
        placed);
  }
}
