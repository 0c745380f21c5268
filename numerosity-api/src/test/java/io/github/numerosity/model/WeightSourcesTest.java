package io.github.numerosity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.component.Problem;
import io.github.numerosity.data.ImageData;
import io.github.numerosity.data.ImageFolder;
import io.github.numerosity.data.LabelledImages;
import io.github.numerosity.data.Shapes;
import io.github.numerosity.image.ImageSize;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightSourcesTest {
  private static final Shapes DATA = Shapes.of(1).withTrainImages(10).withTestImages(10);
  private static final Trained TRAINED = Trained.on(DATA, Training.poster());

  @Test
  void initialWeightsDependOnTheSeedAlone() throws InterruptedException {
    FakeNetwork network = FakeNetwork.poster(new Initial());

    Weights first = network.obtain(new FakeOpening(1)).weights();
    assertThat(network.obtain(new FakeOpening(1)).weights().digest()).isEqualTo(first.digest());
    assertThat(network.obtain(new FakeOpening(2)).weights().digest()).isNotEqualTo(first.digest());
    assertThat(first.names())
        .containsExactlyElementsOf(
            Networks.poster().parameters().stream().map(Parameter::name).toList());
  }

  /** The fake's training adds 1 to each value, so it shows where training started. */
  @Test
  void trainingStartsFromTheInitialWeightsOfTheSameSeed() throws InterruptedException {
    TrainedWeights trained = FakeNetwork.poster(TRAINED).obtain(new FakeOpening(5));
    Weights initial = FakeNetwork.poster(new Initial()).obtain(new FakeOpening(5)).weights();

    assertThat(trained.history()).isPresent();
    for (String name : initial.names()) {
      float[] started = initial.values(name);
      for (int i = 0; i < started.length; i++) {
        started[i] += 1;
      }
      assertThat(trained.weights().values(name)).isEqualTo(started);
    }
  }

  @Test
  void randomLabelsKeepImagesAndClassCountsAndTellNothing() throws InterruptedException {
    Shapes data = Shapes.of(1).withTrainImages(200).withTestImages(20);
    FakeNetwork network = FakeNetwork.poster(TrainedOnRandomLabels.on(data, Training.poster()));
    ImageData shapes = data.load();
    for (long seed : new long[] {5, 5, 6}) {
      network.obtain(new FakeOpening(seed));
    }
    ImageData first = network.lessons().get(0);
    ImageData again = network.lessons().get(1);
    ImageData other = network.lessons().get(2);

    assertThat(first.train().image(3)).isEqualTo(shapes.train().image(3));
    assertThat(labels(first.test())).isEqualTo(labels(shapes.test()));
    assertThat(labels(first.train())).isNotEqualTo(labels(shapes.train()));
    assertThat(sorted(labels(first.train()))).isEqualTo(sorted(labels(shapes.train())));
    assertThat(again.digest()).isEqualTo(first.digest());
    assertThat(other.digest()).isNotEqualTo(first.digest());
    long unmoved =
        IntStream.range(0, 200)
            .filter(image -> first.train().label(image) == shapes.train().label(image))
            .count();
    assertThat(unmoved).as("20 of 200 are expected, with a deviation of 4").isBetween(4L, 36L);
  }

  private static int[] labels(LabelledImages images) {
    return IntStream.range(0, images.count()).map(images::label).toArray();
  }

  private static int[] sorted(int[] labels) {
    return Arrays.stream(labels).sorted().toArray();
  }

  @Test
  void permutationKeepsTheValuesOfEachArrayAndMovesThem() throws InterruptedException {
    NetworkSource trained = FakeNetwork.poster(TRAINED);
    Weights original = trained.obtain(new FakeOpening(5)).weights();
    NetworkSource permuted = Permuted.of(trained);
    Weights shuffled = permuted.obtain(new FakeOpening(5)).weights();

    assertThat(permuted.network()).isEqualTo(trained.network());
    assertThat(shuffled.names()).isEqualTo(original.names());
    for (String name : original.names()) {
      assertThat(shuffled.shape(name)).isEqualTo(original.shape(name));
      float[] before = original.values(name);
      float[] after = shuffled.values(name);
      assertThat(after).as(name).isNotEqualTo(before);
      Arrays.sort(before);
      Arrays.sort(after);
      assertThat(after).as(name).isEqualTo(before);
    }
    assertThat(Permuted.of(trained).obtain(new FakeOpening(5)).weights().digest())
        .isEqualTo(shuffled.digest());
  }

  @Test
  void trainedKnowsWhetherTheDataFits() {
    assertThat(TRAINED.problems(Networks.poster())).isEmpty();

    Network wrong =
        new Network(
            new ImageSize(28, 28, 3),
            Normalization.halves(),
            List.of(Flatten.of("flatten"), Dense.of("out", 7)));
    assertThat(TRAINED.problems(wrong))
        .extracting(Problem::toString)
        .containsExactly(
            "data: the network takes images of 28x28x3, the data set has 32x32x3",
            "data: the last layer \"out\" has 7 units, the data set has 10 classes");
  }

  @Test
  void trainedTellsMissingDataInsteadOfFailing() {
    ImageFolder missing = ImageFolder.in(Path.of("no-such-folder"), new ImageSize(32, 32, 3));

    assertThat(Trained.on(missing, Training.poster()).problems(Networks.poster()))
        .singleElement()
        .asString()
        .contains("no-such-folder");
  }

  @Test
  void weightsAreDigestedByNameShapeValueAndOrder() {
    String digest = weights("a", new int[] {2, 2}, 1, 2, 3, 4).digest();

    assertThat(weights("a", new int[] {2, 2}, 1, 2, 3, 4).digest()).isEqualTo(digest).hasSize(64);
    assertThat(weights("b", new int[] {2, 2}, 1, 2, 3, 4).digest()).isNotEqualTo(digest);
    assertThat(weights("a", new int[] {4}, 1, 2, 3, 4).digest()).isNotEqualTo(digest);
    assertThat(weights("a", new int[] {2, 2}, 1, 2, 4, 3).digest()).isNotEqualTo(digest);
    assertThat(weights("a", new int[] {1}, 0.0f).digest())
        .isNotEqualTo(weights("a", new int[] {1}, -0.0f).digest());
  }

  @Test
  void weightsAreImmutable() {
    float[] values = {1, 2};
    int[] shape = {2};
    Weights weights = Weights.builder().add("a", shape, values).build();
    values[0] = 9;
    shape[0] = 9;
    weights.values("a")[1] = 9;
    weights.shape("a")[0] = 9;

    assertThat(weights.values("a")).containsExactly(1, 2);
    assertThat(weights.shape("a")).containsExactly(2);
  }

  @Test
  void weightsRejectWhatDoesNotFit() {
    assertThatThrownBy(() -> weights("a", new int[] {3}, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("\"a\" of shape [3] has 3 values, got 2");
    assertThatThrownBy(
            () ->
                Weights.builder()
                    .add("a", new int[] {1}, new float[1])
                    .add("a", new int[] {1}, new float[1]))
        .hasMessageContaining("\"a\" already");
    assertThatThrownBy(() -> weights("a", new int[] {1}, 1).values("b"))
        .hasMessageContainingAll("no weights \"b\"", "[a]");
  }

  private static Weights weights(String name, int[] shape, float... values) {
    return Weights.builder().add(name, shape, values).build();
  }
}
