package io.github.numerosity.dots;

import java.util.random.RandomGenerator;

/** Radii of the items of one image. */
final class Radii {
  private Radii() {}

  /** Draws mean (1 + sd e), e standard normal, redrawn unless positive. */
  static double[] draw(int numerosity, double mean, double sd, RandomGenerator random) {
    double[] radii = new double[numerosity];
    for (int item = 0; item < numerosity; item++) {
      do {
        radii[item] = sd == 0 ? mean : mean * (1 + sd * random.nextGaussian());
      } while (!(radii[item] > 0));
    }
    return radii;
  }

  /** Scales the radii so that the areas of discs add up to an area. */
  static void scaleToArea(double[] radii, double area) {
    double sum = 0;
    for (double radius : radii) {
      sum += Math.PI * radius * radius;
    }
    scale(radii, Math.sqrt(area / sum));
  }

  /** Scales the radii so that the perimeters of discs add up to a length. */
  static void scaleToPerimeter(double[] radii, double perimeter) {
    double sum = 0;
    for (double radius : radii) {
      sum += 2 * Math.PI * radius;
    }
    scale(radii, perimeter / sum);
  }

  private static void scale(double[] radii, double factor) {
    for (int item = 0; item < radii.length; item++) {
      radii[item] *= factor;
    }
  }
}
