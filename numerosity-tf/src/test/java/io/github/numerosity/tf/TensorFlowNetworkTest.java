package io.github.numerosity.tf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.component.Components;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkSource;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Permuted;
import io.github.numerosity.model.Training;
import io.github.numerosity.testkit.SeedOpening;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensorFlowNetworkTest {
  private static final ImageSize SIZE = new ImageSize(32, 32, 3);

  @Test
  void trainedUntrainedAndPermutedNetworksRespondWithPooledUnits() throws InterruptedException {
    TensorFlowNetwork poster = TensorFlow.network(Networks.poster());
    TensorFlowNetwork trained = poster.trainedOn(RandomImages.forPoster(40, 20), Training.poster());
    NetworkSource permuted = Permuted.of(trained);
    SeedOpening opening = new SeedOpening(3);
    for (ModelSource source : List.of(poster, trained, permuted)) {
      try (Model model = source.open(opening)) {
        float[] responses = model.respond(List.of("avgpool"), RandomImages.shown(SIZE, 5));
        assertThat(responses).hasSize(5 * 108);
        assertThat(responses).usingComparatorWithPrecision(1e-9f).isNotEqualTo(new float[5 * 108]);
      }
    }
  }

  @Test
  void isOfferedAsComponentOfTheRoleModelSource() {
    Components components = Components.discover(getClass().getClassLoader());

    assertThat(components.find(ModelSource.class, "tensorflow")).isPresent();
  }
}
