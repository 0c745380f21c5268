package io.github.numerosity.stats.rsa;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.LayerSlugs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What {@link ImageRsa} shows over networks. */
final class ImageRsaExhibits {
  private ImageRsaExhibits() {}

  static List<Exhibit> of(PerNetwork<ImageRsa.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    List<ImageFit> any = results.byId().values().iterator().next().fits();
    LayerSlugs slugs = LayerSlugs.of(any.stream().map(ImageFit::layer).toList());
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(models(results, any.size()));
    for (int layer = 0; layer < any.size(); layer++) {
      for (String network : results.networks()) {
        exhibits.add(means(slugs, network, fits(results, network, layer)));
      }
    }
    return List.copyOf(exhibits);
  }

  private static List<ImageFit> fits(
      PerNetwork<ImageRsa.Result> results, String network, int layer) {
    return results.of(network).stream().map(result -> result.fits().get(layer)).toList();
  }

  private static List<OptionalDouble> values(
      List<ImageFit> fits, Function<ImageFit, OptionalDouble> value) {
    return fits.stream().map(value).toList();
  }

  private static Table models(PerNetwork<ImageRsa.Result> results, int layers) {
    Map<String, Function<ImageFit, OptionalDouble>> statistics = new LinkedHashMap<>();
    for (RdmModel model : RdmModel.values()) {
      statistics.put(model.name().toLowerCase(Locale.ROOT), fit -> fit.correlation(model));
    }
    statistics.put("within", ImageFit::within);
    statistics.put("between", ImageFit::between);
    statistics.put("separation", ImageFit::separation);
    List<List<Object>> rows = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      for (String network : results.networks()) {
        List<ImageFit> fits = fits(results, network, layer);
        ImageFit any = fits.get(0);
        statistics.forEach(
            (name, value) ->
                rows.add(
                    EstimateCells.row(
                        List.of(any.layer(), any.measure(), network, name), values(fits, value))));
      }
    }
    return new Table(
        "image-rdm-models",
        EstimateCells.columns("layer", "measure", "network", "statistic"),
        rows::stream);
  }

  private static Figure means(LayerSlugs slugs, String network, List<ImageFit> fits) {
    ImageFit any = fits.get(0);
    List<Integer> numerosities =
        any.means().stream().map(ImageFit.Mean::numerosityB).distinct().sorted().toList();
    List<String> labels = numerosities.stream().map(n -> Integer.toString(n)).toList();
    List<Optional<Double>> values = new ArrayList<>();
    for (int row : numerosities) {
      for (int column : numerosities) {
        int low = Math.min(row, column);
        int high = Math.max(row, column);
        values.add(
            EstimateCells.estimate(values(fits, fit -> mean(fit, low, high))).map(Estimate::mean));
      }
    }
    return new Figure(
        slugs.name("image-rdm", network, any.layer()),
        finding(fits),
        "Mean dissimilarity (%s) of the responses of layer %s to pairs of single images of the selection, by their numerosities, on the diagonal of one numerosity; mean over %d networks \"%s\"."
            .formatted(RdmGroup.title(any.measure()), any.layer(), fits.size(), network),
        "Matrix of %d x %d cells; rows and columns are the numerosities %s."
            .formatted(labels.size(), labels.size(), String.join(", ", labels)),
        new Plot.Heat(labels, labels, values, RdmGroup.title(any.measure())));
  }

  private static OptionalDouble mean(ImageFit fit, int low, int high) {
    return fit.means().stream()
        .filter(mean -> mean.numerosityA() == low && mean.numerosityB() == high)
        .findFirst()
        .map(ImageFit.Mean::mean)
        .orElse(OptionalDouble.empty());
  }

  private static String finding(List<ImageFit> fits) {
    Optional<Estimate> separation = EstimateCells.estimate(values(fits, ImageFit::separation));
    if (separation.isEmpty()) {
      return "There are no pairs of images both of one numerosity and of different ones.";
    }
    Optional<Estimate.Interval> interval = separation.get().interval();
    String size = String.format(Locale.ROOT, "%.3g", separation.get().mean());
    if (interval.isPresent() && interval.get().lower() > 0) {
      return "Images of different numerosities are less alike than those of one, by %s."
          .formatted(size);
    }
    if (interval.isPresent() && interval.get().upper() < 0) {
      return "Images of different numerosities are more alike than those of one (%s)."
          .formatted(size);
    }
    return "No clear difference between images of one numerosity and of different ones (%s)."
        .formatted(size);
  }
}
