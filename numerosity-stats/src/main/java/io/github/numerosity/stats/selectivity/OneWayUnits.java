package io.github.numerosity.stats.selectivity;

import io.github.numerosity.response.Units;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.EstimateCells;
import io.github.numerosity.stats.math.Correction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One row for each unit: its test, effect sizes, verdict and preferred numerosity. */
final class OneWayUnits {
  private static final List<String> COLUMNS =
      List.of(
          "layer",
          "unit",
          "channel",
          "row",
          "column",
          "status",
          "f",
          "p",
          "log_p",
          "eta_squared",
          "omega_squared",
          "selective",
          "preferred_numerosity",
          "epsilon_squared",
          "responding_share",
          "preference_repeats",
          "p_holm",
          "p_benjamini_hochberg",
          "p_benjamini_yekutieli");

  private static final List<Correction> CORRECTIONS =
      List.of(Correction.HOLM, Correction.BENJAMINI_HOCHBERG, Correction.BENJAMINI_YEKUTIELI);

  private OneWayUnits() {}

  static Table table(OneWayAnova.Result result) {
    return new Table(
        "units", COLUMNS, () -> result.units().spans().stream().flatMap(s -> rows(result, s)));
  }

  private static Stream<List<Object>> rows(OneWayAnova.Result result, Units.Span span) {
    List<double[]> adjusted =
        CORRECTIONS.stream()
            .map(correction -> result.adjusted(span.layer().name(), correction))
            .toList();
    return IntStream.range(0, span.layer().units())
        .mapToObj(
            number ->
                row(
                    result,
                    span.first() + number,
                    adjusted.stream().map(values -> values[number]).toList()));
  }

  private static List<Object> row(OneWayAnova.Result result, int column, List<Double> adjusted) {
    Units.Unit unit = result.units().unit(column);
    Optional<EffectSizes> effects = result.effects(column);
    boolean selective = result.isSelective(column);
    List<Object> row = new ArrayList<>(COLUMNS.size());
    row.add(unit.layer());
    row.add(unit.number());
    row.add(unit.channel());
    row.add(unit.row());
    row.add(unit.column());
    row.add(text(result.statuses(column)));
    row.add(EstimateCells.cell(result.f(column)));
    row.add(EstimateCells.cell(result.pValue(column)));
    row.add(EstimateCells.cell(result.logPValue(column)));
    row.add(EstimateCells.cell(effects.map(EffectSizes::etaSquared)));
    row.add(EstimateCells.cell(effects.map(EffectSizes::omegaSquared)));
    row.add(selective);
    row.add(selective ? result.preferences().numerosity(column) : Optional.empty());
    row.add(EstimateCells.cell(effects.map(EffectSizes::epsilonSquared)));
    row.add(result.respondingShare(column));
    row.add(
        EstimateCells.cell(selective ? result.preferences().repeats(column) : Optional.empty()));
    for (double p : adjusted) {
      row.add(EstimateCells.cell(Double.isNaN(p) ? OptionalDouble.empty() : OptionalDouble.of(p)));
    }
    return List.copyOf(row);
  }

  /** The statuses as one word: OK, or their names joined by semicolons. */
  static String text(Set<UnitStatus> statuses) {
    return statuses.isEmpty()
        ? "OK"
        : statuses.stream().sorted().map(UnitStatus::name).collect(Collectors.joining(";"));
  }
}
