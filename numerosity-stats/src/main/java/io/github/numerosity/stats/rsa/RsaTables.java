package io.github.numerosity.stats.rsa;

import io.github.numerosity.result.Table;
import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stats.exhibits.EstimateCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Tables of {@link Rsa} for one network. */
final class RsaTables {
  private RsaTables() {}

  static List<Table> of(Rsa.Result result) {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            "rdm",
            List.of("layer", "measure", "numerosity_a", "numerosity_b", "dissimilarity"),
            () -> result.fits().stream().flatMap(RsaTables::cells)));
    tables.add(
        new Table(
            "rdm-fits",
            List.of(
                "layer",
                "measure",
                "conditions",
                "model",
                "status",
                "pearson",
                "spearman",
                "rho_a",
                "tau_a",
                "tau_b",
                "cosine",
                "mantel_p",
                "mantel_smallest_p",
                "mantel_permutations",
                "mantel_exact",
                "mantel_decidable"),
            () -> all(result).flatMap(RsaTables::models)));
    tables.add(
        new Table(
            "rdm-reliability",
            List.of(
                "layer",
                "measure",
                "conditions",
                "status",
                "fresh_images",
                "splits",
                "half_correlation",
                "split_half_reliability",
                "plane_fit"),
            () -> all(result).map(RsaTables::reliability)));
    tables.add(
        new Table(
            "rdm-plane",
            List.of("layer", "measure", "conditions", "set", "numerosity", "x", "y"),
            () -> all(result).flatMap(RsaTables::plane)));
    if (!result.conditionFits().isEmpty()) {
      tables.add(
          new Table(
              "rdm-conditions",
              List.of(
                  "layer",
                  "measure",
                  "set_a",
                  "numerosity_a",
                  "set_b",
                  "numerosity_b",
                  "dissimilarity"),
              () -> result.conditionFits().stream().flatMap(RsaTables::cells)));
      tables.add(
          new Table(
              "rdm-partials",
              List.of("layer", "measure", "model", "given", "tolerance", "partial", "status"),
              () -> result.conditionFits().stream().flatMap(RsaTables::partials)));
    }
    return List.copyOf(tables);
  }

  private static Stream<RdmFit> all(Rsa.Result result) {
    return Stream.concat(result.fits().stream(), result.conditionFits().stream());
  }

  private static Stream<List<Object>> cells(RdmFit fit) {
    List<List<Object>> rows = new ArrayList<>();
    List<RdmCondition> conditions = fit.conditions();
    for (int a = 0; a < conditions.size(); a++) {
      for (int b = a + 1; b < conditions.size(); b++) {
        List<Object> row = new ArrayList<>(List.of(fit.layer(), fit.measure()));
        conditions.get(a).set().ifPresent(row::add);
        row.add(conditions.get(a).numerosity());
        conditions.get(b).set().ifPresent(row::add);
        row.add(conditions.get(b).numerosity());
        row.add(EstimateCells.cell(fit.rdm().value(a, b)));
        rows.add(row);
      }
    }
    return rows.stream();
  }

  private static Stream<List<Object>> models(RdmFit fit) {
    return fit.models().stream()
        .map(
            model -> {
              List<Object> row =
                  new ArrayList<Object>(
                      List.of(
                          fit.layer(),
                          fit.measure(),
                          fit.conditions().size(),
                          model.model(),
                          model.status()));
              for (Correlation measure :
                  List.of(
                      Correlation.PEARSON,
                      Correlation.SPEARMAN,
                      Correlation.RHO_A,
                      Correlation.TAU_A,
                      Correlation.TAU_B,
                      Correlation.COSINE)) {
                row.add(EstimateCells.cell(model.correlation(measure)));
              }
              Optional<Mantel> mantel = model.mantel();
              row.add(EstimateCells.cell(mantel.map(Mantel::pValue)));
              row.add(EstimateCells.cell(mantel.map(Mantel::smallestPValue)));
              row.add(EstimateCells.cell(mantel.map(Mantel::permutations)));
              row.add(EstimateCells.cell(mantel.map(Mantel::exact)));
              row.add(EstimateCells.cell(mantel.map(Mantel::decidable)));
              return row;
            });
  }

  private static List<Object> reliability(RdmFit fit) {
    return List.of(
        fit.layer(),
        fit.measure(),
        fit.conditions().size(),
        fit.status(),
        EstimateCells.cell(fit.reliability()),
        EstimateCells.cell(fit.splitHalf().map(SplitHalf::splits)),
        EstimateCells.cell(fit.splitHalf().map(SplitHalf::correlation)),
        EstimateCells.cell(fit.splitHalf().map(SplitHalf::reliability)),
        EstimateCells.cell(
            fit.scaling().map(ClassicalMds::goodnessOfFit).orElse(OptionalDouble.empty())));
  }

  private static Stream<List<Object>> plane(RdmFit fit) {
    List<List<Object>> rows = new ArrayList<>();
    fit.scaling()
        .ifPresent(
            scaling -> {
              for (int i = 0; i < fit.conditions().size(); i++) {
                RdmCondition condition = fit.conditions().get(i);
                rows.add(
                    List.of(
                        fit.layer(),
                        fit.measure(),
                        fit.conditions().size(),
                        EstimateCells.cell(condition.set()),
                        condition.numerosity(),
                        scaling.coordinate(i, 0),
                        scaling.coordinate(i, 1)));
              }
            });
    return rows.stream();
  }

  private static Stream<List<Object>> partials(RdmFit fit) {
    return fit.partials().stream()
        .map(
            partial ->
                List.of(
                    fit.layer(),
                    fit.measure(),
                    partial.model(),
                    String.join(" ", partial.given().stream().map(RdmModel::name).toList()),
                    partial.tolerance(),
                    EstimateCells.cell(partial.correlation()),
                    partial.status()));
  }
}
