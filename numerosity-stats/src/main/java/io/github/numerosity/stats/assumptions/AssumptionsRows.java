package io.github.numerosity.stats.assumptions;

import io.github.numerosity.response.Units;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.elementary.TestValue;
import io.github.numerosity.stats.exhibits.EstimateCells;
import io.github.numerosity.stats.selectivity.UnitRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Table rows of units, with the result of each check and the verdict of each criterion. */
final class AssumptionsRows {
  private AssumptionsRows() {}

  static Table table(Assumptions.Result result) {
    List<String> columns = new ArrayList<>(List.of("layer", "unit", "status"));
    for (Check check : Check.values()) {
      columns.add(check.column(check.statistic()));
      columns.add(check.column("p"));
      columns.add(check.column("log_p"));
    }
    columns.add("sd_ratio");
    columns.add("responding_share");
    result.criteria().forEach(name -> columns.add("selective_" + name.replace('-', '_')));
    return new Table(
        "assumptions",
        columns,
        () ->
            result.units().spans().stream()
                .flatMap(
                    span ->
                        IntStream.range(0, span.layer().units())
                            .mapToObj(number -> row(result, span, number))));
  }

  private static List<Object> row(Assumptions.Result result, Units.Span span, int number) {
    int unit = span.first() + number;
    List<Object> row = new ArrayList<>();
    row.add(span.layer().name());
    row.add(number);
    row.add(UnitRows.text(result.statuses(unit)));
    for (Check check : Check.values()) {
      Optional<TestValue> found = result.check(check, unit);
      row.add(EstimateCells.cell(found.map(TestValue::statistic)));
      row.add(EstimateCells.cell(found.map(TestValue::pValue)));
      row.add(EstimateCells.cell(found.map(TestValue::logP)));
    }
    row.add(EstimateCells.cell(result.sdRatio(unit)));
    row.add(result.respondingShare(unit));
    for (int criterion = 0; criterion < result.criteria().size(); criterion++) {
      row.add(result.verdicts(criterion).isSelective(unit));
    }
    return List.copyOf(row);
  }
}
