package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.model.Opening;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.outcome.TableNames;
import io.github.numerosity.response.Probe;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentBuilderTest {
  private static final FakeSource NETWORK = FakeSource.untrained("builder");

  private static StimulusPlan plan() {
    return Stimuli.of(new StimulusSet("dots", new FakeDots(255)))
        .withNumerosities(IntStream.rangeClosed(1, 3).toArray())
        .withImagesPerNumerosity(4)
        .withSeed(7);
  }

  private static ExperimentBuilder complete() {
    return Experiment.builder()
        .model("trained", NETWORK)
        .stimuli(plan())
        .probe(Probe.layer("units"))
        .analysis(new FakeAnalysis("means", 1))
        .seeds(1, 2);
  }

  private static List<String> problems(ExperimentBuilder builder) {
    return catchThrowableOfType(InvalidExperimentException.class, builder::build)
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void buildsWhatWasGiven() {
    Experiment experiment = complete().control("other", NETWORK).build();
    assertThat(experiment.name()).isEqualTo("experiment");
    assertThat(experiment.networks())
        .extracting(NetworkPlan::name, NetworkPlan::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("trained", NetworkRole.MODEL),
            org.assertj.core.groups.Tuple.tuple("other", NetworkRole.CONTROL));
    assertThat(experiment.seeds()).containsExactly(1L, 2L);
    assertThat(experiment.keepResponses()).isEqualTo(KeepResponses.AUTO);
  }

  @Test
  void namesEverythingMissingAtOnce() {
    assertThat(problems(Experiment.builder()))
        .containsExactly(
            "networks: not set",
            "stimuli: not set",
            "probe: not set",
            "seeds: not set",
            "analyses: not set");
  }

  @Test
  void namesAllContradictionsAtOnce() {
    ExperimentBuilder builder =
        Experiment.builder()
            .name("a")
            .name("b")
            .model("trained", NETWORK)
            .control("trained", NETWORK)
            .stimuli(plan().withImagesPerNumerosity(1).withNumerosities(4))
            .probe(Probe.layer("relu6"))
            .analysis(new FakeAnalysis("means", 1))
            .analysis(new FakeAnalysis("means", 2))
            .seeds(1, 1)
            .keepResponses(KeepResponses.ALWAYS);
    assertThat(problems(builder))
        .anySatisfy(problem -> assertThat(problem).contains("name is set twice"))
        .anySatisfy(
            problem -> assertThat(problem).contains("network trained: the name is given twice"))
        .anySatisfy(
            problem -> assertThat(problem).contains("analysis means: the name is given twice"))
        .anySatisfy(problem -> assertThat(problem).contains("seeds: 1 is given twice"))
        .anySatisfy(problem -> assertThat(problem).contains("relu6", "[pixels, units]"))
        .anySatisfy(problem -> assertThat(problem).contains("two numerosities", "[4]"))
        .anySatisfy(problem -> assertThat(problem).contains("two images per numerosity"));
  }

  @Test
  void rejectsMalformedNetworkNamesWithTheOtherProblems() {
    assertThat(problems(Experiment.builder().model("Trained 1", NETWORK)))
        .anySatisfy(problem -> assertThat(problem).contains("network Trained 1: ", "\"Trained 1\""))
        .anySatisfy(problem -> assertThat(problem).isEqualTo("probe: not set"));
  }

  @Test
  void rejectsStimuliWithoutSeed() {
    StimulusPlan plan = Stimuli.of(new StimulusSet("dots", new FakeDots(255)));
    assertThat(
            problems(
                Experiment.builder()
                    .model("trained", NETWORK)
                    .stimuli(plan)
                    .probe(Probe.layer("units"))
                    .analysis(new FakeAnalysis("means", 1))
                    .seeds(1)))
        .singleElement()
        .asString()
        .isEqualTo("stimuli, seed: there is no seed, and no default");
  }

  @Test
  void rejectsNetworksWithDifferentInputSizes() {
    assertThat(problems(complete().model("large", new Imported(new ImageSize(16, 16, 3)))))
        .anySatisfy(problem -> assertThat(problem).contains("different sizes", "16x16x3", "8x8x1"));
  }

  @Test
  void rejectsOwnStimuliForANetworkWithoutSeed() {
    ExperimentBuilder builder =
        Experiment.builder()
            .model("imported", new Imported(FakeSource.SIZE))
            .stimuli(plan().withPerSeed(true))
            .probe(Probe.layer("units"))
            .analysis(new FakeAnalysis("means", 1))
            .seeds(1);
    assertThat(problems(builder))
        .anySatisfy(problem -> assertThat(problem).contains("\"imported\"", "without a seed"));
  }

  @Test
  void passesOnTheProblemsOfAnalysesAndSyntheses() {
    Synthesis synthesis =
        new Synthesis() {
          @Override
          public String name() {
            return "claims";
          }

          @Override
          public List<Problem> problems(List<SelectivityAnalysis<?>> analyses) {
            return List.of(Problem.of("it needs an analysis of %d others", analyses.size()));
          }

          @Override
          public List<Exhibit> exhibits(Findings findings, TableNames tables) {
            return List.of();
          }
        };
    ExperimentBuilder builder =
        Experiment.builder()
            .model("trained", NETWORK)
            .stimuli(
                Stimuli.of(new StimulusSet("unsuitable", new FakeDots(255)))
                    .withImagesPerNumerosity(2)
                    .withSeed(7))
            .probe(Probe.layer("units"))
            .analysis(new FakeAnalysis("means", 1))
            .synthesis(synthesis)
            .seeds(1);
    assertThat(problems(builder))
        .containsExactly(
            "analysis means: the set is unsuitable",
            "synthesis claims: it needs an analysis of 1 others");
  }

  /** One network, whatever the seed. */
  private record Imported(ImageSize size) implements ModelSource {
    @Override
    public NetworkShape shape() {
      return new NetworkShape(size, List.of(new LayerShape("units", 2, 1, 1)));
    }

    @Override
    public boolean dependsOnSeed() {
      return false;
    }

    @Override
    public Model open(Opening opening) {
      return Model.of(shape(), (layers, images) -> new float[2 * images.size()]);
    }
  }
}
