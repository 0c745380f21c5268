package io.github.numerosity.stats.tuning;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.exhibits.tuning.RangeTestExhibits;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.Preferences;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Test of whether units that prefer the largest numerosity still prefer it when larger ones are
 * shown. The same units respond to a base range and to an extended range.
 *
 * <p>Of the selective units that prefer the largest base numerosity, one <em>stays</em> if it
 * prefers, over the extended range, that numerosity or a neighbour of it among those shown; it
 * <em>follows the edge</em> if it prefers one in the upper third of the extension, at least {@code
 * b + 2/3 (e - b)} for a largest base numerosity b and a largest extended numerosity e; with 1 to
 * 10 and 1 to 16 these are 9 to 11 and 14 to 16.
 *
 * <p>The base range consists of the fresh images; the extended range adds the images of the range
 * block. Units are chosen by their mean at b on the same images, which biases the result towards
 * staying.
 */
public final class RangeTest extends RangeTestSettings
    implements EstimatedAnalysis<RangeTest.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "range-test";

  /**
   * The settings.
   *
   * @param criterion that selects the units
   */
  @Settings
  record Values(SelectivityCriterion<?> criterion) {}

  RangeTest(Values values) {
    super(values);
  }

  /** Change of a unit's preference when the range is extended. */
  public enum Outcome {
    /** The preference stays at the largest base numerosity or a neighbour. */
    STAYS,
    /** The preference moves to the upper third of the extension. */
    FOLLOWS_EDGE,
    /** The preference moves elsewhere. */
    ELSEWHERE
  }

  /**
   * Returns the test of the units that a one-way analysis of variance selects.
   *
   * @return the analysis
   */
  public static RangeTest withDefaults() {
    return new RangeTest(new Values(OneWayAnova.withDefaults()));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    List<String> sentences = new ArrayList<>(criterion().method());
    sentences.add(
        ("Units selective by “%s” that prefer the largest numerosity were shown larger ones too:"
                + " over the extended range a unit stays if it prefers that numerosity or a neighbour,"
                + " and follows the edge if it prefers one in the upper third of the extension.")
            .formatted(criterion().name()));
    return List.copyOf(sentences);
  }

  @Override
  public Set<Fold<?>> folds() {
    return criterion().foldsWith(CellMoments.PER_CONDITION);
  }

  @Override
  public boolean needsRows() {
    return criterion().needsRows();
  }

  @Override
  public List<Problem> problems(Design design) {
    List<Problem> problems =
        new ArrayList<>(Problem.below("criterion", criterion().problems(design)));
    List<Integer> range = numerosities(design, Block.RANGE);
    List<Integer> base = numerosities(design, Block.PREFERENCE);
    if (base.isEmpty()) {
      problems.add(
          Problem.of(
              "range-test compares preferences on fresh images, and the design has none: set"
                  + " preferenceImages above 0 (in a design file, block PREFERENCE)"));
    }
    if (range.isEmpty()) {
      problems.add(
          Problem.of(
              "range-test needs images of further numerosities, and the design has none: set"
                  + " rangeNumerosities, such as 11..16 (in a design file, block RANGE)"));
    }
    if (!base.isEmpty() && !range.isEmpty()) {
      int largest = base.get(base.size() - 1);
      long beyond = range.stream().filter(numerosity -> numerosity > largest).count();
      if (beyond < 2) {
        problems.add(
            Problem.of(
                "range-test needs at least 2 rangeNumerosities above the largest numerosity %d, so that staying and following the edge differ; got %s",
                largest, range));
      }
    }
    return List.copyOf(problems);
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    Problem.requireNone(problems(responses.design()));
    SelectivityResult verdicts = criterion().analyze(responses);
    CellMoments moments = CellMoments.of(responses);
    int[] base = Preferences.largest(moments.byNumerosity(Block.PREFERENCE));
    NumerosityMoments wide = moments.byNumerosity(Block.PREFERENCE, Block.RANGE);
    int[] extended = Preferences.largest(wide);
    List<Integer> shown = wide.numerosities();
    List<Integer> narrow = moments.numerosities(Block.PREFERENCE);
    int largest = narrow.get(narrow.size() - 1);
    List<Layer> layers = new ArrayList<>();
    for (Units.Span span : responses.units().spans()) {
      List<Move> moves = new ArrayList<>();
      for (int unit = span.first(); unit < span.end(); unit++) {
        if (verdicts.isSelective(unit) && base[unit] == largest) {
          int preferred = extended[unit];
          moves.add(new Move(unit - span.first(), preferred, outcome(shown, largest, preferred)));
        }
      }
      layers.add(new Layer(span.layer().name(), largest, shown.get(shown.size() - 1), moves));
    }
    return new Result(layers);
  }

  private static Outcome outcome(List<Integer> shown, int largest, int preferred) {
    int steps = shown.indexOf(preferred) - shown.indexOf(largest);
    if (Math.abs(steps) <= 1) {
      return Outcome.STAYS;
    }
    int edge = shown.get(shown.size() - 1);
    return 3 * (preferred - largest) >= 2 * (edge - largest)
        ? Outcome.FOLLOWS_EDGE
        : Outcome.ELSEWHERE;
  }

  private static List<Integer> numerosities(Design design, Block block) {
    return design.select(design.rows(block)).numerosities();
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return RangeTestExhibits.of(results);
  }

  /**
   * One selective unit that prefers the largest base numerosity.
   *
   * @param unit number within the layer
   * @param preferredNumerosity over the extended range
   * @param outcome of the test
   */
  public record Move(int unit, int preferredNumerosity, Outcome outcome) {
    /** Rejects null. */
    public Move {
      requireNonNull(outcome, "outcome");
    }
  }

  /**
   * Outcomes of one layer's units.
   *
   * @param layer its name
   * @param largestBase largest numerosity of the base range
   * @param largestExtended largest numerosity of the extended range
   * @param moves one for each selective unit that prefers the largest base numerosity
   */
  public record Layer(String layer, int largestBase, int largestExtended, List<Move> moves) {
    /** Copies the list. */
    public Layer {
      requireNonNull(layer, "layer");
      moves = List.copyOf(moves);
    }

    /**
     * Returns the number of units with an outcome.
     *
     * @param outcome the outcome
     * @return at most the number of moves
     */
    public int count(Outcome outcome) {
      return (int) moves.stream().filter(move -> move.outcome() == outcome).count();
    }

    /**
     * Returns the share of the units with an outcome.
     *
     * @param outcome the outcome
     * @return between 0 and 1; empty if no selective unit prefers the largest base numerosity
     */
    public OptionalDouble share(Outcome outcome) {
      return moves.isEmpty()
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) count(outcome) / moves.size());
    }
  }

  /** Result for one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final List<Layer> layers;

    Result(List<Layer> layers) {
      this.layers = List.copyOf(layers);
    }

    /**
     * The numbers of one network.
     *
     * @param layers one per layer
     */
    public record Summary(List<LayerSummary> layers) {}

    /**
     * The numbers of one layer.
     *
     * @param layer its name
     * @param largestBase largest numerosity of the base range
     * @param largestExtended largest numerosity of the extended range
     * @param units number of selective units that prefer the largest base numerosity
     * @param stays number of them that stay
     * @param followsEdge number of them that follow the edge
     * @param elsewhere number of them that do neither
     */
    public record LayerSummary(
        String layer,
        int largestBase,
        int largestExtended,
        int units,
        int stays,
        int followsEdge,
        int elsewhere) {}

    /**
     * Returns the layers.
     *
     * @return unmodifiable, in order
     */
    public List<Layer> layers() {
      return layers;
    }

    /**
     * Returns one layer.
     *
     * @param name its name
     * @return its units
     * @throws NoSuchElementException if it was not recorded
     */
    public Layer layer(String name) {
      return LayerFindings.of(layers, Layer::layer, name);
    }

    @Override
    public Summary summary() {
      return new Summary(
          layers.stream()
              .map(
                  layer ->
                      new LayerSummary(
                          layer.layer(),
                          layer.largestBase(),
                          layer.largestExtended(),
                          layer.moves().size(),
                          layer.count(Outcome.STAYS),
                          layer.count(Outcome.FOLLOWS_EDGE),
                          layer.count(Outcome.ELSEWHERE)))
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
              "range-test",
              List.of("layer", "unit", "preferred_base", "preferred_extended", "outcome"),
              () -> layers.stream().flatMap(Result::rows)));
    }

    private static Stream<List<Object>> rows(Layer layer) {
      return layer.moves().stream()
          .map(
              move ->
                  List.of(
                      layer.layer(),
                      move.unit(),
                      layer.largestBase(),
                      move.preferredNumerosity(),
                      move.outcome()));
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<RangeTest> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, RangeTest.class, withDefaults());
    }
  }
}
