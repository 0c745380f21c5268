package io.github.numerosity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.image.ImageSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWeightsTest {
  private final Path folder;

  FileWeightsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aStateDictOfThePostersNetworkLoadsAsItIs() throws Exception {
    Path file = SafetensorsTest.resource(folder, "poster.safetensors");
    FileWeights source = FileWeights.of(file);

    assertThat(source.dependsOnSeed()).isFalse();
    assertThat(source.problems(Networks.poster())).isEmpty();
    TrainedWeights trained = obtain(source, Networks.poster());
    assertThat(trained.history()).isEmpty();
    assertThat(trained.weights().digest()).isEqualTo(Safetensors.read(file).weights().digest());
  }

  @Test
  void namesOfASequentialAreMatchedByShape() throws Exception {
    Path named = SafetensorsTest.resource(folder, "poster.safetensors");
    Path numbered = SafetensorsTest.resource(folder, "sequential.safetensors");
    FileWeights source = FileWeights.of(numbered);

    assertThat(Safetensors.read(numbered).weights().names()).contains("0.weight", "10.bias");
    assertThat(source.problems(Networks.poster())).isEmpty();
    assertThat(obtain(source, Networks.poster()).weights().digest())
        .isEqualTo(Safetensors.read(named).weights().digest());
  }

  @Test
  void theOrderInTheFileDoesNotMatter() throws Exception {
    Weights poster =
        Safetensors.read(SafetensorsTest.resource(folder, "poster.safetensors")).weights();
    Weights.Builder sorted = Weights.builder();
    poster.names().stream()
        .sorted()
        .forEach(name -> sorted.add(name, poster.shape(name), poster.values(name)));

    assertThat(obtain(write(sorted.build()), Networks.poster()).weights().digest())
        .isEqualTo(poster.digest());
  }

  @Test
  void batchNormalisationLoadsWithoutItsCount() throws Exception {
    Path file = SafetensorsTest.resource(folder, "batchnorm.safetensors");
    Network network =
        new Network(
            Networks.poster().input(),
            Normalization.halves(),
            List.of(BatchNormalization.of("bn1")));

    assertThat(obtain(FileWeights.of(file), network).weights().values("bn1.running_var"))
        .containsExactly(1, 1, 1);
  }

  @Test
  void twoTensorsOfOneShapeAreNotGuessed() throws IOException {
    Network twins = dense("a", "b");
    Weights file =
        Weights.builder()
            .add("x.weight", new int[] {4, 4}, new float[16])
            .add("x.bias", new int[] {4}, new float[4])
            .add("y.weight", new int[] {4, 4}, new float[16])
            .add("y.bias", new int[] {4}, new float[4])
            .build();

    assertFails(
        write(file),
        twins,
        "a.weight of shape [4, 4] is missing",
        "[x.weight, y.weight], for 2 parameters",
        "b.bias",
        "name the tensors like the layers");
  }

  @Test
  void listsWhatIsMissingMisshapenAndLeftOver() throws IOException {
    Weights file =
        Weights.builder()
            .add("a.weight", new int[] {4, 3}, new float[12])
            .add("a.bias", new int[] {4}, new float[4])
            .add("extra", new int[] {7}, new float[7])
            .build();

    assertFails(
        write(file),
        dense("a", "b"),
        "a.weight has the shape [4, 3], expected [4, 4]",
        "b.weight of shape [4, 4] is missing",
        "b.bias of shape [4] is missing",
        "extra of shape [7] is not in the network");
  }

  @Test
  void rejectsValuesThatAreNotFinite() throws IOException {
    Weights file =
        Weights.builder()
            .add("a.weight", new int[] {4, 4}, new float[16])
            .add("a.bias", new int[] {4}, new float[] {0, Float.NaN, 0, 0})
            .build();
    FileWeights source = write(file);

    assertThatThrownBy(() -> obtain(source, dense("a")))
        .isInstanceOf(WeightsException.class)
        .hasMessageContainingAll("a.bias", "NaN", "must be finite");
  }

  @Test
  void aMissingFileIsAProblemBeforeAnythingRuns() {
    assertThat(FileWeights.of(folder.resolve("none")).problems(Networks.poster()))
        .singleElement()
        .asString()
        .contains("none", "no such file");
  }

  private static TrainedWeights obtain(FileWeights source, Network network) {
    FakeNetwork fake = new FakeNetwork(network, Initializer.pytorch(), source);
    return source.obtain(fake, new FakeOpening(1));
  }

  private static void assertFails(FileWeights source, Network network, String... fragments) {
    assertThat(source.problems(network)).singleElement().asString().contains(fragments);
    assertThatThrownBy(() -> obtain(source, network))
        .isInstanceOf(WeightsException.class)
        .hasMessageContainingAll(fragments);
  }

  private FileWeights write(Weights weights) throws IOException {
    Path file = folder.resolve("weights.safetensors");
    Safetensors.of(weights, Map.of()).writeTo(file);
    return FileWeights.of(file);
  }

  /** Dense layers of four units on four inputs. */
  private static Network dense(String... names) {
    List<Layer> layers = new ArrayList<>();
    layers.add(Flatten.of("flatten"));
    for (String name : names) {
      layers.add(Dense.of(name, 4));
    }
    return new Network(
        new ImageSize(2, 2, 1), Normalization.of(255, List.of(0.5), List.of(0.5)), layers);
  }
}
