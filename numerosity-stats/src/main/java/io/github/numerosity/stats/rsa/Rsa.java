package io.github.numerosity.stats.rsa;

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
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.math.NumberScale;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.ImageFolds;
import io.github.numerosity.stats.moments.NumerosityMoments;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Design;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Representational similarity analysis: for each layer, how unlike the mean patterns of any two
 * numerosities are, by two measures, and whether a linear or a logarithmic model of number explains
 * it better.
 *
 * <p>The patterns are mean responses to the images of the selection, all stimulus sets together.
 * The measures are one minus Pearson's correlation, which ignores how strongly a numerosity drives
 * the layer as a whole, and the cross-validated squared Euclidean distance, which does not and is
 * free of the bias that noise gives. Which model wins may turn with the measure, so a winner is
 * named only where both agree.
 *
 * @param imageFolds disjoint parts of the images that the cross-validated distance compares; at
 *     least 2
 */
public record Rsa(int imageFolds) implements SelectivityAnalysis<Rsa.Result> {
  /** The type name in JSON. */
  public static final String TYPE = "rsa";

  /** The measures, in the order of tables. */
  public static final List<Dissimilarity> MEASURES =
      List.of(Dissimilarity.ONE_MINUS_PEARSON, Dissimilarity.CROSS_VALIDATED_SQUARED_EUCLIDEAN);

  /**
   * Checks the number of folds.
   *
   * @throws IllegalArgumentException if it is below 2
   */
  public Rsa {
    if (imageFolds < 2) {
      throw new IllegalArgumentException("imageFolds must be >= 2, got " + imageFolds);
    }
  }

  /**
   * Returns the analysis with four folds.
   *
   * @return the analysis
   */
  public static Rsa withDefaults() {
    return new Rsa(4);
  }

  /**
   * Sets the number of folds.
   *
   * @param count at least 2
   * @return a new analysis
   * @throws IllegalArgumentException if it is below 2
   */
  public Rsa withImageFolds(int count) {
    return new Rsa(count);
  }

  @Override
  public String name() {
    return TYPE;
  }

  @Override
  public Optional<Recipe> recipe() {
    return Optional.of(new Recipe(TYPE, this));
  }

  @Override
  public Set<Fold<?>> folds() {
    return Set.of(CellMoments.PER_CONDITION, images(Block.SELECTION), images(Block.PREFERENCE));
  }

  @Override
  public boolean needsRows() {
    return false;
  }

  @Override
  public List<String> problems(Design design) {
    List<String> problems = new ArrayList<>();
    List<Integer> numerosities = design.select(design.rows(Block.SELECTION)).numerosities();
    if (numerosities.size() < 2) {
      problems.add(
          "rsa compares at least 2 numerosities; the images of the selection show " + numerosities);
    }
    images(Block.SELECTION).problem(design).ifPresent(problem -> problems.add("rsa: " + problem));
    return List.copyOf(problems);
  }

  @Override
  public Result analyze(Responses responses) {
    List<String> problems = problems(responses.design());
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    CellMoments moments = CellMoments.of(responses);
    List<Integer> numerosities = moments.numerosities(Block.SELECTION);
    boolean fresh =
        moments.numerosities(Block.PREFERENCE).equals(numerosities)
            && images(Block.PREFERENCE).problem(responses.design()).isEmpty();
    List<RdmFit> fits = new ArrayList<>();
    for (Units.Span span : responses.units().spans()) {
      Patterns patterns = patterns(responses, Block.SELECTION, span);
      Optional<Patterns> again =
          fresh ? Optional.of(patterns(responses, Block.PREFERENCE, span)) : Optional.empty();
      for (Dissimilarity measure : MEASURES) {
        fits.add(
            RdmFit.of(
                span.layer().name(),
                numerosities,
                measure,
                measure.of(patterns),
                again.map(measure::of)));
      }
    }
    return new Result(fits);
  }

  @Override
  public List<Exhibit> exhibits(PerNetwork<Result> results) {
    return RsaExhibits.of(results);
  }

  private ImageFolds images(Block block) {
    return new ImageFolds(block, imageFolds);
  }

  private Patterns patterns(Responses responses, Block block, Units.Span span) {
    NumerosityMoments all = CellMoments.of(responses).byNumerosity(block);
    double[][][] parts =
        responses.get(images(block)).stream()
            .map(part -> means(part.byNumerosity(block), span))
            .toArray(double[][][]::new);
    List<String> labels = all.numerosities().stream().map(n -> Integer.toString(n)).toList();
    return Patterns.of(labels, means(all, span)).withFolds(parts);
  }

