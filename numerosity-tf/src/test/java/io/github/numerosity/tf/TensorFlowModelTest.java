package io.github.numerosity.tf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.TrainedWeights;
import io.github.numerosity.model.Weights;
import io.github.numerosity.testkit.SeedOpening;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TensorFlowModelTest {
  private static final ImageSize SIZE = new ImageSize(32, 32, 3);
  private static final List<Image> IMAGES = RandomImages.shown(SIZE, 70);
  private static final TensorFlowNetwork POSTER =
      TensorFlow.network(Networks.poster()).withDevice(Device.CPU);
  private static Model model;

  @BeforeAll
  static void open() throws InterruptedException {
    model = POSTER.open(new SeedOpening(1));
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void anImageRespondsTheSameWhateverIsShownBesideIt() {
    for (String layer : List.of("conv1", "avgpool", "fc")) {
      float[] together = model.respond(List.of(layer), IMAGES);
      int units = model.shape().layer(layer).units();
      for (int image : new int[] {0, 31, 32, 69}) {
        float[] alone = model.respond(List.of(layer), List.of(IMAGES.get(image)));
        assertThat(alone)
            .isEqualTo(Arrays.copyOfRange(together, image * units, (image + 1) * units));
      }
    }
  }

  @Test
  void severalLayersAreSideBySideInTheRequestedOrder() {
    float[] both = model.respond(List.of("fc", "avgpool"), IMAGES);
    float[] scores = model.respond(List.of("fc"), IMAGES);
    float[] pooled = model.respond(List.of("avgpool"), IMAGES);

    for (int image = 0; image < IMAGES.size(); image++) {
      int from = image * 118;
      assertThat(Arrays.copyOfRange(both, from, from + 10))
          .isEqualTo(Arrays.copyOfRange(scores, image * 10, image * 10 + 10));
      assertThat(Arrays.copyOfRange(both, from + 10, from + 118))
          .isEqualTo(Arrays.copyOfRange(pooled, image * 108, image * 108 + 108));
    }
  }

  @Test
  void flatteningKeepsTheChannelMajorOrderOfUnits() {
    assertThat(model.respond(List.of("flatten"), IMAGES))
        .isEqualTo(model.respond(List.of("avgpool"), IMAGES));
  }

  @Test
  void respondsToSeveralThreadsAtOnce() throws Exception {
    float[] expected = model.respond(List.of("avgpool"), IMAGES);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<float[]>> found = new ArrayList<>();
      for (int call = 0; call < 16; call++) {
        found.add(threads.submit(() -> model.respond(List.of("avgpool"), IMAGES)));
      }
      for (Future<float[]> responses : found) {
        assertThat(responses.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void noImagesAndNoLayersGiveNoResponses() {
    assertThat(model.respond(List.of("avgpool"), List.of())).isEmpty();
    assertThat(model.respond(List.of(), IMAGES)).isEmpty();
  }

  @Test
  void rejectsImagesOfAnotherSize() {
    List<Image> higher = RandomImages.shown(new ImageSize(32, 33, 3), 1);
    List<Image> grey = RandomImages.shown(new ImageSize(32, 32, 1), 1);

    assertThatThrownBy(() -> model.respond(List.of("fc"), higher))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("32x32x3", "32x33x3");
    assertThatThrownBy(() -> model.respond(List.of("fc"), grey))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("32x32x3", "32x32x1");
  }

  @Test
  void rejectsUnknownAndRepeatedLayers() {
    assertThatThrownBy(() -> model.respond(List.of("conv9"), IMAGES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("no layer \"conv9\"", "conv1", "avgpool");
    assertThatThrownBy(() -> model.respond(List.of("fc", "fc"), IMAGES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("distinct");
  }

  @Test
  void aClosedModelDoesNotRespond() throws InterruptedException {
    Model closed = POSTER.open(new SeedOpening(1));
    closed.close();
    closed.close();

    assertThatThrownBy(() -> closed.respond(List.of("fc"), IMAGES))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThat(closed.weights()).isPresent();
  }

  @Test
  void closingWaitsForThoseWhoAreReading() throws Exception {
    Model shared = POSTER.open(new SeedOpening(1));
    float[] expected = shared.respond(List.of("avgpool"), IMAGES);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Boolean>> readers = new ArrayList<>();
      for (int call = 0; call < 60; call++) {
        readers.add(threads.submit(() -> respondsOrIsClosed(shared, expected)));
      }
      readers.get(0).get();
      shared.close();
      for (Future<Boolean> reader : readers) {
        assertThat(reader.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void rejectsWeightsThatLackAnArray() throws InterruptedException {
    Weights whole = new Initial().obtain(POSTER, new SeedOpening(1)).weights();
    Weights.Builder part = Weights.builder();
    for (String name : whole.names()) {
      if (!name.equals("conv2.bias")) {
        part.add(name, whole.shape(name), whole.values(name));
      }
    }
    TrainedWeights trained = new TrainedWeights(part.build(), Optional.empty());

    assertThatThrownBy(() -> TensorFlowModel.open(POSTER.network(), trained, Engine.on(Device.CPU)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("conv2.bias");
  }

  @Test
  void reportsItsDevice() {
    assertThat(model.environment())
        .containsEntry("engine", "TensorFlow")
        .containsEntry("tensorflowVersion", "2.18.0")
        .containsEntry("device", "CPU");
  }

  private static boolean respondsOrIsClosed(Model shared, float[] expected) {
    try {
      return Arrays.equals(shared.respond(List.of("avgpool"), IMAGES), expected);
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
