package io.github.numerosity.stats.rsa;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.elementary.Correlation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Dissimilarity matrix of one layer with the fits of models, over numerosities or over numerosity x
 * stimulus set.
 *
 * <p>Models are compared over the cells above the diagonal. Numerosity 0 has no position on a
 * logarithmic axis. It is excluded from all models, so that they are compared on the same cells,
 * but remains in the matrix.
 *
 * @param layer name of the layer
 * @param measure of dissimilarity
 * @param conditions of the rows and columns
 * @param rdm the matrix
 * @param comparison the correlation by which models are compared
 * @param status reason that no model is compared
 * @param models one fit per model; empty unless the status is OK
 * @param partials fits of models beyond others; empty unless there are several stimulus sets
 * @param reliability correlation with the matrix of the preference images; empty if there are none,
 *     or it is undefined
 * @param splitHalf reliability over random halves, if it was computed and is defined
 * @param scaling coordinates of the conditions in the plane; empty below three conditions, or if a
 *     cell is absent
 */
public record RdmFit(
    String layer,
    Dissimilarity measure,
    List<RdmCondition> conditions,
    Rdm rdm,
    Correlation comparison,
    Status status,
    List<ModelFit> models,
    List<PartialFit> partials,
    OptionalDouble reliability,
    Optional<SplitHalf> splitHalf,
    Optional<ClassicalMds> scaling) {
  /** Reason that models can or cannot be compared with a matrix. */
  public enum Status {
    /** Models can be compared. */
    OK,
    /** The mean pattern of a condition is constant over units: its cells are undefined. */
    CONSTANT_PATTERN,
    /** No unit varies within conditions, so distances cannot be divided by noise. */
    NO_NOISE,
    /** All cells are equal. */
    CONSTANT_DISSIMILARITY,
    /** There are fewer than three conditions of numerosity 1 or more. */
    TOO_FEW_CONDITIONS
  }

  /** Copies the lists and rejects null. */
  public RdmFit {
    requireNonNull(layer, "layer");
    requireNonNull(measure, "measure");
    conditions = List.copyOf(conditions);
    requireNonNull(rdm, "rdm");
    requireNonNull(comparison, "comparison");
    requireNonNull(status, "status");
    models = List.copyOf(models);
    partials = List.copyOf(partials);
    requireNonNull(reliability, "reliability");
    requireNonNull(splitHalf, "splitHalf");
    requireNonNull(scaling, "scaling");
  }

  /**
   * Returns the numerosities of the rows and columns.
   *
   * @return in their order; with repetitions over numerosity x stimulus set
   */
  public List<Integer> numerosities() {
    return conditions.stream().map(RdmCondition::numerosity).toList();
  }

  /**
   * Returns the fit of a model.
   *
   * @param model the model
   * @return empty unless the status is OK
   */
  public Optional<ModelFit> model(RdmModel model) {
    return models.stream().filter(fit -> fit.model() == model).findFirst();
  }

  /**
   * Returns the correlation with a model, by the measure by which models are compared.
   *
   * @param model the model
   * @return empty if it is undefined
   */
  public OptionalDouble correlation(RdmModel model) {
    return model(model).map(fit -> fit.correlation(comparison)).orElse(OptionalDouble.empty());
  }

  /**
   * Returns the correlation with |Δn|.
   *
   * @return empty unless the status is OK
   */
  public OptionalDouble linear() {
    return correlation(RdmModel.LINEAR);
  }

  /**
   * Returns the correlation with |Δlog n|.
   *
   * @return empty unless the status is OK
   */
  public OptionalDouble log2() {
    return correlation(RdmModel.LOG2);
  }

  /**
   * Returns the advantage of the logarithmic over the linear model.
   *
   * @return difference of their correlations; empty unless the status is OK
   */
  public OptionalDouble logAdvantage() {
    OptionalDouble linear = linear();
    OptionalDouble log2 = log2();
    return linear.isPresent() && log2.isPresent()
        ? OptionalDouble.of(log2.getAsDouble() - linear.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * Returns the positions of the conditions over which models are compared.
   *
   * @return positions of conditions whose images show at least one item
   */
  public int[] withItems() {
    return IntStream.range(0, conditions.size())
        .filter(condition -> conditions.get(condition).numerosity() > 0)
        .toArray();
  }

  /**
   * Returns one cell of a matrix over numerosities.
   *
   * @param numerosityA a numerosity of the matrix
   * @param numerosityB a numerosity of the matrix
   * @return its dissimilarity; empty if it is undefined or a numerosity was not shown
   */
  public OptionalDouble value(int numerosityA, int numerosityB) {
    int a = numerosities().indexOf(numerosityA);
    int b = numerosities().indexOf(numerosityB);
    return a < 0 || b < 0 ? OptionalDouble.empty() : rdm.value(a, b);
  }

  /**
   * Returns the rank of a cell among all cells of a matrix over numerosities.
   *
   * @param numerosityA a numerosity of the matrix
   * @param numerosityB a different numerosity of the matrix
   * @return 1 for the most similar pair; ties have the mean of their ranks; empty if a cell of the
   *     matrix is undefined or a numerosity was not shown
   */
  public OptionalDouble rank(int numerosityA, int numerosityB) {
    int a = numerosities().indexOf(numerosityA);
    int b = numerosities().indexOf(numerosityB);
    return a < 0 || b < 0 ? OptionalDouble.empty() : rdm.rank(a, b);
  }
}
