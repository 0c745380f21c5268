package io.github.numerosity.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.config.FakeComponents.Anova;
import io.github.numerosity.config.FakeComponents.Device;
import io.github.numerosity.config.FakeComponents.FakeData;
import io.github.numerosity.config.FakeComponents.FakeNetwork;
import io.github.numerosity.config.FakeComponents.Grey;
import io.github.numerosity.config.FakeComponents.Grid;
import io.github.numerosity.config.FakeComponents.Mirror;
import io.github.numerosity.config.FakeComponents.Own;
import io.github.numerosity.config.FakeComponents.Rsa;
import io.github.numerosity.config.FakeComponents.Tukey;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.KeepResponses;
import io.github.numerosity.experiment.NetworkPlan;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.Convolution;
import io.github.numerosity.model.Dense;
import io.github.numerosity.model.Flatten;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.Initializer;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.Network;
import io.github.numerosity.model.Networks;
import io.github.numerosity.model.Normalization;
import io.github.numerosity.model.Optimizer;
import io.github.numerosity.model.Permuted;
import io.github.numerosity.model.Trained;
import io.github.numerosity.model.Training;
import io.github.numerosity.response.Probe;
import io.github.numerosity.stimulus.StimulusSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFileTest {
  private static final String LEAST =
      """
      { "formatVersion": 1, "seeds": "1..3", "stimuli": { "seed": 7 } }
      """;

  private static final String POSTER =
      """
      {
        "formatVersion": 1,
        "name": "poster",
        "seeds": "1..10",                                              // or [1, 2, 3]
        "data":     { "type": "cifar10", "directory": null, "download": true },
        "networks": [
          { "name": "trained", "type": "tensorflow", "layers": "poster", "weights": "trained" },
          { "name": "untrained", "extends": "trained", "weights": "initial" },
          { "name": "permuted", "extends": "trained", "weights": { "type": "permuted", "of": "trained" } }
        ],
        "training": { "epochs": 3, "batchSize": 4, "optimizer": { "type": "sgd", "learningRate": 0.002, "momentum": 0.9 } },
        "engine":   { "type": "tensorflow", "device": "first-gpu" },
        "stimuli":  { "seed": 7, "numerosities": "1..10", "imagesPerNumerosity": 80, "sets": [ { "name": "standard", "type": "standard" } ] },
        "probe":    { "layers": ["avgpool"] },
        "analyses": [ { "type": "one-way-anova", "alpha": 0.05 }, "tukey-hsd", "rsa" ]
      }
      """;

  @Test
  void readsThePostersConfiguration() {
    Experiment experiment = read(POSTER);

    assertThat(experiment.name()).isEqualTo("poster");
    assertThat(experiment.seeds()).isEqualTo(LongStream.rangeClosed(1, 10).boxed().toList());
    FakeData data = new FakeData(Optional.empty(), true, List.of(1L, 2L));
    Training training =
        Training.poster()
            .withEpochs(3)
            .withOptimizer(Optimizer.Sgd.withDefaults().withLearningRate(0.002));
    FakeNetwork trained =
        new FakeNetwork(
            Networks.poster(), Initializer.pytorch(), Trained.on(data, training), Device.FIRST_GPU);
    assertThat(experiment.networks())
        .containsExactly(
            new NetworkPlan("trained", NetworkRole.MODEL, trained),
            new NetworkPlan("untrained", NetworkRole.CONTROL, trained.withWeights(new Initial())),
            new NetworkPlan("permuted", NetworkRole.CONTROL, Permuted.of(trained)));
    assertThat(experiment.stimuli().seed()).hasValue(7);
    assertThat(experiment.stimuli().numerosities())
        .isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
    assertThat(experiment.stimuli().sets())
        .containsExactly(new StimulusSet("standard", FakeComponents.GRID));
    assertThat(experiment.probe()).isEqualTo(Probe.layers("avgpool"));
    assertThat(experiment.analyses().planned())
        .containsExactly(
            new Anova(0.05),
            new Tukey(new Anova(0.02), Optional.empty()),
            new Rsa(List.of("pearson")));
    assertThat(experiment.keepResponses()).isEqualTo(KeepResponses.AUTO);
  }

  @Test
  void everythingButVersionAndSeedsHasADefault() {
    Experiment experiment = read(LEAST);

    FakeNetwork trained =
        new FakeNetwork(
            Networks.poster(),
            Initializer.pytorch(),
            Trained.on(FakeComponents.DATA, Training.poster()),
            Device.AUTO);
    assertThat(experiment.name()).isEqualTo("experiment");
    assertThat(experiment.networks())
        .extracting(NetworkPlan::source)
        .containsExactly(trained, trained.withWeights(new Initial()), Permuted.of(trained));
    assertThat(experiment.stimuli().imagesPerNumerosity()).isEqualTo(80);
    assertThat(experiment.stimuli().preferenceImages()).isEmpty();
    assertThat(experiment.stimuli().rangeNumerosities()).isEmpty();
    assertThat(experiment.analyses().planned())
        .extracting(SelectivityAnalysis::name)
        .containsExactly("one-way-anova", "tukey-hsd", "rsa");
    assertThat(experiment.analyses().syntheses()).isEmpty();
  }

  @Test
  void keepsTheTextAsItWasGiven(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("poster.jsonc"), POSTER);

    ExperimentFile read = ExperimentFile.read(file, FakeComponents.all());

    assertThat(read.text()).isEqualTo(POSTER);
    assertThat(read.experiment().name()).isEqualTo("poster");
  }

  @Test
  void sectionsApplyWhereverANetworkNeedsThem() {
    Experiment experiment =
        read(
            """
            "data": { "folds": [3], "download": true },
            "training": { "optimizer": "adam" },
            "networks": [
              { "name": "a", "weights": "trained" },
              { "name": "b", "weights": { "type": "trained", "training": { "epochs": 9 } } },
              { "name": "c", "extends": "b", "weights": { "training": { "batchSize": 8 } } }
            ]
            """);

    FakeData data = new FakeData(Optional.empty(), true, List.of(3L));
    Optimizer adam = Optimizer.Adam.withDefaults();
    assertThat(experiment.networks())
        .extracting(plan -> ((FakeNetwork) plan.source()).weights())
        .containsExactly(
            Trained.on(data, Training.poster().withOptimizer(adam)),
            Trained.on(data, Training.poster().withEpochs(9).withOptimizer(adam)),
            Trained.on(data, Training.poster().withEpochs(9).withBatchSize(8).withOptimizer(adam)));
  }

  @Test
  void aSettingThatIsCalledLikeItsSectionIsNotItsOwnDefault() {
    Experiment experiment =
        read(
            "\"data\": { \"type\": \"grey\", \"data\": { \"type\": \"cifar10\", \"folds\": [] } }");

    assertThat(((FakeNetwork) experiment.networks().get(0).source()).weights())
        .isEqualTo(
            Trained.on(
                new Grey(new FakeData(Optional.empty(), false, List.of())), Training.poster()));
  }

  @Test
  void nestedDefaultsAreJoinedKeyByKey() {
    Experiment experiment =
        read(
            """
            "training": { "optimizer": { "momentum": 0 } },
            "stimuli": { "seed": 1, "sets": ["grid",
              { "name": "wide", "type": "grid", "spread": { "low": -1 }, "columns": 4, "jitter": 1e-3, "salt": -9 } ] },
            "analyses": [ { "type": "tukey-hsd", "criterion": { "alpha": 0.5 }, "check": { "alpha": 0.25 } },
              { "type": "rsa", "measures": ["x", "y"] } ],
            "syntheses": ["claims"],
            "keep": { "responses": "never" }
            """);

    assertThat(
            ((Trained) ((FakeNetwork) experiment.networks().get(0).source()).weights()).training())
        .isEqualTo(Training.poster().withOptimizer(Optimizer.Sgd.withDefaults().withMomentum(0)));
    assertThat(experiment.stimuli().sets())
        .containsExactly(
            new StimulusSet("grid", FakeComponents.GRID),
            new StimulusSet(
                "wide",
                new Grid(
                    0.1,
                    new FakeComponents.Bounds(-1, 1),
                    OptionalInt.of(4),
                    OptionalDouble.of(0.001),
                    OptionalLong.of(-9))));
    assertThat(experiment.analyses().planned().get(0))
        .isEqualTo(new Tukey(new Anova(0.5), Optional.of(new Anova(0.25))));
    assertThat(experiment.analyses().syntheses()).containsExactly(new FakeComponents.Claims(0.5));
    assertThat(experiment.keepResponses()).isEqualTo(KeepResponses.NEVER);
  }

  @Test
  void readsLayersFromAListWithInputAndNormalizationBeside() {
    Experiment experiment =
        read(
            """
            "probe": { "layers": ["c"] },
            "networks": [
              { "name": "small", "input": { "width": 8, "height": 6, "channels": 1 },
                "layers": [ { "type": "convolution", "name": "c", "filters": 2, "kernel": 3, "stride": 2 },
                            { "type": "flatten", "name": "f" }, { "type": "dense", "name": "d", "units": 10 } ] },
              { "name": "scaled", "extends": "small", "normalization": { "mean": [0.25] } },
              { "name": "nested", "layers": { "input": { "width": 8, "height": 6, "channels": 1 },
                "layers": [ { "type": "flatten", "name": "c" } ] } }
            ]
            """);

    Network small =
        new Network(
            new ImageSize(8, 6, 1),
            Normalization.of(255, List.of(0.5), List.of(0.5)),
            List.of(Convolution.of("c", 2, 3).withStride(2), Flatten.of("f"), Dense.of("d", 10)));
    assertThat(experiment.networks())
        .extracting(plan -> ((FakeNetwork) plan.source()).layers())
        .containsExactly(
            small,
            new Network(
                small.input(), Normalization.of(255, List.of(0.25), List.of(0.5)), small.layers()),
            new Network(small.input(), small.normalization(), List.of(Flatten.of("c"))));
  }

  @Test
  void networksReferToEachOtherInAnyOrder() {
    Experiment experiment =
        read(
            """
            "networks": [
              { "name": "mirrored", "type": "mirror", "of": "permuted", "vertical": true, "role": "control" },
              { "name": "permuted", "extends": "a", "weights": { "type": "permuted", "of": "a" }, "role": "model" },
              { "name": "a" },
              { "name": "own", "type": "mirror", "of": { "type": "tensorflow", "device": "cpu" } },
              "tensorflow"
            ]
            """);

    List<ModelSource> sources = experiment.networks().stream().map(NetworkPlan::source).toList();
    FakeNetwork a = FakeComponents.NETWORK;
    assertThat(sources)
        .containsExactly(
            new Mirror(Permuted.of(a), true),
            Permuted.of(a),
            a,
            new Mirror(
                new FakeNetwork(a.layers(), a.initializer(), a.weights(), Device.CPU), false),
            a);
    assertThat(experiment.networks())
        .extracting(NetworkPlan::role)
        .containsExactly(
            NetworkRole.CONTROL,
            NetworkRole.MODEL,
            NetworkRole.CONTROL,
            NetworkRole.CONTROL,
            NetworkRole.CONTROL);
    assertThat(experiment.networks().get(4).name()).isEqualTo("tensorflow");
  }

  @Test
  void theFirstNetworkThatIsNotCalledAControlIsTheModel() {
    assertThat(
            read("""
                    "networks": [
                      { "name": "before", "role": "control" }, { "name": "asked" }, { "name": "after" }
                    ]
                    """)
                .networks())
        .extracting(NetworkPlan::role)
        .containsExactly(NetworkRole.CONTROL, NetworkRole.MODEL, NetworkRole.CONTROL);
  }

  @Test
  void pathsAreRelativeToTheFile(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.json"), text("\"data\": { \"directory\": \"pictures/cifar\" }"));

    Experiment experiment = ExperimentFile.read(file, FakeComponents.all()).experiment();

    Trained weights = (Trained) ((FakeNetwork) experiment.networks().get(0).source()).weights();
    assertThat(((FakeData) weights.data()).directory()).hasValue(folder.resolve("pictures/cifar"));
  }

  @Test
  void wholeNumbersMayBeWrittenWithAnExponentOrAZeroFraction() {
    Experiment experiment =
        read("\"seeds\": [-9223372036854775808, 1.0, 2e3], \"stimuli\": { \"seed\": 7.00 }");

    assertThat(experiment.seeds()).containsExactly(Long.MIN_VALUE, 1L, 2000L);
  }

  @Test
  void rangesMayBeNegativeAndSpaced() {
    assertThat(read("\"seeds\": \" -2 .. 1 \"").seeds()).containsExactly(-2L, -1L, 0L, 1L);
  }

  static Experiment read(String members) {
    return ExperimentReader.of(FakeComponents.all())
        .read("x.json", text(members), Path.of(""))
        .experiment();
  }

  /** Completes a configuration, unless it is complete. */
  @Test
  void networksOfAnEngineOfOnesOwnNeedNoOther() {
    Experiment experiment =
        ExperimentReader.of(FakeComponents.ownEngine())
            .read(
                "x.json",
                text(
                    """
                    "networks": [
                      { "name": "large", "type": "own", "units": 9 },
                      { "name": "same", "extends": "large" },
                      { "name": "twisted", "type": "mirror", "of": "large" },
                      "own"
                    ]
                    """),
                Path.of(""))
            .experiment();

    assertThat(experiment.networks())
        .extracting(NetworkPlan::source)
        .containsExactly(new Own(9), new Own(9), new Mirror(new Own(9), false), new Own(4));
  }

  static String text(String members) {
    if (members.stripLeading().startsWith("{")) {
      return members;
    }
    String seeds = members.contains("\"seeds\"") ? "" : "\"seeds\": [1],\n";
    String stimuli = members.contains("\"stimuli\"") ? "" : "\"stimuli\": { \"seed\": 1 },\n";
    return "{ \"formatVersion\": 1,\n" + seeds + stimuli + members + "}\n";
  }
}
