package io.github.numerosity.stats.nulls;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.nulls.NullDistributionExhibits;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.summary.SummaryNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Null distribution of every number in the summary of an analysis, obtained by repeating the
 * analysis on surrogate responses. The analysis may come from a third party.
 *
 * <p>For each number, the result gives the mean of the draws, their middle 95 %, and two p-values:
 * (b + 1) / (m + 1), where b of the m draws with the number are at least as large, and the same for
 * at most as large. The p-values are per network and not corrected for the number of comparisons.
 */
public final class NullDistribution extends NullDistributionSettings
    implements EstimatedAnalysis<NullDistribution.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "null-distribution";

  /**
   * The settings.
   *
   * @param analysis that is repeated on the draws
   */
  @Settings
  record Values(SelectivityAnalysis<?> analysis, @Unwrapped DrawSettings draws) {}

  NullDistribution(Values values) {
    super(values);
  }

  /**
   * Returns the null distribution of 99 draws.
   *
   * @param analysis that is repeated on the draws
   * @param surrogate null model of the responses
   * @param seed of the draws
   * @return the analysis
   */
  public static NullDistribution of(
      SelectivityAnalysis<?> analysis, Surrogate surrogate, long seed) {
    return new NullDistribution(new Values(analysis, DrawSettings.of(surrogate, seed)));
  }

  /**
   * {@inheritDoc} Contains the surrogate and the analysis, so that an experiment can have several.
   */
  @Override
  public String name() {
    return surrogate().slug() + "-" + analysis().name();
  }

  @Override
  public List<String> method() {
    List<String> sentences = new ArrayList<>(analysis().method());
    sentences.add(
        ("The analysis “%s” was repeated on %s (seed %d) in which there is nothing to find: %s; a"
                + " number's p is (b + 1) / (m + 1) with b of m draws that are as large or larger, or"
                + " as small or smaller.")
            .formatted(
                analysis().name(), Prose.count(repeats(), "draw"), seed(), surrogate().phrase()));
    return List.copyOf(sentences);
  }

  @Override
  public List<Problem> problems(Design design) {
    return Stream.concat(
            surrogate().problems(design).stream(),
            Problem.below("analysis", analysis().problems(design)).stream())
        .toList();
  }

  @Override
  public Set<Fold<?>> folds() {
    return analysis().folds();
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    Map<String, Double> recorded = SummaryNumbers.of(analysis().analyze(responses).summary());
    Map<String, List<OptionalDouble>> draws = new LinkedHashMap<>();
    recorded.keySet().forEach(number -> draws.put(number, new ArrayList<>()));
    for (int repeat = 0; repeat < repeats(); repeat++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted after %d draws".formatted(repeat));
      }
      Map<String, Double> drawn =
          SummaryNumbers.of(
              analysis().analyze(surrogate().of(responses, seed(), repeat)).summary());
      draws.forEach(
          (number, values) -> {
            Double value = drawn.get(number);
            values.add(value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
          });
    }
    List<Finding> numbers = new ArrayList<>();
    recorded.forEach(
        (place, value) ->
            numbers.add(Finding.of(place, value, draws.getOrDefault(place, List.of()))));
    return new Result(name(), numbers, draws);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return NullDistributionExhibits.of(this, results);
  }

  /**
   * Null distribution of one number of a summary.
   *
   * @param number path of the number in the summary, such as {@code layers[avgpool].selectiveShare}
   * @param recorded value for the recorded responses
   * @param draws number of draws that have the number; numbers absent from the recorded summary are
   *     omitted
   * @param mean over these draws; empty if there are none
   * @param low end of the middle 95 % of the draws
   * @param high end of the middle 95 % of the draws
   * @param larger p-value of a number at least as large, (b + 1) / (m + 1)
   * @param smaller p-value of a number at most as large, (b + 1) / (m + 1)
   */
  public record Finding(
      String number,
      double recorded,
      int draws,
      OptionalDouble mean,
      OptionalDouble low,
      OptionalDouble high,
      double larger,
      double smaller) {
    private static Finding of(String number, double recorded, List<OptionalDouble> draws) {
      double[] present = draws.stream().flatMapToDouble(OptionalDouble::stream).toArray();
      int larger = 0;
      int smaller = 0;
      for (double draw : present) {
        larger += draw >= recorded ? 1 : 0;
        smaller += draw <= recorded ? 1 : 0;
      }
      Optional<NullBand> band = NullBand.of(draws);
      return new Finding(
          number,
          recorded,
          present.length,
          band.stream().mapToDouble(NullBand::mean).findFirst(),
          band.stream().mapToDouble(NullBand::low).findFirst(),
          band.stream().mapToDouble(NullBand::high).findFirst(),
          (larger + 1.0) / (present.length + 1),
          (smaller + 1.0) / (present.length + 1));
    }
  }

  /** Result for one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final String name;
    private final List<Finding> numbers;
    private final Map<String, List<OptionalDouble>> draws;

    private Result(String name, List<Finding> numbers, Map<String, List<OptionalDouble>> draws) {
      this.name = name;
      this.numbers = List.copyOf(numbers);
      this.draws = new LinkedHashMap<>(draws);
    }

    /**
     * Returns the draws of a number.
     *
     * @param place path of the number in the summary
     * @return unmodifiable, in order of the draws; empty if the recorded summary has no such number
     */
    public List<OptionalDouble> draws(String place) {
      return List.copyOf(draws.getOrDefault(place, List.of()));
    }

    /**
     * Returns the numbers.
     *
     * @return unmodifiable, in the order of the summary
     */
    public List<Finding> numbers() {
      return numbers;
    }

    /**
     * Finds a number.
     *
     * @param place path of the number in the summary
     * @return empty if the recorded summary has no such number
     */
    public Optional<Finding> number(String place) {
      return numbers.stream().filter(number -> number.number().equals(place)).findFirst();
    }

    /**
     * The numbers of one network.
     *
     * @param numbers in the order of the summary
     */
    public record Summary(List<Finding> numbers) {}

    @Override
    public Summary summary() {
      return new Summary(numbers);
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
              List.of(
                  "number", "recorded", "draws", "mean", "low", "high", "p_larger", "p_smaller"),
              () ->
                  numbers.stream()
                      .map(
                          number ->
                              List.of(
                                  number.number(),
                                  number.recorded(),
                                  number.draws(),
                                  EstimateCells.cell(number.mean()),
                                  EstimateCells.cell(number.low()),
                                  EstimateCells.cell(number.high()),
                                  number.larger(),
                                  number.smaller()))));
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<NullDistribution> {
    /** For the service loader. */
    public Type() {
      super(
          SelectivityAnalysis.class,
          TYPE,
          NullDistribution.class,
          of(OneWayAnova.withDefaults(), Surrogate.SHUFFLED_LABELS, 0),
          "seed");
    }
  }
}
