package io.github.numerosity.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.component.Components;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapesTest {
  @Test
  void hasTenThousandImagesOfTenClassesToLearnFrom() {
    Shapes shapes = Shapes.of(5);

    assertThat(shapes.trainImages()).isEqualTo(10_000);
    assertThat(shapes.testImages()).isEqualTo(2_000);
    assertThat(shapes.classes()).isEqualTo(10);
    assertThat(shapes.size()).isEqualTo(new ImageSize(32, 32, 3));
    assertThat(shapes.problems()).isEmpty();
  }

  @Test
  void isAPureFunctionOfTheSeed() throws InterruptedException {
    assertThat(Shapes.of(3).withTrainImages(200).withTestImages(50).load().digest())
        .isEqualTo(Shapes.of(3).withTrainImages(200).withTestImages(50).load().digest())
        .isNotEqualTo(Shapes.of(4).withTrainImages(200).withTestImages(50).load().digest());
  }

  @Test
  void imagesDoNotDependOnHowManyThereAre() throws InterruptedException {
    ImageData few = Shapes.of(3).withTrainImages(20).withTestImages(10).load();
    ImageData many = Shapes.of(3).withTrainImages(40).withTestImages(30).load();

    for (int image = 0; image < 20; image++) {
      assertThat(few.train().image(image)).isEqualTo(many.train().image(image));
    }
    assertThat(few.test().image(9)).isEqualTo(many.test().image(9));
    assertThat(few.test().image(9)).isNotEqualTo(few.train().image(9));
  }

  @Test
  void classesAreEquallyFrequent() throws InterruptedException {
    ImageData data = Shapes.of(3).withTrainImages(200).withTestImages(50).load();

    int[] counts = new int[10];
    for (int image = 0; image < 200; image++) {
      counts[data.train().label(image)]++;
    }
    assertThat(counts).containsOnly(20);
    assertThat(data.classes()).hasSize(10).doesNotHaveDuplicates().contains("ring", "crescent");
  }

  /** A fine grid of points finds the same area: so every class is drawn equally large. */
  @ParameterizedTest
  @EnumSource
  void figuresKnowTheirAreaAndReach(ShapeFigure figure) {
    int steps = 3000;
    double cell = 3.0 / steps;
    long inside = 0;
    double farthest = 0;
    for (int row = 0; row < steps; row++) {
      for (int column = 0; column < steps; column++) {
        double x = -1.5 + (column + 0.5) * cell;
        double y = -1.5 + (row + 0.5) * cell;
        if (figure.contains(x, y)) {
          inside++;
          farthest = Math.max(farthest, Math.hypot(x, y));
        }
      }
    }
    // The grid errs by less than one cell along the outline, which is shorter than 10.
    assertThat(inside * cell * cell).isCloseTo(figure.area(), within(0.01));
    assertThat(farthest).isBetween(figure.reach() - 0.02, figure.reach());
  }

  /** Thresholding finds one region and at most a speck of noise beside it. */
  @ParameterizedTest
  @EnumSource
  void everyImageShowsOneObject(ShapeFigure figure) {
    ShapePainter painter = new ShapePainter();
    for (int image = 0; image < 50; image++) {
      RandomGenerator random = RandomStreams.of(11).stream("one object", image);
      byte[] samples = new byte[ShapePainter.SIZE.samples()];
      painter.paint(figure, random, samples, 0);

      int[] regions = regions(brightness(samples));
      assertThat(regions[0]).as("largest region of image %d", image).isBetween(4, 270);
      assertThat(regions.length > 1 ? regions[1] : 0)
          .as("second region of image %d", image)
          .isLessThan(4);
    }
  }

  /** The mean brightness of the images must not tell the class, or counting pixels would do. */
  @Test
  void objectAreaDoesNotDependOnTheClass() throws InterruptedException {
    ImageData data = Shapes.of(8).withTrainImages(4000).withTestImages(10).load();
    double[] bright = new double[10];
    for (int image = 0; image < 4000; image++) {
      byte[] samples = new byte[3072];
      data.train().copyTo(image, samples, 0);
      bright[data.train().label(image)] += regions(brightness(samples))[0] / 400.0;
    }
    // The side is 16 - 13 u^4 with u uniform: mean area 192, sd 77, so a class's mean has sd 3.9;
    // thresholding above half height takes a little more from figures with corners.
    for (double mean : bright) {
      assertThat(mean).isCloseTo(192, within(25.0));
    }
  }

  @Test
  void rejectsCountsOutOfRange() {
    assertThatThrownBy(() -> Shapes.of(1).withTrainImages(9).withTestImages(10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trainImages must be in [10, 699050], got 9");
    assertThatThrownBy(() -> Shapes.of(1).withTrainImages(10).withTestImages(699_051))
        .hasMessage("testImages must be in [10, 699050], got 699051");
  }

  @Test
  void stopsWhenInterrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Shapes.of(1).load()).isInstanceOf(InterruptedException.class);
  }

  @Test
  void aFileMustGiveTheSeed() {
    var type = Components.discover(getClass().getClassLoader()).find(ImageDataset.class, "shapes");

    assertThat(type).isPresent();
    assertThat(type.get().required()).isEqualTo(Set.of("seed"));
    assertThat(Shapes.of(4).recipe().map(recipe -> new Shapes.Type().create(recipe.settings())))
        .isEqualTo(Optional.of(Shapes.of(4)));
  }

  /**
   * Which pixels belong to the object: lighter than the ground (the median) by two thirds of the
   * contrast, which is at least 120. Noise has a standard deviation of at most 10 in luminance; the
   * ground and the strokes on it differ by up to 80, seldom by more than 50.
   */
  private static boolean[] brightness(byte[] samples) {
    double[] luminance = new double[1024];
    for (int pixel = 0; pixel < 1024; pixel++) {
      luminance[pixel] =
          0.299 * (samples[3 * pixel] & 0xFF)
              + 0.587 * (samples[3 * pixel + 1] & 0xFF)
              + 0.114 * (samples[3 * pixel + 2] & 0xFF);
    }
    double[] sorted = luminance.clone();
    Arrays.sort(sorted);
    double ground = sorted[512];
    double object = sorted[1020];
    boolean[] bright = new boolean[1024];
    for (int pixel = 0; pixel < 1024; pixel++) {
      bright[pixel] = luminance[pixel] > ground + 0.65 * (object - ground);
    }
    return bright;
  }

  /** Sizes of the regions that are connected by sides or corners, the largest first. */
  private static int[] regions(boolean[] bright) {
    boolean[] left = bright.clone();
    int[] sizes =
        IntStream.range(0, left.length)
            .map(pixel -> takeRegion(left, pixel))
            .filter(n -> n > 0)
            .map(size -> -size)
            .sorted()
            .map(size -> -size)
            .toArray();
    assertThat(sizes).isNotEmpty();
    return sizes;
  }

  private static int takeRegion(boolean[] left, int start) {
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    int size = 0;
    while (!open.isEmpty()) {
      int pixel = open.pop();
      if (!left[pixel]) {
        continue;
      }
      left[pixel] = false;
      size++;
      for (int row = Math.max(0, pixel / 32 - 1); row <= Math.min(31, pixel / 32 + 1); row++) {
        for (int column = Math.max(0, pixel % 32 - 1);
            column <= Math.min(31, pixel % 32 + 1);
            column++) {
          open.push(row * 32 + column);
        }
      }
    }
    return size;
  }
}
