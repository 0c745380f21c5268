package io.github.numerosity.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.data.ImageDataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message stands at the place that is to be mended. */
class MistakesTest {
  @Test
  void tellsEverythingAtOnce() {
    ConfigException refused =
        refused(
            """
            {
              "formatVersion": 1,
              "seed": 3,
              "training": { "epoch": 2, "batchSize": "four" },
              "stimuli": { "numerosities": "1..x" },
              "analyses": [ { "type": "one-way-anova", "alpha": 2 }, "tuckey-hsd" ],
              "seeds": [1.5]
            }
            """);

    assertThat(refused)
        .hasMessage(
            """
            x.json:3:3: seed: unknown key; did you mean "seeds"?
                  "seed": 3,
                  ^
            x.json:4:17: training.epoch: unknown key; did you mean "epochs"?
                  "training": { "epoch": 2, "batchSize": "four" },
                                ^
            x.json:4:42: training.batchSize: must be a whole number, got "four"
                  "training": { "epoch": 2, "batchSize": "four" },
                                                         ^
            x.json:5:14: stimuli.seed: must be given; there is no default
                  "stimuli": { "numerosities": "1..x" },
                             ^
            x.json:5:32: stimuli.numerosities: must be a list of whole numbers or a range such as "1..10", got "1..x"
                  "stimuli": { "numerosities": "1..x" },
                                               ^
            x.json:6:53: analyses[0].alpha: alpha must be in (0, 1), got 2.0
                  "analyses": [ { "type": "one-way-anova", "alpha": 2 }, "tuckey-hsd" ],
                                                                    ^
            x.json:6:58: analyses[1]: no selectivity analysis is called "tuckey-hsd"; did you mean "tukey-hsd"?
                  "analyses": [ { "type": "one-way-anova", "alpha": 2 }, "tuckey-hsd" ],
                                                                         ^
            x.json:7:13: seeds[0]: must be a whole number, got 1.5
                  "seeds": [1.5]
                            ^""");
    assertThat(refused.problems()).hasSize(8);
  }

  @Test
  void aVersionIsRequiredAndMustBeKnown() {
    assertThat(problems("{}"))
        .containsExactly(
            "x.json:1:1: formatVersion: must be given; there is no default",
            "x.json:1:1: seeds: must be given, such as \"1..10\"; there is no default",
            "x.json:1:1: stimuli.seed: must be given; there is no default");
    assertThat(problems("{ \"formatVersion\": 2, \"seeds\": [1], \"stimuli\": { \"seed\": 1 } }"))
        .containsExactly(
            "x.json:1:20: formatVersion: version 2 is newer than this program, which reads version 1; use a newer release");
    assertThat(problems("{ \"formatVersion\": 0, \"seeds\": [1], \"stimuli\": { \"seed\": 1 } }"))
        .containsExactly("x.json:1:20: formatVersion: must be 1, got 0");
    assertThat(
            problems("{ \"formatVersion\": \"1\", \"seeds\": [1], \"stimuli\": { \"seed\": 1 } }"))
        .containsExactly("x.json:1:20: formatVersion: must be a whole number, got \"1\"");
  }

  @Test
  void theRootIsAnObject() {
    assertThat(problems("{ \"a\": ")).singleElement().asString().contains("not valid JSON");
    ConfigException refused = refusedText("[1]");
    assertThat(refused).hasMessageStartingWith("x.json:1:1: must be an object, got an array");
    assertThat(refusedText("")).hasMessageContaining("no JSON found");
  }

  @Test
  void duplicateKeysAreToldTogetherWithTheRest() {
    assertThat(problems("\"training\": { \"epochs\": 1, \"epochs\": 0 }, \"name\": 3"))
        .containsExactly(
            "x.json:4:28: training.epochs: duplicate key, first given in line 4; keep one of the two",
            "x.json:4:51: name: must be a string, got 3");
  }

