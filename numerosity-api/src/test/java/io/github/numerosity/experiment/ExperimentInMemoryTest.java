package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.component.NumerosityException;
import io.github.numerosity.component.Part;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.Permuted;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Failure;
import io.github.numerosity.response.Probe;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.ProgressEvent;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentInMemoryTest {
  private static final FakeAnalysis MEANS = new FakeAnalysis("means", 1);

  private static ExperimentBuilder plan() {
    return Experiment.builder()
        .stimuli(
            Stimuli.of(new StimulusSet("dots", new FakeDots(255)))
                .withNumerosities(IntStream.rangeClosed(1, 3).toArray())
                .withImagesPerNumerosity(4)
                .withSeed(7))
        .probe(Probe.layer("units"))
        .analysis(MEANS);
  }

  @Test
  void analysesEachNetworkAndSeedInTheOrderOfThePlan() throws InterruptedException {
    FakeSource source = FakeSource.untrained("order");
    ExperimentResult result =
        plan()
            .model("trained", source.trained())
            .control("untrained", source)
            .seeds(3, 1)
            .build()
            .run(RunOptions.inMemory().withThreads(2));
    assertThat(result.summary().networks())
        .extracting(network -> network.id().toString())
        .containsExactly("trained-3", "trained-1", "untrained-3", "untrained-1");
    assertThat(result.of(MEANS).of("trained")).hasSize(2);
    assertThat(result.of(MEANS).of("trained", 3)).isNotEqualTo(result.of(MEANS).of("trained", 1));
    assertThat(result.findings().histories().byId().keySet())
        .extracting(NetworkId::toString)
        .containsExactly("trained-3", "trained-1");
    assertThat(result.exhibits())
        .extracting(exhibit -> exhibit.name())
        .containsExactly("stimulus-pictures", "stimulus-features", "mean-table", "methods");
  }

  @Test
  void runsAReadyModelAndLeavesItOpen() throws InterruptedException {
    NetworkShape shape =
        new NetworkShape(FakeSource.SIZE, List.of(new LayerShape("units", 2, 1, 1)));
    Model.Responder respond = (layers, images) -> new float[2 * images.size()];
    Model model = Model.of(shape, respond);

    ExperimentResult result =
        plan()
            .model("mine", ModelSource.of(model))
            .control("again", ModelSource.of(model))
            .control("function", ModelSource.of(shape, respond))
            .seeds(1, 2)
            .build()
            .run(RunOptions.inMemory());

    assertThat(result.summary().networks())
        .extracting(network -> network.id().toString())
        .containsExactly("mine", "again", "function");
    assertThat(result.summary().networks())
        .allSatisfy(network -> assertThat(network.failure()).isEmpty());
    assertThat(model.respond(List.of("units"), List.of())).isEmpty();
  }

  @Test
  void trainsOnceAndLoadsDataOnceForAllNetworksThatNeedIt() throws InterruptedException {
    FakeSource trained = FakeSource.untrained("once").trained().withStepMillis(2);
    plan()
        .control("permuted", Permuted.of(trained))
        .model("trained", trained)
        .model("same", trained)
        .seeds(1)
        .build()
        .run(RunOptions.inMemory().withThreads(3));
    assertThat(FakeSource.trainings("once")).isEqualTo(1);
    assertThat(FakeData.loaded("once")).isEqualTo(1);
  }

  @Test
  void untrainedControlIsTheTrainedNetworkBeforeItsFirstStep() throws InterruptedException {
    FakeSource source = FakeSource.untrained("before");
    ExperimentResult alone = plan().model("a", source).seeds(5).build().run(RunOptions.inMemory());
    ExperimentResult besides =
        plan()
            .model("x", source.trained())
            .control("b", source)
            .seeds(4, 5)
            .build()
            .run(RunOptions.inMemory());
    assertThat(besides.of(MEANS).of("b", 5)).isEqualTo(alone.of(MEANS).of("a", 5));
  }

  @Test
  void aFailingSeedStopsNeitherTheOthersNorLosesThem() throws InterruptedException {
    FakeSource trained = FakeSource.untrained("failing").trained().divergingAt(2);
    Queue<ProgressEvent> events = new ConcurrentLinkedQueue<>();
    ExperimentResult result =
        plan()
            .model("trained", trained)
            .control("permuted", Permuted.of(trained))
            .seeds(1, 2, 3)
            .build()
            .run(RunOptions.inMemory().withThreads(2).withProgress(events::add));
    assertThat(result.summary().networks())
        .extracting(network -> network.failure().map(Failure::reason))
        .containsExactly(
            Optional.empty(),
            Optional.of("seed 2: loss is NaN at step 3"),
            Optional.empty(),
            Optional.empty(),
            Optional.of("seed 2: loss is NaN at step 3"),
            Optional.empty());
    assertThat(result.of(MEANS).of("trained")).hasSize(2);
    assertThat(events)
        .filteredOn(ProgressEvent.Failed.class::isInstance)
        .extracting(event -> event.network().orElseThrow())
        .containsExactlyInAnyOrder("trained-2", "permuted-2");
  }

  @Test
  void opensASourceThatDoesNotDependOnTheSeedOnce() throws InterruptedException {
    ExperimentResult result =
        plan()
            .model("imported", new Constant(0.5f))
            .control("untrained", FakeSource.untrained("imported"))
            .seeds(1, 2)
            .build()
            .run(RunOptions.inMemory());
    assertThat(result.summary().networks())
        .extracting(network -> network.id().seed())
        .containsExactly(OptionalLong.empty(), OptionalLong.of(1), OptionalLong.of(2));
    assertThat(result.of(MEANS).of("imported").get(0).means()).containsExactly(0.5, 0.5);
  }

  @Test
  void saysThatEveryNetworkFailedAndWhy() {
    Experiment experiment = plan().model("broken", new Constant(Float.NaN)).seeds(1).build();
    assertThatThrownBy(() -> experiment.run(RunOptions.inMemory()))
        .isInstanceOfSatisfying(
            NoResultsException.class,
            thrown -> {
              assertThat(thrown)
                  .isInstanceOf(NumerosityException.class)
                  .hasMessageStartingWith("every network failed:\n  broken: ")
                  .hasMessageContainingAll("units/0/0/0", "stimulus 0", "NaN", "must be finite")
                  .hasCauseInstanceOf(IllegalArgumentException.class);
              assertThat(thrown.result().summary().networks().get(0).failure().orElseThrow())
                  .extracting(Failure::phase, Failure::part)
                  .containsExactly(Phase.RESPOND, Part.of(Part.Kind.NETWORK, "broken"));
              assertThat(thrown.result().exhibits())
                  .extracting(exhibit -> exhibit.name())
                  .containsExactly("stimulus-pictures", "stimulus-features");
            });
  }

  @Test
  void anInterruptStopsTheRunAndAllItsThreads() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Experiment experiment =
        plan()
            .model("slow", FakeSource.untrained("slow").trained().withStepMillis(60_000))
            .seeds(1, 2)
            .build();
    RunOptions options =
        RunOptions.inMemory().withThreads(2).withProgress(event -> begun.countDown());
    Thread caller =
        new Thread(
            () -> {
              try {
                experiment.run(options);
              } catch (InterruptedException e) {
                thrown.set(e);
              }
            });
    caller.start();
    begun.await();
    caller.interrupt();
    caller.join(20_000);
    assertThat(caller.isAlive()).isFalse();
    assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("numerosity-")) {
        // Its task has ended; the thread itself needs another moment.
        thread.join(20_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  @Test
  void anErrorOfTheMachineEndsTheRun() {
    ModelSource broken =
        new Constant(1) {
          @Override
          public Model open(Opening opening) {
            throw new NoClassDefFoundError("a native library");
          }
        };
    Experiment experiment = plan().model("broken", broken).seeds(1).build();
    assertThatThrownBy(() -> experiment.run(RunOptions.inMemory()))
        .isInstanceOf(NoClassDefFoundError.class)
        .hasMessageContaining("a native library");
  }

  /** Answers everything with the same value. */
  private static class Constant implements ModelSource {
    private final float value;

    Constant(float value) {
      this.value = value;
    }

    @Override
    public NetworkShape shape() {
      return new NetworkShape(FakeSource.SIZE, List.of(new LayerShape("units", 2, 1, 1)));
    }

    @Override
    public boolean dependsOnSeed() {
      return false;
    }

    @Override
    public Model open(Opening opening) {
      return Model.of(
          shape(),
          (layers, images) -> {
            float[] values = new float[2 * images.size()];
            java.util.Arrays.fill(values, value);
            return values;
          });
    }
  }
}
