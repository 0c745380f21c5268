package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.NetworkRole;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.nulls.DrawSettings;
import io.github.numerosity.stats.nulls.NullBand;
import io.github.numerosity.stats.nulls.Surrogate;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.rsa.Rsa;
import io.github.numerosity.stats.selectivity.EffectSize;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.Tuning;
import io.github.numerosity.stats.tuning.TuningShapes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Null distributions of the numbers that {@link PosterClaims} judges: all analyses are repeated on
 * each surrogate draw, and the claims' numbers are computed as for the recorded responses. The
 * draws also include numbers that figures show: the selective share of each criterion, preferences,
 * and outcomes of the range test.
 */
public final class ClaimNull extends ClaimNullSettings
    implements EstimatedAnalysis<ClaimNull.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "claim-null";

  /**
   * The settings.
   *
   * @param analyses analyses that the claims use, with the same settings; others are ignored
   */
  @Settings
  record Values(List<SelectivityAnalysis<?>> analyses, @Unwrapped DrawSettings draws) {}

  ClaimNull(Values values) {
    super(values);
    if (ClaimEvidence.parts(analyses()).isEmpty()) {
      throw new IllegalArgumentException(
          "analyses must name some that the claims use (%s), got %s"
              .formatted(
                  String.join(", ", ClaimEvidence.NEEDED.keySet()),
                  analyses().stream().map(SelectivityAnalysis::name).toList()));
    }
  }

  /** Network under which the claims' numbers of a draw are computed. */
  private static final NetworkId DRAW =
      new NetworkId("draw", OptionalLong.empty(), NetworkRole.MODEL);

  /**
   * Returns the null distributions of 99 draws.
   *
   * @param analyses those of the experiment
   * @param surrogate null model of the responses
   * @param seed of the draws
   * @return the analysis
   */
  public static ClaimNull of(
      List<? extends SelectivityAnalysis<?>> analyses, Surrogate surrogate, long seed) {
    return new ClaimNull(new Values(List.copyOf(analyses), DrawSettings.of(surrogate, seed)));
  }

  /** {@inheritDoc} Contains the surrogate, so that an experiment can have one for each. */
  @Override
  public String name() {
    return TYPE + "-" + surrogate().slug();
  }

  @Override
  public List<String> method() {
    List<String> sentences = new ArrayList<>();
    analyses().forEach(analysis -> sentences.addAll(analysis.method()));
    sentences.add(nullSentence());
    return List.copyOf(sentences);
  }

  @Override
  public List<String> method(Design design) {
    List<String> sentences = new ArrayList<>();
    analyses().forEach(analysis -> sentences.addAll(analysis.method(design)));
    sentences.add(nullSentence());
    return List.copyOf(sentences);
  }

  private String nullSentence() {
    return "The numbers by which claims are judged were found again in %s (seed %d) in which there is nothing to find: %s."
        .formatted(Prose.count(repeats(), "draw"), seed(), surrogate().phrase());
  }

  @Override
  public List<Problem> problems(Design design) {
    return Stream.concat(
            surrogate().problems(design).stream(),
            IntStream.range(0, analyses().size())
                .boxed()
                .flatMap(
                    number ->
                        Problem.below(
                            "analyses[" + number + "]", analyses().get(number).problems(design))
                            .stream()))
        .toList();
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    Map<String, List<OptionalDouble>> draws = new LinkedHashMap<>();
    for (int repeat = 0; repeat < repeats(); repeat++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted after %d draws".formatted(repeat));
      }
      ClaimEvidence evidence =
          ClaimEvidence.of(
              DRAW, ClaimEvidence.parts(analyses()), surrogate().of(responses, seed(), repeat));
      BesideClaims.numbers(evidence)
          .forEach(
              (measure, value) ->
                  draws.computeIfAbsent(measure, name -> new ArrayList<>()).add(value));
      Set<String> told = new HashSet<>();
      for (Claim claim : PosterClaimList.of(evidence, DRAW.network())) {
        for (Claim.Measure measure : claim.measures()) {
          if (told.add(measure.name())) {
            draws
                .computeIfAbsent(measure.name(), name -> new ArrayList<>())
                .add(
                    measure
                        .found()
                        .map(found -> OptionalDouble.of(found.mean()))
                        .orElse(OptionalDouble.empty()));
          }
        }
      }
    }
    return new Result(name(), draws);
  }

  /**
   * Returns whether the draws include an analysis.
   *
   * @param analysis an analysis with its settings
   * @return whether the claims use an equal analysis
   */
  public boolean draws(SelectivityAnalysis<?> analysis) {
    return ClaimEvidence.parts(analyses()).contains(analysis);
  }

  /**
   * Returns the name of the draws of a criterion's selective share in the last recorded layer.
   *
   * @param criterion name of the criterion
   * @return for {@link Result#draws}
   */
  public static String share(String criterion) {
    return BesideClaims.share(criterion);
  }

  /**
   * Returns the name of the draws of the share of selective units in the last recorded layer that
   * prefer a numerosity.
   *
   * @param numerosity the numerosity
   * @return for {@link Result#draws}
   */
  public static String preferring(int numerosity) {
    return BesideClaims.preferring(numerosity);
  }

  /**
   * Returns the name of the draws of the share of units in the last recorded layer with an outcome
   * of the range test.
   *
   * @param outcome the outcome
   * @return for {@link Result#draws}
   */
  public static String outcome(RangeTest.Outcome outcome) {
    return BesideClaims.outcome(outcome);
  }

  /** Draws for one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final String name;
    private final Map<String, List<OptionalDouble>> draws;

    private Result(String name, Map<String, List<OptionalDouble>> draws) {
      this.name = name;
      this.draws = new LinkedHashMap<>(draws);
    }

    /**
     * Returns the draws of a number.
     *
     * @param measure name as in the table of claims, or from {@link #share}, {@link #preferring} or
     *     {@link #outcome}
     * @return unmodifiable, in order of the draws; empty if there is no such number
     */
    public List<OptionalDouble> draws(String measure) {
      return List.copyOf(draws.getOrDefault(measure, List.of()));
    }

    private Map<String, NullBand> bands() {
      Map<String, NullBand> bands = new LinkedHashMap<>();
      draws.forEach(
          (measure, values) -> NullBand.of(values).ifPresent(band -> bands.put(measure, band)));
      return bands;
    }

    /**
     * The numbers of one network.
     *
     * @param measures those that at least one draw has
     */
    public record Summary(List<Measure> measures) {}

    /**
     * Distribution of one number.
     *
     * @param measure name as in the table of claims
     * @param draws number of draws that have the number
     * @param mean over these draws
     * @param low end of the middle 95 %
     * @param high end of the middle 95 %
     */
    public record Measure(String measure, int draws, double mean, double low, double high) {}

    @Override
    public Summary summary() {
      return new Summary(
          bands().entrySet().stream()
              .map(
                  entry ->
                      new Measure(
                          entry.getKey(),
                          entry.getValue().draws(),
                          entry.getValue().mean(),
                          entry.getValue().low(),
                          entry.getValue().high()))
              .toList());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      return List.of(
          new Table(
              name,
              List.of("measure", "draws", "mean", "low", "high"),
              () ->
                  bands().entrySet().stream()
                      .map(
                          entry ->
                              List.of(
                                  entry.getKey(),
                                  entry.getValue().draws(),
                                  entry.getValue().mean(),
                                  entry.getValue().low(),
                                  entry.getValue().high()))));
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<ClaimNull> {
    /** For the service loader. */
    public Type() {
      super(
          SelectivityAnalysis.class,
          TYPE,
          ClaimNull.class,
          of(
              List.of(
                  OneWayAnova.withDefaults(),
                  TukeyHsd.withDefaults(),
                  Rsa.withDefaults(),
                  Tuning.withDefaults(),
                  RangeTest.withDefaults(),
                  TuningShapes.withDefaults(),
                  EffectSize.withDefaults()),
              Surrogate.SHUFFLED_LABELS,
              0),
          "seed");
    }
  }
}