  @Test
  void numbersAreWithinTheirTypes() {
    assertThat(
            problems(
                """
                "training": { "epochs": 2147483648, "batchSize": 1e99999999999, "reportEvery": 1e-3,
                  "optimizer": { "learningRate": 1e400, "momentum": 1e-400 } },
                "seeds": [9223372036854775808, 1e20, 1e-99999999, "7", true, null]
                """))
        .containsExactly(
            "x.json:3:25: training.epochs: must be a whole number in -2147483648..2147483647, got 2147483648",
            "x.json:3:50: training.batchSize: must be a whole number in -2147483648..2147483647, got 1e99999999999",
            "x.json:3:80: training.reportEvery: must be a whole number, got 1e-3",
            "x.json:4:34: training.optimizer.learningRate: must be 0 or within 4.9e-324 and 1.8e308 in size, got 1e400",
            "x.json:4:53: training.optimizer.momentum: must be 0 or within 4.9e-324 and 1.8e308 in size, got 1e-400",
            "x.json:5:11: seeds[0]: must be a whole number in -9223372036854775808..9223372036854775807, got 9223372036854775808",
            "x.json:5:32: seeds[1]: must be a whole number in -9223372036854775808..9223372036854775807, got 1e20",
            "x.json:5:38: seeds[2]: must be a whole number, got 1e-99999999",
            "x.json:5:51: seeds[3]: must be a whole number, got \"7\"",
            "x.json:5:56: seeds[4]: must be a whole number, got true",
            "x.json:5:62: seeds[5]: must be given a value, or left out to get the default, got null");
  }

  @Test
  void rangesAreBoundedAndAscend() {
    assertThat(problems("\"seeds\": \"1..100001\""))
        .singleElement()
        .asString()
        .contains("1 to 100000");
    assertThat(problems("\"seeds\": \"3..1\"")).singleElement().asString().contains("ascending");
    assertThat(problems("\"seeds\": \"1..99999999999999999999\"")).hasSize(1);
    assertThat(problems("\"seeds\": \"1-10\"")).singleElement().asString().contains("1..10");
    assertThat(problems("\"seeds\": 3"))
        .containsExactly("x.json:3:10: seeds: must be a list or a range such as \"1..10\", got 3");
    assertThat(
            problems("\"stimuli\": { \"seed\": 1, \"numerosities\": \"2147483647..2147483648\" }"))
        .singleElement()
        .asString()
        .contains("must be a range within -2147483648..2147483647");
  }

  @Test
  void aPlanOfMoreImagesThanCanBeListedIsRefused() {
    assertThat(problems("\"stimuli\": { \"seed\": 1, \"imagesPerNumerosity\": 2000000000 }"))
        .singleElement()
        .asString()
        .startsWith("x.json:3:48: stimuli.imagesPerNumerosity: ")
        .contains("imagesPerNumerosity");
  }

  @Test
  void everyKindOfValueIsChecked() {
    assertThat(
            problems(
                """
                "data": { "download": "yes", "directory": 3, "folds": { } },
                "engine": { "device": "gpu" },
                "keep": { "responses": true },
                "analyses": { },
                "probe": { "layers": "avgpool" },
                "networks": [ 3, { "name": false }, { "name": "x", "role": "recorded" } ],
                "stimuli": { "seed": 1, "perSeed": 0, "sets": [ { "name": 1, "type": "grid", "radius": "big", "spread": 2 } ] }
                """))
        .containsExactly(
            "x.json:3:23: data.download: must be true or false, got \"yes\"",
            "x.json:3:43: data.directory: must be a path, got 3",
            "x.json:3:55: data.folds: must be a list or a range such as \"1..10\", got an object",
            "x.json:4:23: engine.device: must be one of auto, cpu, first-gpu, got \"gpu\"",
            "x.json:5:24: keep.responses: must be one of auto, always, never, got true",
            "x.json:6:13: analyses: must be a list, got an object",
            "x.json:7:22: probe.layers: must be a list, got \"avgpool\"",
            "x.json:8:15: networks[0]: must be an object, got 3",
            "x.json:8:28: networks[1].name: must be a string, got false",
            "x.json:8:60: networks[2].role: must be one of model, control, got \"recorded\"",
            "x.json:9:36: stimuli.perSeed: must be true or false, got 0",
            "x.json:9:59: stimuli.sets[0].name: must be a string, got 1",
            "x.json:9:88: stimuli.sets[0].radius: must be a number, got \"big\"",
            "x.json:9:105: stimuli.sets[0].spread: must be an object, got 2");
  }

