package io.github.numerosity.stats.rsa;

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
import io.github.numerosity.settings.Range;
import io.github.numerosity.settings.Settings;
import io.github.numerosity.stats.EstimatedAnalysis;
import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stats.exhibits.rsa.RsaExhibits;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.ImageFolds;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Representational similarity analysis: for each layer, the dissimilarity of the mean patterns of
 * any two numerosities, compared with models of number and of visual features.
 *
 * <p>The patterns are mean responses to the selection images. There is one for each numerosity over
 * all stimulus sets. With several sets, there is also one for each numerosity and set, which
 * separates number from visual features. The noise of a unit is its variance around the means of
 * the conditions.
 *
 * <p>The choice between a linear and a logarithmic axis of number may depend on the measure of
 * dissimilarity. A scale is therefore named only if all measures of correlation and all
 * cross-validated measures agree, and there is at least one of each.
 *
 * <p>With a seed, the reliability of matrices is estimated over random halves of the images, and
 * Mantel's test covers more than eight conditions. Without one, both are omitted and listed as left
 * out.
 */
public final class Rsa extends RsaSettings implements EstimatedAnalysis<Rsa.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "rsa";

  /**
   * The settings.
   *
   * @param measures of dissimilarity, at least one, distinct
   * @param comparison the correlation by which models are compared; tables show all
   * @param imageFolds disjoint parts of the images for cross-validated distances
   * @param noise by which Mahalanobis and crossnobis distances are divided
   * @param seed of splits and permutations
   * @param splits number of random halvings
   * @param permutations of Mantel's test above eight conditions
   */
  @Settings
  record Values(
      List<Dissimilarity> measures,
      Correlation comparison,
      @Range(least = 2) int imageFolds,
      NoiseModel noise,
      OptionalLong seed,
      @Range(least = 1) int splits,
      @Range(least = 1) int permutations) {}

  Rsa(Values values) {
    super(values);
    if (measures().isEmpty() || measures().stream().distinct().count() < measures().size()) {
      throw new IllegalArgumentException(
          "measures must be at least one, each once, got " + measures());
    }
  }

  /**
   * Returns the analysis by one minus Pearson's correlation and by the crossnobis distance with
   * four folds and independent noise. Models are compared by ρ-a, which handles ties correctly.
   * There is no seed; with one, 100 splits and 9,999 permutations are used.
   *
   * @return the analysis
   */
  public static Rsa withDefaults() {
    return new Rsa(
        new Values(
            List.of(Dissimilarity.ONE_MINUS_PEARSON, Dissimilarity.CROSSNOBIS),
            Correlation.RHO_A,
            4,
            NoiseModel.DIAGONAL,
            OptionalLong.empty(),
            100,
            9999));
  }

  boolean crossValidates() {
    return measures().stream().anyMatch(Dissimilarity::crossValidated);
  }

  boolean dividesByNoise() {
    return measures().stream().anyMatch(Dissimilarity::needsNoise);
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public List<String> method() {
    return RsaMethod.of(this);
  }

  @Override
  public Set<Fold<?>> folds() {
    return crossValidates()
        ? Set.of(CellMoments.PER_CONDITION, images(Block.SELECTION), images(Block.PREFERENCE))
        : Set.of(CellMoments.PER_CONDITION);
  }

  @Override
  public boolean needsRows() {
    return seed().isPresent() || (dividesByNoise() && noise() == NoiseModel.LEDOIT_WOLF);
  }

  @Override
  public List<Problem> problems(Design design) {
    List<Problem> problems = new ArrayList<>();
    Design selection = design.select(design.rows(Block.SELECTION));
    if (selection.numerosities().size() < 2) {
      problems.add(
          Problem.of(
              "rsa compares at least 2 numerosities; the images of the selection show %s",
              selection.numerosities()));
    }
    if (crossValidates()) {
      images(Block.SELECTION)
          .problem(design)
          .ifPresent(problem -> problems.add(Problem.of("rsa: %s", problem)));
    }
    if (dividesByNoise() && selection.stimuli() <= selection.conditions().size()) {
      problems.add(
          Problem.of(
              "rsa: noise is the variation of images within a condition, but %d images show %d conditions: show more images or choose other measures",
              selection.stimuli(), selection.conditions().size()));
    }
    return List.copyOf(problems);
  }

  @Override
  public Result analyze(Responses responses) throws InterruptedException {
    Design design = responses.design();
    Problem.requireNone(problems(design));
    return new RsaRun(this, responses).result();
  }

  /**
   * Analyses plain arrays, as one layer, {@value Responses#ONLY_LAYER}.
   *
   * @param responses [stimulus][unit]; not modified, not kept
   * @param numerosities one per stimulus, at least 0; not modified, not kept
   * @return matrices and fits
   * @throws IllegalArgumentException if rows differ in length or number, a value is not finite, or
   *     the measures need more numerosities or images of each
   * @throws InterruptedException if the thread was interrupted meanwhile
   */
  public Result test(double[][] responses, int[] numerosities) throws InterruptedException {
    return analyze(Responses.of(responses, numerosities));
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return RsaExhibits.of(results);
  }

  /** Returns the folds for cross-validated distances. */
  ImageFolds images(Block block) {
    return new ImageFolds(block, imageFolds());
  }

  /** Results of one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final List<Dissimilarity> measures;
    private final List<RdmFit> fits;
    private final List<RdmFit> conditionFits;
    private final List<String> leftOut;

    Result(
        List<Dissimilarity> measures,
        List<RdmFit> fits,
        List<RdmFit> conditionFits,
        List<String> leftOut) {
      this.measures = measures;
      this.fits = List.copyOf(fits);
      this.conditionFits = List.copyOf(conditionFits);
      this.leftOut = List.copyOf(leftOut);
    }

    /**
     * Returns the measures of dissimilarity.
     *
     * @return unmodifiable, in order
     */
    public List<Dissimilarity> measures() {
      return measures;
    }

    /**
     * Returns all matrices over numerosities with their fits.
     *
     * @return unmodifiable; by layer, then by measure
     */
    public List<RdmFit> fits() {
      return fits;
    }

    /**
     * Returns all matrices over numerosity x stimulus set with their fits.
     *
     * @return unmodifiable; by layer, then by measure; empty with one stimulus set
     */
    public List<RdmFit> conditionFits() {
      return conditionFits;
    }

    /**
     * Returns the omitted computations with their reasons.
     *
     * @return unmodifiable; one sentence each
     */
    public List<String> leftOut() {
      return leftOut;
    }

    /**
     * Returns the names of the layers.
     *
     * @return unmodifiable, in order
     */
    public List<String> layers() {
      return fits.stream().map(RdmFit::layer).distinct().toList();
    }

    /**
     * Returns the matrix of one layer over numerosities with its fits.
     *
     * @param layer name of the layer
     * @param measure of dissimilarity
     * @return the fit
     * @throws NoSuchElementException if the layer was not recorded or the measure was not used
     */
    public RdmFit fit(String layer, Dissimilarity measure) {
      return fits.stream()
          .filter(fit -> fit.layer().equals(layer) && fit.measure() == measure)
          .findFirst()
          .orElseThrow(
              () ->
                  new NoSuchElementException(
                      "no matrix of layer \"%s\" by %s; there are layers %s and measures %s"
                          .formatted(layer, measure, layers(), measures)));
    }

    /**
     * Returns the model of number that fits a layer better by all deciding measures.
     *
     * @param layer name of the layer
     * @return empty if the measures disagree, a fit is undefined or a difference is 0, or if a
     *     measure of correlation or a cross-validated measure is missing
     * @throws NoSuchElementException if the layer was not recorded
     */
    public Optional<NumberScale> winner(String layer) {
      List<OptionalDouble> advantages =
          deciding().stream().map(measure -> fit(layer, measure).logAdvantage()).toList();
      if (advantages.isEmpty() || advantages.stream().anyMatch(OptionalDouble::isEmpty)) {
        return Optional.empty();
      }
      if (advantages.stream().allMatch(advantage -> advantage.getAsDouble() > 0)) {
        return Optional.of(NumberScale.LOG2);
      }
      return advantages.stream().allMatch(advantage -> advantage.getAsDouble() < 0)
          ? Optional.of(NumberScale.LINEAR)
          : Optional.empty();
    }

    /**
     * Returns the deciding measures, which must agree on a scale: those of correlation and the
     * cross-validated ones.
     *
     * @return empty unless there is at least one of each
     */
    public List<Dissimilarity> deciding() {
      return measures.stream().anyMatch(Dissimilarity::ofCorrelation)
              && measures.stream().anyMatch(Dissimilarity::crossValidated)
          ? measures.stream().filter(m -> m.ofCorrelation() || m.crossValidated()).toList()
          : List.of();
    }

    @Override
    public RsaSummary summary() {
      return RsaSummary.of(this);
    }

    @Override
    public String toString() {
      return summary().toString();
    }

    @Override
    public List<Table> tables() {
      return RsaTables.of(this);
    }
  }

  /** Component type. */
  public static final class Type extends RecordType<Rsa> {
    /** Called by the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, Rsa.class, withDefaults());
    }
  }
}
