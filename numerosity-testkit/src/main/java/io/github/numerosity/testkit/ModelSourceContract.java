package io.github.numerosity.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.Opening;
import io.github.numerosity.random.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Contract test of engines: the shape that a source announces, rows and columns of responses, equal
 * responses in every repetition and thread, independence of the batch, and errors. Subclasses
 * provide the source and may replace the opening and the images.
 */
public abstract class ModelSourceContract {
  private static final int IMAGES = 7;

  /** For subclasses. */
  protected ModelSourceContract() {}

  /**
   * Returns the source under test.
   *
   * @return a source that opens in seconds
   */
  protected abstract ModelSource source();

  /**
   * Returns the resources for opening a model.
   *
   * @param seed of the network
   * @return by default a {@link SeedOpening}
   */
  protected Opening opening(long seed) {
    return new SeedOpening(seed);
  }

  /**
   * Returns the images that models are shown.
   *
   * @param size of the input
   * @return at least two; by default noise
   */
  protected List<Image> images(ImageSize size) {
    RandomGenerator random = RandomStreams.of(1).stream("images");
    List<Image> images = new ArrayList<>();
    for (int i = 0; i < IMAGES; i++) {
      byte[] pixels = new byte[size.width() * size.height() * size.channels()];
      random.nextBytes(pixels);
      images.add(Image.of(size, pixels));
    }
    return images;
  }

  /**
   * Returns the largest difference between the responses to one image in batches of different
   * sizes, relative to the largest response. Engines may sum in another order for another batch.
   *
   * @return by default 1e-4
   */
  protected double batchTolerance() {
    return 1e-4;
  }

  private float[] respond(long seed) throws InterruptedException {
    try (Model model = source().open(opening(seed))) {
      return model.respond(layers(model), images(model.shape().input()));
    }
  }

  private static List<String> layers(Model model) {
    return model.shape().layers().stream().map(LayerShape::name).toList();
  }

  private static int units(Model model) {
    return model.shape().layers().stream().mapToInt(LayerShape::units).sum();
  }

  @Test
  void announcesTheShapeOfItsModels() throws InterruptedException {
    ModelSource source = source();

    assertThat(source.problems()).isEmpty();
    try (Model model = source.open(opening(1))) {
      assertThat(model.shape()).isEqualTo(source.shape());
    }
  }

  @Test
  void respondsWithOneFiniteRowPerImage() throws InterruptedException {
    try (Model model = source().open(opening(1))) {
      List<Image> images = images(model.shape().input());
      float[] responses = model.respond(layers(model), images);

      assertThat(responses).hasSize(images.size() * units(model));
      for (float response : responses) {
        assertThat(response).isFinite();
      }
    }
  }

  @Test
  void respondsEquallyInEveryModelOfASeed() throws InterruptedException {
    assertThat(respond(1)).isEqualTo(respond(1));
  }

  @Test
  void respondsByTheSeedIfItDependsOnIt() throws InterruptedException {
    assertThat(Arrays.equals(respond(1), respond(2))).isEqualTo(!source().dependsOnSeed());
  }

  @Test
  void respondsToEachImageAlikeInAnyBatch() throws InterruptedException {
    try (Model model = source().open(opening(1))) {
      List<Image> images = images(model.shape().input());
      List<String> layers = layers(model);
      float[] together = model.respond(layers, images);
      double largest = 0;
      for (float response : together) {
        largest = Math.max(largest, Math.abs(response));
      }
      int units = units(model);
      for (int i = 0; i < images.size(); i++) {
        float[] alone = model.respond(layers, images.subList(i, i + 1));
        for (int unit = 0; unit < units; unit++) {
          assertThat((double) alone[unit])
              .as("image %d, column %d", i, unit)
              .isCloseTo(together[i * units + unit], within(batchTolerance() * largest));
        }
      }
    }
  }

  @Test
  void respondsWithTheLayersInTheOrderAskedFor() throws InterruptedException {
    try (Model model = source().open(opening(1))) {
      List<Image> one = images(model.shape().input()).subList(0, 1);
      List<String> reversed = new ArrayList<>(layers(model));
      Collections.reverse(reversed);
      float[] responses = model.respond(reversed, one);
      int from = 0;
      for (String layer : reversed) {
        int to = from + model.shape().layer(layer).units();
        assertThat(Arrays.copyOfRange(responses, from, to))
            .as(layer)
            .isEqualTo(model.respond(List.of(layer), one));
        from = to;
      }
      assertThat(responses).hasSize(from);
    }
  }

  @Test
  void respondsEquallyToFourThreads() throws Exception {
    try (Model model = source().open(opening(1))) {
      List<Image> images = images(model.shape().input());
      List<String> layers = layers(model);
      float[] expected = model.respond(layers, images);
      ExecutorService threads = Executors.newFixedThreadPool(4);
      try {
        Callable<float[]> task = () -> model.respond(layers, images);
        for (Future<float[]> answer : threads.invokeAll(Collections.nCopies(8, task))) {
          assertThat(answer.get()).isEqualTo(expected);
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Test
  void rejectsUnknownLayersAndImagesOfAnotherSize() throws InterruptedException {
    try (Model model = source().open(opening(1))) {
      ImageSize size = model.shape().input();
      ImageSize larger = new ImageSize(size.width() + 1, size.height(), size.channels());
      List<String> layers = layers(model);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> model.respond(List.of("no such layer"), images(size)));
      assertThatIllegalArgumentException().isThrownBy(() -> model.respond(layers, images(larger)));
    }
  }

  @Test
  void rejectsImagesOnceClosed() throws InterruptedException {
    Model model = source().open(opening(1));
    List<String> layers = layers(model);
    List<Image> images = images(model.shape().input());
    model.close();
    model.close();

    assertThatIllegalStateException().isThrownBy(() -> model.respond(layers, images));
  }
}
