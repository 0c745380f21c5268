package io.github.numerosity.stimulus;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Places discs one after another at random where they keep their distance from those before; when
 * one finds no place, all start again. Both are bounded, so that placing ends.
 *
 * @param field where discs may lie
 * @param factor centres of discs of radius r and s are farther apart than factor (r + s) + gap
 * @param gap in pixels
 */
record Placement(Field field, double factor, double gap) {
  /** Candidates per disc and start. */
  private static final int CANDIDATES = 500;

  /** Starts per image. */
  private static final int STARTS = 200;

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
    int most = 0;
    for (int start = 0; start < STARTS; start++) {
      Point[] centers = new Point[radii.length];
      int placed = 0;
      while (placed < radii.length && tryPlace(centers, radii, placed, random)) {
        placed++;
      }
      if (placed == radii.length) {
        return centers;
      }
      most = Math.max(most, placed);
    }
    throw new PlacementException(message(radii, size, most));
  }

  private boolean tryPlace(Point[] centers, double[] radii, int placed, RandomGenerator random) {
    for (int attempt = 0; attempt < CANDIDATES; attempt++) {
      Optional<Point> candidate = field.candidate(radii[placed], random);
      if (candidate.isPresent() && isFree(candidate.get(), centers, radii, placed)) {
        centers[placed] = candidate.get();
        return true;
      }
    }
    return false;
  }

  private boolean isFree(Point candidate, Point[] centers, double[] radii, int placed) {
    for (int other = 0; other < placed; other++) {
      double dx = candidate.x() - centers[other].x();
      double dy = candidate.y() - centers[other].y();
      double distance = factor * (radii[placed] + radii[other]) + gap;
      if (dx * dx + dy * dy <= distance * distance) {
        return false;
      }
    }
    return true;
  }

  private static String message(double[] radii, ImageSize size, int most) {
    double sum = 0;
    double area = 0;
    for (double radius : radii) {
      sum += radius;
      area += Math.PI * radius * radius;
    }
    return String.format(
        Locale.ROOT,
        "%d items of mean radius %.2f px, which fill %.1f %% of an image of %s, could not be placed"
            + " in %d starts (at most %d found a place); use smaller or fewer items, a smaller gap"
            + " or a larger image",
        radii.length,
        sum / radii.length,
        100 * area / ((double) size.width() * size.height()),
        size,
        STARTS,
        most);
  }
}
