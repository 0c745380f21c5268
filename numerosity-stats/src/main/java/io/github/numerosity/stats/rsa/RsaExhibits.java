package io.github.numerosity.stats.rsa;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.LayerSlugs;
import io.github.numerosity.stats.math.NumberScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    List<RdmGroup> groups = groups(results, Rsa.Result::fits);
    List<RdmGroup> bySet = groups(results, Rsa.Result::conditionFits);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(models("rdm-models", groups));
    exhibits.add(ceilings("rdm-ceilings", groups));
    exhibits.add(cells(groups));
    if (!bySet.isEmpty()) {
      exhibits.add(models("rdm-condition-models", bySet));
      exhibits.add(ceilings("rdm-condition-ceilings", bySet));
      exhibits.add(partials(bySet));
    }
    List<String> layers = results.byId().values().iterator().next().layers();
    LayerSlugs slugs = LayerSlugs.of(layers);
    for (String layer : layers) {
      List<RdmGroup> ofLayer = groups.stream().filter(g -> g.layer().equals(layer)).toList();
      List<RdmGroup> ofLayerBySet = bySet.stream().filter(g -> g.layer().equals(layer)).toList();
      exhibits.addAll(RdmFitFigures.of("rdm-fits", slugs, ofLayer));
      exhibits.addAll(RdmFitFigures.of("rdm-condition-fits", slugs, ofLayerBySet));
      exhibits.add(RdmRankFigure.of(slugs, ofLayer));
      for (String network : results.networks()) {
        exhibits.addAll(
            RdmHeats.of(
                slugs,
                of(network, ofLayer),
                of(network, ofLayerBySet),
                finding(results, network, layer)));
        for (RdmGroup group : of(network, ofLayer)) {
          RdmPlaneFigure.of(slugs, group).ifPresent(exhibits::add);
        }
      }
    }
    return List.copyOf(exhibits);
  }

  /** Layer after layer, in each measure after measure, in each network after network. */
  private static List<RdmGroup> groups(
      PerNetwork<Rsa.Result> results, Function<Rsa.Result, List<RdmFit>> fits) {
    List<RdmGroup> groups = new ArrayList<>();
    int matrices = fits.apply(results.byId().values().iterator().next()).size();
    for (int matrix = 0; matrix < matrices; matrix++) {
      int number = matrix;
      for (String network : results.networks()) {
        groups.add(
            new RdmGroup(
                network,
                results.of(network).stream()
                    .map(result -> fits.apply(result).get(number))
                    .toList()));
      }
    }
    return List.copyOf(groups);
  }

  private static List<RdmGroup> of(String network, List<RdmGroup> groups) {
    return groups.stream().filter(group -> group.network().equals(network)).toList();
  }

  private static Table models(String name, List<RdmGroup> groups) {
    Map<String, Function<RdmFit, OptionalDouble>> statistics = new LinkedHashMap<>();
    for (RdmModel model : RdmModel.values()) {
      statistics.put(model.name().toLowerCase(Locale.ROOT), fit -> fit.correlation(model));
    }
    statistics.put("log2_minus_linear", RdmFit::logAdvantage);
    statistics.put("fresh_images", RdmFit::reliability);
    statistics.put(
        "split_half", fit -> RsaSummary.number(fit.splitHalf().map(SplitHalf::reliability)));
    List<List<Object>> rows = new ArrayList<>();
    for (RdmGroup group : groups) {
      statistics.forEach((statistic, value) -> rows.add(group.row(value, statistic)));
    }
    return new Table(
        name, EstimateCells.columns("layer", "measure", "network", "statistic"), rows::stream);
  }

  private static Table ceilings(String name, List<RdmGroup> groups) {
    List<List<Object>> rows = new ArrayList<>();
    for (RdmGroup group : groups) {
      Optional<NoiseCeiling> ceiling = group.ceiling();
      rows.add(
          List.of(
              group.layer(),
              group.measure(),
              group.network(),
              group.fits().size(),
              EstimateCells.cell(ceiling.map(NoiseCeiling::lower)),
              EstimateCells.cell(ceiling.map(NoiseCeiling::upper))));
    }
    return new Table(
        name, List.of("layer", "measure", "network", "networks", "lower", "upper"), rows::stream);
  }

  private static Table cells(List<RdmGroup> groups) {
    List<List<Object>> rows = new ArrayList<>();
    for (RdmGroup group : groups) {
      List<Integer> numerosities = group.first().numerosities();
      for (int a : numerosities) {
        for (int b : numerosities) {
          if (a < b) {
            rows.add(group.row(fit -> fit.value(a, b), a, b, "dissimilarity"));
            rows.add(group.row(fit -> fit.rank(a, b), a, b, "rank"));
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

  private static Table partials(List<RdmGroup> groups) {
    List<List<Object>> rows = new ArrayList<>();
    for (RdmGroup group : groups) {
      for (PartialFit partial : group.first().partials()) {
        rows.add(
            group.row(
                fit -> partial(fit, partial),
                partial.model(),
                String.join(" ", partial.given().stream().map(RdmModel::name).toList())));
      }
    }
    return new Table(
        "rdm-partial-models",
        EstimateCells.columns("layer", "measure", "network", "model", "given"),
        rows::stream);
  }

  private static OptionalDouble partial(RdmFit fit, PartialFit same) {
    return fit.partials().stream()
        .filter(other -> other.model() == same.model() && other.given().equals(same.given()))
        .findFirst()
        .map(PartialFit::correlation)
        .orElse(OptionalDouble.empty());
  }

  private static String finding(PerNetwork<Rsa.Result> results, String network, String layer) {
    return winner(results, network, layer)
        .map(
            scale ->
                scale == NumberScale.LOG2
                    ? "Distance in log n explains the dissimilarities better than distance in n, by correlation and by cross-validated distance."
                    : "Distance in n explains the dissimilarities better than distance in log n, by correlation and by cross-validated distance.")
        .orElse("Whether n or log n explains the dissimilarities better is not decided.");
  }

  /**
   * The model that fits better by all measures that decide: the interval of its advantage over
   * networks excludes 0 for each.
   */
  static Optional<NumberScale> winner(
      PerNetwork<Rsa.Result> results, String network, String layer) {
    List<Rsa.Result> found = results.of(network);
    List<Dissimilarity> deciding = Rsa.deciding(found.get(0).measures());
    int log = 0;
    int linear = 0;
    for (Dissimilarity measure : deciding) {
      Optional<Estimate.Interval> interval =
          EstimateCells.estimate(
                  found.stream().map(result -> result.fit(layer, measure).logAdvantage()).toList())
              .flatMap(Estimate::interval);
      log += interval.isPresent() && interval.get().lower() > 0 ? 1 : 0;
      linear += interval.isPresent() && interval.get().upper() < 0 ? 1 : 0;
    }
    if (deciding.isEmpty()) {
      return Optional.empty();
    }
    if (log == deciding.size()) {
      return Optional.of(NumberScale.LOG2);
    }
    return linear == deciding.size() ? Optional.of(NumberScale.LINEAR) : Optional.empty();
  }
}