  @Test
  void refusalsOfConstructorsStandAtTheSettingThatTheyName() {
    assertThat(
            problems(
                """
                "training": { "batchSize": 0 },
                "stimuli": { "seed": 1, "imagesPerNumerosity": 0,
                  "sets": [ { "type": "grid", "spread": { "low": 3 } }, { "type": "grid", "name": "Grid 2" } ] }
                """))
        .containsExactly(
            "x.json:3:28: training.batchSize: batchSize must be >= 1, got 0",
            "x.json:4:48: stimuli.imagesPerNumerosity: imagesPerNumerosity must be >= 1, got 0",
            "x.json:5:50: stimuli.sets[0].spread.low: low must be below high, got 3.0 and 1.0",
            "x.json:5:83: stimuli.sets[1].name: the name of a stimulus set must consist of lower-case letters, digits and hyphens, got \"Grid 2\"");
    assertThat(problems("\"stimuli\": { \"seed\": 1, \"imagesPerNumerosity\": 0 }"))
        .containsExactly(
            "x.json:3:48: stimuli.imagesPerNumerosity: imagesPerNumerosity must be >= 1, got 0");
  }

  @Test
  void componentsAreNamed() {
    assertThat(
            problems(
                """
                "data": "cifar100",
                "training": { "optimizer": { "type": 4 } },
                "analyses": [ { }, { "type": "rsa", "measures": [1], "measure": "x" }, [], "" ],
                "syntheses": [ "claim" ]
                """))
        .containsExactly(
            "x.json:4:9: data: no image dataset is called \"cifar100\"; did you mean \"cifar10\"?",
            "x.json:5:38: training.optimizer.type: must be the name of an optimizer, or an object with \"type\", got 4",
            "x.json:6:15: analyses[0]: \"type\" must be given: which selectivity analysis; there are one-way-anova, tukey-hsd, rsa",
            "x.json:6:50: analyses[1].measures[0]: must be a string, got 1",
            "x.json:6:54: analyses[1].measure: unknown key; did you mean \"measures\"?",
            "x.json:6:72: analyses[2]: must be the name of a selectivity analysis, or an object with \"type\", got an array",
            "x.json:6:76: analyses[3]: no selectivity analysis is called \"\"; there are one-way-anova, tukey-hsd, rsa",
            "x.json:7:16: syntheses[0]: no synthesis is called \"claim\"; did you mean \"claims\"?");
  }

  @Test
  void aCriterionMustBeOfTheKindThatIsNeeded() {
    assertThat(problems("\"analyses\": [ { \"type\": \"tukey-hsd\", \"check\": \"rsa\" } ]"))
        .containsExactly(
            "x.json:4:47: analyses[0].check: \"rsa\" cannot be used here; use an anova");
  }

  @Test
  void layersMustFit() {
    assertThat(
            problems(
                """
                "networks": [
                  { "name": "a", "layers": "postr" },
                  { "name": "b", "layers": [ { "type": "convolution", "name": "c1", "filters": 4, "kernel": 40 },
                    { "type": "dense", "name": "d", "units": 10 } ] },
                  { "name": "c", "layers": [ { "type": "convolution", "kernel": 0, "padding": "x" }, "relu", { "type": "pool" } ] },
                  { "name": "d", "input": { "channels": 2 }, "normalization": { "scale": 0 } },
                  { "name": "e", "layers": [ ], "input": { "width": 8, "size": 3 } },
                  { "name": "f", "layers": { "layer": [] } },
                  { "name": "g", "layers": 7 }
                ]
                """))
        .containsExactly(
            "x.json:5:28: networks[0].layers: no network is called \"postr\"; did you mean \"poster\"?",
            "x.json:6:30: networks[1].layers[0]: layer \"c1\": a window of 40 does not fit into the 32 rows that \"input\" puts out (padding 0)",
            "x.json:8:30: networks[2].layers[0].name: must be given; there is no default",
            "x.json:8:30: networks[2].layers[0].filters: must be given; there is no default",
            "x.json:8:65: networks[2].layers[0].kernel: kernel must be >= 1, got 0",
            "x.json:8:79: networks[2].layers[0].padding: must be a whole number, got \"x\"",
            "x.json:8:86: networks[2].layers[1].name: must be given; there is no default",
            "x.json:8:104: networks[2].layers[2].type: no layer is called \"pool\"; there are average-pool, convolution, dense, flatten, max-pool, relu",
            "x.json:9:41: networks[3].input.channels: channels must be 1 or 3, got 2",
            "x.json:9:74: networks[3].normalization.scale: scale must be > 0, got 0",
            "x.json:10:28: networks[4].layers: a network has at least one layer",
            "x.json:10:56: networks[4].input.size: unknown key; there are width, height, channels",
            "x.json:11:30: networks[5].layers.layer: unknown key; did you mean \"layers\"?",
            "x.json:12:28: networks[6].layers: must be the name of a network or a list of layers, got 7");
  }

