package io.github.numerosity.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Part;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.TrainingException;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.Failure;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.outcome.StoredRun;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.outcome.TableNames;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Probe;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Passage;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.Phase;
import io.github.numerosity.run.ProgressEvent;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.StimulusSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class FailuresTest {
  private static final FakeAnalysis MEANS = new FakeAnalysis("means", 1);
  private static final FakeAnalysis LAST = new FakeAnalysis("last", 2);
  private static final FakeAnalysis LAST_BUT_ONE = new FakeAnalysis("last-but-one", 3);
  private static final Part BROKEN = Part.of(Part.Kind.ANALYSIS, "broken");

  private final Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("io.github.numerosity");

  FailuresTest(@TempDir Path folder) {
    this.folder = folder.resolve("run");
  }

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void endListening() {
    logger.detachAppender(log);
  }

  /** Analysis of which a test says what it does. */
  private record Broken(
      Function<Responses, FakeAnalysis.@Nullable Means> work,
      Set<Fold<?>> folds,
      List<Exhibit> shown)
      implements SelectivityAnalysis<FakeAnalysis.Means> {
    Broken(Function<Responses, FakeAnalysis.@Nullable Means> work) {
      this(work, Set.of(), List.of());
    }

    @Override
    public String name() {
      return "broken";
    }

    @Override
    @SuppressWarnings("NullAway") // what a test wants
    public FakeAnalysis.Means analyze(Responses responses) {
      return work.apply(responses);
    }

    @Override
    public boolean needsRows() {
      return folds.isEmpty();
    }

    @Override
    public List<Exhibit> exhibits(PerNetwork<FakeAnalysis.Means> results) {
      return shown;
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.of(new Recipe("broken", new Conclusive()));
    }
  }

  private record Conclusive() {}

  /** Fold that cannot take a row. */
  private record NoRow() implements Fold<String> {
    @Override
    public Accumulator<String> begin(Design design, Units units) {
      return new Accumulator<>() {
        @Override
        public void accept(int stimulus, double[] row) {
          throw new ArithmeticException("no row");
        }

        @Override
        public String finish() {
          return "";
        }
      };
    }
  }

  /** Synthesis that fails after it declared to replace a figure. */
  private record NoConclusion() implements Synthesis {
    @Override
    public String name() {
      return "no-conclusion";
    }

    @Override
    public Optional<Recipe> recipe() {
      return Optional.empty();
    }

    @Override
    public Map<SelectivityAnalysis<?>, Set<String>> replacedFigures(Findings findings) {
      return Map.of(findings.analyses().get(1), Set.of("drawn"));
    }

    @Override
    public List<Exhibit> exhibits(Findings findings, TableNames tables) {
      throw new IndexOutOfBoundsException("no second layer");
    }
  }

  private static ExperimentBuilder plan(SelectivityAnalysis<?> broken) {
    FakeSource source = FakeSource.untrained("failures");
    return Experiment.builder()
        .model("trained", source.trained().divergingAt(2))
        .control("untrained", source)
        .stimuli(
            Stimuli.of(new StimulusSet("dots", new FakeDots(255)))
                .withNumerosities(1, 2)
                .withImagesPerNumerosity(2)
                .withSeed(7))
        .probe(Probe.layer("units"))
        .analysis(MEANS)
        .analysis(broken)
        .analysis(LAST)
        .seeds(1, 2);
  }

  /** Fails in the second network that is analysed, untrained-1. */
  private static SelectivityAnalysis<?> failing(Throwable failure) {
    AtomicInteger calls = new AtomicInteger();
    return new Broken(
        responses -> {
          if (calls.incrementAndGet() == 2) {
            if (failure instanceof Error error) {
              throw error;
            }
            throw (RuntimeException) failure;
          }
          return MEANS.analyze(responses);
        });
  }

  private List<String> warnings() {
    return log.list.stream()
        .filter(event -> event.getLevel() == Level.WARN)
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  @Test
  void aFailedNetworkKeepsPhasePartExceptionAndCauses() throws Exception {
    ExperimentResult result = plan(LAST_BUT_ONE).build().run(RunOptions.inMemory());

    Failure failure = result.summary().failed().get(0).failure().orElseThrow();
    assertThat(failure.phase()).isEqualTo(Phase.TRAIN);
    assertThat(failure.part()).isEqualTo(Part.of(Part.Kind.NETWORK, "trained"));
    assertThat(failure.exception())
        .isEqualTo(
            new Failure.Cause(
                TrainingException.class.getName(), Optional.of("seed 2: loss is NaN at step 3")));
    assertThat(failure.causes()).isEmpty();
    assertThat(failure.thrown()).containsInstanceOf(TrainingException.class);
  }

  @Test
  void anAnalysisThatThrowsLosesItselfInThatNetworkOnly() throws Exception {
    RuntimeException thrown =
        new IllegalStateException("singular", new ArithmeticException("divided by 0"));
    SelectivityAnalysis<?> broken = failing(thrown);
    Queue<ProgressEvent> events = new ConcurrentLinkedQueue<>();

    ExperimentResult result =
        plan(broken).build().run(RunOptions.in(folder).withProgress(events::add));

    assertThat(ids(result.of(MEANS))).containsExactly("trained-1", "untrained-1", "untrained-2");
    assertThat(ids(result.of(LAST))).containsExactly("trained-1", "untrained-1", "untrained-2");
    assertThat(ids(result.of(broken))).containsExactly("trained-1", "untrained-2");
    assertThat(result.summary().isComplete()).isFalse();
    assertThat(result.summary().incomplete())
        .singleElement()
        .satisfies(
            network -> {
              assertThat(network.id()).hasToString("untrained-1");
              assertThat(network.failure()).isEmpty();
              assertThat(network.weightsDigest()).isPresent();
              Failure failure = network.analysisFailures().get(0);
              assertThat(failure.phase()).isEqualTo(Phase.ANALYZE);
              assertThat(failure.part()).isEqualTo(BROKEN);
              assertThat(failure.reason()).isEqualTo("singular");
              assertThat(failure.causes())
                  .containsExactly(
                      new Failure.Cause(
                          "java.lang.ArithmeticException", Optional.of("divided by 0")));
              assertThat(failure.thrown()).contains(thrown);
            });
    assertThat(result.exhibits())
        .filteredOn(Passage.class::isInstance)
        .flatExtracting(passage -> ((Passage) passage).paragraphs())
        .contains("The analysis broken failed in untrained-1, which is missing from its results.");
    assertThat(events)
        .filteredOn(ProgressEvent.Warned.class::isInstance)
        .extracting(event -> ((ProgressEvent.Warned) event).message())
        .containsExactly("analysis broken of network untrained-1 failed: singular");
    assertThat(log.list)
        .filteredOn(event -> event.getLevel() == Level.WARN)
        .anySatisfy(
            event -> {
              assertThat(event.getFormattedMessage()).contains("analysis broken", "singular");
              assertThat(event.getThrowableProxy().getStackTraceElementProxyArray()).isNotEmpty();
            });
  }

  private static List<String> ids(PerNetwork<?> results) {
    return results.byId().keySet().stream().map(NetworkId::toString).toList();
  }

  @Test
  void failuresStandInResultsAndAreReadBack() throws Exception {
    RuntimeException thrown = new IllegalStateException(new ArithmeticException());
    ExperimentResult result = plan(failing(thrown)).build().run(RunOptions.in(folder));

    StoredRun stored = StoredRun.open(folder);

    assertThat(stored.summary()).isEqualTo(result.summary());
    assertThat(stored.summary().failed().get(0).failure().orElseThrow().thrown()).isEmpty();
    assertThat(stored.summary().incomplete()).hasSize(1);
    assertThat(stored.analyses())
        .hasEntrySatisfying("broken", found -> assertThat(found.byId()).hasSize(2))
        .hasEntrySatisfying("last", found -> assertThat(found.byId()).hasSize(3));
    byte[] bytes = Files.readAllBytes(folder.resolve("results.json"));
    Path again = folder.resolveSibling("again");
    plan(failing(thrown)).build().run(RunOptions.in(again));
    assertThat(again.resolve("results.json")).hasBinaryContent(bytes);
  }

  @Test
  void anAnalysisMayReturnNullOrMissAClass() throws Exception {
    SelectivityAnalysis<?> none = new Broken(responses -> null);
    assertThat(failures(plan(none).build().run(RunOptions.inMemory())))
        .hasSize(3)
        .allSatisfy(
            failure ->
                assertThat(failure.exception())
                    .isEqualTo(
                        new Failure.Cause(
                            "java.lang.NullPointerException",
                            Optional.of("the analysis returned no result"))));
    assertThat(
            failures(
                plan(failing(new NoClassDefFoundError("a/Matrix")))
                    .build()
                    .run(RunOptions.inMemory())))
        .extracting(Failure::toString)
        .containsExactly("analysis broken failed in phase analyze: a/Matrix");
  }

  private static List<Failure> failures(ExperimentResult result) {
    return result.summary().networks().stream()
        .map(NetworkOutcome::analysisFailures)
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void anErrorOfTheMachineEndsTheRun() {
    Experiment experiment = plan(failing(new OutOfMemoryError("heap"))).build();
    assertThatThrownBy(() -> experiment.run(RunOptions.inMemory()))
        .isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aFoldThatThrowsLosesItsAnalysisOnly() throws Exception {
    SelectivityAnalysis<?> broken =
        new Broken(
            responses -> {
              responses.get(new NoRow());
              return MEANS.analyze(responses);
            },
            Set.of(new NoRow()),
            List.of());
    ExperimentResult result = plan(broken).build().run(RunOptions.inMemory());
    assertThat(failures(result)).extracting(Failure::reason).containsOnly("no row").hasSize(3);
    assertThat(result.of(LAST).byId()).hasSize(3);

    Units units = new Units(List.of(new LayerShape("conv", 1, 1, 1)));
    Design design =
        Design.of(
            List.of(
                new Design.Row(Block.SELECTION, "dots", 1, 0),
                new Design.Row(Block.SELECTION, "dots", 2, 0)));
    ExperimentResult recorded =
        Analyses.run(Responses.of(design, units, new double[] {1, 3}), broken, MEANS);
    assertThat(failures(recorded)).extracting(Failure::reason).containsExactly("no row");
    assertThat(recorded.of(MEANS).of(Analyses.NETWORK).get(0).means()).containsExactly(2.0);
  }

  @Test
  void anExhibitThatThrowsLosesThoseOfItsAnalysisOnly() throws Exception {
    Table bad =
        new Table(
            "bad",
            List.of("x"),
            () ->
                Stream.generate(
                    () -> {
                      throw new ArithmeticException("no row");
                    }));
    SelectivityAnalysis<?> broken = new Broken(MEANS::analyze, Set.of(), List.of(bad));

    ExperimentResult result = plan(broken).build().run(RunOptions.in(folder));

    assertThat(result.of(broken).byId()).hasSize(3);
    assertThat(result.summary().isComplete()).isFalse();
    assertThat(result.summary().exhibitFailures())
        .containsExactly(Failure.of(Phase.WRITE, BROKEN, new ArithmeticException("no row")));
    assertThat(result.exhibits())
        .extracting(Exhibit::name)
        .contains("mean-table", "last-mean-table", "methods")
        .doesNotContain("bad");
    assertThat(folder.resolve("bad.csv")).doesNotExist();
    assertThat(RunFolderTest.contents(folder).keySet()).noneMatch(name -> name.contains("bad"));
    assertThat(StoredRun.open(folder).summary()).isEqualTo(result.summary());
    assertThat(warnings()).contains("exhibits of analysis broken failed: no row");
  }

  @Test
  void aSynthesisThatThrowsGivesBackTheFiguresThatItReplaces() throws Exception {
    Figure drawn = new Figure("drawn", "", "", "", new Plot.Sheet(List.of("a"), List.of()));
    ExperimentResult result =
        plan(new Broken(MEANS::analyze, Set.of(), List.of(drawn)))
            .synthesis(new NoConclusion())
            .build()
            .run(RunOptions.inMemory());
    assertThat(result.exhibits()).extracting(Exhibit::name).contains("drawn", "methods");
    assertThat(result.summary().exhibitFailures())
        .extracting(Failure::part, Failure::reason)
        .containsExactly(tuple(Part.of(Part.Kind.SYNTHESIS, "no-conclusion"), "no second layer"));
  }

  @Test
  void saysWhenEveryAnalysisOfEveryNetworkFailed() {
    Units units = new Units(List.of(new LayerShape("conv", 1, 1, 1)));
    Design design = Design.of(List.of(new Design.Row(Block.SELECTION, "dots", 1, 0)));
    Responses responses = Responses.of(design, units, new double[] {1});
    assertThatThrownBy(() -> Analyses.run(responses, new Broken(each -> null)))
        .isInstanceOf(NoResultsException.class)
        .hasMessageContainingAll(
            "there are no results", "recorded, analysis broken: the analysis returned no result")
        .hasCauseInstanceOf(NullPointerException.class);
  }

  @Test
  void aListenerThatThrowsIsLoggedOnceAndIgnored() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    ExperimentResult result =
        plan(new Broken(MEANS::analyze))
            .build()
            .run(
                RunOptions.inMemory()
                    .withThreads(2)
                    .withProgress(
                        event -> {
                          heard.incrementAndGet();
                          throw new IllegalStateException("no terminal");
                        }));
    assertThat(result.of(MEANS).byId()).hasSize(3);
    assertThat(heard.get()).isGreaterThan(10);
    assertThat(log.list)
        .filteredOn(event -> event.getFormattedMessage().contains("no terminal"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getLevel()).isEqualTo(Level.WARN);
              assertThat(event.getThrowableProxy()).isNotNull();
            });
  }

  @Test
  void aChainOfCausesThatEndsInItselfIsListedOnce() {
    Exception inner = new Exception("inner");
    Exception outer = new Exception("outer", inner);
    inner.initCause(outer);
    List<String> messages = new ArrayList<>();
    Failure.of(Phase.WRITE, BROKEN, outer)
        .causes()
        .forEach(cause -> messages.add(cause.toString()));
    assertThat(messages).containsExactly("inner");
  }
}
