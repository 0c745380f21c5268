package io.github.numerosity.stats.overview;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.Synthesis;
import io.github.numerosity.outcome.TableNames;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stats.exhibits.tuning.PreferenceFigure;
import io.github.numerosity.stats.exhibits.tuning.RangeFigures;
import io.github.numerosity.stats.nulls.NullBand;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.tuning.LayerTuning;
import io.github.numerosity.stats.tuning.RangeTest;
import io.github.numerosity.stats.tuning.RangeTest.Outcome;
import io.github.numerosity.stats.tuning.Tuning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Main figures for the last recorded layer: the share of selective units under every criterion of
 * the experiment, the preferred numerosities, and the range test, each with its null distribution
 * if the experiment draws one.
 *
 * <p>Bands show null distributions. For shares, the band is the middle 95 % over single networks
 * with shuffled numerosities ({@code label-shuffle}, {@code claim-null} or {@code
 * null-distribution} of the same criterion). For preferences, bands show the 95 % interval of the
 * first control and the middle 95 % of the means over networks with monotone surrogates ({@code
 * claim-null} or {@code null-distribution}); for the range test, the middle 95 % over single
 * networks with monotone surrogates. Without a null of the same analysis there is no band.
 *
 * <p>The figures replace those of the first tuning and the first range test.
 */
public record Overview() implements Synthesis {
  /** The type name in JSON. */
  public static final String TYPE = "overview";

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  /** {@inheritDoc} Describes only how bands are drawn, since the overview computes no results. */
  @Override
  public List<String> method() {
    return List.of(
        "Shares of selective units, preferred numerosities and the range test were shown before"
            + " the middle 95 % of draws of their nulls where these were drawn.");
  }

  @Override
  public List<Problem> problems(List<SelectivityAnalysis<?>> analyses) {
    boolean some =
        analyses.stream()
            .anyMatch(
                analysis ->
                    analysis instanceof SelectivityCriterion<?>
                        || analysis instanceof Tuning
                        || analysis instanceof RangeTest);
    return some
        ? List.of()
        : List.of(
            Problem.of(
                "%s shows what criteria, %s and %s find, and there is none of them: add one-way-anova",
                TYPE, Tuning.TYPE, RangeTest.TYPE));
  }

  @Override
  public Map<SelectivityAnalysis<?>, Set<String>> replacedFigures(Findings findings) {
    Map<SelectivityAnalysis<?>, Set<String>> replaced = new LinkedHashMap<>();
    first(findings, Tuning.class)
        .ifPresent(
            tuning ->
                replaced.put(
                    tuning, Set.of(name(PreferenceFigure.NAME, tuned(findings.of(tuning))))));
    first(findings, RangeTest.class)
        .ifPresent(
            range ->
                replaced.put(
                    range, Set.of(name(RangeFigures.OUTCOMES, ranged(findings.of(range))))));
    return replaced;
  }

  @Override
  public List<Exhibit> exhibits(Findings findings, TableNames tables) {
    List<Exhibit> exhibits = new ArrayList<>();
    ShareFigure.of(findings, tables).ifPresent(exhibits::add);
    first(findings, Tuning.class)
        .flatMap(
            tuning -> preferences(findings, tuning).map(figure -> tables.resolve(figure, tuning)))
        .ifPresent(exhibits::add);
    first(findings, RangeTest.class)
        .flatMap(range -> range(findings, range).map(figure -> tables.resolve(figure, range)))
        .ifPresent(exhibits::add);
    return List.copyOf(exhibits);
  }

  /**
   * Returns the first analysis of a kind that has results of any network at the end of training.
   */
  private static <A> Optional<A> first(Findings findings, Class<A> kind) {
    return findings.analyses().stream()
        .filter(kind::isInstance)
        .findFirst()
        .filter(analysis -> !findings.of(analysis).byId().isEmpty())
        .map(kind::cast);
  }

  /** Returns the name of the figure of the last layer. */
  private static String name(String prefix, List<String> layers) {
    return LayerSlugs.of(layers).name(prefix, layers.get(layers.size() - 1));
  }

  private static List<String> tuned(PerNetwork<Tuning.Result> results) {
    return results.byId().values().iterator().next().layers().stream()
        .map(LayerTuning::layer)
        .toList();
  }

  private static List<String> ranged(PerNetwork<RangeTest.Result> results) {
    return results.byId().values().iterator().next().layers().stream()
        .map(RangeTest.Layer::layer)
        .toList();
  }