  @Test
  void referencesAreResolved() {
    assertThat(
            problems(
                """
                "networks": [
                  { "name": "a", "extends": "b", "weights": "trained" },
                  { "name": "b", "extends": "c" },
                  { "name": "c", "extends": "a" },
                  { "name": "d", "weights": { "type": "permuted", "of": "trianed" } },
                  { "name": "trained", "weights": { "type": "permuted", "of": "trained" } },
                  { "name": "e", "extends": "nobody", "layer": "poster" },
                  { "name": "f", "extends": "g", "type": "mirror" },
                  { "name": "g" },
                  { "name": "g" },
                  { "name": "h", "weights": { "type": "permuted", "of": "i" } },
                  { "name": "i", "type": "mirror", "of": "g" }
                ]
                """))
        .containsExactly(
            "x.json:7:29: networks[2].extends: networks refer to each other in a circle: a -> b -> c -> a",
            "x.json:8:57: networks[3].weights.of: no network is called \"trianed\"; did you mean \"trained\"?",
            "x.json:9:63: networks[4].weights.of: networks refer to each other in a circle: trained -> trained",
            "x.json:10:29: networks[5].extends: no network is called \"nobody\"; there are a, b, c, d, trained, e, f, g, h, i",
            "x.json:11:29: networks[6].extends: a network of type \"mirror\" cannot extend one of another type",
            "x.json:13:3: networks[8]: a network before is called \"g\" too",
            "x.json:14:57: networks[9].weights.of: the network \"i\" has no weights that could be used here");
  }

  @Test
  void aChainOfReferencesIsBounded() {
    String chain =
        IntStream.range(0, 5000)
            .mapToObj(i -> "{ \"name\": \"n%d\", \"extends\": \"n%d\" }".formatted(i, i + 1))
            .collect(Collectors.joining(",\n", "\"networks\": [", ", { \"name\": \"n5000\" } ]"));

    assertThat(problems(chain)).first().asString().contains("over more than 32");
  }

