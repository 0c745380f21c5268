package io.github.numerosity.stats.selectivity;

import static java.util.Locale.ROOT;

import io.github.numerosity.response.Units;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.elementary.Correction;
import io.github.numerosity.stats.exhibits.EstimateCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Unit table: test, effect sizes, verdict and preferred numerosity of each unit. */
public final class UnitRows {
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
          "preference_repeats");

  private static final List<Correction> CORRECTIONS =
      Stream.of(Correction.values()).filter(each -> each != Correction.NONE).toList();

  private UnitRows() {}

  /**
   * Additional column of a criterion.
   *
   * @param name lower-case words joined by underscores
   * @param cell value for a unit, given its column in the responses
   */
  public record Column(String name, IntFunction<Object> cell) {}

  /**
   * Creates the table.
   *
   * @param result of any criterion
   * @param further columns after those common to all criteria
   * @return the table "units"
   */
  public static Table table(MeasuredUnits result, Column... further) {
    List<String> columns = new ArrayList<>(COLUMNS);
    CORRECTIONS.forEach(correction -> columns.add("p_" + correction.name().toLowerCase(ROOT)));
    Stream.of(further).map(Column::name).forEach(columns::add);
    return new Table(
        "units",
        columns,
        () -> result.units().spans().stream().flatMap(span -> rows(result, span, further)));
  }

  private static Stream<List<Object>> rows(
      MeasuredUnits result, Units.Span span, Column... further) {
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
                    adjusted.stream().map(values -> values[number]).toList(),
                    further));
  }

  private static List<Object> row(
      MeasuredUnits result, int column, List<Double> adjusted, Column... further) {
    Units.Unit unit = result.units().unit(column);
    Optional<EffectSizes> effects = result.effects(column);
    boolean selective = result.isSelective(column);
    List<Object> row = new ArrayList<>(COLUMNS.size() + further.length);
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
    for (Column own : further) {
      row.add(own.cell().apply(column));
    }
    return List.copyOf(row);
  }

  /**
   * Returns statuses as one word.
   *
   * @param statuses of a unit
   * @return OK, or their names joined by semicolons
   */
  public static String text(Set<UnitStatus> statuses) {
    return statuses.isEmpty()
        ? "OK"
        : statuses.stream().sorted().map(UnitStatus::name).collect(Collectors.joining(";"));
  }
}
