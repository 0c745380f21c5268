package io.github.numerosity.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.ExperimentBuilder;
import io.github.numerosity.experiment.FakeAnalysis;
import io.github.numerosity.experiment.FakeDots;
import io.github.numerosity.experiment.FakeSource;
import io.github.numerosity.response.Probe;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SynthesisTest {
  private static final FakeAnalysis MEANS = new FakeAnalysis("means", 1);

  /** Draws what it finds, under names that another one uses too. */
  private record Drawing(String name) implements SelectivityAnalysis<FakeAnalysis.Means> {
    @Override
    public Optional<Recipe> recipe() {
      return Optional.empty();
    }

    @Override
    public FakeAnalysis.Means analyze(Responses responses) {
      return MEANS.analyze(responses);
    }

    @Override
    public List<Exhibit> exhibits(PerNetwork<FakeAnalysis.Means> results) {
      return List.of(figure("replaced"), figure("kept"));
    }
  }

  /** Replaces one figure of the first analysis. */
  private record Gathering() implements Synthesis {
    @Override
    public String name() {
      return "gathering";
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.empty();
    }

    @Override
    public Map<SelectivityAnalysis<?>, Set<String>> replacedFigures(Findings findings) {
      return Map.of(findings.analyses().get(0), Set.of("replaced"));
    }

    @Override
    public List<Exhibit> exhibits(Findings findings, TableNames tables) {
      return List.of(figure("replaced").at(Prominence.SUMMARY));
    }
  }

  private static Figure figure(String name) {
    return new Figure(name, "", "", "", new Plot.Sheet(List.of("a"), List.of()));
  }

  /** What analyses and syntheses show, without the stimuli and methods. */
  private static List<Exhibit> shown(List<Synthesis> syntheses) throws InterruptedException {
    ExperimentBuilder builder =
        Experiment.builder()
            .model("network", FakeSource.untrained("beside"))
            .stimuli(
                Stimuli.of(new StimulusSet("dots", new FakeDots(255)))
                    .withNumerosities(1, 2)
                    .withImagesPerNumerosity(2)
                    .withSeed(7))
            .probe(Probe.layer("units"))
            .analysis(new Drawing("one"))
            .analysis(new Drawing("other"))
            .seeds(1);
    syntheses.forEach(builder::synthesis);
    return builder.build().run(RunOptions.inMemory()).exhibits().stream()
        .filter(Figure.class::isInstance)
        .filter(exhibit -> !exhibit.name().startsWith("stimulus-"))
        .toList();
  }

  @Test
  void showsAFigureInsteadOfTheOneThatItReplaces() throws InterruptedException {
    assertThat(shown(List.of(new Gathering())))
        .extracting(Exhibit::name, exhibit -> ((Figure) exhibit).prominence())
        .containsExactly(
            tuple("gathering-replaced", Prominence.SUMMARY),
            tuple("kept", Prominence.BODY),
            tuple("replaced", Prominence.BODY),
            tuple("other-kept", Prominence.BODY));
  }

  @Test
  void leavesFiguresAsTheyAreWithoutASynthesis() throws InterruptedException {
    assertThat(shown(List.of()))
        .extracting(Exhibit::name)
        .containsExactly("replaced", "kept", "other-replaced", "other-kept");
  }
}
