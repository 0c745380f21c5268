package io.github.numerosity.dots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.geometry.Disc;
import io.github.numerosity.geometry.Ellipse;
import io.github.numerosity.geometry.Item;
import io.github.numerosity.geometry.Point;
import io.github.numerosity.geometry.Polygon;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final ImageSize SIZE = new ImageSize(40, 36, 1);

  @Test
  void addsUpToTheAreaOfTheItemAnywhereOnTheGrid() {
    RandomGenerator random = RandomStreams.of(1).stream("coverage");
    for (int trial = 0; trial < 3000; trial++) {
      Point center = new Point(16 + 4 * random.nextDouble(), 16 + 4 * random.nextDouble());
      double radius = 0.3 + 12 * random.nextDouble();
      double angle = 7 * random.nextDouble();
      for (Item item :
          List.of(
              new Disc(center, radius),
              new Ellipse(center, radius, radius * (0.05 + random.nextDouble() / 2), angle),
              Polygon.rectangle(center, radius, radius),
              Polygon.regular(center, 3 + trial % 4, radius, angle))) {
        assertThat(sum(item)).as("%s", item).isCloseTo(item.area(), within(1e-9 * item.area()));
      }
    }
  }

  /** The overlap of a unit disc with the unit square at its centre is a quarter of it. */
  @Test
  void splitsADiscOnAGridPointIntoEqualQuarters() {
    Coverage coverage = new Coverage(SIZE);
    coverage.add(Item.disc(10, 12, 1), Edges.SMOOTH);
    for (int row : new int[] {11, 12}) {
      for (int column : new int[] {9, 10}) {
        assertThat(coverage.of(row * 40 + column)).isCloseTo(Math.PI / 4, within(1e-14));
      }
    }
  }

  /** One pixel of each kind against the plain fraction of 200 x 200 points inside. */
  @Test
  void agreesWithCountingPointsInEachPixel() {
    Point center = new Point(10.3, 9.8);
    for (Item item :
        List.of(
            new Disc(center, 3.3),
            new Ellipse(center, 4.1, 1.7, 0.6),
            Polygon.regular(center, 3, 4.2, 0.4),
            new Polygon(
                List.of(
                    new Point(5.2, 5.1),
                    new Point(13.9, 7.2),
                    new Point(9.1, 8.4),
                    new Point(10.5, 14.7))))) {
      Coverage coverage = new Coverage(SIZE);
      coverage.add(item, Edges.SMOOTH);
      for (int row = 3; row < 17; row++) {
        for (int column = 3; column < 17; column++) {
          int hits = 0;
          for (int point = 0; point < 200 * 200; point++) {
            double x = column + (point % 200 + 0.5) / 200;
            double y = row + (Math.floorDiv(point, 200) + 0.5) / 200;
            hits += item.contains(x, y) ? 1 : 0;
          }
          assertThat(coverage.of(row * 40 + column))
              .as("%s in pixel (%d, %d)", item, row, column)
              .isCloseTo(hits / 40_000.0, within(0.005));
        }
      }
    }
  }

  @Test
  void cutsOffWhatLiesOutsideTheImage() {
    assertThat(sum(Item.disc(0, 18, 5))).isCloseTo(25 * Math.PI / 2, within(1e-9));
    assertThat(sum(Polygon.rectangle(new Point(0, 0), 5, 5))).isCloseTo(25, within(1e-9));
  }

  @Test
  void keepsTheAreaInEightBitsFromOnePixelOn() {
    assertThat(worstOfEightBits(1)).isLessThan(0.005);
    for (double radius : new double[] {3, 3.5, 4, 5, 7.3, 10}) {
      assertThat(worstOfEightBits(radius)).as("radius %s", radius).isLessThan(0.0015);
    }
  }

  private static double worstOfEightBits(double radius) {
    double worst = 0;
    ImageSize size = new ImageSize(24, 24, 1);
    for (int x = 0; x <= 32; x++) {
      for (int y = 0; y <= 32; y++) {
        Disc disc = Item.disc(11.5 + x / 32.0, 11.5 + y / 32.0, radius);
        Image image = Appearance.whiteOnBlack().draw(size, List.of(disc)).image();
        double sum = 0;
        for (int pixel = 0; pixel < 24 * 24; pixel++) {
          sum += image.sample(pixel / 24, pixel % 24, 0) / 255.0;
        }
        worst = Math.max(worst, Math.abs(sum / disc.area() - 1));
      }
    }
    return worst;
  }

  @Test
  void paintsWholePixelsWhenEdgesAreHard() {
    Coverage coverage = new Coverage(SIZE);
    coverage.add(Item.disc(10.5, 10.5, 2), Edges.HARD);
    long painted = IntStream.range(0, 40 * 36).filter(pixel -> coverage.of(pixel) == 1).count();
    assertThat(painted).as("grid points at distance <= 2").isEqualTo(13);
    assertThat(IntStream.range(0, 40 * 36).mapToDouble(coverage::of).sum()).isEqualTo(13);
  }

  @Test
  void staysWithinHalfAPixelOfTheOutlineWhenEdgesAreHard() {
    RandomGenerator random = RandomStreams.of(2).stream("hard");
    for (int trial = 0; trial < 20_000; trial++) {
      double radius = 1 + 8 * random.nextDouble();
      boolean onGrid = trial % 2 == 0;
      double x = 16.5 + (onGrid ? 0 : random.nextDouble());
      double y = 16.5 + (onGrid ? 0 : random.nextDouble());
      Coverage coverage = new Coverage(SIZE);
      coverage.add(Item.disc(x, y, radius), Edges.HARD);
      int painted = 0;
      for (int pixel = 0; pixel < 40 * 36; pixel++) {
        painted += coverage.of(pixel) == 1 ? 1 : 0;
      }
      assertThat(painted - Math.PI * radius * radius)
          .as("radius %s at (%s, %s)", radius, x, y)
          .isBetween(-Math.PI * radius, Math.PI * radius);
    }
  }

  private static double sum(Item item) {
    Coverage coverage = new Coverage(SIZE);
    coverage.add(item, Edges.SMOOTH);
    return IntStream.range(0, 40 * 36).mapToDouble(coverage::of).sum();
  }
}
