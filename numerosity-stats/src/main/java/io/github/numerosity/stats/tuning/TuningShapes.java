package io.github.numerosity.stats.tuning;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.Prose;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stats.exhibits.tuning.TuningShapesExhibits;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;

/**
 * Classification of the tuning curves of selective units as peaked, valley, increasing or
 * decreasing, by tests on held-out images.
 *
 * <p>Images A select the units and determine each unit's largest and smallest mean. On images B a
 * unit is <em>peaked</em> if its largest mean is at an interior numerosity and exceeds the means of
 * the smallest and of the largest numerosity, by one-sided Welch tests of which both have p &lt;
 * alpha; a <em>valley</em> if its smallest mean is correspondingly below both; otherwise
 * <em>increasing</em> or <em>decreasing</em> if a linear trend over the ranks of the numerosities
 * (contrast of the means, variances unequal, two-sided) has p &lt; alpha; otherwise
 * <em>unclassified</em>. Units that are not selective are <em>flat</em>. A monotone unit has no
 * interior mean above both ends, so at most a share alpha of monotone or null units is classified
 * as peaked, and at most alpha as valley. The first class that applies is reported.
 *
 * <p>Images A are the selection images and images B fresh ones. Without fresh images they are
 * random halves of the selection images; each half takes each role once, and results are averaged
 * over the splits. The result also gives the power, needed to interpret a low count of peaks, and
 * the share of the variance between numerosities that a monotone curve explains.
 */
public final class TuningShapes extends TuningShapesSettings
    implements HeldOutAnalysis<TuningShapes.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "tuning-shapes";

  /**
   * The settings.
   *
   * @param alpha level of each test
   * @param emptyImages whether numerosity 0 is included
   */
  @Settings
  record Values(
      @Unwrapped HeldOutSettings heldOut,
      @Range(above = 0, below = 1) double alpha,
      EmptyImages emptyImages) {}

  TuningShapes(Values values) {
    super(values);
  }

  /** An interior numerosity needs a neighbour on each side. */
  private static final int FEWEST_NUMEROSITIES = 3;

  /** Images of each numerosity in each part: a variance needs two. */
  private static final int FEWEST_IMAGES = 2;

  /**
   * Returns the tests at alpha = 0.01 of the units that a one-way analysis of variance selects,
   * without empty images, with 20 splits and no seed.
   *
   * @return the analysis
   */
  public static TuningShapes withDefaults() {
    return new TuningShapes(new Values(HeldOutSettings.DEFAULTS, 0.01, EmptyImages.LEAVE_OUT));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public String sentence() {
    return ("A unit selective by “%s” was called peaked if its largest mean on the pictures that"
            + " selected it was at an interior numerosity and, on the other pictures%s, exceeded"
            + " those of the smallest and of the largest numerosity by one-sided Welch tests, both"
            + " at p < %s; a valley in the same way by its smallest mean; else increasing or"
            + " decreasing by the linear trend of its means at p < %s.")
        .formatted(
            criterion().name(),
            emptyImages().clause(),
            Prose.number(alpha()),
            Prose.number(alpha()));
  }

  @Override
  public List<Problem> problems(Design design) {
    List<Problem> problems =
        new ArrayList<>(
            DisjointImages.problems(
                TYPE, design, criterion(), emptyImages(), halves(), FEWEST_IMAGES));
    List<Integer> compared =
        design.select(design.rows(Block.SELECTION)).numerosities().stream()
            .filter(emptyImages()::admits)
            .toList();
    if (compared.size() < FEWEST_NUMEROSITIES) {
      problems.add(
          Problem.of(
              "%s needs at least %d numerosities for one between the smallest and the largest, got %s",
              TYPE, FEWEST_NUMEROSITIES, compared));
    }
    return List.copyOf(problems);
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    Problem.requireNone(problems(responses.design()));
    List<ShapeCounter> counters =
        responses.units().spans().stream()
            .map(span -> new ShapeCounter(span, alpha(), emptyImages()))
            .toList();
    int made =
        DisjointImages.forEach(
            responses,
            criterion(),
            halves(),
            images -> counters.forEach(counter -> counter.add(images)));
    return new Result(alpha(), counters.stream().map(counter -> counter.shapes(made)).toList());
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return TuningShapesExhibits.of(results);
  }

  /** Result for one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final double alpha;
    private final List<LayerShapes> layers;

    Result(double alpha, List<LayerShapes> layers) {
      this.alpha = alpha;
      this.layers = List.copyOf(layers);
    }

    /**
     * The numbers of one network.
     *
     * @param alpha level of each test
     * @param layers one per layer
     */
    public record Summary(double alpha, List<Layer> layers) {}

    /**
     * The numbers of one layer; see {@link LayerShapes}.
     *
     * @param layer its name
     * @param images block that tested the shapes
     * @param splits number of random halvings that counts are averaged over; 0 with fresh images
     * @param numerosities that were compared
     * @param flat units that are not selective
     * @param peaked selective units with a tested interior maximum
     * @param valley selective units with a tested interior minimum
     * @param increasing other selective units with a significant trend upwards
     * @param decreasing other selective units with a significant trend downwards
     * @param unclassified the remaining selective units
     * @param power mean power to detect a peak as high as each selective unit's range
     * @param detectable rise above both ends, in sds, that is detected with a power of 0.8
     * @param isotonicShare mean share of variance that a monotone curve explains
     */
    public record Layer(
        String layer,
        Block images,
        int splits,
        List<Integer> numerosities,
        double flat,
        double peaked,
        double valley,
        double increasing,
        double decreasing,
        double unclassified,
        OptionalDouble power,
        double detectable,
        OptionalDouble isotonicShare) {}

    /**
     * Returns the level of each test.
     *
     * @return alpha
     */
    public double alpha() {
      return alpha;
    }

    /**
     * Returns the layers.
     *
     * @return unmodifiable, in order
     */
    public List<LayerShapes> layers() {
      return layers;
    }

    /**
     * Returns one layer.
     *
     * @param name its name
     * @return its shapes
     * @throws NoSuchElementException if it was not recorded
     */
    public LayerShapes layer(String name) {
      return LayerFindings.of(layers, LayerShapes::layer, name);
    }

    @Override
    public Summary summary() {
      return new Summary(
          alpha,
          layers.stream()
              .map(
                  layer ->
                      new Layer(
                          layer.layer(),
                          layer.images(),
                          layer.splits(),
                          layer.numerosities(),
                          layer.count(CurveShape.FLAT),
                          layer.count(CurveShape.PEAKED),
                          layer.count(CurveShape.VALLEY),
                          layer.count(CurveShape.INCREASING),
                          layer.count(CurveShape.DECREASING),
                          layer.count(CurveShape.UNCLASSIFIED),
                          layer.power(),
                          layer.detectable(),
                          layer.isotonicShare()))
              .toList());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      return List.of(LayerShapes.table(layers));
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<TuningShapes> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, TuningShapes.class, withDefaults());
    }
  }
}
