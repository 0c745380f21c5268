package io.github.numerosity.stats.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.experiment.Experiment;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.model.Model;
import io.github.numerosity.model.ModelSource;
import io.github.numerosity.model.NetworkShape;
import io.github.numerosity.model.Opening;
import io.github.numerosity.model.TrainingHistory;
import io.github.numerosity.model.TrainingHistory.Evaluation;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.outcome.NetworkOutcome;
import io.github.numerosity.response.Probe;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Exhibits;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.Population;
import io.github.numerosity.stats.assumptions.Assumptions;
import io.github.numerosity.stats.claims.Claim.Verdict;
import io.github.numerosity.stats.nulls.NullBand;
import io.github.numerosity.stats.nulls.Surrogate;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterClaimsTest {
  private static final List<String> CIFAR_10 =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
  private static final OneWayAnova ANOVA = OneWayAnova.withDefaults();
  private static final List<SelectivityAnalysis<?>> PARTS =
      List.of(
          ANOVA,
          TukeyHsd.withDefaults(),
          Rsa.withDefaults(),
          Tuning.withDefaults(),
          RangeTest.withDefaults());
  private static final ClaimNull NULL =
      ClaimNull.of(PARTS, Surrogate.SHUFFLED_LABELS, 5).withRepeats(20);

  /** The effect grows with the preferred numerosity, as in the reference networks. */
  private static final Population TUNED = tuned();

  private static final Map<List<Object>, ClaimEvidence> KNOWN = new HashMap<>();
  private static final Population NOISE = new Population().unit(n -> 0, 40);

  @Test
  void judgesAccuracyOnCifar10Only() throws InterruptedException {
    assertThat(verdict("accuracy", evidence(5, CIFAR_10, 47))).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict("accuracy", evidence(5, CIFAR_10, 60))).isEqualTo(Verdict.NOT_REPRODUCED);
    ClaimEvidence shapes = evidence(5, List.of("disc", "ring"), 47);
    assertThat(verdict("accuracy", shapes)).isEqualTo(Verdict.CANNOT_BE_DECIDED);
    assertThat(claim("accuracy", shapes).missing()).containsExactly("training on CIFAR-10");
    assertThat(claim("accuracy", shapes).measures().get(0).found()).isPresent();
  }

  @Test
  void judgesAPlantedPopulation() throws InterruptedException {
    ClaimEvidence evidence = evidence(5, CIFAR_10, 47);
    assertThat(verdict("effect", evidence)).isEqualTo(Verdict.NOT_REPRODUCED);
    assertThat(verdict("pairs", evidence)).isEqualTo(Verdict.REPRODUCED);
    assertThat(verdict("alike", evidence)).isEqualTo(Verdict.NOT_REPRODUCED);
    assertThat(verdict("selective", evidence))
        .as("all units are selective, which is not about 82 %%")
        .isEqualTo(Verdict.NOT_REPRODUCED);
  }

  @Test
  void showsWhatThereIsWhereEvidenceIsMissing() throws InterruptedException {
    ClaimEvidence evidence = evidence(5, CIFAR_10, 47);
    for (String name : List.of("preferences", "fewer-units", "objects-only")) {
      Claim claim = claim(name, evidence);
      assertThat(claim.missing()).as(name).isNotEmpty();
      assertThat(claim.verdict()).as(name).isEqualTo(Verdict.CANNOT_BE_DECIDED);
      assertThat(claim.measures())
          .as(name)
          .anySatisfy(measure -> assertThat(measure.found()).isPresent());
    }
    assertThat(claim("preferences", evidence).missing())
        .containsExactly("band of monotone units", "analysis tuning-shapes");
    assertThat(claim("objects-only", evidence).missing())
        .containsExactly("control trained on random object labels");
  }

  @Test
  void holdsTheClaimOfAssumptionsAgainstTheChecks() throws InterruptedException {
    ClaimEvidence evidence = evidence(5, CIFAR_10, 47);
    assertThat(claim("assumptions", evidence).missing()).containsExactly("analysis assumptions");
    assertThat(verdict("assumptions", evidence)).isEqualTo(Verdict.CANNOT_BE_DECIDED);

    // Normal noise of one variance, and the same rectified, so that half of it is 0.
    assertThat(checked(value -> value)).isEqualTo(Verdict.REPRODUCED);
    assertThat(checked(value -> Math.max(0, value))).isEqualTo(Verdict.NOT_REPRODUCED);
  }

  private static Verdict checked(DoubleUnaryOperator unit) throws InterruptedException {
    Assumptions checks = Assumptions.withDefaults();
    List<NetworkOutcome> outcomes = new ArrayList<>();
    Map<NetworkId, Assumptions.Result> results = new LinkedHashMap<>();
    for (long seed = 1; seed <= 5; seed++) {
      NetworkId id = NetworkId.model("trained", seed);
      outcomes.add(NetworkOutcome.succeeded(id, Optional.empty(), Optional.empty()));
      Responses noise = NOISE.recorded(80, seed);
      float[] values = new float[noise.design().stimuli() * noise.units().count()];
      double[] row = new double[noise.units().count()];
      for (int stimulus = 0; stimulus < noise.design().stimuli(); stimulus++) {
        noise.row(stimulus, row);
        for (int column = 0; column < row.length; column++) {
          values[stimulus * row.length + column] = (float) unit.applyAsDouble(row[column]);
        }
      }
      results.put(id, checks.analyze(Responses.of(noise.design(), noise.units(), values)));
    }
    return verdict(
        "assumptions", ClaimEvidence.of(outcomes, Map.of(checks, new PerNetwork<>(results))));
  }

  @Test
  void comparesTheShareOnlyUnderThePostersDesign() throws InterruptedException {
    ClaimEvidence evidence = evidence(5, CIFAR_10, 47);
    Map<NetworkId, Responses> other = new LinkedHashMap<>();
    for (long seed = 1; seed <= 5; seed++) {
      other.put(NetworkId.model("trained", seed), TUNED.recorded(20, seed));
    }
    OneWayAnova lax = ANOVA.withAlpha(0.05);
    ClaimEvidence changed = ClaimEvidence.of(evidence.outcomes(), Map.of(lax, analyze(lax, other)));
    assertThat(claim("selective", changed).missing())
        .containsExactly(
            "analysis claim-null", "a test at alpha 0.01", "about 80 images per numerosity");
    assertThat(verdict("selective", changed)).isEqualTo(Verdict.CANNOT_BE_DECIDED);
  }

  @Test
  void decidesNothingBelowFiveNetworks() throws InterruptedException {
    assertThat(PosterClaimList.of(evidence(4, CIFAR_10, 47), "trained"))
        .hasSize(9)
        .allSatisfy(claim -> assertThat(claim.verdict()).isEqualTo(Verdict.CANNOT_BE_DECIDED));
  }

  @Test
  void putsControlsBeside() throws InterruptedException {
    Claim claim = claim("selective", evidence(5, CIFAR_10, 47));
    Claim.Measure share = claim.measures().get(0);
    assertThat(share.found().orElseThrow().mean()).isEqualTo(1);
    assertThat(share.controls().get("untrained")).isLessThan(0.15);
    assertThat(share.controls()).containsOnlyKeys("untrained");
    Claim.Measure difference = claim("objects-only", evidence(5, CIFAR_10, 47)).measures().get(0);
    assertThat(difference.found().orElseThrow().mean()).isGreaterThan(0.85);
    assertThat(difference.interval()).isPresent();
  }

  /**
   * Under shuffled labels a unit is selective in 1 % of the cases or fewer, its responses being far
   * from normal, and prefers each of ten numerosities alike, and each of 45 cells has each rank
   * alike. Means over 5 networks in each of 20 draws.
   */
  @Test
  void putsTheNullOfShuffledLabelsBesideEachNumberThatLabelsBear() throws InterruptedException {
    ClaimEvidence evidence = evidence(5, CIFAR_10, 47);
    for (Claim claim : PosterClaimList.of(evidence, "trained")) {
      for (Claim.Measure measure : claim.measures()) {
        boolean selectiveUnitsOfTwoKinds = measure.name().startsWith("curves of");
        if (measure.found().isPresent()
            && !claim.name().equals("accuracy")
            && !selectiveUnitsOfTwoKinds) {
          assertThat(measure.nulls()).as(measure.name()).containsKey(Surrogate.SHUFFLED_LABELS);
        }
      }
    }
    assertThat(shuffled("selective", "share of units", evidence).mean()).isLessThan(0.02);
    assertThat(shuffled("preferences", "prefer 1 or 2", evidence).mean()).isBetween(0.1, 0.3);
    assertThat(shuffled("alike", "rank of (2, 10), distance", evidence).mean())
        .isBetween(19.0, 27.0);
    NullBand difference = shuffled("objects-only", "share less untrained", evidence);
    assertThat(difference.mean()).isBetween(-0.01, 0.01);
    assertThat(difference.low()).isLessThan(0);
    assertThat(difference.high()).isGreaterThan(0);
  }

  private static NullBand shuffled(String claim, String measure, ClaimEvidence evidence) {
    return claim(claim, evidence).measures().stream()
        .filter(candidate -> candidate.name().equals(measure))
        .map(candidate -> candidate.nulls().get(Surrogate.SHUFFLED_LABELS))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesOnlyControlsForControls() throws InterruptedException {
    ClaimEvidence evidence = evidence(5, CIFAR_10, 47);
    List<NetworkOutcome> allModels = new ArrayList<>();
    Map<NetworkId, OneWayAnova.Result> results = new LinkedHashMap<>();
    for (NetworkOutcome outcome : evidence.outcomes()) {
      NetworkId id = outcome.id();
      NetworkId model = NetworkId.model(id.network(), id.seed().getAsLong());
      allModels.add(NetworkOutcome.recorded(model));
      results.put(model, evidence.of(OneWayAnova.class).orElseThrow().byId().get(id));
    }
    ClaimEvidence changed = ClaimEvidence.of(allModels, Map.of(ANOVA, new PerNetwork<>(results)));
    assertThat(changed.networks(NetworkRole.MODEL)).containsExactly("trained", "untrained");
    assertThat(changed.networks(NetworkRole.CONTROL)).isEmpty();
    assertThat(claim("selective", changed).measures().get(0).controls()).isEmpty();
    assertThat(claim("objects-only", changed).measures())
        .extracting(Claim.Measure::name)
        .containsExactly("share of units");
  }

  @Test
  void namesAnalysesThatAreAbsent() throws InterruptedException {
    ClaimEvidence nothing = ClaimEvidence.of(evidence(5, CIFAR_10, 47).outcomes(), Map.of());
    assertThat(claim("alike", nothing).missing())
        .containsExactly("analysis rsa", "analysis tuning");
    assertThat(claim("pairs", nothing).missing())
        .containsExactly("analysis one-way-anova", "analysis tukey-hsd");
    assertThat(ClaimExhibits.table(nothing).rows().get()).isNotEmpty();
    assertThat(new PosterClaims().problems(List.of(ANOVA, Rsa.withDefaults())))
        .singleElement()
        .asString()
        .contains("tukey-hsd", "tuning", "range-test")
        .doesNotContain("rsa,");
    List<SelectivityAnalysis<?>> laxNull = new ArrayList<>(PARTS);
    laxNull.set(0, ANOVA.withAlpha(0.05));
    laxNull.add(NULL);
    assertThat(new PosterClaims().problems(laxNull))
        .singleElement()
        .asString()
        .contains("claim-null (of shuffled-labels, and of the same analyses");
    assertThat(new PosterClaims().problems(analyses())).isEmpty();
  }

  @Test
  void showsOneRowAClaimWithTheNumberThatItsVerdictRestsOn() throws InterruptedException {
    List<Figure> figures = ClaimSheets.of(evidence(5, CIFAR_10, 60));
    assertThat(figures)
        .extracting(Figure::name, Figure::prominence)
        .containsExactly(
            tuple("claim-verdicts", Prominence.SUMMARY),
            tuple("claim-measures", Prominence.APPENDIX));
    Figure verdicts = figures.get(0);
    Plot.Sheet sheet = (Plot.Sheet) verdicts.plot();
    assertThat(verdicts.tables()).containsExactly("claims");
    assertThat(sheet.rows()).hasSize(9);
    assertThat(sheet.rows().get(0))
        .containsExactly(
            Plot.Cell.of("accuracy"),
            Plot.Cell.of("about 47 %"),
            Plot.Cell.of("test accuracy: 60.0\u00a0% [60.0 to 60.0]"),
            Plot.Cell.of("–"),
            Plot.Cell.of("–"),
            new Plot.Cell("not reproduced", Plot.Tone.AGAINST),
            Plot.Cell.of("44 to 50\u00a0%"));
    assertThat(sheet.rows().get(3))
        .contains(new Plot.Cell("reproduced", Plot.Tone.FOR), Plot.Cell.of("at least 90\u00a0%"));
    List<Plot.Cell> preferences = sheet.rows().get(4);
    assertThat(preferences.get(2).text()).startsWith("prefer 1 or 2:").endsWith("(1 of 2 numbers)");
    assertThat(preferences.get(3).text()).startsWith("untrained ");
    assertThat(preferences.get(4).text()).startsWith("shuffled: ").endsWith("\u00a0%");
    assertThat(preferences.get(5)).isEqualTo(new Plot.Cell("cannot be decided", Plot.Tone.OPEN));
    assertThat(preferences.get(6).text())
        .isEqualTo("at least 66.7\u00a0%; missing: band of monotone units, analysis tuning-shapes");
    assertThat(verdicts.finding())
        .isEqualTo(
            "Of the poster's 9 claims 1 is reproduced in trained, 4 not, and 4 cannot be decided.");
    assertThat(((Plot.Sheet) figures.get(1).plot()).rows())
        .hasSize((int) ClaimExhibits.table(evidence(5, CIFAR_10, 60)).rows().get().count());
  }

  @Test
  void saysThatFourNetworksDecideNothing() throws InterruptedException {
    Figure verdicts = ClaimSheets.of(evidence(4, CIFAR_10, 47)).get(0);
    assertThat(verdicts.finding())
        .isEqualTo("None of the poster's 9 claims can be decided by 4 networks; it takes 5.");
    assertThat(((Plot.Sheet) verdicts.plot()).rows().get(0).get(2).text())
        .isEqualTo("test accuracy: 47.0\u00a0% (n = 4)");
  }

  @Test
  void keepsTextsShortEnoughForATerminal() throws InterruptedException {
    Table table = ClaimExhibits.table(evidence(5, CIFAR_10, 47));
    assertThat(table.rows().get())
        .allSatisfy(
            row -> {
              assertThat(row).hasSameSizeAs(table.columns());
              for (String column : List.of("claim", "poster", "measure", "rule")) {
                assertThat((String) row.get(table.columns().indexOf(column))).hasSizeLessThan(40);
              }
            });
  }

  @Test
  void judgesByTheOtherNetworksWhereAnAnalysisFailed() throws InterruptedException {
    ClaimEvidence whole = evidence(5, CIFAR_10, 47);
    List<NetworkOutcome> outcomes =
        whole.of(OneWayAnova.class).orElseThrow().byId().keySet().stream()
            .map(id -> NetworkOutcome.succeeded(id, Optional.empty(), Optional.empty()))
            .toList();
    for (Map.Entry<SelectivityAnalysis<?>, PerNetwork<?>> failed : whole.results().entrySet()) {
      for (int networks : new int[] {0, 1, 4, 5}) {
        Map<SelectivityAnalysis<?>, PerNetwork<?>> results = new LinkedHashMap<>(whole.results());
        Map<NetworkId, Object> kept = new LinkedHashMap<>();
        failed.getValue().byId().entrySet().stream()
            .limit(networks)
            .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        results.put(failed.getKey(), new PerNetwork<>(kept));

        List<Exhibit> exhibits =
            ClaimExhibits.of(
                ClaimEvidence.of(outcomes, results), new PerNetwork<TrainingHistory>(Map.of()));

        assertThat(exhibits)
            .extracting(Exhibit::name)
            .as(failed.getKey().name())
            .contains("claims");
        exhibits.stream()
            .filter(Table.class::isInstance)
            .forEach(table -> assertThat(((Table) table).rows().get()).isNotEmpty());
      }
    }
  }

  /** The whole way: stimuli are drawn, fake networks respond, analyses, claims and files follow. */
  @Test
  void judgesAnExperiment(@TempDir Path folder) throws InterruptedException, IOException {
    var builder =
        Experiment.builder()
            .model("trained", new Pixels(true))
            .control("untrained", new Pixels(false))
            .stimuli(
                Stimuli.of(DotArrays.standard())
                    .withNumerosities(IntStream.rangeClosed(1, 5).toArray())
                    .withImagesPerNumerosity(6)
                    .withRangeNumerosities(IntStream.rangeClosed(6, 7).toArray())
                    .withSeed(3))
            .probe(Probe.layer("pool"))
            .synthesis(new PosterClaims())
            .seeds(LongStream.rangeClosed(1, 2));
    analyses().forEach(builder::analysis);
    ExperimentResult result = builder.build().run(RunOptions.in(folder.resolve("run")));
    assertThat(result.summary().networks()).allSatisfy(o -> assertThat(o.failure()).isEmpty());
    assertThat(result.exhibits()).extracting(Exhibit::name).doesNotHaveDuplicates();
    Table claims =
        (Table)
            result.exhibits().stream()
                .filter(exhibit -> exhibit.name().equals("claims"))
                .findFirst()
                .orElseThrow();
    assertThat(claims.rows().get())
        .allSatisfy(row -> assertThat(row).contains(Verdict.CANNOT_BE_DECIDED))
        .anySatisfy(row -> assertThat(row.subList(3, 6)).containsExactly("share of units", 2, 1.0));
    assertThat(Exhibits.read(folder.resolve("run/exhibits.json")))
        .extracting(Exhibit::name)
        .containsExactlyElementsOf(result.exhibits().stream().map(Exhibit::name).toList());
    assertThat(Files.readAllLines(folder.resolve("run/rdm.csv")))
        .hasSize(1 + 2 * 2 * 2 * 10)
        .first()
        .isEqualTo(
            "network,seed,role,checkpoint,layer,measure,numerosity_a,numerosity_b,dissimilarity");
    for (String name : List.of("tuning", "tuning-groups", "preferences", "range-test")) {
      assertThat(folder.resolve("run/" + name + ".csv")).content().doesNotContain("NaN");
    }
    assertThat(folder.resolve("run/results.json")).content().contains("effectPreference");
  }

  private static List<SelectivityAnalysis<?>> analyses() {
    List<SelectivityAnalysis<?>> analyses = new ArrayList<>(PARTS);
    analyses.add(NULL);
    return List.copyOf(analyses);
  }

  /** Units that count bright pixels, with noise of the seed; untrained ones are noise alone. */
  private record Pixels(boolean counts) implements ModelSource {
    private static final ImageSize SIZE = new ImageSize(32, 32, 3);

    @Override
    public NetworkShape shape() {
      return new NetworkShape(SIZE, List.of(new LayerShape("pool", 4, 1, 1)));
    }

    @Override
    public boolean dependsOnSeed() {
      return true;
    }

    @Override
    public Model open(Opening opening) {
      RandomGenerator random = opening.random("gain");
      double gain = 1 + random.nextDouble();
      return Model.of(
          shape(),
          (layers, images) -> {
            float[] values = new float[images.size() * 4];
            for (int i = 0; i < values.length; i++) {
              Image image = images.get(i / 4);
              values[i] = (float) (gain * brightness(image) * (1 + i % 4));
            }
            return values;
          });
    }

    private double brightness(Image image) {
      long sum = 0;
      for (int row = 0; row < 32; row++) {
        for (int column = 0; column < 32; column++) {
          sum += image.sample(row, column, 0);
        }
      }
      return counts ? sum : sum * 2654435761L % 1009;
    }
  }

  private static Verdict verdict(String name, ClaimEvidence evidence) {
    return claim(name, evidence).verdict();
  }

  private static Claim claim(String name, ClaimEvidence evidence) {
    return PosterClaimList.of(evidence, "trained").stream()
        .filter(claim -> claim.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Networks that are tuned and reach an accuracy, beside untrained ones that are noise. */
  private static ClaimEvidence evidence(int networks, List<String> classes, int percent)
      throws InterruptedException {
    List<Object> key = List.of(networks, classes, percent);
    ClaimEvidence known = KNOWN.get(key);
    if (known == null) {
      known = found(networks, classes, percent);
      KNOWN.put(key, known);
    }
    return known;
  }

  private static ClaimEvidence found(int networks, List<String> classes, int percent)
      throws InterruptedException {
    List<NetworkOutcome> outcomes = new ArrayList<>();
    Map<NetworkId, Responses> responses = new LinkedHashMap<>();
    for (String network : List.of("trained", "untrained")) {
      boolean trained = network.equals("trained");
      for (long seed = 1; seed <= networks; seed++) {
        NetworkId id =
            network.equals("trained")
                ? NetworkId.model(network, seed)
                : NetworkId.control(network, seed);
        outcomes.add(
            NetworkOutcome.succeeded(
                id,
                Optional.empty(),
                trained ? Optional.of(test(classes, percent)) : Optional.empty()));
        responses.put(id, (trained ? TUNED : NOISE).shown(80, seed));
      }
    }
    Map<SelectivityAnalysis<?>, PerNetwork<?>> results = new LinkedHashMap<>();
    for (SelectivityAnalysis<?> analysis : analyses()) {
      results.put(analysis, analyze(analysis, responses));
    }
    return ClaimEvidence.of(outcomes, results);
  }

  private static <R extends AnalysisResult> PerNetwork<R> analyze(
      SelectivityAnalysis<R> analysis, Map<NetworkId, Responses> responses)
      throws InterruptedException {
    Map<NetworkId, R> results = new LinkedHashMap<>();
    for (Map.Entry<NetworkId, Responses> entry : responses.entrySet()) {
      results.put(entry.getKey(), analysis.analyze(entry.getValue()));
    }
    return new PerNetwork<>(results);
  }

  /** As many of 100 images of each class right, the others taken for the next class. */
  private static Evaluation test(List<String> classes, int percent) {
    List<List<Integer>> confusion = new ArrayList<>();
    for (int truth = 0; truth < classes.size(); truth++) {
      List<Integer> row = new ArrayList<>(Collections.nCopies(classes.size(), 0));
      row.set(truth, percent);
      row.set((truth + 1) % classes.size(), 100 - percent);
      confusion.add(row);
    }
    return new Evaluation(classes, confusion);
  }

  private static Population tuned() {
    Population population = new Population();
    for (int numerosity = 1; numerosity <= 10; numerosity++) {
      int preferred = numerosity;
      population.unit(
          n -> {
            double distance = Math.log(n / (double) preferred);
            return (2 + 0.5 * preferred) * Math.exp(-distance * distance * 4);
          },
          4);
    }
    return population;
  }
}
