package io.github.numerosity.stats.tuning;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stats.exhibits.tuning.TuningExhibits;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stats.selectivity.Preferences;
import io.github.numerosity.stats.selectivity.Selectivity;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Tuning curves of units and of groups of selective units, preferred numerosities, and whether
 * strongly selective units prefer small numbers.
 *
 * <p>A criterion selects the units on the selection images. Curves and preferred numerosities come
 * from fresh images. Without fresh images, curves and preferences of units come from the selection
 * images, and the result names this block. Curves of groups, the agreement of preferences and their
 * correlation with effect size then come from random halves: each half selects and sorts the units
 * once while the other measures them, averaged over the splits. Without a seed there are no halves;
 * these results are omitted and named.
 */
public final class Tuning extends TuningSettings implements HeldOutAnalysis<Tuning.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "tuning";

  /** The settings. */
  @Settings
  record Values(@Unwrapped HeldOutSettings heldOut) {}

  Tuning(Values values) {
    super(values);
  }

  /**
   * Returns the analysis of the units that a one-way analysis of variance selects, with 20 splits
   * and no seed.
   *
   * @return the analysis
   */
  public static Tuning withDefaults() {
    return new Tuning(new Values(HeldOutSettings.DEFAULTS));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public String sentence() {
    return "The preferred numerosity of a unit was that of its largest mean response, all stimulus sets together (of equal ones the smaller); tuning curves are mean responses, of single units and of the units selective by “%s” that prefer the same numerosity."
        .formatted(criterion().name());
  }

  @Override
  public List<Problem> problems(Design design) {
    return Problem.below("criterion", criterion().problems(design));
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    List<Units.Span> spans = responses.units().spans();
    List<HeldOutTuning> heldOut = spans.stream().map(HeldOutTuning::new).toList();
    List<String> omitted = omitted(responses.design());
    int made =
        omitted.isEmpty()
            ? DisjointImages.forEach(
                responses,
                criterion(),
                halves(),
                images -> heldOut.forEach(layer -> layer.add(images)))
            : 0;
    SelectivityResult verdicts = criterion().analyze(responses);
    CellMoments moments = CellMoments.of(responses);
    Preferences preferences = Preferences.of(moments);
    NumerosityMoments curves = moments.byNumerosity(preferences.block());
    int[] sorting = Preferences.largest(moments.byNumerosity(Block.SELECTION));
    List<LayerTuning> layers = new ArrayList<>();
    for (int layer = 0; layer < spans.size(); layer++) {
      layers.add(
          layer(
              spans.get(layer),
              verdicts,
              preferences,
              sorting,
              curves,
              heldOut.get(layer),
              made,
              omitted));
    }
    return new Result(layers);
  }

  private List<String> omitted(Design design) {
    List<Problem> obstacles =
        DisjointImages.problems(TYPE, design, criterion(), EmptyImages.INCLUDE, halves(), 1);
    return obstacles.isEmpty()
        ? List.of()
        : List.of(
            "group curves, agreement of preferences, and correlation of effect size and preference:"
                + " "
                + Problem.joined(obstacles));
  }

  private static LayerTuning layer(
      Units.Span span,
      SelectivityResult verdicts,
      Preferences preferences,
      int[] sorting,
      NumerosityMoments curves,
      HeldOutTuning heldOut,
      int splits,
      List<String> omitted) {
    List<Integer> numerosities = curves.numerosities();
    List<TuningCurve> units = new ArrayList<>();
    List<LayerTuning.UnitPreference> selective = new ArrayList<>();
    Integer[] preferring = new Integer[numerosities.size()];
    Arrays.fill(preferring, 0);
    for (int unit = span.first(); unit < span.end(); unit++) {
      units.add(TuningCurve.of(curves, unit));
      if (verdicts.selectivity(unit) instanceof Selectivity.Selective verdict) {
        int preferred = preferences.numerosity(unit);
        int place = numerosities.indexOf(preferred);
        preferring[place]++;
        selective.add(
            new LayerTuning.UnitPreference(
                unit - span.first(),
                preferred,
                preferences.tied(unit),
                place == 0 || place == numerosities.size() - 1,
                sorting[unit],
                verdict.effects().etaSquared()));
      }
    }
    return new LayerTuning(
        span.layer().name(),
        preferences.block(),
        splits,
        numerosities,
        units,
        selective,
        List.of(preferring),
        heldOut.agreement(),
        heldOut.setAgreement(),
        heldOut.effectPreference(),
        heldOut.groups(),
        omitted);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return TuningExhibits.of(results);
  }

  /** Result for one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final List<LayerTuning> layers;

    Result(List<LayerTuning> layers) {
      this.layers = List.copyOf(layers);
    }

    /**
     * The numbers of one network.
     *
     * @param layers one per layer
     */
    public record Summary(List<Layer> layers) {}

    /**
     * The numbers of one layer; see {@link LayerTuning}.
     *
     * @param layer its name
     * @param images block of the preferred numerosities
     * @param splits number of random halvings that agreement and correlation are averaged over
     * @param selective number of selective units
     * @param tied number of them with a tied preference
     * @param edgeShare share of them that prefer the smallest or largest numerosity
     * @param preferring number of selective units per numerosity that was shown
     * @param agreement share of preferences that are the same on other images
     * @param setAgreement share of preferences that are the same in two stimulus sets
     * @param effectPreference rank correlation of effect size and preferred numerosity
     * @param omitted results that were omitted, with the reason
     */
    public record Layer(
        String layer,
        Block images,
        int splits,
        int selective,
        int tied,
        OptionalDouble edgeShare,
        List<Preferring> preferring,
        OptionalDouble agreement,
        OptionalDouble setAgreement,
        OptionalDouble effectPreference,
        List<String> omitted) {}

    /**
     * Number of units that prefer a numerosity.
     *
     * @param numerosity one of those shown
     * @param units number of selective units that prefer it
     * @param share of the selective units; empty if there are none
     */
    public record Preferring(int numerosity, int units, OptionalDouble share) {
      private static List<Preferring> of(LayerTuning layer) {
        return IntStream.range(0, layer.numerosities().size())
            .mapToObj(
                index -> {
                  int units = layer.preferring().get(index);
                  return new Preferring(
                      layer.numerosities().get(index),
                      units,
                      layer.selective() == 0
                          ? OptionalDouble.empty()
                          : OptionalDouble.of((double) units / layer.selective()));
                })
            .toList();
      }
    }

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
      return LayerFindings.of(layers, LayerTuning::layer, name);
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
                          layer.splits(),
                          layer.selective(),
                          layer.tied(),
                          layer.edgeShare(),
                          Preferring.of(layer),
                          layer.agreement(),
                          layer.setAgreement(),
                          layer.effectPreference(),
                          layer.omitted()))
              .toList());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      return TuningTables.of(layers);
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<Tuning> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, Tuning.class, withDefaults());
    }
  }
}
