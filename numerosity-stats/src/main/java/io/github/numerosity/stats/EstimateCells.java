package io.github.numerosity.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Cells of an exhibit's row that tell a number over networks. */
final class EstimateCells {
  /** The columns: how many networks have the number, and their estimate as far as they allow. */
  static final List<String> COLUMNS = List.of("networks", "mean", "sd", "low", "high");

  private EstimateCells() {}

  /** The estimate over those networks that have a finite number; empty if none has. */
  static Optional<Estimate> estimate(List<OptionalDouble> values) {
    List<Double> present =
        values.stream()
            .filter(value -> value.isPresent() && Double.isFinite(value.getAsDouble()))
            .map(OptionalDouble::getAsDouble)
            .toList();
    return present.isEmpty() ? Optional.empty() : Optional.of(Estimate.of(present));
  }

  /** The row: its keys, then the cells of {@link #COLUMNS}. */
  static List<Object> row(List<?> keys, List<OptionalDouble> values) {
    Optional<Estimate> estimate = estimate(values);
    List<Object> row = new ArrayList<>(keys);
    row.add(estimate.map(Estimate::networks).orElse(0));
    row.add(cell(estimate.map(Estimate::mean)));
    row.add(cell(estimate.flatMap(e -> boxed(e.standardDeviation()))));
    row.add(cell(estimate.flatMap(Estimate::interval).map(Estimate.Interval::lower)));
    row.add(cell(estimate.flatMap(Estimate::interval).map(Estimate.Interval::upper)));
    return List.copyOf(row);
  }

  /** The columns behind some keys. */
  static List<String> columns(String... keys) {
    return Stream.concat(Stream.of(keys), COLUMNS.stream()).toList();
  }

  /** A cell that may be empty. */
  static Object cell(OptionalDouble value) {
    return cell(boxed(value));
  }

  /** A cell that may be empty. */
  static Object cell(Optional<?> value) {
    return value.isPresent() ? value.get() : value;
  }

  static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
