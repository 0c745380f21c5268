package io.github.numerosity.stats.rsa;

import io.github.numerosity.design.Condition;
import io.github.numerosity.design.Design;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stats.elementary.RankedValues;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stats.moments.ImageFolds;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Patterns, matrices and fits of one layer over one scope. Not thread-safe. */
final class LayerRdms {
  private final Rsa rsa;
  private final Units.Span span;
  private final RdmScope scope;
  private final Patterns patterns;
  private final Map<Dissimilarity, Rdm> fresh = new EnumMap<>(Dissimilarity.class);
  private final Map<Dissimilarity, List<OptionalDouble>> halves =
      new EnumMap<>(Dissimilarity.class);

  /**
   * Computes the patterns from moments.
   *
   * @param freshImages whether the preference images show the same conditions
   * @throws InterruptedException if the thread was interrupted
   */
  LayerRdms(Rsa rsa, Responses responses, RdmScope scope, Units.Span span, boolean freshImages)
      throws InterruptedException {
    this.rsa = rsa;
    this.span = span;
    this.scope = scope;
    this.patterns = patterns(responses, Block.SELECTION);
    if (freshImages) {
      Patterns again = patterns(responses, Block.PREFERENCE);
      rsa.measures().forEach(measure -> fresh.put(measure, measure.of(again)));
    }
  }

  private int units() {
    return span.layer().units();
  }

  private Patterns patterns(Responses responses, Block block) throws InterruptedException {
    CellMoments moments = CellMoments.of(responses);
    Patterns found =
        Patterns.of(scope.labels(), scope.means(moments, block, span.first(), units()));
    if (rsa.crossValidates()) {
      found =
          found.withFolds(
              responses.get(new ImageFolds(block, rsa.imageFolds())).stream()
                  .map(part -> scope.means(part, block, span.first(), units()))
                  .toArray(double[][][]::new));
    }
    if (rsa.dividesByNoise()) {
      found =
          found.withNoise(
              rsa.noise() == NoiseModel.DIAGONAL
                  ? Noise.ofVariances(scope.variances(moments, block, span.first(), units()))
                  : Noise.ofCovariance(covariance(responses, block, found)));
    }
    return found;
  }

