package io.github.numerosity.stats.rsa;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.LayerSlugs;
import io.github.numerosity.stats.math.NumberScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What {@link Rsa} shows over networks. */
final class RsaExhibits {
  private RsaExhibits() {}

  static List<Exhibit> of(PerNetwork<Rsa.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(models(results));
    exhibits.add(cells(results));
    List<String> layers = layers(results);
    LayerSlugs slugs = LayerSlugs.of(layers);
    for (String layer : layers) {
      for (String network : results.networks()) {
        for (Dissimilarity measure : Rsa.MEASURES) {
          exhibits.add(matrix(results, slugs, layer, network, measure));
        }
      }
    }
    return List.copyOf(exhibits);
  }

  private static List<String> layers(PerNetwork<Rsa.Result> results) {
    return results.byId().values().iterator().next().layers();
  }

  private static List<RdmFit> fits(
      PerNetwork<Rsa.Result> results, String network, String layer, Dissimilarity measure) {
    return results.of(network).stream().map(result -> result.fit(layer, measure)).toList();
  }

  private static List<OptionalDouble> values(
      List<RdmFit> fits, Function<RdmFit, OptionalDouble> value) {
    return fits.stream().map(value).toList();
  }

  private static Table models(PerNetwork<Rsa.Result> results) {
    Map<String, Function<RdmFit, OptionalDouble>> statistics = new LinkedHashMap<>();
    statistics.put("linear", RdmFit::linear);
    statistics.put("log2", RdmFit::log2);
    statistics.put("log2_minus_linear", RdmFit::logAdvantage);
    statistics.put("reliability", RdmFit::reliability);
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : layers(results)) {
      for (Dissimilarity measure : Rsa.MEASURES) {
        for (String network : results.networks()) {
          List<RdmFit> fits = fits(results, network, layer, measure);
          statistics.forEach(
              (name, value) ->
                  rows.add(
                      EstimateCells.row(
                          List.of(layer, measure, network, name), values(fits, value))));
        }
      }
    }
    return new Table(
        "rdm-models",
        EstimateCells.columns("layer", "measure", "network", "statistic"),
        rows::stream);
  }

  private static Table cells(PerNetwork<Rsa.Result> results) {
    List<List<Object>> rows = new ArrayList<>();
    for (String layer : layers(results)) {
      for (Dissimilarity measure : Rsa.MEASURES) {
        for (String network : results.networks()) {
          List<RdmFit> fits = fits(results, network, layer, measure);
          List<Integer> numerosities = fits.get(0).numerosities();
          for (int a : numerosities) {
            for (int b : numerosities) {
              if (a < b) {
                rows.add(
                    EstimateCells.row(
                        List.of(layer, measure, network, a, b, "dissimilarity"),
                        values(fits, fit -> fit.value(a, b))));
                rows.add(
                    EstimateCells.row(
                        List.of(layer, measure, network, a, b, "rank"),
                        values(fits, fit -> fit.rank(a, b))));
              }
            }
          }
        }
      }
    }
    return new Table(
        "rdm-cells",
        EstimateCells.columns(
            "layer", "measure", "network", "numerosity_a", "numerosity_b", "statistic"),
        rows::stream);
  }

  private static Figure matrix(
      PerNetwork<Rsa.Result> results,
      LayerSlugs slugs,
      String layer,
      String network,
      Dissimilarity measure) {
    List<RdmFit> fits = fits(results, network, layer, measure);
    List<Integer> numerosities = fits.get(0).numerosities();
    List<String> labels = fits.get(0).rdm().labels();
    List<Optional<Double>> values = new ArrayList<>();
    for (int a : numerosities) {
      for (int b : numerosities) {
        values.add(mean(fits, a, b));
      }
    }
    boolean correlation = measure == Dissimilarity.ONE_MINUS_PEARSON;
    String title =
        correlation
            ? "1 - Pearson correlation"
            : "cross-validated squared Euclidean distance (squared activation)";
    return new Figure(
        slugs.name(correlation ? "rdm-correlation" : "rdm-distance", network, layer),
        finding(results, network, layer),
        "Mean over %d networks \"%s\" of the dissimilarity between mean patterns of layer %s, numerosity by numerosity; images of the selection."
            .formatted(fits.size(), network, layer),
        "Matrix of %d x %d cells; rows and columns are the numerosities %s."
            .formatted(labels.size(), labels.size(), String.join(", ", labels)),
        new Figure.Heat(labels, labels, values, title));
  }

  /** The mean over networks; empty if the cell is undefined in one of them. */
  private static Optional<Double> mean(List<RdmFit> fits, int a, int b) {
    double sum = 0;
    for (RdmFit fit : fits) {
      OptionalDouble value = fit.value(a, b);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum += value.getAsDouble();
    }
    return Optional.of(sum / fits.size());
  }

  private static String finding(PerNetwork<Rsa.Result> results, String network, String layer) {
    return winner(results, network, layer)
        .map(
            scale ->
                scale == NumberScale.LOG2
                    ? "Distance in log n explains the dissimilarities better than distance in n, by both measures."
                    : "Distance in n explains the dissimilarities better than distance in log n, by both measures.")
        .orElse("Whether n or log n explains the dissimilarities better is not decided.");
  }

  /**
   * The model that fits better by both measures: the interval of its advantage over networks
   * excludes 0 for each.
   */
  static Optional<NumberScale> winner(
      PerNetwork<Rsa.Result> results, String network, String layer) {
    int log = 0;
    int linear = 0;
    for (Dissimilarity measure : Rsa.MEASURES) {
      Optional<Estimate.Interval> interval =
          EstimateCells.estimate(
                  values(fits(results, network, layer, measure), RdmFit::logAdvantage))
              .flatMap(Estimate::interval);
      log += interval.isPresent() && interval.get().lower() > 0 ? 1 : 0;
      linear += interval.isPresent() && interval.get().upper() < 0 ? 1 : 0;
    }
    if (log == Rsa.MEASURES.size()) {
      return Optional.of(NumberScale.LOG2);
    }
    return linear == Rsa.MEASURES.size() ? Optional.of(NumberScale.LINEAR) : Optional.empty();
  }
}
