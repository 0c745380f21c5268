package io.github.numerosity.stats.posthoc;

import io.github.numerosity.response.Units;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.EstimateCells;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One row for each unit and pair of numerosities, computed while it is written. */
final class TukeyRows {
  private static final List<String> COLUMNS =
      List.of(
          "layer",
          "unit",
          "numerosity_a",
          "numerosity_b",
          "difference",
          "q",
          "p",
          "log_p",
          "lower",
          "upper");

  private TukeyRows() {}

  static Table table(TukeyHsd.Result result) {
    return new Table(
        "tukey", COLUMNS, () -> result.units().spans().stream().flatMap(s -> rows(result, s)));
  }

  private static Stream<List<Object>> rows(TukeyHsd.Result result, Units.Span span) {
    String layer = span.layer().name();
    return IntStream.range(0, span.layer().units())
        .boxed()
        .flatMap(
            number ->
                IntStream.range(0, result.pairs().size())
                    .mapToObj(
                        pair -> row(layer, number, result.compare(span.first() + number, pair))));
  }

  private static List<Object> row(String layer, int number, TukeyHsd.Comparison comparison) {
    return List.of(
        layer,
        number,
        comparison.pair().numerosityA(),
        comparison.pair().numerosityB(),
        comparison.difference(),
        EstimateCells.cell(comparison.q()),
        EstimateCells.cell(comparison.pValue()),
        EstimateCells.cell(comparison.logPValue()),
        EstimateCells.cell(comparison.lower()),
        EstimateCells.cell(comparison.upper()));
  }
}