  private double[][] covariance(Responses responses, Block block, Patterns around)
      throws InterruptedException {
    if (units() > Noise.LARGEST_FULL) {
      throw new IllegalArgumentException(
          "the noise covariance is limited to %d units, but layer %s has %d: set noise to diagonal"
              .formatted(Noise.LARGEST_FULL, span.layer().name(), units()));
    }
    Map<Condition, Integer> conditionOf = new HashMap<>();
    for (int condition = 0; condition < scope.conditions().size(); condition++) {
      for (Condition cell : scope.cells(condition)) {
        conditionOf.put(cell, condition);
      }
    }
    Design design = responses.design();
    LedoitWolf estimate = new LedoitWolf(units());
    double[] row = new double[responses.units().count()];
    double[] residual = new double[units()];
    for (int stimulus : design.rows(block)) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while estimating the noise");
      }
      Integer condition = conditionOf.get(design.row(stimulus).condition());
      if (condition != null) {
        responses.row(stimulus, row);
        double[] mean = around.mean(condition);
        for (int unit = 0; unit < residual.length; unit++) {
          residual[unit] = row[span.first() + unit] - mean[unit];
        }
        estimate.add(residual);
      }
    }
    return estimate.shrunken(scope.conditions().size());
  }

  /** Correlates the matrices of two halves. */
  void take(HalfSplits.Sums sums) {
    Patterns first = half(sums, 0);
    Patterns second = half(sums, 1);
    for (Dissimilarity measure : rsa.measures()) {
      halves
          .computeIfAbsent(measure, key -> new ArrayList<>())
          .add(correlation(rsa.comparison(), measure.of(first), measure.of(second)));
    }
  }

  private Patterns half(HalfSplits.Sums sums, int half) {
    Patterns found = sums.patterns(half, scope, span.first(), units());
    return patterns.noise().isPresent() ? found.withNoise(patterns.noise().get()) : found;
  }

  /**
   * Returns the matrix of each measure, with models over the conditions of numerosity 1 or more.
   */
  List<RdmFit> fits(int[] counted, Optional<ModelRdms> models) {
    List<RdmFit> fits = new ArrayList<>();
    for (Dissimilarity measure : rsa.measures()) {
      Rdm rdm = measure.of(patterns);
      Optional<Rdm> again = Optional.ofNullable(fresh.get(measure));
      RdmFit.Status status = status(measure, rdm, counted);
      boolean comparable = status == RdmFit.Status.OK && models.isPresent();
      Rdm part = comparable ? rdm.select(counted) : rdm;
      fits.add(
          new RdmFit(
              span.layer().name(),
              measure,
              scope.conditions(),
              rdm,
              rsa.comparison(),
              status,
              comparable ? models(part, models.get()) : List.of(),
              comparable && scope.bySet() ? partials(part, models.get()) : List.of(),
              again.isPresent()
                  ? correlation(rsa.comparison(), rdm, again.get())
                  : OptionalDouble.empty(),
              SplitHalf.of(halves.getOrDefault(measure, List.of())),
              rdm.complete() && scope.conditions().size() > 2
                  ? Optional.of(ClassicalMds.of(rdm, measure, 2))
                  : Optional.empty()));
    }
    return fits;
  }

  private static RdmFit.Status status(Dissimilarity measure, Rdm rdm, int[] counted) {
    if (counted.length < 3) {
      return RdmFit.Status.TOO_FEW_CONDITIONS;
    }
    Rdm part = rdm.select(counted);
    if (!part.complete()) {
      return measure.ofCorrelation() ? RdmFit.Status.CONSTANT_PATTERN : RdmFit.Status.NO_NOISE;
    }
    return RankedValues.of(part.upperTriangle()).constant()
        ? RdmFit.Status.CONSTANT_DISSIMILARITY
        : RdmFit.Status.OK;
  }

  private List<ModelFit> models(Rdm rdm, ModelRdms models) {
    List<ModelFit> fits = new ArrayList<>();
    RankedValues cells = RankedValues.of(rdm.upperTriangle());
    for (RdmModel model : RdmModel.values()) {
      ModelRdms.Prediction prediction = models.of(model);
      if (prediction.rdm().isEmpty()) {
        fits.add(ModelFit.without(model, prediction.status()));
        continue;
      }
      RankedValues predicted = RankedValues.of(prediction.rdm().get().upperTriangle());
      Map<Correlation, OptionalDouble> correlations = new EnumMap<>(Correlation.class);
      for (Correlation measure : Correlation.values()) {
        correlations.put(measure, measure.of(cells, predicted));
      }
      fits.add(
          new ModelFit(
              model,
              ModelFit.Status.OK,
              prediction.rdm(),
              correlations,
              mantel(rdm, prediction.rdm().get())));
    }
    return fits;
  }

  private Optional<Mantel> mantel(Rdm rdm, Rdm model) {
    if (rdm.labels().size() <= Mantel.LARGEST_EXACT) {
      return Optional.of(Mantel.exact(rdm, model, rsa.comparison()));
    }
    return rsa.seed().isPresent()
        ? Optional.of(
            Mantel.test(
                rdm,
                model,
                rsa.comparison(),
                rsa.permutations(),
                RandomStreams.of(rsa.seed().getAsLong()).stream("rsa-mantel")))
        : Optional.empty();
  }

  private List<PartialFit> partials(Rdm rdm, ModelRdms models) {
    List<PartialFit> partials = new ArrayList<>();
    List<RdmModel> known = models.known();
    List<RdmModel> looks = known.stream().filter(model -> !model.ofNumber()).toList();
    for (RdmModel model : known) {
      for (RdmModel other : known) {
        if (other != model) {
          partials.add(partial(rdm, models, model, List.of(other)));
        }
      }
      if (model.ofNumber() && looks.size() > 1) {
        partials.add(partial(rdm, models, model, looks));
      }
    }
    return partials;
  }

  private PartialFit partial(Rdm rdm, ModelRdms models, RdmModel model, List<RdmModel> given) {
    return PartialFit.of(
        model,
        given,
        rsa.comparison(),
        rdm.upperTriangle(),
        models.cells(model),
        given.stream().map(models::cells).toList());
  }

  /** Returns the correlation; empty if a matrix is constant or has absent cells. */
  static OptionalDouble correlation(Correlation comparison, Rdm a, Rdm b) {
    if (!a.complete() || !b.complete()) {
      return OptionalDouble.empty();
    }
    RankedValues x = RankedValues.of(a.upperTriangle());
    RankedValues y = RankedValues.of(b.upperTriangle());
    return x.constant() || y.constant() ? OptionalDouble.empty() : comparison.of(x, y);
  }
}
