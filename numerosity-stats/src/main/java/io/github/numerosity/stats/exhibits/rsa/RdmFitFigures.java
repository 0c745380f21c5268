package io.github.numerosity.stats.exhibits.rsa;

import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.exhibits.EstimateSeries;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.rsa.NoiseCeiling;
import io.github.numerosity.stats.rsa.RdmModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Fit of the models to the matrices of one layer, with the noise ceiling. */
final class RdmFitFigures {
  private RdmFitFigures() {}

  /**
   * Returns the figure for the groups of one layer and measure; empty if no model is compared in
   * any.
   */
  static Optional<Figure> of(String name, List<RdmGroup> groups) {
    RdmGroup any = RdmGroup.subject(groups);
    List<RdmModel> models =
        Arrays.stream(RdmModel.values())
            .filter(model -> groups.stream().anyMatch(group -> has(group, model)))
            .toList();
    if (models.isEmpty()) {
      return Optional.empty();
    }
    List<Plot.Panel> panels = new ArrayList<>();
    for (RdmGroup group : groups) {
      panel(
              group.network(),
              models,
              model -> group.estimate(fit -> fit.correlation(model)),
              group.ceiling())
          .ifPresent(panels::add);
    }
    boolean bySet = any.first().conditions().get(0).set().isPresent();
    return Optional.of(
        new Figure(
                name,
                finding(any) + ".",
                "Correlation (%s) of the matrices of layer %s (%s, %d conditions%s) with those of models; mean over networks (%s) and 95 %% interval from %d networks on. Noise ceiling: mean correlation of each network with the mean of the others (lower) and of all (upper). %s."
                    .formatted(
                        any.first().comparison(),
                        any.layer(),
                        any.title(),
                        any.first().withItems().length,
                        bySet ? ", numerosity x stimulus set" : "",
                        RdmHeats.counts(groups),
                        Estimate.SMALLEST_SAMPLE,
                        String.join(". ", groups.stream().map(RdmFitFigures::finding).toList())),
                "Points over the models %s and the noise ceiling, in a panel for each of the networks %s. %s."
                    .formatted(
                        String.join(", ", models.stream().map(RdmGroup::title).toList()),
                        RdmHeats.networks(groups),
                        finding(any)),
                new Plot.Panels(panels))
            .about(RdmGroup.TOPIC)
            .from(
                bySet ? "rdm-condition-models" : "rdm-models",
                bySet ? "rdm-condition-ceilings" : "rdm-ceilings",
                "rdm-fits"));
  }

  private static boolean has(RdmGroup group, RdmModel model) {
    return group.estimate(fit -> fit.correlation(model)).isPresent();
  }

  /**
   * Returns points over the models, with the noise ceiling if there is one; empty if no model has
   * an estimate.
   */
  static Optional<Plot.Panel> panel(
      String network,
      List<RdmModel> models,
      Function<RdmModel, Optional<Estimate>> estimate,
      Optional<NoiseCeiling> ceiling) {
    return EstimateSeries.overNames(network, models.stream().map(estimate).toList())
        .map(
            series ->
                new Plot.Panel(
                    network,
                    new Plot.Points(
                            List.of(series),
                            Plot.Axis.of("model", models.stream().map(RdmGroup::title).toList()),
                            Plot.Axis.linear("correlation with the matrix"))
                        .withBands(
                            ceiling.stream()
                                .map(
                                    found ->
                                        Plot.Band.across(
                                            "noise ceiling", found.lower(), found.upper()))
                                .toList())));
  }

  /** Names the best model, if the interval of its lead over the next excludes 0. */
  static String finding(RdmGroup group) {
    return best(
        (group.first().conditions().get(0).set().isPresent()
                ? "the matrix by set of "
                : "the matrix of ")
            + group.network(),
        model -> group.values(fit -> fit.correlation(model)));
  }

  /**
   * Returns a sentence about the model with the best fit.
   *
   * @param what name of the explained matrix
   * @param values correlation of a model in each network, in the order of networks
   * @return a sentence without a full stop
   */
  static String best(String what, Function<RdmModel, List<OptionalDouble>> values) {
    record Ranked(RdmModel model, double mean) {}
    List<Ranked> ranked = new ArrayList<>();
    for (RdmModel model : RdmModel.values()) {
      EstimateCells.estimate(values.apply(model))
          .ifPresent(estimate -> ranked.add(new Ranked(model, estimate.mean())));
    }
    if (ranked.size() < 2) {
      return "There are no models of %s to compare".formatted(what);
    }
    ranked.sort(Comparator.comparingDouble(Ranked::mean).reversed());
    List<OptionalDouble> best = values.apply(ranked.get(0).model());
    List<OptionalDouble> next = values.apply(ranked.get(1).model());
    List<OptionalDouble> leads = new ArrayList<>();
    for (int network = 0; network < best.size(); network++) {
      OptionalDouble a = best.get(network);
      OptionalDouble b = next.get(network);
      if (a.isPresent() && b.isPresent()) {
        leads.add(OptionalDouble.of(a.getAsDouble() - b.getAsDouble()));
      }
    }
    List<String> names =
        ranked.subList(0, 2).stream()
            .map(
                model ->
                    String.format(
                        Locale.ROOT, "%s (%.2f)", RdmGroup.title(model.model()), model.mean()))
            .toList();
    int sign = EstimateCells.estimate(leads).map(Estimate::clearSign).orElse(0);
    return sign > 0
        ? "%s explains %s better than the next best model, %s"
            .formatted(names.get(0), what, names.get(1))
        : "No clear difference between the best models of %s, %s"
            .formatted(what, EstimateWords.list(names, "and"));
  }
}
