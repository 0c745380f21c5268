package io.github.numerosity.stats.exhibits.rsa;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stats.rsa.ImageFit;
import io.github.numerosity.stats.rsa.ImageRsa;
import io.github.numerosity.stats.rsa.RdmModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Figures and tables of {@link ImageRsa} over networks. */
public final class ImageRsaExhibits {
  private ImageRsaExhibits() {}

  public static List<Exhibit> of(PerNetwork<ImageRsa.Result> results) {
    if (results.byId().isEmpty()) {
      return List.of();
    }
    List<ImageFit> any = results.byId().values().iterator().next().fits();
    LayerSlugs slugs = LayerSlugs.of(any.stream().map(ImageFit::layer).toList());
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(models(results, any.size()));
    for (int layer = 0; layer < any.size(); layer++) {
      int number = layer;
      PerNetwork<ImageFit> ofLayer = results.map(result -> result.fits().get(number));
      String name = any.get(layer).layer();
      exhibits.add(means(slugs.name("image-rdm-matrices", name), ofLayer));
      fits(slugs.name("image-rdm-fits", name), ofLayer).ifPresent(exhibits::add);
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

  private static Figure means(String name, PerNetwork<ImageFit> layer) {
    ImageFit any = layer.byId().values().iterator().next();
    List<Integer> numerosities =
        any.means().stream().map(ImageFit.Mean::numerosityB).distinct().sorted().toList();
    List<String> labels = numerosities.stream().map(n -> Integer.toString(n)).toList();
    List<Plot.Panel> panels = new ArrayList<>();
    List<String> separations = new ArrayList<>();
    for (String network : layer.networks()) {
      List<ImageFit> fits = layer.of(network);
      panels.add(
          new Plot.Panel(
              network,
              RdmHeats.heat(
                  labels,
                  (row, column) ->
                      mean(
                          fits,
                          numerosities.get(Math.min(row, column)),
                          numerosities.get(Math.max(row, column))),
                  RdmGroup.title(any.measure()),
                  "numerosity of an image")));
      separations.add(
          network
              + " "
              + EstimateCells.estimate(values(fits, ImageFit::separation))
                  .map(estimate -> EstimateWords.spread(estimate, "%.3g"))
                  .orElse("none"));
    }
    return new Figure(
            name,
            finding(layer),
            "Mean dissimilarity (%s) of the responses of layer %s to pairs of single images of the selection, by their numerosities, on the diagonal of one numerosity; mean over networks (%s). Pairs of different numerosities less pairs of one: %s."
                .formatted(
                    RdmGroup.title(any.measure()),
                    any.layer(),
                    counts(layer),
                    String.join("; ", separations)),
            "A matrix of %d x %d cells for each of the networks %s; rows and columns are the numerosities %s. %s"
                .formatted(
                    labels.size(),
                    labels.size(),
                    EstimateWords.list(layer.networks(), "and"),
                    String.join(", ", labels),
                    finding(layer)),
            new Plot.Panels(panels))
        .about(RdmGroup.TOPIC)
        .from("image-rdm-means", "image-rdm-models");
  }

  private static String counts(PerNetwork<ImageFit> layer) {
    return String.join(
        ", ",
        layer.networks().stream()
            .map(network -> layer.of(network).size() + " " + network)
            .toList());
  }

  /** Returns the fits of the models; empty if no model is compared in any network. */
  private static Optional<Figure> fits(String name, PerNetwork<ImageFit> layer) {
    List<RdmModel> models =
        Arrays.stream(RdmModel.values())
            .filter(
                model ->
                    layer.byId().values().stream()
                        .anyMatch(fit -> fit.correlation(model).isPresent()))
            .toList();
    List<Plot.Panel> panels = new ArrayList<>();
    Map<String, String> best = new LinkedHashMap<>();
    for (String network : layer.networks()) {
      List<ImageFit> fits = layer.of(network);
      RdmFitFigures.panel(
              network,
              models,
              model -> EstimateCells.estimate(values(fits, fit -> fit.correlation(model))),
              Optional.empty())
          .ifPresent(
              panel -> {
                panels.add(panel);
                best.put(
                    network,
                    RdmFitFigures.best(
                            "single images in " + network,
                            model -> values(fits, fit -> fit.correlation(model)))
                        + ".");
              });
    }
    if (panels.isEmpty()) {
      return Optional.empty();
    }
    ImageFit any = layer.byId().values().iterator().next();
    String finding =
        Optional.ofNullable(best.get(layer.subject())).orElse(best.values().iterator().next());
    return Optional.of(
        new Figure(
                name,
                finding,
                "Correlation (%s) of the matrices of layer %s over pairs of single images of the selection (%s) with those of models; mean over networks (%s) and 95 %% interval from %d networks on. %s"
                    .formatted(
                        any.comparison(),
                        any.layer(),
                        RdmGroup.title(any.measure()),
                        counts(layer),
                        Estimate.SMALLEST_SAMPLE,
                        String.join(" ", best.values())),
                "Points over the models %s, in a panel for each of the networks %s. %s"
                    .formatted(
                        String.join(", ", models.stream().map(RdmGroup::title).toList()),
                        EstimateWords.list(layer.networks(), "and"),
                        finding),
                new Plot.Panels(panels))
            .about(RdmGroup.TOPIC)
            .at(Prominence.APPENDIX)
            .from("image-rdm-models"));
  }

  private static OptionalDouble mean(List<ImageFit> fits, int low, int high) {
    return EstimateCells.estimate(values(fits, fit -> mean(fit, low, high)))
        .map(estimate -> OptionalDouble.of(estimate.mean()))
        .orElse(OptionalDouble.empty());
  }

  private static OptionalDouble mean(ImageFit fit, int low, int high) {
    return fit.means().stream()
        .filter(mean -> mean.numerosityA() == low && mean.numerosityB() == high)
        .findFirst()
        .map(ImageFit.Mean::mean)
        .orElse(OptionalDouble.empty());
  }

  /** Returns the finding for the networks under test. */
  private static String finding(PerNetwork<ImageFit> layer) {
    String first = layer.subject();
    Optional<Estimate> separation =
        EstimateCells.estimate(values(layer.of(first), ImageFit::separation));
    if (separation.isEmpty()) {
      return "In %s there are no pairs of images both of one numerosity and of different ones."
          .formatted(first);
    }
    return switch (separation.get().clearSign()) {
      case 1 ->
          "In %s images of different numerosities are less alike than images of one."
              .formatted(first);
      case -1 ->
          "In %s images of different numerosities are more alike than images of one."
              .formatted(first);
      default ->
          "In %s no clear difference between pairs of images of one numerosity and of different ones."
              .formatted(first);
    };
  }
}