  @Test
  void partsThatDoNotFitEachOtherAreToldWhereTheyStand() {
    assertThat(
            problems(
                """
                "seeds": [1, 1],
                "probe": { "layers": ["conv9"] },
                "networks": [ "tensorflow",
                  { "name": "b", "layers": [ { "type": "flatten", "name": "conv9" } ], "weights": "trained" } ],
                "analyses": [ "rsa", "rsa" ]
                """))
        .anySatisfy(
            problem -> assertThat(problem).startsWith("x.json:3:10: seeds: 1 is given twice"))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("x.json:4:10: probe: ")
                    .contains("no layer \"conv9\"; the network has [conv1"))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith(
                        "x.json:6:83: networks[1].weights: network b: the last layer \"conv9\" has 3072 units"))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .startsWith("x.json:7:22: analyses[1]: analysis rsa: the name is given twice"))
        .hasSize(4);
    assertThat(problems("\"analyses\": [\"rsa\"], \"syntheses\": [\"claims\"]"))
        .containsExactly(
            "x.json:4:36: syntheses[0]: synthesis claims: the claims need two analyses");
    assertThat(problems("\"analyses\": []")).containsExactly("x.json:4:13: analyses: not set");
    assertThat(problems("\"networks\": [ { \"name\": \"Upper\" } ]"))
        .containsExactly(
            "x.json:4:25: networks[0].name: a network's name is made of lower-case letters, digits and hyphens, got \"Upper\"");
    assertThat(problems("\"networks\": []"))
        .containsExactly("x.json:4:13: networks: must hold at least one network");
  }

  @Test
  void defaultsThatAreNotThereAreToldOnlyWhereTheyAreNeeded() {
    assertThat(
            refused(
                    "\"name\": \"x\"",
                    ExperimentReader.of(FakeComponents.without(SelectivityAnalysis.class)))
                .problems())
        .extracting(ConfigProblem::toString)
        .first()
        .asString()
        .startsWith(
            "x.json:1:1: analyses[0]: no selectivity analysis is called \"one-way-anova\"; there is"
                + " none; this is the built-in default of \"analyses\": give another in the file");
    ExperimentReader withoutData = ExperimentReader.of(FakeComponents.without(ImageDataset.class));
    assertThat(refused("\"name\": \"x\"", withoutData).problems())
        .singleElement()
        .asString()
        .contains("data: no image dataset is called \"cifar10\"");
    assertThat(
            withoutData
                .read(
                    "x.json",
                    ExperimentFileTest.text("\"networks\": [\"tensorflow\"]"),
                    Path.of(""))
                .experiment()
                .networks())
        .hasSize(1);
  }

  @Test
  void aDefaultEngineThatIsNotThereIsToldWhereAFileNeedsIt() {
    ExperimentReader own = ExperimentReader.of(FakeComponents.ownEngine());
    String missing =
        "no model source is called \"tensorflow\"; there are mirror, own; this is the built-in default of"
            + " \"engine\": give another in the file";

    for (String members :
        List.of(
            "\"networks\": [ { \"name\": \"a\" } ]",
            "\"networks\": [ { \"weights\": \"initial\" } ]",
            "\"networks\": [ \"own\", { \"name\": \"b\" } ]",
            "\"networks\": [ \"own\" ], \"engine\": { \"device\": \"cpu\" }")) {
      assertThat(refused(members, own).problems())
          .extracting(ConfigProblem::toString)
          .singleElement()
          .asString()
          .startsWith("x.json:1:1: engine: " + missing);
    }
  }

  @Test
  void aThousandMistakesAreCut() {
    String keys =
        IntStream.range(0, 1000)
            .mapToObj(i -> "\"key%d\": 1".formatted(i))
            .collect(Collectors.joining(",\n"));

    ConfigException refused = refused(keys);
    assertThat(refused.problems()).hasSize(100);
    assertThat(refused).hasMessageEndingWith("and 900 further problems");
  }

  @Test
  void hugeAndDeepFilesAreRefused(@TempDir Path folder) throws IOException {
    Path huge = folder.resolve("huge.json");
    Files.writeString(huge, "{\"seeds\": [" + "1,".repeat(9_000_000) + "1]}");
    ConfigException refused =
        catchThrowableOfType(
            ConfigException.class, () -> ExperimentFile.read(huge, FakeComponents.all()));
    assertThat(refused).hasMessageContaining("longer than 16777216 characters");

    assertThat(refused("\"data\": " + "{\"data\": ".repeat(100_000)))
        .hasMessageContaining("nested deeper than 64 levels");
    assertThat(
            refused(
                "\"data\": "
                    + "{ \"type\": \"grey\", \"data\": ".repeat(62)
                    + "\"cifar11\""
                    + "}".repeat(62)))
        .hasMessageContaining("no image dataset is called \"cifar11\"");
  }

  static List<String> problems(String members) {
    return refused(members).problems().stream()
        .map(problem -> problem.toString().lines().findFirst().orElseThrow())
        .toList();
  }

  private static ConfigException refused(String members) {
    return refused(members, ExperimentReader.of(FakeComponents.all()));
  }

  private static ConfigException refused(String members, ExperimentReader reader) {
    return refusedText(ExperimentFileTest.text(members), reader);
  }

  private static ConfigException refusedText(String text) {
    return refusedText(text, ExperimentReader.of(FakeComponents.all()));
  }

  private static ConfigException refusedText(String text, ExperimentReader reader) {
    ConfigException refused =
        catchThrowableOfType(ConfigException.class, () -> reader.read("x.json", text, Path.of("")));
    assertThat(refused).isNotNull();
    return refused;
  }
}
