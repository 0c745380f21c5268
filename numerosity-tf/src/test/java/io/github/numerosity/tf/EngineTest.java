package io.github.numerosity.tf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Training;
import io.github.numerosity.model.TrainingHistory.LossPoint;
import io.github.numerosity.testkit.SeedOpening;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final TensorFlowNetwork POSTER = TensorFlow.network(Networks.poster());
  private static final List<Image> IMAGES = RandomImages.shown(new ImageSize(32, 32, 3), 40);

  @Test
  void aGpuThatIsAskedForAndAbsentIsAnErrorAndNamedBeforeAnythingRuns() {
    assumeThat(Engine.on(Device.AUTO).device()).isEqualTo(Device.CPU);
    TensorFlowNetwork onGpu = POSTER.withDevice(Device.GPU);

    assertThatThrownBy(() -> onGpu.open(new SeedOpening(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("GPU", "cpu or auto", "linux-x86_64-gpu");
    assertThat(onGpu.problems()).singleElement().asString().contains("finds none");
    assertThat(POSTER.problems()).isEmpty();
  }

  @Test
  void theCpuIsUsedWhereItIsAskedFor() throws InterruptedException {
    try (Model model = POSTER.withDevice(Device.CPU).open(new SeedOpening(1))) {
      assertThat(model.environment()).containsEntry("device", "CPU");
    }
  }

  /** Rounding differs between devices; 1e-4 is thirty times the spread that float32 leaves here. */
  @Test
  @Tag("gpu")
  void aGpuRespondsAndTrainsAsTheCpuDoes() throws InterruptedException {
    float[] expected;
    try (Model model = POSTER.withDevice(Device.CPU).open(new SeedOpening(1))) {
      expected = model.respond(List.of("avgpool"), IMAGES);
    }
    try (Model model = POSTER.withDevice(Device.GPU).open(new SeedOpening(1))) {
      assertThat(model.environment()).containsEntry("device", "GPU");
      assertThat(model.respond(List.of("avgpool"), IMAGES))
          .usingComparatorWithPrecision(1e-4f)
          .containsExactly(expected);
    }
    assertThat(losses(Device.GPU))
        .usingComparatorWithPrecision(1e-4)
        .containsExactly(losses(Device.CPU));
  }

  private static double[] losses(Device device) throws InterruptedException {
    TensorFlowNetwork source = POSTER.withDevice(device);
    SeedOpening opening = new SeedOpening(1);
    Training training =
        Training.poster()
            .withEpochs(1)
            .withOptimizer(Training.poster().optimizer())
            .withReportEvery(1);
    return source
        .train(
            new Initial().obtain(source, opening).weights(),
            training,
            RandomImages.forPoster(80, 4).load(),
            opening)
        .history()
        .orElseThrow()
        .losses()
        .stream()
        .mapToDouble(LossPoint::meanLoss)
        .toArray();
  }
}
