package io.github.numerosity.stats.posthoc;

import io.github.numerosity.response.Units;
import io.github.numerosity.result.Table;
import io.github.numerosity.stats.exhibits.EstimateCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables of pairs, with a row per unit and pair, and of units, with a row per unit. */
final class PairRows {
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

  private static final List<String> UNIT_COLUMNS =
      List.of(
          "layer",
          "unit",
          "pairs_tested",
          "pairs_separated",
          "peak_stands_out",
          "preferred_numerosity",
          "preferred_beats_all");

  private PairRows() {}

  /**
   * Creates a table of one row per unit and pair, computed while it is written.
   *
   * @param ofEachPair whether each pair has its own degrees of freedom, to be shown in a column
   */
  static Table pairs(String name, PairwiseResult result, boolean ofEachPair) {
    List<String> columns = new ArrayList<>(COLUMNS);
    if (ofEachPair) {
      columns.add("degrees_of_freedom");
    }
    return new Table(
        name,
        columns,
        () -> result.units().spans().stream().flatMap(span -> pairs(result, span, ofEachPair)));
  }

  private static Stream<List<Object>> pairs(
      PairwiseResult result, Units.Span span, boolean ofEachPair) {
    return IntStream.range(0, span.layer().units())
        .boxed()
        .flatMap(
            number ->
                IntStream.range(0, result.pairs().size())
                    .mapToObj(
                        pair ->
                            pair(
                                span.layer().name(),
                                number,
                                result.compare(span.first() + number, pair),
                                ofEachPair)));
  }

  private static List<Object> pair(
      String layer, int number, PairComparison comparison, boolean ofEachPair) {
    List<Object> row = new ArrayList<>(COLUMNS.size() + 1);
    row.add(layer);
    row.add(number);
    row.add(comparison.pair().numerosityA());
    row.add(comparison.pair().numerosityB());
    row.add(comparison.difference());
    row.add(EstimateCells.cell(comparison.q()));
    row.add(EstimateCells.cell(comparison.pValue()));
    row.add(EstimateCells.cell(comparison.logPValue()));
    row.add(EstimateCells.cell(comparison.lower()));
    row.add(EstimateCells.cell(comparison.upper()));
    if (ofEachPair) {
      row.add(EstimateCells.cell(comparison.degreesOfFreedom()));
    }
    return List.copyOf(row);
  }

  /** Creates a table of one row per unit: number of separated pairs and test of the preference. */
  static Table units(String name, PairwiseResult result) {
    return new Table(
        name,
        UNIT_COLUMNS,
        () -> result.units().spans().stream().flatMap(span -> units(result, span)));
  }

  private static Stream<List<Object>> units(PairwiseResult result, Units.Span span) {
    return IntStream.range(0, span.layer().units())
        .mapToObj(number -> unit(result, span.layer().name(), number, span.first() + number));
  }

  private static List<Object> unit(PairwiseResult result, String layer, int number, int unit) {
    int tested = 0;
    int separated = 0;
    boolean testable = result.table().isTestable(unit);
    for (int pair = 0; pair < result.pairs().size() && testable; pair++) {
      tested += result.isTested(unit, pair) ? 1 : 0;
      separated += result.separates(unit, pair) ? 1 : 0;
    }
    return List.of(
        layer,
        number,
        tested,
        separated,
        testable && result.peakStandsOut(unit),
        testable ? result.preferences().numerosity(unit) : Optional.empty(),
        testable && result.preferredBeatsAll(unit));
  }
}