  private static double[][] means(NumerosityMoments moments, Units.Span span) {
    double[][] means = new double[moments.groups()][span.layer().units()];
    for (int group = 0; group < means.length; group++) {
      for (int unit = 0; unit < means[group].length; unit++) {
        means[group][unit] = moments.mean(group, span.first() + unit);
      }
    }
    return means;
  }

  /** What was found in one network. Immutable. */
  public static final class Result implements AnalysisResult {
    private final List<RdmFit> fits;

    Result(List<RdmFit> fits) {
      this.fits = List.copyOf(fits);
    }

    /**
     * The numbers of one network.
     *
     * @param layers one a layer
     */
    public record Summary(List<Layer> layers) {}

    /**
     * The numbers of one layer.
     *
     * @param layer its name
     * @param measures one a measure
     * @param winner the model that fits better by both measures, if one does
     */
    public record Layer(String layer, List<Fit> measures, Optional<NumberScale> winner) {}

    /**
     * How well the models explain one matrix.
     *
     * @param measure of dissimilarity
     * @param linear Spearman's correlation with |Δn|
     * @param log2 Spearman's correlation with |Δlog n|
     * @param reliability Spearman's correlation with the matrix of fresh images
     * @param status why there are no correlations
     */
    public record Fit(
        Dissimilarity measure,
        OptionalDouble linear,
        OptionalDouble log2,
        OptionalDouble reliability,
        RdmFit.Status status) {}

    /**
     * Returns all matrices with their fits.
     *
     * @return unmodifiable; layer after layer, in each the two measures
     */
    public List<RdmFit> fits() {
      return fits;
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
     * Returns the matrix of one layer with its fits.
     *
     * @param layer its name
     * @param measure of dissimilarity
     * @return the fit
     * @throws NoSuchElementException if the layer was not recorded or the measure is another
     */
    public RdmFit fit(String layer, Dissimilarity measure) {
      return fits.stream()
          .filter(fit -> fit.layer().equals(layer) && fit.measure() == measure)
          .findFirst()
          .orElseThrow(
              () ->
                  new NoSuchElementException(
                      "no matrix of layer \"%s\" by %s; there are layers %s and measures %s"
                          .formatted(layer, measure, layers(), MEASURES)));
    }

    /**
     * Returns the model that fits a layer better by both measures.
     *
     * @param layer its name
     * @return empty if the measures disagree, a fit is undefined or a difference is 0
     * @throws NoSuchElementException if the layer was not recorded
     */
    public Optional<NumberScale> winner(String layer) {
      List<Double> advantages = new ArrayList<>();
      for (Dissimilarity measure : MEASURES) {
        fit(layer, measure).logAdvantage().ifPresent(advantages::add);
      }
      if (advantages.size() < MEASURES.size()) {
        return Optional.empty();
      }
      if (advantages.stream().allMatch(advantage -> advantage > 0)) {
        return Optional.of(NumberScale.LOG2);
      }
      return advantages.stream().allMatch(advantage -> advantage < 0)
          ? Optional.of(NumberScale.LINEAR)
          : Optional.empty();
    }

    @Override
    public Summary summary() {
      return new Summary(
          layers().stream()
              .map(
                  layer ->
                      new Layer(
                          layer,
                          fits.stream()
                              .filter(fit -> fit.layer().equals(layer))
                              .map(
                                  fit ->
                                      new Fit(
                                          fit.measure(),
                                          fit.linear(),
                                          fit.log2(),
                                          fit.reliability(),
                                          fit.status()))
                              .toList(),
                          winner(layer)))
              .toList());
    }

    @Override
    public List<Table> tables() {
      return List.of(
          new Table(
              "rdm",
              List.of("layer", "measure", "numerosity_a", "numerosity_b", "dissimilarity"),
              () -> fits.stream().flatMap(Result::rows)));
    }

    private static Stream<List<Object>> rows(RdmFit fit) {
      List<List<Object>> rows = new ArrayList<>();
      List<Integer> numerosities = fit.numerosities();
      for (int a = 0; a < numerosities.size(); a++) {
        for (int b = a + 1; b < numerosities.size(); b++) {
          rows.add(
              List.of(
                  fit.layer(),
                  fit.measure(),
                  numerosities.get(a),
                  numerosities.get(b),
                  EstimateCells.cell(fit.rdm().value(a, b))));
        }
      }
      return rows.stream();
    }
  }

  /** How a file makes the analysis. */
  public static final class Type extends RecordType<Rsa> {
    /** For the service loader. */
    public Type() {
      super(SelectivityAnalysis.class, TYPE, Rsa.class, withDefaults());
    }
  }
}
