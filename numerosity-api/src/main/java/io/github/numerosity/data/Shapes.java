package io.github.numerosity.data;

import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import java.util.Arrays;
import java.util.List;
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
 */
public final class Shapes extends ShapesSettings implements ImageDataset {
  /** The type name in JSON. */
  public static final String TYPE = "shapes";

  /**
   * Settings.
   *
   * @param seed seed of all images
   * @param trainImages number of training images
   * @param testImages number of test images
   */
  // 699,050 images fill the largest array.
  @Settings
  record Values(
      long seed,
      @Range(least = 10, most = 699_050) int trainImages,
      @Range(least = 10, most = 699_050) int testImages) {}

  Shapes(Values values) {
    super(values);
  }

  /**
   * Returns the data set with the default of 10,000 training and 2,000 test images.
   *
   * @param seed of all images
   * @return the data set
   */
  public static Shapes of(long seed) {
    return new Shapes(new Values(seed, 10_000, 2_000));
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
    return ImageData.of(names, draw("train", trainImages()), draw("test", testImages()));
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
            .formatted(trainImages(), testImages(), seed()));
  }

  private LabelledImages draw(String part, int images) throws InterruptedException {
    ShapeFigure[] figures = ShapeFigure.values();
    ShapePainter painter = new ShapePainter();
    RandomStreams streams = RandomStreams.of(seed());
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

  /** JSON type of {@link Shapes}; the seed has no default. */
  public static final class Type extends RecordType<Shapes> {
    /** For {@link java.util.ServiceLoader}. */
    public Type() {
      super(ImageDataset.class, TYPE, Shapes.class, Shapes.of(0), "seed");
    }
  }
}
