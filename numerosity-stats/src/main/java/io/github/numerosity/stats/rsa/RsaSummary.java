package io.github.numerosity.stats.rsa;

import io.github.numerosity.stats.elementary.NumberScale;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Summary of a representational similarity analysis of one network.
 *
 * @param layers one entry per layer
 * @param leftOut omitted computations, with their reasons
 */
public record RsaSummary(List<Layer> layers, List<String> leftOut) {
  /**
   * Summary of one layer.
   *
   * @param layer name of the layer
   * @param matrices one per measure over numerosities, then one per measure over numerosity x set
   * @param winner the model of number that fits better by all deciding measures, if there is one
   */
  public record Layer(String layer, List<Fit> matrices, Optional<NumberScale> winner) {}

  /**
   * Fit of the models to one matrix.
   *
   * @param measure of dissimilarity
   * @param conditions number of rows and columns
   * @param linear correlation with |Δn|
   * @param log2 correlation with |Δlog n|
   * @param log2P Mantel's p for |Δlog n|
   * @param reliability correlation with the matrix of the preference images
   * @param splitHalf reliability over random halves
   * @param planeFit share of the squared distances that the plane explains
   * @param status reason that no model is compared
   */
  public record Fit(
      Dissimilarity measure,
      int conditions,
      OptionalDouble linear,
      OptionalDouble log2,
      OptionalDouble log2P,
      OptionalDouble reliability,
      OptionalDouble splitHalf,
      OptionalDouble planeFit,
      RdmFit.Status status) {}

  /** Copies the lists. */
  public RsaSummary {
    layers = List.copyOf(layers);
    leftOut = List.copyOf(leftOut);
  }

  static RsaSummary of(Rsa.Result result) {
    return new RsaSummary(
        result.layers().stream()
            .map(
                layer ->
                    new Layer(
                        layer,
                        Stream.concat(result.fits().stream(), result.conditionFits().stream())
                            .filter(fit -> fit.layer().equals(layer))
                            .map(RsaSummary::fit)
                            .toList(),
                        result.winner(layer)))
            .toList(),
        result.leftOut());
  }

  private static Fit fit(RdmFit fit) {
    return new Fit(
        fit.measure(),
        fit.conditions().size(),
        fit.linear(),
        fit.log2(),
        number(fit.model(RdmModel.LOG2).flatMap(ModelFit::mantel).map(Mantel::pValue)),
        fit.reliability(),
        number(fit.splitHalf().map(SplitHalf::reliability)),
        fit.scaling().map(ClassicalMds::goodnessOfFit).orElse(OptionalDouble.empty()),
        fit.status());
  }

  static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
