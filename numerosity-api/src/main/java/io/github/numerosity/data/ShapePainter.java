package io.github.numerosity.data;

import io.github.numerosity.image.ImageSize;
import java.util.random.RandomGenerator;

/**
 * Painter of the images of {@link Shapes}: a linear colour gradient as background, faint strokes as
 * clutter, one figure, and noise. Not thread-safe.
 *
 * <p>The distribution of everything but the figure is the same for all classes.
 */
final class ShapePainter {
  static final ImageSize SIZE = new ImageSize(32, 32, 3);

  private static final int SIDE = 32;

  /** Samples per pixel and direction for the coverage of a pixel. */
  private static final int GRID = 4;

  /**
   * Side of the square with the area of the figure, in pixels; a star of the largest size just
   * fits.
   */
  private static final double SMALLEST = 3;

  private static final double LARGEST = 16;

  /** Upper bound of the background samples. */
  private static final double DARK = 90;

  /** Minimum luminance difference between figure and background, on a scale of 0 to 255. */
  private static final double LEAST_CONTRAST = 120;

  private static final int MOST_STROKES = 6;

  private static final double MOST_NOISE = 15;

  /** [row][column][channel], 0..255 before noise and rounding. */
  private final double[] canvas = new double[SIZE.samples()];

  /** Paints an image into {@code target} from {@code offset} on. */
  void paint(ShapeFigure figure, RandomGenerator random, byte[] target, int offset) {
    double[] ground = color(random, DARK);
    double[] paint = color(random, 256);
    while (luminance(paint) - luminance(ground) < LEAST_CONTRAST) {
      paint = color(random, 256);
    }
    background(ground, random);
    int strokes = random.nextInt(MOST_STROKES + 1);
    for (int stroke = 0; stroke < strokes; stroke++) {
      stroke(ground, random);
    }
    figure(figure, paint, random);
    noise(random, target, offset);
  }

  private void background(double[] ground, RandomGenerator random) {
    double angle = random.nextDouble(2 * Math.PI);
    double across = StrictMath.cos(angle) / SIDE;
    double down = StrictMath.sin(angle) / SIDE;
    double[] change = new double[3];
    for (int channel = 0; channel < 3; channel++) {
      change[channel] = random.nextDouble(-50, 50);
    }
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        double along = across * (column - SIDE / 2) + down * (row - SIDE / 2);
        for (int channel = 0; channel < 3; channel++) {
          canvas[(row * SIDE + column) * 3 + channel] = ground[channel] + along * change[channel];
        }
      }
    }
  }

  /** Paints a straight stroke with round ends, in a colour similar to the background. */
  private void stroke(double[] ground, RandomGenerator random) {
    double[] paint = new double[3];
    for (int channel = 0; channel < 3; channel++) {
      paint[channel] = ground[channel] + random.nextDouble(-50, 50);
    }
    double angle = random.nextDouble(Math.PI);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double half = random.nextDouble(1.5, 6);
    double thickness = random.nextDouble(0.4, 1);
    double x = random.nextDouble(SIDE);
    double y = random.nextDouble(SIDE);
    fill(
        x,
        y,
        half + thickness,
        paint,
        (dx, dy) -> {
          double along = Math.max(0, Math.abs(cos * dx + sin * dy) - half);
          double across = cos * dy - sin * dx;
          return along * along + across * across <= thickness * thickness;
        });
  }

  private void figure(ShapeFigure figure, double[] paint, RandomGenerator random) {
    double smaller = Math.abs(seldomFar(random)) * (LARGEST - SMALLEST);
    double scale = (LARGEST - smaller) / Math.sqrt(figure.area());
    double angle = Math.PI * seldomFar(random);
    double cos = StrictMath.cos(angle) / scale;
    double sin = StrictMath.sin(angle) / scale;
    double reach = figure.reach() * scale;
    double x = SIDE / 2.0 + (SIDE / 2.0 - reach) * seldomFar(random);
    double y = SIDE / 2.0 + (SIDE / 2.0 - reach) * seldomFar(random);
    fill(x, y, reach, paint, (dx, dy) -> figure.contains(cos * dx + sin * dy, cos * dy - sin * dx));
  }

  /** Blends a colour into each pixel by the fraction of its samples inside the region. */
  private void fill(double x, double y, double reach, double[] paint, Region region) {
    int top = (int) Math.max(0, Math.floor(y - reach));
    int bottom = (int) Math.min(SIDE - 1, Math.floor(y + reach));
    int left = (int) Math.max(0, Math.floor(x - reach));
    int right = (int) Math.min(SIDE - 1, Math.floor(x + reach));
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        int inside = 0;
        for (int down = 0; down < GRID; down++) {
          double dy = row + (down + 0.5) / GRID - y;
          for (int across = 0; across < GRID; across++) {
            double dx = column + (across + 0.5) / GRID - x;
            inside += region.contains(dx, dy) ? 1 : 0;
          }
        }
        double cover = (double) inside / (GRID * GRID);
        int pixel = (row * SIDE + column) * 3;
        for (int channel = 0; channel < 3; channel++) {
          canvas[pixel + channel] += cover * (paint[channel] - canvas[pixel + channel]);
        }
      }
    }
  }

  /**
   * Adds noise of equal strength to all pixels and rounds. The sum of four uniform 16-bit numbers
   * approximates a normal variate at the cost of one draw, without a logarithm.
   */
  private void noise(RandomGenerator random, byte[] target, int offset) {
    // The sum of four independent uniforms on [0, 65536) has standard deviation 65536 / sqrt(3).
    double strength = random.nextDouble(MOST_NOISE) * Math.sqrt(3) / 65536;
    for (int i = 0; i < canvas.length; i++) {
      long bits = random.nextLong();
      long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
      double value = canvas[i] + strength * (sum - 2 * 65535);
      target[offset + i] = (byte) Math.round(Math.min(255, Math.max(0, value)));
    }
  }

  /**
   * Returns a number in [-1, 1) concentrated near 0: the signed fourth power of a uniform variate.
   * Most objects are upright and near the centre, as in photographs. With uniform positions and
   * angles, the poster's network stays at 10 % accuracy for thousands of steps.
   */
  private static double seldomFar(RandomGenerator random) {
    double uniform = random.nextDouble(-1, 1);
    double square = uniform * uniform;
    return Math.signum(uniform) * square * square;
  }

  private static double[] color(RandomGenerator random, double bound) {
    return new double[] {
      random.nextDouble(bound), random.nextDouble(bound), random.nextDouble(bound)
    };
  }

  /** ITU-R BT.601 weights. */
  private static double luminance(double[] color) {
    return 0.299 * color[0] + 0.587 * color[1] + 0.114 * color[2];
  }

  /** A region of the image, in coordinates relative to its centre. */
  @FunctionalInterface
  private interface Region {
    boolean contains(double dx, double dy);
  }
}
