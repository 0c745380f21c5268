package io.github.numerosity.stats.rsa;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Design;
import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stats.elementary.RankedValues;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Dissimilarities between the responses of a layer to single images, and the fit of models to them.
 * Pairs with an image whose responses are constant over units have no correlation. They are counted
 * and excluded from the means; models are compared only if no pair of images of numerosity 1 or
 * more is undefined.
 *
 * @param layer name of the layer
 * @param measure of dissimilarity
 * @param comparison the correlation by which models are compared
 * @param models fit of each model; empty if the matrix has undefined pairs, is constant, or holds
 *     fewer than three images of numerosity 1 or more
 * @param means mean dissimilarities by pair of numerosities, equal ones included
 * @param undefinedPairs number of pairs for which the measure is undefined
 */
public record ImageFit(
    String layer,
    Dissimilarity measure,
    Correlation comparison,
    List<ModelFit> models,
    List<Mean> means,
    long undefinedPairs) {
  /**
   * Largest number of pairs for which all correlations are computed. With more, those other than
   * the chosen one would take seconds.
   */
  private static final int CHEAP_PAIRS = 500_000;

  /**
   * Mean dissimilarity over the pairs of images of two numerosities.
   *
   * @param numerosityA of one image
   * @param numerosityB of the other, at least {@code numerosityA}
   * @param pairs number of defined pairs
   * @param mean of their dissimilarities; empty if there are none
   */
  public record Mean(int numerosityA, int numerosityB, long pairs, OptionalDouble mean) {}

  /** Copies the lists and rejects null. */
  public ImageFit {
    requireNonNull(layer, "layer");
    requireNonNull(measure, "measure");
    requireNonNull(comparison, "comparison");
    models = List.copyOf(models);
    means = List.copyOf(means);
  }

  /** Returns the positions of the images of numerosity 1 or more. */
  static int[] withItems(Design design) {
    return IntStream.range(0, design.stimuli())
        .filter(row -> design.row(row).numerosity() > 0)
        .toArray();
  }

  static ImageFit of(
      String layer,
      Dissimilarity measure,
      Correlation comparison,
      Design design,
      Rdm rdm,
      int[] counted,
      Optional<ModelRdms> models) {
    List<Mean> means = means(design, rdm);
    long pairs = (long) design.stimuli() * (design.stimuli() - 1) / 2;
    long defined = means.stream().mapToLong(Mean::pairs).sum();
    List<ModelFit> fits = new ArrayList<>();
    if (models.isPresent()) {
      Rdm part = counted.length == design.stimuli() ? rdm : rdm.select(counted);
      if (part.complete()) {
        RankedValues cells = RankedValues.of(part.upperTriangle());
        if (!cells.constant()) {
          for (RdmModel model : RdmModel.values()) {
            fits.add(fit(model, models.get(), comparison, cells));
          }
        }
      }
    }
    return new ImageFit(layer, measure, comparison, fits, means, pairs - defined);
  }

  private static ModelFit fit(
      RdmModel model, ModelRdms models, Correlation comparison, RankedValues cells) {
    ModelRdms.Prediction prediction = models.of(model);
    if (prediction.rdm().isEmpty()) {
      return ModelFit.without(model, prediction.status());
    }
    RankedValues predicted = RankedValues.of(prediction.rdm().get().upperTriangle());
    Map<Correlation, OptionalDouble> correlations = new EnumMap<>(Correlation.class);
    for (Correlation measure : Correlation.values()) {
      if (measure == comparison || cells.size() <= CHEAP_PAIRS) {
        correlations.put(measure, measure.of(cells, predicted));
      }
    }
    return new ModelFit(
        model, ModelFit.Status.OK, Optional.empty(), correlations, Optional.empty());
  }

  private static List<Mean> means(Design design, Rdm rdm) {
    List<Integer> numerosities = design.numerosities();
    int count = numerosities.size();
    int[] group =
        IntStream.range(0, design.stimuli())
            .map(row -> numerosities.indexOf(design.row(row).numerosity()))
            .toArray();
    double[][] sums = new double[count][count];
    long[][] pairs = new long[count][count];
    for (int a = 0; a < group.length; a++) {
      for (int b = a + 1; b < group.length; b++) {
        OptionalDouble value = rdm.value(a, b);
        if (value.isPresent()) {
          int low = Math.min(group[a], group[b]);
          int high = Math.max(group[a], group[b]);
          sums[low][high] += value.getAsDouble();
          pairs[low][high]++;
        }
      }
    }
    List<Mean> means = new ArrayList<>();
    for (int a = 0; a < count; a++) {
      for (int b = a; b < count; b++) {
        means.add(
            new Mean(
                numerosities.get(a),
                numerosities.get(b),
                pairs[a][b],
                pairs[a][b] > 0
                    ? OptionalDouble.of(sums[a][b] / pairs[a][b])
                    : OptionalDouble.empty()));
      }
    }
    return means;
  }

  /**
   * Returns the correlation with a model, by the measure by which models are compared.
   *
   * @param model the model
   * @return empty if it is undefined
   */
  public OptionalDouble correlation(RdmModel model) {
    return models.stream()
        .filter(fit -> fit.model() == model)
        .findFirst()
        .map(fit -> fit.correlation(comparison))
        .orElse(OptionalDouble.empty());
  }

  /**
   * Returns the mean dissimilarity of images of the same numerosity, over all pairs equally.
   *
   * @return empty if no pair is defined
   */
  public OptionalDouble within() {
    return mean(true);
  }

  /**
   * Returns the mean dissimilarity of images of different numerosities, over all pairs equally.
   *
   * @return empty if no pair is defined
   */
  public OptionalDouble between() {
    return mean(false);
  }

  /**
   * Returns the difference between the two mean dissimilarities.
   *
   * @return {@link #between} minus {@link #within}; empty if either is empty
   */
  public OptionalDouble separation() {
    OptionalDouble within = within();
    OptionalDouble between = between();
    return within.isPresent() && between.isPresent()
        ? OptionalDouble.of(between.getAsDouble() - within.getAsDouble())
        : OptionalDouble.empty();
  }

  private OptionalDouble mean(boolean same) {
    double sum = 0;
    long pairs = 0;
    for (Mean mean : means) {
      if ((mean.numerosityA() == mean.numerosityB()) == same && mean.pairs() > 0) {
        sum += mean.mean().orElseThrow() * mean.pairs();
        pairs += mean.pairs();
      }
    }
    return pairs > 0 ? OptionalDouble.of(sum / pairs) : OptionalDouble.empty();
  }
}
