package io.github.numerosity.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.config.FakeComponents.Anova;
import io.github.numerosity.config.FakeComponents.Bounds;
import io.github.numerosity.config.FakeComponents.Device;
import io.github.numerosity.config.FakeComponents.FakeData;
import io.github.numerosity.config.FakeComponents.FakeNetwork;
import io.github.numerosity.config.FakeComponents.Grey;
import io.github.numerosity.config.FakeComponents.Grid;
import io.github.numerosity.config.FakeComponents.Mirror;
import io.github.numerosity.config.FakeComponents.Rsa;
import io.github.numerosity.config.FakeComponents.Tukey;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.ExperimentBuilder;
import io.github.numerosity.experiment.KeepResponses;
import io.github.numerosity.model.Dense;
import io.github.numerosity.model.Flatten;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.Initializer;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Normalization;
import io.github.numerosity.model.Optimizer;
import io.github.numerosity.model.Permuted;
import io.github.numerosity.model.Trained;
import io.github.numerosity.model.Training;
import io.github.numerosity.model.WeightSource;
import io.github.numerosity.response.Probe;
import io.github.numerosity.stimulus.StimulusSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever the builder can build, a file can say. */
class RoundTripTest {
  private static final int EXPERIMENTS = 60;

  @Test
  void everyExperimentReadsBackEqual() {
    for (int seed = 0; seed < EXPERIMENTS; seed++) {
      Experiment experiment = new Draw(new SplittableRandom(seed)).experiment();

      ExperimentFile file = ExperimentFile.of(experiment, FakeComponents.all());

      Experiment read = file.experiment();
      String which = "experiment of seed " + seed + "\n" + file.text();
      assertThat(read.name()).as(which).isEqualTo(experiment.name());
      assertThat(read.seeds()).as(which).isEqualTo(experiment.seeds());
      assertThat(read.networks()).as(which).isEqualTo(experiment.networks());
      assertThat(read.stimuli()).as(which).isEqualTo(experiment.stimuli());
      assertThat(read.probe()).as(which).isEqualTo(experiment.probe());
      assertThat(read.analyses().planned()).as(which).isEqualTo(experiment.analyses().planned());
      assertThat(read.analyses().syntheses())
          .as(which)
          .isEqualTo(experiment.analyses().syntheses());
      assertThat(read.keepResponses()).as(which).isEqualTo(experiment.keepResponses());
      assertThat(ExperimentFile.of(read, FakeComponents.all()).text()).isEqualTo(file.text());
    }
  }

  @Test
  void anExperimentReadFromAFileIsWrittenWithEveryDefault() {
    Experiment experiment = ExperimentFileTest.read("\"name\": \"short\"");

    String text = ExperimentFile.of(experiment, FakeComponents.all()).text();

    assertThat(text)
        .contains("\"epochs\": 2", "\"momentum\": 0.9", "\"alpha\": 0.01", "\"of\": \"trained\"");
  }