  private static Optional<Figure> preferences(Findings findings, Tuning tuning) {
    PerNetwork<Tuning.Result> results = findings.of(tuning);
    List<String> layers = tuned(results);
    String layer = layers.get(layers.size() - 1);
    Map<String, List<Plot.Band>> bands = new LinkedHashMap<>();
    Optional<Plot.Band> control = control(results, layer);
    boolean monotone = false;
    for (String network : results.networks()) {
      List<Plot.Band> behind = new ArrayList<>();
      control.ifPresent(behind::add);
      Optional<Plot.Band> surrogates = monotone(findings, tuning, results, network, layer);
      surrogates.ifPresent(behind::add);
      monotone |= surrogates.isPresent();
      bands.put(network, behind);
    }
    return PreferenceFigure.of(
        name(PreferenceFigure.NAME, layers),
        results,
        layer,
        bands,
        control
                .map(
                    band ->
                        " Band \"%1$s\": 95 %% interval of the %1$s networks."
                            .formatted(band.label()))
                .orElse("")
            + (monotone
                ? " Band \"monotone units\": where the mean over networks lies (middle 95 %) if"
                    + " units merely rise or fall with number and are otherwise as recorded."
                : ""));
  }

  /** Returns the interval of the first control at each position; empty below five networks. */
  private static Optional<Plot.Band> control(PerNetwork<Tuning.Result> results, String layer) {
    if (results.controls().isEmpty()) {
      return Optional.empty();
    }
    String control = results.controls().get(0);
    List<LayerTuning> networks =
        results.of(control).stream().map(found -> found.layer(layer)).toList();
    List<Estimate.Interval> intervals = new ArrayList<>();
    for (int numerosity : networks.get(0).numerosities()) {
      EstimateCells.estimate(
              networks.stream()
                  .map(tuning -> tuning.sharePreferring(numerosity, numerosity))
                  .toList())
          .flatMap(Estimate::interval)
          .ifPresent(intervals::add);
    }
    return band(
        control,
        networks.get(0).numerosities().size(),
        intervals.stream().map(Estimate.Interval::lower).toList(),
        intervals.stream().map(Estimate.Interval::upper).toList());
  }

  private static Optional<Plot.Band> monotone(
      Findings findings,
      Tuning tuning,
      PerNetwork<Tuning.Result> results,
      String network,
      String layer) {
    NullDraws draws = new NullDraws(findings, layer);
    List<Integer> numerosities = results.of(network).get(0).layer(layer).numerosities();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    for (int numerosity : numerosities) {
      PerNetwork<List<OptionalDouble>> drawn = draws.preferring(tuning, numerosity);
      if (drawn.networks().contains(network)) {
        NullBand.ofMeans(drawn.of(network))
            .ifPresent(
                band -> {
                  low.add(band.low());
                  high.add(band.high());
                });
      }
    }
    return band("monotone units", numerosities.size(), low, high);
  }

  /**
   * Returns a band in percent over the positions 1, 2, 3; empty unless every position has both
   * ends.
   */
  private static Optional<Plot.Band> band(
      String label, int positions, List<Double> low, List<Double> high) {
    if (low.size() < positions) {
      return Optional.empty();
    }
    List<Double> x = new ArrayList<>();
    for (int position = 1; position <= positions; position++) {
      x.add((double) position);
    }
    return Optional.of(new Plot.Band(label, x, percent(low), percent(high)));
  }

  private static List<Double> percent(List<Double> shares) {
    return shares.stream().map(share -> 100 * share).toList();
  }

  private static Optional<Figure> range(Findings findings, RangeTest range) {
    PerNetwork<RangeTest.Result> results = findings.of(range);
    List<String> layers = ranged(results);
    String layer = layers.get(layers.size() - 1);
    NullDraws draws = new NullDraws(findings, layer);
    Map<Outcome, Plot.Band> bands = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      pooled(draws.outcome(range, outcome))
          .ifPresent(
              band ->
                  bands.put(
                      outcome,
                      Plot.Band.across("monotone units", 100 * band.low(), 100 * band.high())));
    }
    return RangeFigures.outcomes(
        name(RangeFigures.OUTCOMES, layers),
        results,
        layer,
        bands,
        bands.isEmpty()
            ? ""
            : " Band: middle 95 % of single networks if units merely rise or fall with number and"
                + " are otherwise as recorded.");
  }

  /** Returns the band of single networks, over all draws of all networks. */
  static Optional<NullBand> pooled(PerNetwork<List<OptionalDouble>> draws) {
    return NullBand.of(draws.byId().values().stream().flatMap(List::stream).toList());
  }

  /** JSON type of the synthesis. */
  public static final class Type extends RecordType<Overview> {
    /** For the service loader. */
    public Type() {
      super(Synthesis.class, TYPE, Overview.class, new Overview());
    }
  }
}
