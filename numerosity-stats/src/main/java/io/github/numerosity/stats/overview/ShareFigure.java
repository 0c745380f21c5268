package io.github.numerosity.stats.overview;

import io.github.numerosity.analysis.AnalysisResult;
import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.analysis.SelectivityAnalysis;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.outcome.Findings;
import io.github.numerosity.outcome.TableNames;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.NetworkDots;
import io.github.numerosity.stats.exhibits.PanelPlots;
import io.github.numerosity.stats.exhibits.selectivity.SelectivityExhibits;
import io.github.numerosity.stats.nulls.NullBand;
import io.github.numerosity.stats.selectivity.SelectivityCriterion;
import io.github.numerosity.stats.selectivity.SelectivityResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Figure of the share of selective units in the last recorded layer under every criterion. */
final class ShareFigure {
  /** Shares of one criterion in percent. */
  private record Shares(
      SelectivityCriterion<?> criterion,
      PerNetwork<OptionalDouble> percent,
      Optional<NullBand> band) {}

  private ShareFigure() {}

  static Optional<Figure> of(Findings findings, TableNames tables) {
    List<Shares> all = new ArrayList<>();
    String layer = "";
    for (SelectivityAnalysis<?> analysis : findings.analyses()) {
      if (analysis instanceof SelectivityCriterion<?> criterion) {
        PerNetwork<? extends AnalysisResult> found = findings.of(analysis);
        if (!found.byId().isEmpty()) {
          layer = lastLayer(found);
          all.add(
              new Shares(
                  criterion,
                  percent(found, layer),
                  Overview.pooled(new NullDraws(findings, layer).shares(criterion))));
        }
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(figure(all, layer, tables));
  }

  private static Figure figure(List<Shares> all, String layer, TableNames tables) {
    Shares first = all.get(0);
    List<Plot.Panel> panels = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (Shares shares : all) {
      Plot.Points dots = NetworkDots.of(shares.percent(), share -> share, SelectivityExhibits.UNIT);
      panels.add(
          new Plot.Panel(
              shares.criterion().name(),
              dots.withBands(
                  shares
                      .band()
                      .map(
                          band ->
                              Plot.Band.across(
                                  "numerosities shuffled", 100 * band.low(), 100 * band.high()))
                      .stream()
                      .toList())));
      numbers.add(
          " %s: %s."
              .formatted(
                  shares.criterion().name(),
                  EstimateWords.percentages(shares.percent(), share -> share)));
    }
    List<String> networks = first.percent().networks();
    return new Figure(
            "selective-shares-by-criterion",
            finding(all),
            "Share of the units of layer %s that pass each criterion, one dot a network (%s)%s. Brackets are 95 %% intervals over networks.%s%s"
                .formatted(
                    layer,
                    EstimateWords.counts(first.percent()),
                    networks.size() > 1 ? "; lines join networks of one seed" : "",
                    band(all),
                    String.join("", numbers)),
            "For each of the criteria %s dots in columns, one column for each kind of network (%s); the height is the percentage of selective units."
                .formatted(
                    String.join(
                        ", ", all.stream().map(shares -> shares.criterion().name()).toList()),
                    String.join(", ", networks)),
            PanelPlots.of(panels))
        .about(SelectivityExhibits.TOPIC)
        .at(Prominence.SUMMARY)
        .from(
            all.stream()
                .flatMap(
                    shares ->
                        Stream.of("selective-shares", "units")
                            .flatMap(table -> tables.of(shares.criterion(), table).stream()))
                .toArray(String[]::new));
  }

  private static String band(List<Shares> all) {
    List<String> with =
        all.stream()
            .filter(shares -> shares.band().isPresent())
            .map(shares -> shares.criterion().name())
            .toList();
    return with.isEmpty()
        ? ""
        : " Band: middle 95 %% of the shares of single networks with their numerosities in random order (%s)."
            .formatted(with.size() == all.size() ? "every criterion" : String.join(", ", with));
  }

  /**
   * Returns the finding by the first criterion, and whether the others agree with its comparisons.
   */
  private static String finding(List<Shares> all) {
    Shares first = all.get(0);
    String compared = contrast(first);
    List<String> others =
        all.stream()
            .filter(shares -> !contrast(shares).equals(compared))
            .map(shares -> shares.criterion().name())
            .toList();
    String end = "";
    if (!compared.isEmpty() && all.size() > 1) {
      end =
          others.isEmpty()
              ? "; by every criterion"
              : "; otherwise by " + EstimateWords.list(others, "and");
    }
    return "%s of units in %s are selective (%s)%s%s."
        .formatted(
            EstimateWords.subject(first.percent(), share -> share, "%.1f %%").orElse("None"),
            first.percent().subject(),
            first.criterion().name(),
            compared,
            end);
  }

  private static String contrast(Shares shares) {
    return EstimateWords.against(shares.percent(), share -> share, "more", "fewer");
  }

  private static String lastLayer(PerNetwork<? extends AnalysisResult> results) {
    List<LayerShape> layers =
        ((SelectivityResult) results.byId().values().iterator().next()).units().layers();
    return layers.get(layers.size() - 1).name();
  }

  private static PerNetwork<OptionalDouble> percent(
      PerNetwork<? extends AnalysisResult> results, String layer) {
    Map<NetworkId, OptionalDouble> shares = new LinkedHashMap<>();
    results
        .byId()
        .forEach(
            (id, result) ->
                shares.put(
                    id,
                    OptionalDouble.of(100 * ((SelectivityResult) result).selectiveShare(layer))));
    return new PerNetwork<>(shares);
  }
}
