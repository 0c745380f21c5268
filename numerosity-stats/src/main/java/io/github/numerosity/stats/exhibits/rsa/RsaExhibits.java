package io.github.numerosity.stats.exhibits.rsa;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.elementary.NumberScale;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.LayerSlugs;
import io.github.numerosity.stats.rsa.Dissimilarity;
import io.github.numerosity.stats.rsa.NoiseCeiling;
import io.github.numerosity.stats.rsa.PartialFit;
import io.github.numerosity.stats.rsa.RdmFit;
import io.github.numerosity.stats.rsa.RdmModel;
import io.github.numerosity.stats.rsa.Rsa;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Figures and tables of {@link Rsa} over networks. */
public final class RsaExhibits {
  private RsaExhibits() {}

  public static List<Exhibit> of(PerNetwork<Rsa.Result> results) {
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
      exhibits.addAll(figures(slugs, layer, ofLayer, ofLayerBySet, finding(results, layer)));
    }
    return List.copyOf(exhibits);
  }

  /** Returns the figures: the first measure in the body, the others in the appendix. */
  private static List<Figure> figures(
      LayerSlugs slugs, String layer, List<RdmGroup> groups, List<RdmGroup> bySet, String finding) {
    List<Figure> figures = new ArrayList<>();
    List<Dissimilarity> measures = groups.stream().map(RdmGroup::measure).distinct().toList();
    for (Dissimilarity measure : measures) {
      Prominence place = measure == measures.get(0) ? Prominence.BODY : Prominence.APPENDIX;
      List<RdmGroup> found = of(measure, groups);
      List<RdmGroup> foundBySet = of(measure, bySet);
      String slug = found.get(0).slug();
      figures.add(RdmHeats.matrices(slugs.name("rdm-" + slug, layer), found).at(place));
      if (place == Prominence.BODY) {
        figures.add(RdmHeats.besideModels(slugs.name("rdm-beside-models", layer), found, finding));
        RdmRankFigure.of(slugs.name("rdm-ranks", layer), groups).ifPresent(figures::add);
      }
      RdmFitFigures.of(slugs.name("rdm-fits-" + slug, layer), found)
          .ifPresent(figure -> figures.add(figure.at(place)));
      RdmPlaneFigure.of(slugs.name("rdm-plane-" + slug, layer), found)
          .ifPresent(figure -> figures.add(figure.at(place)));
      if (!foundBySet.isEmpty()) {
        RdmFitFigures.of(slugs.name("rdm-condition-fits-" + slug, layer), foundBySet)
            .ifPresent(figure -> figures.add(figure.at(place)));
        if (place == Prominence.BODY) {
          figures.add(
              RdmHeats.matrices(slugs.name("rdm-condition-matrices", layer), foundBySet)
                  .at(Prominence.APPENDIX));
        }
      }
    }
    return figures;
  }

  private static List<RdmGroup> of(Dissimilarity measure, List<RdmGroup> groups) {
    return groups.stream().filter(group -> group.measure() == measure).toList();
  }

  /** Returns the groups by layer, then measure, then network. */
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
                network.equals(results.subject()),
                results.of(network).stream()
                    .map(result -> fits.apply(result).get(number))
                    .toList()));
      }
    }
    return List.copyOf(groups);
  }

  private static Table models(String name, List<RdmGroup> groups) {
    Map<String, Function<RdmFit, OptionalDouble>> statistics = new LinkedHashMap<>();
    for (RdmModel model : RdmModel.values()) {
      statistics.put(model.name().toLowerCase(Locale.ROOT), fit -> fit.correlation(model));
    }
    statistics.put("log2_minus_linear", RdmFit::logAdvantage);
    statistics.put("fresh_images", RdmFit::reliability);
    statistics.put(
        "split_half",
        fit ->
            fit.splitHalf()
                .map(half -> OptionalDouble.of(half.reliability()))
                .orElseGet(OptionalDouble::empty));
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

  private static String finding(PerNetwork<Rsa.Result> results, String layer) {
    List<String> log = new ArrayList<>();
    List<String> linear = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String network : results.networks()) {
      Optional<NumberScale> scale = winner(results, network, layer);
      (scale.isEmpty() ? open : scale.get() == NumberScale.LOG2 ? log : linear).add(network);
    }
    List<String> clauses = new ArrayList<>();
    if (!log.isEmpty()) {
      clauses.add(
          "distance in log n explains dissimilarities better than in n in "
              + EstimateWords.list(log, "and"));
    }
    if (!linear.isEmpty()) {
      clauses.add(
          "distance in n explains dissimilarities better than in log n in "
              + EstimateWords.list(linear, "and"));
    }
    if (clauses.isEmpty()) {
      return "No clear difference between n and log n as explanations of the dissimilarities.";
    }
    String sentence =
        String.join("; ", clauses)
            + (open.isEmpty() ? "" : "; not decided in " + EstimateWords.list(open, "and"));
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
  }

  /**
   * Returns the model that fits better by all deciding measures: for each, the interval of its
   * advantage over networks excludes 0.
   */
  static Optional<NumberScale> winner(
      PerNetwork<Rsa.Result> results, String network, String layer) {
    List<Rsa.Result> found = results.of(network);
    List<Dissimilarity> deciding = found.get(0).deciding();
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
