package io.github.numerosity.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.numerosity.config.FakeComponents.Anova;
import io.github.numerosity.config.FakeComponents.FakeData;
import io.github.numerosity.config.FakeComponents.FakeNetwork;
import io.github.numerosity.config.FakeComponents.Rsa;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.model.Initial;
import io.github.numerosity.model.Optimizer;
import io.github.numerosity.model.Trained;
import io.github.numerosity.model.Training;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extended configurations and overrides. */
class LayersOfFilesTest {
  private static final Map<String, String> PRESETS =
      Map.of(
          "base",
          """
          { "formatVersion": 1, "name": "base", "seeds": "1..5",
            "data": { "type": "cifar10", "download": true },
            "training": { "epochs": 7, "optimizer": "adam" },
            "analyses": [ "tukey-hsd", { "type": "one-way-anova", "alpha": 0.2 } ],
            "stimuli": { "seed": 3, "imagesPerNumerosity": 5 } }
          """,
          "small",
          "{ \"extends\": \"base\", \"name\": \"small\", \"training\": { \"epochs\": 1 } }",
          "circle",
          "{ \"extends\": \"round\" }",
          "round",
          "{ \"extends\": \"circle\" }",
          "broken",
          "{ \"training\": { \"epochs\": \"many\" } }",
          "malformed",
          "{");

  private static final ExperimentReader READER =
      ExperimentReader.of(FakeComponents.all())
          .withPresets(name -> Optional.ofNullable(PRESETS.get(name)));

  @Test
  void aFileIsLaidOverWhatItExtends() {
    Experiment experiment =
        read(
            """
            { "extends": "small", "seeds": [9], "training": { "batchSize": 2, "optimizer": { "type": "sgd" } },
              "data": { "folds": "1..2" }, "analyses": ["rsa"] }
            """);

    assertThat(experiment.name()).isEqualTo("small");
    assertThat(experiment.seeds()).containsExactly(9L);
    assertThat(experiment.stimuli().imagesPerNumerosity()).isEqualTo(5);
    assertThat(experiment.analyses().planned()).containsExactly(new Rsa(List.of("pearson")));
    assertThat(weights(experiment))
        .isEqualTo(
            Trained.on(
                new FakeData(Optional.empty(), true, List.of(1L, 2L)),
                Training.poster().withEpochs(1).withBatchSize(2)));
  }

  @Test
  void aShortTypeIsLaidOverLikeALongOne() {
    assertThat(weights(read("{ \"extends\": \"base\", \"data\": \"cifar10\" }")).data())
        .isEqualTo(new FakeData(Optional.empty(), true, List.of(1L, 2L)));
    assertThat(
            weights(
                    read(
                        "{ \"extends\": \"base\", \"training\": { \"optimizer\": { \"beta1\": 0.5 } } }"))
                .training()
                .optimizer())
        .isEqualTo(Optimizer.Adam.withDefaults().withBeta1(0.5));
  }

  @Test
  void aFileMayExtendAFile(@TempDir Path folder) throws IOException {
    Path lower = Files.createDirectories(folder.resolve("lower"));
    Files.writeString(
        lower.resolve("base.json"),
        "{ \"extends\": \"base\", \"data\": { \"directory\": \"d\" } }");
    Path file = Files.writeString(folder.resolve("x.json"), "{ \"extends\": \"lower/base.json\" }");

    Trained weights = weights(READER.read(file).experiment());
    assertThat(((FakeData) weights.data()).directory()).hasValue(lower.resolve("d"));
  }

  @Test
  void mistakesInWhatIsExtendedAreToldThere() {
    assertThat(messages("{ \"extends\": \"nothing\" }"))
        .containsExactly("x.json:1:14: extends: there is no preset and no file called \"nothing\"");
    assertThat(messages("{ \"extends\": 3 }")).first().asString().contains("extends: must be the");
    assertThat(messages("{ \"extends\": \"round\" }"))
        .anySatisfy(
            message -> assertThat(message).startsWith("circle:1:14: extends: configurations"));
    assertThat(messages("{ \"extends\": \"x\\u0000\" }")).isNotEmpty();
    assertThat(messages("{ \"extends\": \"malformed\" }"))
        .anySatisfy(message -> assertThat(message).startsWith("malformed:1:2: not valid"));
    assertThat(messages("{ \"extends\": \"broken\", \"seeds\": [1], \"trainning\": {} }"))
        .anySatisfy(
            message ->
                assertThat(message)
                    .isEqualTo(
                        "broken:1:27: training.epochs: must be a whole number, got \"many\""))
        .anySatisfy(
            message ->
                assertThat(message)
                    .isEqualTo("x.json:1:38: trainning: unknown key; did you mean \"training\"?"));
  }

