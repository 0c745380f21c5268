package io.github.numerosity.stats.nulls;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.exhibits.nulls.LabelShuffleExhibits;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Null distribution of the selective share of a criterion: the criterion is applied repeatedly to
 * the same responses with the numerosities shuffled within each stimulus set.
 *
 * <p>Shuffle i draws from the stream "label-shuffle", i of the seed, the same for every network. p
 * of a layer is (b + 1) / (m + 1) with b of m shuffles reaching the observed share. This tests the
 * effect of numerosity, not that of set or interaction, and does not exclude units that follow
 * another feature that grows with number.
 */
public final class LabelShuffle extends LabelShuffleSettings
    implements EstimatedAnalysis<LabelShuffle.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "label-shuffle";

  /**
   * The settings.
   *
   * @param criterion that selects the units
   * @param seed of the shuffles
   * @param shuffles number of shuffles
   */
  @Settings
  record Values(SelectivityCriterion<?> criterion, long seed, @Range(least = 1) int shuffles) {}

  LabelShuffle(Values values) {
    super(values);
  }

  /**
   * Returns the null of a criterion with 99 shuffles.
   *
   * @param criterion that selects the units
   * @param seed of the shuffles
   * @return the analysis
   */
  public static LabelShuffle of(SelectivityCriterion<?> criterion, long seed) {
    return new LabelShuffle(new Values(criterion, seed, 99));
  }

  /**
   * {@inheritDoc} Contains the name of the criterion, so that an experiment can shuffle several.
   */
  @Override
  public String name() {
    return TYPE + "-" + criterion().name();
  }

  @Override
  public List<String> method() {
    List<String> sentences = new ArrayList<>(criterion().method());
    sentences.add(
        ("The share of units selective by “%s” was compared with the shares under %s of the"
                + " numerosities within each stimulus set (seed %d), as p = (b + 1) / (m + 1) with b"
                + " of m shuffles that reach it.")
            .formatted(criterion().name(), Prose.count(shuffles(), "shuffle"), seed()));
    return List.copyOf(sentences);
  }

  @Override
  public List<Problem> problems(Design design) {
    return Problem.below("criterion", criterion().problems(design));
  }

  @Override
  public Set<Fold<?>> folds() {
    return criterion().folds();
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    SelectivityResult observed = criterion().analyze(responses);
    Design all = responses.design();
    int[] used =
        IntStream.range(0, all.stimuli()).filter(row -> criterion().uses(all.row(row))).toArray();
    Responses selection = responses.select(used);
    List<String> layers = responses.units().layers().stream().map(LayerShape::name).toList();
    Map<String, Double> observedShares = shares(observed, layers);
    RandomStreams streams = RandomStreams.of(seed());
    Design design = selection.design();
    List<Map<String, Double>> nullShares =
        criterion()
            .relabelledShares(
                selection,
                shuffles(),
                shuffle -> design.shuffledWithinSets(streams.stream(TYPE, shuffle)))
            .stream()
            .map(shares -> byLayer(layers, shares))
            .toList();
    return new Result(name(), observedShares, nullShares);
  }

  private static Map<String, Double> shares(SelectivityResult result, List<String> layers) {
    Map<String, Double> shares = new LinkedHashMap<>();
    layers.forEach(layer -> shares.put(layer, result.selectiveShare(layer)));
    return shares;
  }

  private static Map<String, Double> byLayer(List<String> layers, double[] values) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int layer = 0; layer < values.length; layer++) {
      shares.put(layers.get(layer), values[layer]);
    }
    return shares;
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return LabelShuffleExhibits.of(name(), results);
  }

  /** Result for one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final String name;
    private final Map<String, Double> observed;
    private final List<Map<String, Double>> shuffled;

    private Result(String name, Map<String, Double> observed, List<Map<String, Double>> shuffled) {
      this.name = name;
      this.observed = observed;
      this.shuffled = List.copyOf(shuffled);
    }

    /**
     * Returns the names of the layers.
     *
     * @return unmodifiable, in order
     */
    public List<String> layers() {
      return List.copyOf(observed.keySet());
    }

    /**
     * Returns the share of selective units with the original labels.
     *
     * @param layer its name
     * @return between 0 and 1
     * @throws NoSuchElementException if the layer was not recorded; the message lists those that
     *     were
     */
    public double observedShare(String layer) {
      return share(observed, layer);
    }

    /**
     * Returns the shares of selective units with shuffled labels.
     *
     * @param layer its name
     * @return unmodifiable, one per shuffle, in the order of the shuffles
     * @throws NoSuchElementException if the layer was not recorded; the message lists those that
     *     were
     */
    public List<Double> nullShares(String layer) {
      return shuffled.stream().map(shares -> share(shares, layer)).toList();
    }

    /**
     * Returns the mean share with shuffled labels.
     *
     * @param layer its name
     * @return between 0 and 1
     * @throws NoSuchElementException if the layer was not recorded; the message lists those that
     *     were
     */
    public double meanNullShare(String layer) {
      double sum = 0;
      for (double share : nullShares(layer)) {
        sum += share;
      }
      return sum / shuffled.size();
    }

    /**
     * Returns the p-value of the observed share: the probability of a share at least as large if
     * numerosity has no effect.
     *
     * @param layer its name
     * @return (b + 1) / (m + 1) with b of m shuffles reaching the observed share
     * @throws NoSuchElementException if the layer was not recorded; the message lists those that
     *     were
     */
    public double pValue(String layer) {
      double share = observedShare(layer);
      long reaching = nullShares(layer).stream().filter(value -> value >= share).count();
      return (reaching + 1.0) / (shuffled.size() + 1.0);
    }

    private double share(Map<String, Double> shares, String layer) {
      Double share = shares.get(layer);
      if (share == null) {
        throw new NoSuchElementException(
            "no units of layer \"%s\" were recorded; there are %s".formatted(layer, layers()));
      }
      return share;
    }

    /**
     * The numbers of one network.
     *
     * @param shuffles number of shuffles
     * @param layers one per layer
     */
    public record Summary(int shuffles, List<Layer> layers) {}

    /**
     * The numbers of one layer.
     *
     * @param layer its name
     * @param observedShare selective share with the original labels
     * @param meanNullShare mean selective share with shuffled labels
     * @param largestNullShare largest selective share with shuffled labels
     * @param pValue (b + 1) / (m + 1)
     */
    public record Layer(
        String layer,
        double observedShare,
        double meanNullShare,
        double largestNullShare,
        double pValue) {}

    @Override
    public Summary summary() {
      return new Summary(
          shuffled.size(),
          layers().stream()
              .map(
                  layer ->
                      new Layer(
                          layer,
                          observedShare(layer),
                          meanNullShare(layer),
                          nullShares(layer).stream().max(Double::compare).orElseThrow(),
                          pValue(layer)))
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
              List.of("layer", "shuffle", "selective_share"),
              () ->
                  layers().stream()
                      .flatMap(
                          layer ->
                              IntStream.range(0, shuffled.size())
                                  .mapToObj(
                                      shuffle ->
                                          List.of(
                                              layer,
                                              shuffle,
                                              share(shuffled.get(shuffle), layer))))));
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<LabelShuffle> {
    /** For the service loader. */
    public Type() {
      super(
          SelectivityAnalysis.class,
          TYPE,
          LabelShuffle.class,
          LabelShuffle.of(OneWayAnova.withDefaults(), 0),
          "seed");
    }
  }
}
