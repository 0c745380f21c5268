package io.github.numerosity.stats.tuning;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Recipe;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.math.Correlation;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.Preferences;
import io.github.numerosity.stats.selectivity.Selectivity;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Design;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tuning curves of units and of groups of selective units, preferred numerosities, and whether
 * strongly selective units prefer small numbers.
 *
 * <p>A criterion says which units are selective, by the images of the selection. Curves and
 * preferred numerosities come from fresh images; where there are none, from the images of the
 * selection, and the result says so.
 *
 * @param criterion which units are selective
 */
public record Tuning(SelectivityCriterion<?> criterion)
    implements SelectivityAnalysis<Tuning.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "tuning";

  /** Rejects null. */
  public Tuning {
    requireNonNull(criterion, "criterion");
  }

  /**
   * Returns the analysis of the units that a one-way analysis of variance selects.
   *
   * @return the analysis
   */
  public static Tuning withDefaults() {
    return new Tuning(OneWayAnova.withDefaults());
  }

  /**
   * Sets the criterion.
   *
   * @param other which units are selective
   * @return a new analysis
   */
  public Tuning withCriterion(SelectivityCriterion<?> other) {
    return new Tuning(other);
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public Optional<Recipe> recipe() {
    return criterion.recipe().map(part -> new Recipe(TYPE, this));
  }

  @Override
  public Set<Fold<?>> folds() {
    Set<Fold<?>> folds = new HashSet<>(criterion.folds());
    folds.add(CellMoments.PER_CONDITION);
    return Set.copyOf(folds);
  }

  @Override
  public boolean needsRows() {
    return criterion.needsRows();
  }

  @Override
  public List<String> problems(Design design) {
    return criterion.problems(design);
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    SelectivityResult verdicts = criterion.analyze(responses);
    CellMoments moments = CellMoments.of(responses);
    Preferences preferences = Preferences.of(moments);
    int[] sorting = Preferences.largest(moments.byNumerosity(Block.SELECTION));
    NumerosityMoments curves = moments.byNumerosity(preferences.block());
    List<LayerTuning> layers = new ArrayList<>();
    for (Units.Span span : responses.units().spans()) {
      layers.add(layer(span, verdicts, preferences, sorting, curves));
    }
    return new Result(layers);
  }

  private static LayerTuning layer(
      Units.Span span,
      SelectivityResult verdicts,
      Preferences preferences,
      int[] sorting,
      NumerosityMoments curves) {
    int[] selective =
        IntStream.range(span.first(), span.end()).filter(verdicts::isSelective).toArray();
    double[] effects = new double[selective.length];
    double[] preferred = new double[selective.length];
    int[] preferring = new int[curves.groups()];
    for (int i = 0; i < selective.length; i++) {
      if (verdicts.selectivity(selective[i]) instanceof Selectivity.Selective verdict) {
        effects[i] = verdict.effects().etaSquared();
      }
      preferred[i] = preferences.numerosity(selective[i]);
      preferring[curves.numerosities().indexOf(preferences.numerosity(selective[i]))]++;
    }
    List<TuningCurve> units = new ArrayList<>();
    for (int unit = span.first(); unit < span.end(); unit++) {
      units.add(curve(curves, unit));
    }
    return new LayerTuning(
        span.layer().name(),
        preferences.block(),
        curves.numerosities(),
        units,
        selective.length,
        IntStream.of(preferring).boxed().toList(),
        preferences.agreement(
            unit -> span.first() <= unit && unit < span.end() && verdicts.isSelective(unit)),
        Correlation.SPEARMAN.of(effects, preferred),
        groups(curves.numerosities(), selective, sorting, units, span.first()));
  }

  private static List<LayerTuning.Group> groups(
      List<Integer> numerosities,
      int[] selective,
      int[] sorting,
      List<TuningCurve> units,
      int first) {
    List<LayerTuning.Group> groups = new ArrayList<>();
    for (int numerosity : numerosities) {
      List<TuningCurve> members =
          IntStream.of(selective)
              .filter(unit -> sorting[unit] == numerosity)
              .mapToObj(unit -> units.get(unit - first))
              .toList();
      if (!members.isEmpty()) {
        groups.add(new LayerTuning.Group(numerosity, members.size(), TuningCurve.mean(members)));
      }
    }
    return groups;
  }

  private static TuningCurve curve(NumerosityMoments moments, int unit) {
    double[] means = new double[moments.groups()];
    double squares = 0;
    for (int group = 0; group < means.length; group++) {
      means[group] = moments.mean(group, unit);
      squares += moments.sumOfSquares(group, unit);
    }
    int freedom = moments.total() - moments.groups();
    return TuningCurve.of(moments.numerosities(), means, freedom > 0 ? squares / freedom : 0);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return TuningExhibits.of(results);
  }

  /** What was found in one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final List<LayerTuning> layers;

    Result(List<LayerTuning> layers) {
      this.layers = List.copyOf(layers);
    }

    /**
     * The numbers of one network.
     *
     * @param layers one a layer
     */
    public record Summary(List<Layer> layers) {}

    /**
     * The numbers of one layer; see {@link LayerTuning}.
     *
     * @param layer its name
     * @param images which images the preferred numerosities come from
     * @param selective how many units are selective
     * @param numerosities that were shown
     * @param preferring how many selective units prefer each
     * @param agreement share of preferences that repeat on fresh images
     * @param effectPreference rank correlation of effect size and preferred numerosity
     */
    public record Layer(
        String layer,
        Block images,
        int selective,
        List<Integer> numerosities,
        List<Integer> preferring,
        OptionalDouble agreement,
        OptionalDouble effectPreference) {}

    /**
     * Returns the layers.
     *
     * @return unmodifiable, in order
     */
    public List<LayerTuning> layers() {
      return layers;
    }

    /**
     * Returns one layer.
     *
     * @param name its name
     * @return its tuning
     * @throws NoSuchElementException if it was not recorded
     */
    public LayerTuning layer(String name) {
      return layers.stream()
          .filter(layer -> layer.layer().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new NoSuchElementException(
                      "no layer \"%s\"; there are %s"
                          .formatted(name, layers.stream().map(LayerTuning::layer).toList())));
    }

    @Override
    public Summary summary() {
      return new Summary(
          layers.stream()
              .map(
                  layer ->
                      new Layer(
                          layer.layer(),
                          layer.images(),
                          layer.selective(),
                          layer.numerosities(),
                          layer.preferring(),
                          layer.agreement(),
                          layer.effectPreference()))
              .toList());
    }

    @Override
    public List<Table> tables() {
      return TuningTables.of(layers);
    }
  }

  /** How a file makes the analysis. */
  public static final class Type extends RecordType<Tuning> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, Tuning.class, withDefaults());
    }
  }
}