  @Test
  void overridesGoBeforeEverything() {
    Experiment experiment =
        read(
            "{ \"extends\": \"base\" }",
            "training.epochs=4",
            "training.optimizer.beta1=0.25",
            "analyses[1].alpha=0.125",
            "analyses[0].criterion.alpha=0.0625",
            "name=2024",
            "seeds=4..5",
            "stimuli.sets=[\"grid\"]",
            "networks[1].weights=initial",
            "data[\"directory\"]=a=b",
            "data.folds=[]");

    assertThat(experiment.name()).isEqualTo("2024");
    assertThat(experiment.seeds()).containsExactly(4L, 5L);
    assertThat(weights(experiment).training())
        .isEqualTo(
            Training.poster()
                .withEpochs(4)
                .withOptimizer(Optimizer.Adam.withDefaults().withBeta1(0.25)));
    assertThat(((FakeData) weights(experiment).data()).directory()).hasValue(Path.of("a=b"));
    assertThat(experiment.analyses().planned().get(1)).isEqualTo(new Anova(0.125));
    assertThat(experiment.analyses().planned().get(0))
        .isEqualTo(new FakeComponents.Tukey(new Anova(0.0625), Optional.empty()));
    assertThat(experiment.stimuli().sets().get(0).name()).isEqualTo("grid");
    assertThat(((FakeNetwork) experiment.networks().get(1).source()).weights())
        .isEqualTo(new Initial());
  }

  @Test
  void overridesReachTheDefaultsToo() {
    Experiment experiment =
        read(
            "{ \"formatVersion\": 1 }",
            "seeds=[1]",
            "stimuli.seed=1",
            "networks[0].device=cpu",
            "analyses[0].alpha=0.5");

    assertThat(experiment.analyses().planned().get(0)).isEqualTo(new Anova(0.5));
    assertThat(((FakeNetwork) experiment.networks().get(0).source()).device())
        .isEqualTo(FakeComponents.Device.CPU);
  }

  @Test
  void mistakesInOverridesAreToldTogetherWithTheRest() {
    assertThat(
            messages(
                "{ \"extends\": \"base\", \"nam\": \"x\" }",
                "training.epoch=3",
                "training.batchSize=two",
                "trainin.epochs=3",
                "analyses[2].alpha=1",
                "seeds[0]=1",
                "seeds.x=1",
                "stimuli.seed.x=1",
                "name.x=1",
                "analyses[1].alpha={"))
        .containsExactlyInAnyOrder(
            "x.json:1:22: nam: unknown key; did you mean \"name\"?",
            "--set: training.epoch: unknown key; did you mean \"epochs\"?",
            "--set: training.batchSize: must be a whole number, got \"two\"",
            "--set: trainin: unknown key; did you mean \"training\"?",
            "--set: analyses[2]: there is no such element in a list of 2, counted from 0",
            "--set: seeds[0]: there is no such element in a string",
            "base:1:48: seeds: must be a list or a range such as \"1..10\", got an object",
            "--set: stimuli.seed.x: there is no such member in a number",
            "base:1:31: name: must be a string, got an object",
            "--set: analyses[1].alpha: must be a number, got \"{\"");
  }

  @Test
  void whatIsExtendedCannotBeSet() {
    assertThat(
            messages(
                "{ \"formatVersion\": 1, \"seeds\": [1], \"stimuli\": { \"seed\": 1 } }",
                "extends=base"))
        .containsExactly("--set: extends: can only be given in a file");
  }

  @Test
  void anOverrideIsShownWithACaret() {
    ConfigException refused =
        catchThrowableOfType(
            ConfigException.class,
            () -> read("{ \"extends\": \"base\" }", "training.optimizer.beta1=[1, 2]"));

    assertThat(refused)
        .hasMessage(
            """
            --set: training.optimizer.beta1: must be a number, got an array
                training.optimizer.beta1=[1, 2]
                                         ^""");
  }

  @Test
  void malformedOverridesAreRefused() {
    for (String text :
        List.of(
            "training",
            "=3",
            ".a=1",
            "a..b=1",
            "a.=1",
            "a[=1",
            "a[x]=1",
            "a[-1]=1",
            "a]=1",
            "[\"a\"]b=1",
            "a b=1",
            "a[12345678]=1",
            "x" + ".x".repeat(40) + "=1")) {
      ConfigException refused =
          catchThrowableOfType(ConfigException.class, () -> ConfigOverride.parse(text));
      assertThat(refused).as(text).hasMessageStartingWith("--set: must ");
    }
    assertThat(ConfigOverride.parse("a[0][1].b-c=")).hasToString("--set a[0][1].b-c=");
  }

  private static Trained weights(Experiment experiment) {
    return (Trained) ((FakeNetwork) experiment.networks().get(0).source()).weights();
  }

  private static Experiment read(String text, String... overrides) {
    return READER
        .withOverrides(Arrays.stream(overrides).map(ConfigOverride::parse).toList())
        .read("x.json", text, Path.of(""))
        .experiment();
  }

  private static List<String> messages(String text, String... overrides) {
    ConfigException refused =
        catchThrowableOfType(ConfigException.class, () -> read(text, overrides));
    assertThat(refused).isNotNull();
    return refused.problems().stream()
        .map(problem -> problem.toString().lines().findFirst().orElseThrow())
        .toList();
  }
}
