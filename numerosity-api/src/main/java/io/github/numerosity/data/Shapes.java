package io.github.numerosity.data;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.settings.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Procedural data set: 32 x 32 colour images of ten classes, each showing exactly one object: disc,
 * ring, square, triangle, star, cross, crescent, arrow, bar or half-disc.
 *
 * <p>Position, size, orientation, colours, clutter and noise vary. The object is lighter than the
 * background, lies entirely inside the image and occludes the clutter. None of these properties,
 * nor the area or the number of objects, depends on the class, so that training on the classes does
 * not teach number. Image i shows class i mod 10.
 *
 * <p>The images depend only on the settings and have the same bytes on every platform. Each has its
 * own random stream, so that the first n images do not depend on the number of images.
 *
 * @param seed of all images
 * @param trainImages number of training images, at least 10
 * @param testImages number of test images, at least 10
 */
public record Shapes(
    long seed,
    @Range(least = 10, most = 699_050) int trainImages,
    @Range(least = 10, most = 699_050) int testImages)
    implements ImageDataset {
  /** The type name in JSON. */
  public static final String TYPE = "shapes";

  private static final int TRAIN_IMAGES = 10_000;
  private static final int TEST_IMAGES = 2_000;

  /** Number of images that fill the largest array. */
  private static final int MOST_IMAGES = Integer.MAX_VALUE / ShapePainter.SIZE.samples();

  /**
   * Checks the image counts.
   *
   * @throws IllegalArgumentException if a count is below 10 or above 699,050
   */
  public Shapes {
    check("trainImages", trainImages);
    check("testImages", testImages);
  }

  /**
   * Returns the data set with the default of 10,000 training and 2,000 test images.
   *
   * @param seed of all images
   * @return the data set
   */
  public static Shapes of(long seed) {
    return new Shapes(seed, TRAIN_IMAGES, TEST_IMAGES);
  }

  @Override
  public ImageSize size() {
    return ShapePainter.SIZE;
  }

  @Override
  public int classes() {
    return ShapeFigure.values().length;
  }

  @Override
  public ImageData load() throws InterruptedException {
    List<String> names = Arrays.stream(ShapeFigure.values()).map(ShapeFigure::className).toList();
    return ImageData.of(names, draw("train", trainImages), draw("test", testImages));
  }

  @Override
  public List<String> method() {
    return List.of(
        ("Labelled images were drawn, not photographed: colour images of 32 × 32 pixels that each"
                + " showed exactly one object of %d classes (%s), lighter than the ground, at a"
                + " random position, size and orientation, in random colours, with clutter and noise;"
                + " neither the area of the object nor anything countable depended on the class.")
            .formatted(
                classes(),
                Prose.list(
                    Arrays.stream(ShapeFigure.values()).map(ShapeFigure::className).toList())),
        "Of them %,d were for training and %,d for testing, drawn from the seed %d."
            .formatted(trainImages, testImages, seed));
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  private LabelledImages draw(String part, int images) throws InterruptedException {
    ShapeFigure[] figures = ShapeFigure.values();
    ShapePainter painter = new ShapePainter();
    RandomStreams streams = RandomStreams.of(seed);
    byte[] samples = new byte[images * size().samples()];
    byte[] labels = new byte[images];
    for (int image = 0; image < images; image++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while drawing " + part + " images");
      }
      int label = image % figures.length;
      RandomGenerator random = streams.stream("shapes " + part, image);
      painter.paint(figures[label], random, samples, image * size().samples());
      labels[image] = (byte) label;
    }
    return LabelledImages.ofTrusted(size(), samples, labels);
  }

  private static void check(String setting, int images) {
    int least = ShapeFigure.values().length;
    if (images < least || images > MOST_IMAGES) {
      throw new IllegalArgumentException(
          "%s must be in %d..%d, got %d".formatted(setting, least, MOST_IMAGES, images));
    }
  }

  /** JSON type of {@link Shapes}; the seed has no default. */
  public static final class Type extends RecordType<Shapes> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(ImageDataset.class, TYPE, Shapes.class, Shapes.of(0), "seed");
    }
  }
}
