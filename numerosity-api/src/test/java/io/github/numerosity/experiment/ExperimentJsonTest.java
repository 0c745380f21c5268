package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.design.Stimuli;
import io.github.numerosity.image.Image;
import io.github.numerosity.model.Permuted;
import io.github.numerosity.model.Trained;
import io.github.numerosity.model.Training;
import io.github.numerosity.response.Probe;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusSet;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExperimentJsonTest {
  private static Experiment experiment(StimulusGenerator generator, Optional<Path> file) {
    FakeSource untrained = FakeSource.untrained("json");
    FakeSource trained =
        untrained.withWeights(Trained.on(new FakeData("d", file), Training.poster()));
    return Experiment.builder()
        .name("study")
        .model("trained", trained)
        .control("permuted", Permuted.of(trained))
        .stimuli(
            Stimuli.of(new StimulusSet("dots", generator))
                .withNumerosities(1, 2, 4)
                .withImagesPerNumerosity(3)
                .withSeed(7))
        .probe(Probe.layer("units"))
        .analysis(new FakeAnalysis("means", 0.5))
        .seeds(1, 2, 3)
        .build();
  }

  @Test
  void writesEverySettingAndNamesTheNetworkThatAnotherOneBuildsOn() {
    assertThat(ExperimentJson.of(experiment(new FakeDots(9), Optional.of(Path.of("a", "b")))))
        .isEqualTo(
            """
            {
              "formatVersion": 1,
              "name": "study",
              "seeds": "1..3",
              "networks": [
                {
                  "name": "trained",
                  "role": "model",
                  "type": "fake",
                  "label": "json",
                  "weights": {
                    "type": "trained",
                    "data": { "type": "fake-data", "label": "d", "file": "a/b" },
                    "training": {
                      "epochs": 2,
                      "batchSize": 4,
                      "optimizer": { "type": "sgd", "learningRate": 0.001, "momentum": 0.9 },
                      "reportEvery": 2000
                    }
                  },
                  "divergesAt": 0,
                  "stepMillis": 0
                },
                {
                  "name": "permuted",
                  "role": "control",
                  "type": "fake",
                  "label": "json",
                  "weights": { "type": "permuted", "of": "trained" },
                  "divergesAt": 0,
                  "stepMillis": 0
                }
              ],
              "stimuli": {
                "seed": 7,
                "numerosities": [1, 2, 4],
                "imagesPerNumerosity": 3,
                "preferenceImages": 3,
                "rangeNumerosities": [],
                "perSeed": false,
                "sets": [{ "name": "dots", "type": "fake-dots", "grey": 9 }]
              },
              "probe": { "type": "layers", "layers": ["units"] },
              "analyses": [{ "type": "fake-analysis", "name": "means", "scale": 0.5 }],
              "syntheses": [],
              "keep": { "responses": "auto" }
            }
            """);
  }

  @Test
  void leavesPathsOutOfWhatIsDigested() {
    String here =
        ExperimentJson.withoutPaths(experiment(new FakeDots(9), Optional.of(Path.of("a"))));
    String there =
        ExperimentJson.withoutPaths(experiment(new FakeDots(9), Optional.of(Path.of("b"))));
    assertThat(here).isEqualTo(there).contains("\"file\": null");
    assertThat(ExperimentJson.withoutPaths(experiment(new FakeDots(8), Optional.empty())))
        .isNotEqualTo(here);
  }

  @Test
  void namesComponentsThatCannotBeWritten() {
    StimulusGenerator lambda =
        (request, random) ->
            Stimulus.labelled(
                Image.of(request.size(), new byte[request.size().samples()]), request.numerosity());
    Experiment experiment = experiment(lambda, Optional.empty());
    String name = ExperimentJsonTest.class.getName() + " (lambda)";
    assertThat(ExperimentJson.unwritable(experiment)).containsExactly(name);
    assertThat(ExperimentJson.of(experiment)).contains("\"unwritable\": \"" + name + "\"");
  }
}
