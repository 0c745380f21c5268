package io.github.numerosity.stats.tuning;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.component.Problem;
import io.github.numerosity.component.RecordType;
import io.github.numerosity.design.Design;
import io.github.numerosity.response.Fold;
import io.github.numerosity.response.Responses;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.settings.Unwrapped;
import io.github.numerosity.stats.elementary.GaussianFit;
import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stats.exhibits.tuning.TuningFitsExhibits;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.EmptyImages;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Gaussian fits to the mean curves of preference groups on a linear, square root, cube root and
 * logarithmic axis, compared with a monotone curve and a straight line.
 *
 * <p>Images A select and sort the units; images B give the curve of each group of at least 5 units,
 * scaled to 0..1. A Gaussian ({@link GaussianFit}) is fitted to it on each axis; a fit with a
 * parameter at its bound or a centre outside the tested range is not identified. Since a high r²
 * alone is no evidence of tuning, the Gaussian, the closest monotone curve and a straight line are
 * also fitted to each half of images B and predict the means on the other half.
 *
 * <p>The width sigma is regressed on the preferred numerosity over identified groups with an
 * interior preference, if there are at least 6. A logarithmic code has a slope near 0 on the
 * logarithmic axis. Edge preferences are reported separately, since a curve that only falls or
 * rises looks like half a Gaussian.
 *
 * <p>Images A are the selection images and images B fresh ones. Without fresh images they are
 * random halves of the selection images; each half takes each role once, and results are averaged
 * over the splits. If the curves include numerosity 0, the logarithmic axis is log2(n + 1) for all.
 */
public final class TuningFits extends TuningFitsSettings
    implements HeldOutAnalysis<TuningFits.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "tuning-fits";

  /**
   * The settings.
   *
   * @param offset whether the Gaussian has a constant offset
   * @param emptyImages whether the curves include numerosity 0
   */
  @Settings
  record Values(
      @Unwrapped HeldOutSettings heldOut, GaussianFit.Offset offset, EmptyImages emptyImages) {}

  TuningFits(Values values) {
    super(values);
  }

  /** A Gaussian with an offset has four parameters. */
  private static final int FEWEST_NUMEROSITIES = 5;

  /** Images of each numerosity and set in each part, which is halved again. */
  private static final int FEWEST_IMAGES = 2;

  /**
   * Returns the fits of Gaussians with an offset to the units that a one-way analysis of variance
   * selects, without empty images, with 20 splits and no seed.
   *
   * @return the analysis
   */
  public static TuningFits withDefaults() {
    return new TuningFits(
        new Values(HeldOutSettings.DEFAULTS, GaussianFit.Offset.FREE, EmptyImages.LEAVE_OUT));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public String sentence() {
    return ("Gaussians %s were fitted to the mean curves%s of the units selective by “%s” that prefer"
            + " the same numerosity, scaled to 0 to 1, on a linear, a square root, a cube root and"
            + " a logarithmic axis; a monotone curve and a straight line competed with them on"
            + " held-out means, and widths were regressed on preferred numerosity (after Nasr et"
            + " al. 2019 and Kim et al. 2021).")
        .formatted(
            offset() == GaussianFit.Offset.FREE ? "on a constant of at least 0" : "without offset",
            emptyImages() == EmptyImages.INCLUDE ? ", numerosity 0 among them," : "",
            criterion().name());
  }

  @Override
  public Set<Fold<?>> folds() {
    return criterion()
        .foldsWith(CellMoments.PER_CONDITION, DisjointImages.halves(Block.PREFERENCE));
  }

  @Override
  public List<Problem> problems(Design design) {
    List<Problem> problems =
        new ArrayList<>(
            DisjointImages.problems(
                TYPE, design, criterion(), emptyImages(), halves(), FEWEST_IMAGES));
    Block block = DisjointImages.fresh(design) ? Block.PREFERENCE : Block.SELECTION;
    List<Integer> shown =
        design.select(design.rows(block)).numerosities().stream()
            .filter(emptyImages()::admits)
            .toList();
    if (shown.size() < FEWEST_NUMEROSITIES) {
      problems.add(
          Problem.of(
              "%s needs at least %d numerosities, since a Gaussian on an offset has 4 parameters; got %s",
              TYPE, FEWEST_NUMEROSITIES, shown));
    }
    return List.copyOf(problems);
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    Problem.requireNone(problems(responses.design()));
    List<FitCollector> collectors =
        responses.units().spans().stream()
            .map(span -> new FitCollector(span, emptyImages(), offset()))
            .toList();
    int made =
        DisjointImages.forEach(
            responses,
            criterion(),
            halves(),
            images -> collectors.forEach(collector -> collector.add(images)));
    return new Result(collectors.stream().map(collector -> collector.fits(made)).toList());
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return TuningFitsExhibits.of(results);
  }

  /** Result for one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final List<LayerFits> layers;

    Result(List<LayerFits> layers) {
      this.layers = List.copyOf(layers);
    }

    /**
     * The numbers of one network.
     *
     * @param layers one per layer
     */
    public record Summary(List<Layer> layers) {}

    /**
     * The numbers of one layer.
     *
     * @param layer its name
     * @param images block of the curves
     * @param splits number of random halvings that results are averaged over; 0 with fresh images
     * @param fitted number of fitted groups
     * @param axes one per axis
     */
    public record Layer(String layer, Block images, int splits, int fitted, List<Axis> axes) {}

    /**
     * The numbers of one axis.
     *
     * @param axis the axis
     * @param points number of groups that determine the slope
     * @param slope of sigma over the preferred numerosity
     * @param monkeys published slope, where comparable
     */
    public record Axis(
        NumberScale axis, int points, OptionalDouble slope, OptionalDouble monkeys) {}

    /**
     * Returns the layers.
     *
     * @return unmodifiable, in order
     */
    public List<LayerFits> layers() {
      return layers;
    }

    /**
     * Returns one layer.
     *
     * @param name its name
     * @return its fits
     * @throws NoSuchElementException if it was not recorded
     */
    public LayerFits layer(String name) {
      return LayerFindings.of(layers, LayerFits::layer, name);
    }

    @Override
    public Summary summary() {
      return new Summary(layers.stream().map(Result::summary).toList());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    private static Layer summary(LayerFits layer) {
      return new Layer(
          layer.layer(),
          layer.images(),
          layer.splits(),
          (int) layer.groups().stream().filter(group -> group.tests() > 0).count(),
          layer.axes().stream()
              .map(layer::width)
              .map(width -> new Axis(width.axis(), width.points(), width.slope(), width.monkeys()))
              .toList());
    }

    @Override
    public List<Table> tables() {
      return TuningFitsTables.of(layers);
    }
  }

  /** JSON type of the analysis. */
  public static final class Type extends RecordType<TuningFits> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, TuningFits.class, withDefaults());
    }
  }
}
