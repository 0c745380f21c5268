package io.github.numerosity.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.numerosity.design.Stimuli;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.experiment.FakeAnalysis;
import io.github.numerosity.experiment.FakeDots;
import io.github.numerosity.experiment.FakeSource;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.response.Probe;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.ProgressEvent;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Constraint;
import io.github.numerosity.stimulus.Property;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import io.github.numerosity.stimulus.StimulusSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declared constraints in a run. Each dot adds 100 / 64 to the luminance of 8 x 8 pixels. */
class ConstraintReportTest {
  private static final FakeDots DOTS = new FakeDots(100);

  /** Promises the luminance of three dots at most. */
  private record AtMostThree() implements StimulusGenerator {
    @Override
    public Stimulus generate(StimulusRequest request, RandomGenerator random) {
      return DOTS.generate(request, random);
    }

    @Override
    public List<Constraint> constraints(StimulusRequest request) {
      return List.of(new Constraint(Property.LUMINANCE, 0, luminance(3, request)));
    }
  }

  private static double luminance(int dots, StimulusRequest request) {
    return 100.0 * dots / request.size().samples();
  }

  private static ExperimentResult run(RunOptions options, int... numerosities)
      throws InterruptedException {
    return Experiment.builder()
        .model("untrained", FakeSource.untrained("constraints"))
        .stimuli(
            Stimuli.of(new StimulusSet("free", DOTS), new StimulusSet("bounded", new AtMostThree()))
                .withNumerosities(numerosities)
                .withImagesPerNumerosity(2)
                .withPreferenceImages(1)
                .withSeed(3))
        .probe(Probe.layer("units"))
        .analysis(new FakeAnalysis("means", 1))
        .seeds(1, 2)
        .build()
        .run(options);
  }

  @Test
  void standsAmongTheExhibitsAndFiles(@TempDir Path folder)
      throws InterruptedException, IOException {
    ExperimentResult result = run(RunOptions.in(folder), 1, 3);

    assertThat(result.exhibits())
        .filteredOn(exhibit -> exhibit.name().equals("constraints"))
        .singleElement()
        .isInstanceOfSatisfying(
            Table.class,
            table -> {
              assertThat(table.name()).isEqualTo("constraints");
              assertThat(table.rows().get())
                  .containsExactly(
                      List.of(
                          "bounded",
                          "luminance",
                          6,
                          0.0,
                          4.6875,
                          1.5625,
                          4.6875,
                          1.5625,
                          4.6875,
                          0,
                          true));
            });
    assertThat(Files.readAllLines(folder.resolve("constraints.csv")))
        .containsExactly(
            "set,property,images,declared_low,declared_high,observed_low,observed_high,lowest_mean,highest_mean,broken,holds",
            "bounded,luminance,6,0.0,4.6875,1.5625,4.6875,1.5625,4.6875,0,true");
    assertThat(folder.resolve("exhibits.json")).content().contains("\"constraints\"");
  }

  @Test
  void warnsOfAControlThatDoesNotHoldAndGoesOn() throws InterruptedException {
    List<ProgressEvent> events = new CopyOnWriteArrayList<>();
    ExperimentResult result = run(RunOptions.inMemory().withProgress(events::add), 2, 4, 5);

    assertThat(result.summary().failed()).isEmpty();
    assertThat(events)
        .filteredOn(ProgressEvent.Warned.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            ProgressEvent.Warned.class,
            warned -> {
              assertThat(warned.phase()).isEqualTo(Phase.STIMULI);
              assertThat(warned.network()).isEmpty();
              assertThat(warned.message())
                  .contains("declared constraint", "set bounded, numerosity 4, image 0")
                  .contains("luminance is 6.25", "declared 0.00000 to 4.68750")
                  .contains("5 more of 9");
            });
    assertThat(result.exhibits())
        .filteredOn(Table.class::isInstance)
        .first()
        .isInstanceOfSatisfying(
            Table.class,
            table ->
                assertThat(table.rows().get())
                    .singleElement()
                    .satisfies(row -> assertThat(row).endsWith(3.125, 7.8125, 6, false)));
    assertThat(result.exhibits())
        .filteredOn(exhibit -> exhibit.name().equals("stimulus-constraints"))
        .singleElement()
        .isInstanceOfSatisfying(
            Figure.class,
            figure -> {
              assertThat(figure.finding())
                  .isEqualTo("1 of 1 declared constraint is broken in some pictures.");
              assertThat(figure.caption()).contains("numerosity 4, image 0", "5 more of 9");
              assertThat(figure.tables()).containsExactly("constraints");
              assertThat(((Plot.Sheet) figure.plot()).rows())
                  .containsExactly(
                      List.of(
                          Plot.Cell.of("bounded"),
                          Plot.Cell.of("luminance"),
                          Plot.Cell.of("9"),
                          Plot.Cell.of("0 to 4.688"),
                          Plot.Cell.of("3.125 to 7.813"),
                          Plot.Cell.of("3.125 to 7.813"),
                          Plot.Cell.of("6"),
                          new Plot.Cell("broken", Plot.Tone.AGAINST)));
            });
  }
}