  @Test
  void aLambdaCannotBeWritten() {
    Experiment experiment =
        new Draw(new SplittableRandom(1))
            .builder()
            .stimuli(
                Stimuli.of(
                        new StimulusSet(
                            "mine",
                            (request, random) -> {
                              throw new UnsupportedOperationException("never drawn");
                            }))
                    .withSeed(1))
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExperimentFile.of(experiment, FakeComponents.all()))
        .withMessageContaining("without a recipe")
        .withMessageContaining("RoundTripTest");
  }

  @Test
  void aTypeThatNoReaderKnowsCannotBeWritten() {
    Experiment experiment = new Draw(new SplittableRandom(1)).experiment();

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(
            () -> ExperimentFile.of(experiment, FakeComponents.without(SelectivityAnalysis.class)))
        .withMessageContaining("no selectivity analysis is called");
  }

  /** Draws experiments of all parts that a file can say. */
  private record Draw(RandomGenerator random) {
    Experiment experiment() {
      int images = 2 + random.nextInt(4);
      ExperimentBuilder builder =
          builder()
              .stimuli(
                  Stimuli.of(set("one"), set("two"))
                      .withNumerosities(1, 2 + random.nextInt(2), 5, 6)
                      .withImagesPerNumerosity(images)
                      .withPreferenceImages(random.nextInt(3))
                      .withRangeNumerosities(
                          IntStream.rangeClosed(7, 6 + random.nextInt(3)).toArray())
                      .withPerSeed(random.nextBoolean())
                      .withSeed(random.nextLong()));
      return builder.build();
    }

    /** All parts but the stimuli. */
    ExperimentBuilder builder() {
      Network layers = layers();
      FakeNetwork first = network(layers, trained());
      ExperimentBuilder builder =
          Experiment.builder()
              .name("a \"name\"\n\u00e9\uD83D\uDD22 " + random.nextInt())
              .model("first", first)
              .control("untrained", first.withWeights(new Initial()))
              .control("permuted", Permuted.of(first))
              .control("foreign", network(layers, Permuted.weightsOf(network(layers, trained()))))
              .probe(Probe.layer(layers.layers().get(0).name()))
              .analysis(new Anova(Math.nextUp(random.nextDouble())))
              .analysis(
                  new Tukey(
                      new Anova(0.5),
                      random.nextBoolean() ? Optional.empty() : Optional.of(new Anova(0.25))))
              .analysis(new Rsa(random.nextBoolean() ? List.of() : List.of("a", "b \\ c")))
              .seeds(
                  random.nextBoolean()
                      ? LongStream.rangeClosed(-1, random.nextInt(4))
                      : LongStream.of(random.nextLong(), 5))
              .keepResponses(one(KeepResponses.values()));
      if (random.nextBoolean()) {
        builder.control(
            "mirrored",
            new Mirror(random.nextBoolean() ? first : network(layers, new Initial()), true));
      }
      if (random.nextBoolean()) {
        builder.synthesis(new FakeComponents.Claims(random.nextGaussian()));
      }
      return builder;
    }

    private <T> T one(T[] values) {
      return values[random.nextInt(values.length)];
    }

    private StimulusSet set(String name) {
      double low = random.nextGaussian();
      return new StimulusSet(
          name,
          new Grid(
              Math.nextUp(random.nextDouble()),
              new Bounds(low, low + 1),
              random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()),
              random.nextBoolean()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(Double.longBitsToDouble(random.nextLong() >>> 2)),
              random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong())));
    }

    private Network layers() {
      if (random.nextBoolean()) {
        return Networks.poster();
      }
      return new Network(
          Networks.poster().input(),
          Normalization.of(
              1 + random.nextInt(255),
              List.of(random.nextGaussian(), 0.0, -0.0),
              List.of(0.5, 0.5, 1e-300)),
          List.of(Flatten.of("flat"), Dense.of("scores", 10)));
    }

    private FakeNetwork network(Network layers, WeightSource weights) {
      Initializer initializer =
          Initializer.of(Initializer.Scheme.HE, one(Initializer.Distribution.values()))
              .withGain(Math.nextUp(random.nextDouble()));
      return new FakeNetwork(layers, initializer, weights, one(Device.values()));
    }

    private Trained trained() {
      Optimizer optimizer =
          random.nextBoolean()
              ? Optimizer.Sgd.withDefaults()
                  .withLearningRate(Math.nextUp(random.nextDouble()))
                  .withMomentum(random.nextDouble())
              : Optimizer.Adam.withDefaults()
                  .withBeta1(random.nextDouble())
                  .withBeta2(random.nextDouble());
      FakeData data =
          new FakeData(
              random.nextBoolean() ? Optional.empty() : Optional.of(Path.of("some", "folder")),
              random.nextBoolean(),
              LongStream.range(0, random.nextInt(4)).boxed().toList());
      return Trained.on(
          random.nextBoolean() ? data : new Grey(data),
          Training.poster()
              .withEpochs(1 + random.nextInt(Integer.MAX_VALUE))
              .withBatchSize(1 + random.nextInt(9))
              .withOptimizer(optimizer)
              .withReportEvery(1));
    }
  }
}
