package io.github.numerosity.stats.rsa;

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
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.rsa.ImageRsaExhibits;
import io.github.numerosity.stats.math.PairSums;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Representational similarity analysis of single images: for each layer, the dissimilarity of the
 * responses to any two selection images, compared with models of number and of visual features.
 *
 * <p>Unlike matrices over conditions, these contain pairs of the same numerosity, so that the
 * one-hot model is not constant. {@link ImageFit#separation} is the mean dissimilarity of images of
 * different numerosities minus that of images of the same.
 */
public final class ImageRsa extends ImageRsaSettings implements EstimatedAnalysis<ImageRsa.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "image-rsa";

  /**
   * The settings.
   *
   * @param measure of dissimilarity; not cross-validated
   * @param comparison the correlation by which models are compared
   * @param largestTable largest number of images for which the whole matrix is written
   */
  @Settings
  record Values(
      Dissimilarity measure, Correlation comparison, @Range(least = 0) int largestTable) {}

  ImageRsa(Values values) {
    super(values);
    if (measure().crossValidated()) {
      throw new IllegalArgumentException(
          "measure must not be cross-validated, since a single image has no folds; got "
              + measure());
    }
  }

  /**
   * Returns the analysis by one minus Pearson's correlation, with models compared by ρ-a and all
   * pairs written up to 200 images.
   *
   * @return the analysis
   */
  public static ImageRsa withDefaults() {
    return new ImageRsa(new Values(Dissimilarity.ONE_MINUS_PEARSON, Correlation.RHO_A, 200));
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    return List.of(
        ("For each layer, the dissimilarity of the responses to any two selection pictures was"
                + " measured by %s, and the matrix compared with models of number and of visual"
                + " features by %s.")
            .formatted(measure().phrase(), comparison().phrase()));
  }

  @Override
  public List<Problem> problems(Design design) {
    int images = design.rows(Block.SELECTION).length;
    return images >= 2 && images <= PairSums.LARGEST
        ? List.of()
        : List.of(
            Problem.of(
                "image-rsa compares 2 to %d images; the selection shows %d",
                PairSums.LARGEST, images));
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    Problem.requireNone(problems(responses.design()));
    Responses selection = responses.select(responses.design().rows(Block.SELECTION));
    Design design = selection.design();
    int[] counted = ImageFit.withItems(design);
    Optional<ModelRdms> models =
        counted.length < 3 ? Optional.empty() : Optional.of(ModelRdms.ofImages(design, counted));
    List<ImageFit> fits = new ArrayList<>();
    List<Rdm> matrices = new ArrayList<>();
    for (Units.Span span : responses.units().spans()) {
      Rdm rdm = ImageRdm.of(selection, span, measure());
      fits.add(
          ImageFit.of(span.layer().name(), measure(), comparison(), design, rdm, counted, models));
      if (design.stimuli() <= largestTable()) {
        matrices.add(rdm);
      }
    }
    return new Result(design, fits, matrices);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return ImageRsaExhibits.of(results);
  }

  /** Results of one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final Design design;
    private final List<ImageFit> fits;

    /** One matrix per layer; empty if there are too many images. */
    private final List<Rdm> matrices;

    Result(Design design, List<ImageFit> fits, List<Rdm> matrices) {
      this.design = design;
      this.fits = List.copyOf(fits);
      this.matrices = List.copyOf(matrices);
    }

    /**
     * The numbers of one network.
     *
     * @param images number of compared images
     * @param layers one entry per layer
     */
    public record Summary(int images, List<Layer> layers) {}

    /**
     * The numbers of one layer.
     *
     * @param layer name of the layer
     * @param measure of dissimilarity
     * @param linear correlation with |Δn|
     * @param log2 correlation with |Δlog n|
     * @param oneHot correlation with the one-hot model, same or different numerosity
     * @param separation mean dissimilarity of different numerosities minus that of the same
     * @param undefinedPairs number of pairs with an image whose responses are constant over units
     */
    public record Layer(
        String layer,
        Dissimilarity measure,
        OptionalDouble linear,
        OptionalDouble log2,
        OptionalDouble oneHot,
        OptionalDouble separation,
        long undefinedPairs) {}

    /**
     * Returns the fits of all layers.
     *
     * @return unmodifiable, in order of layers
     */
    public List<ImageFit> fits() {
      return fits;
    }

    @Override
    public Summary summary() {
      return new Summary(
          design.stimuli(),
          fits.stream()
              .map(
                  fit ->
                      new Layer(
                          fit.layer(),
                          fit.measure(),
                          fit.correlation(RdmModel.LINEAR),
                          fit.correlation(RdmModel.LOG2),
                          fit.correlation(RdmModel.ONE_HOT),
                          fit.separation(),
                          fit.undefinedPairs()))
              .toList());
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      List<Table> tables = new ArrayList<>();
      tables.add(
          new Table(
              "image-rdm-means",
              List.of("layer", "measure", "numerosity_a", "numerosity_b", "pairs", "mean"),
              () -> fits.stream().flatMap(Result::means)));
      if (!matrices.isEmpty()) {
        tables.add(
            new Table(
                "image-rdm",
                List.of("layer", "measure", "row_a", "row_b", "dissimilarity"),
                this::cells));
      }
      return tables;
    }

    private static Stream<List<Object>> means(ImageFit fit) {
      return fit.means().stream()
          .map(
              mean ->
                  List.of(
                      fit.layer(),
                      fit.measure(),
                      mean.numerosityA(),
                      mean.numerosityB(),
                      mean.pairs(),
                      EstimateCells.cell(mean.mean())));
    }

    private Stream<List<Object>> cells() {
      List<List<Object>> rows = new ArrayList<>();
      for (int layer = 0; layer < matrices.size(); layer++) {
        ImageFit fit = fits.get(layer);
        for (int a = 0; a < design.stimuli(); a++) {
          for (int b = a + 1; b < design.stimuli(); b++) {
            rows.add(
                List.of(
                    fit.layer(),
                    fit.measure(),
                    a,
                    b,
                    EstimateCells.cell(matrices.get(layer).value(a, b))));
          }
        }
      }
      return rows.stream();
    }
  }

  /** Component type. */
  public static final class Type extends RecordType<ImageRsa> {
    /** Called by the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, ImageRsa.class, withDefaults());
    }
  }
}
