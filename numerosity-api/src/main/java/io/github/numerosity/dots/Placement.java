package io.github.numerosity.dots;

import io.github.numerosity.geometry.Point;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.stimulus.PlacementException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Random sequential placement of discs at a least distance from each other.
 *
 * <p>If a disc cannot be placed, the discs placed before are shaken: each in turn moves by a random
 * step unless it would overlap. This keeps their distribution uniform over the allowed arrangements
 * (Metropolis et al. 1953, for hard discs) and opens gaps. Random sequential placement alone jams
 * when the discs fill 55 % of a plane. The numbers of candidates and shakes are limited, so that
 * placement terminates.
 *
 * @param field region of the discs
 * @param factor centres of discs of radius r and s are farther apart than factor (r + s) + gap
 * @param gap in pixels
 */
record Placement(Field field, double factor, double gap) {
  /** Candidates per disc before the others are shaken. */
  private static final int CANDIDATES = 200;

  /** Shakes per image. */
  private static final int SHAKES = 2000;

  /** Placements drawn for a mean distance before one is adjusted towards it. */
  private static final int HOPES = 20;

  /** Moves of a single disc towards a mean distance. */
  private static final int MOVES = 20_000;

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
    return place(List.of(), radii, size, random);
  }

  /**
   * Places discs in addition to fixed ones.
   *
   * @param fixed centres of the first discs
   */
  Point[] place(List<Point> fixed, double[] radii, ImageSize size, RandomGenerator random) {
    Point[] centers = fixed.toArray(new Point[radii.length]);
    int placed = fixed.size();
    int shakes = 0;
    while (placed < radii.length) {
      if (tryPlace(centers, radii, placed, random)) {
        placed++;
      } else if (placed > fixed.size() && shakes < SHAKES) {
        shakes++;
        shake(fixed.size(), centers, radii, placed, random);
      } else {
        throw new PlacementException(message(radii, size, placed));
      }
    }
    return centers;
  }

  /**
   * Places discs so that the mean distance of their centres over pairs lies between two limits. A
   * single disc is not restricted.
   *
   * <p>Up to 20 placements are drawn until one has such a mean distance, which is rare: 2.5 % of
   * the placements of 30 discs in the set of Kim et al. 2021. Then the last placement is adjusted:
   * a random disc moves to a random free position if that brings the mean closer to the middle of
   * the limits.
   *
   * @throws PlacementException if the attempts did not suffice
   */
  Point[] placeApart(
      double low, double high, double[] radii, ImageSize size, RandomGenerator random) {
    Point[] centers = place(radii, size, random);
    for (int hope = 1; hope < HOPES && !isApart(centers, low, high); hope++) {
      centers = place(radii, size, random);
    }
    int pairs = radii.length * (radii.length - 1) / 2;
    double middle = (low + high) / 2;
    for (int move = 0; move < MOVES && !isApart(centers, low, high); move++) {
      int disc = random.nextInt(radii.length);
      Optional<Point> candidate = field.candidate(radii[disc], random);
      if (candidate.isPresent() && isFree(candidate.get(), disc, centers, radii, radii.length)) {
        double mean = Point.meanDistance(Arrays.asList(centers));
        double change =
            (sumOfDistances(candidate.get(), disc, centers)
                    - sumOfDistances(centers[disc], disc, centers))
                / pairs;
        if (Math.abs(mean + change - middle) < Math.abs(mean - middle)) {
          centers[disc] = candidate.get();
        }
      }
    }
    if (!isApart(centers, low, high)) {
      throw new PlacementException(
          message(radii, size, radii.length)
              + String.format(
                  Locale.ROOT,
                  "; their mean distance was to be in %.2f to %.2f px and came to %.2f px",
                  low,
                  high,
                  Point.meanDistance(Arrays.asList(centers))));
    }
    return centers;
  }

  private static boolean isApart(Point[] centers, double low, double high) {
    if (centers.length < 2) {
      return true;
    }
    double mean = Point.meanDistance(Arrays.asList(centers));
    return mean > low && mean < high;
  }

  private static double sumOfDistances(Point from, int disc, Point[] centers) {
    double sum = 0;
    for (int other = 0; other < centers.length; other++) {
      if (other != disc) {
        double dx = centers[other].x() - from.x();
        double dy = centers[other].y() - from.y();
        sum += Math.sqrt(dx * dx + dy * dy);
      }
    }
    return sum;
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

  private void shake(
      int first, Point[] centers, double[] radii, int placed, RandomGenerator random) {
    for (int disc = first; disc < placed; disc++) {
      double reach = 2 * radii[disc];
      Point moved =
          field.snapped(
              new Point(
                  centers[disc].x() + reach * (random.nextDouble() - 0.5),
                  centers[disc].y() + reach * (random.nextDouble() - 0.5)));
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
