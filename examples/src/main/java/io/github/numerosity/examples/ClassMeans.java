package io.github.numerosity.examples;

import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;

/** Mean patterns of the numerosities over all images but those of one fold, for each fold. */
final class ClassMeans {
  /** [fold][numerosity][unit]. */
  private final double[][][] means;

  private ClassMeans(double[][][] means) {
    this.means = means;
  }

  /** Sums the rows once by fold and subtracts each fold's sums from those of all. */
  static ClassMeans of(Responses responses, DecodedImages images, int folds)
      throws InterruptedException {
    int units = responses.units().count();
    int classes = images.numerosities().size();
    double[][][] sums = new double[folds][classes][units];
    int[][] counts = new int[folds][classes];
    double[] row = new double[units];
    for (int image = 0; image < images.count(); image++) {
      next(responses, images.row(image), row);
      double[] sum = sums[images.fold(image)][images.numberOf(image)];
      for (int unit = 0; unit < units; unit++) {
        sum[unit] += row[unit];
      }
      counts[images.fold(image)][images.numberOf(image)]++;
    }
    double[][][] means = new double[folds][classes][units];
    for (int fold = 0; fold < folds; fold++) {
      for (int number = 0; number < classes; number++) {
        int count = 0;
        for (int other = 0; other < folds; other++) {
          if (other != fold) {
            count += counts[other][number];
            for (int unit = 0; unit < units; unit++) {
              means[fold][number][unit] += sums[other][number][unit];
            }
          }
        }
        for (int unit = 0; unit < units; unit++) {
          means[fold][number][unit] /= count;
        }
      }
    }
    return new ClassMeans(means);
  }

  /** Decodes each image of one layer by the means without its own fold. */
  DecodedLayer decode(Responses responses, DecodedImages images, Units.Span span)
      throws InterruptedException {
    int classes = images.numerosities().size();
    int[][] confusion = new int[classes][classes];
    double[] row = new double[responses.units().count()];
    for (int image = 0; image < images.count(); image++) {
      next(responses, images.row(image), row);
      confusion[images.numberOf(image)][nearest(row, means[images.fold(image)], span)]++;
    }
    return DecodedLayer.of(span.layer().name(), images.numerosities(), confusion);
  }

  private static int nearest(double[] row, double[][] means, Units.Span span) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int number = 0; number < means.length; number++) {
      double distance = 0;
      for (int unit = span.first(); unit < span.end(); unit++) {
        double difference = row[unit] - means[number][unit];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        nearest = number;
      }
    }
    return nearest;
  }

  private static void next(Responses responses, int stimulus, double[] row)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted at stimulus " + stimulus);
    }
    responses.row(stimulus, row);
  }
}
