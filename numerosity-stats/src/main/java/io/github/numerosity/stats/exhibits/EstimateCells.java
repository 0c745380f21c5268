package io.github.numerosity.stats.exhibits;

import io.github.numerosity.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Table cells for a number estimated over networks. */
public final class EstimateCells {
  /** Columns: the number of networks with the number, and its estimate as far as it is defined. */
  static final List<String> COLUMNS = List.of("networks", "mean", "sd", "low", "high");

  private EstimateCells() {}

  /**
   * Estimates a number over the networks for which it is finite.
   *
   * @param values one per network
   * @return empty if no network has a finite number
   */
  public static Optional<Estimate> estimate(List<OptionalDouble> values) {
    List<Double> present =
        values.stream()
            .filter(value -> value.isPresent() && Double.isFinite(value.getAsDouble()))
            .map(OptionalDouble::getAsDouble)
            .toList();
    return present.isEmpty() ? Optional.empty() : Optional.of(Estimate.of(present));
  }

  /**
   * Returns a row of a table.
   *
   * @param keys first cells
   * @param values one per network
   * @return the keys, then the number of networks, mean, sd, and the ends of the interval
   */
  public static List<Object> row(List<?> keys, List<OptionalDouble> values) {
    Optional<Estimate> estimate = estimate(values);
    List<Object> row = new ArrayList<>(keys);
    row.add(estimate.map(Estimate::networks).orElse(0));
    row.add(cell(estimate.map(Estimate::mean)));
    row.add(cell(estimate.flatMap(e -> boxed(e.standardDeviation()))));
    row.add(cell(estimate.flatMap(Estimate::interval).map(Estimate.Interval::lower)));
    row.add(cell(estimate.flatMap(Estimate::interval).map(Estimate.Interval::upper)));
    return List.copyOf(row);
  }

  /**
   * Returns the column names of a table.
   *
   * @param keys first columns
   * @return the keys, then networks, mean, sd, low, high
   */
  public static List<String> columns(String... keys) {
    return Stream.concat(Stream.of(keys), COLUMNS.stream()).toList();
  }

  /**
   * Returns a cell that may be empty.
   *
   * @param value number, or empty
   * @return the number, or an empty optional
   */
  public static Object cell(OptionalDouble value) {
    return cell(boxed(value));
  }

  /**
   * Returns a cell that may be empty.
   *
   * @param value content, or empty
   * @return the content, or an empty optional
   */
  public static Object cell(Optional<?> value) {
    return value.isPresent() ? value.get() : value;
  }

  static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
