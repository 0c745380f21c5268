package io.github.numerosity.stats.exhibits;

import io.github.numerosity.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Cells of an exhibit's row that tell a number over networks. */
public final class EstimateCells {
  /** The columns: how many networks have the number, and their estimate as far as they allow. */
  static final List<String> COLUMNS = List.of("networks", "mean", "sd", "low", "high");

  private EstimateCells() {}

  /**
   * Estimates a number over those networks that have a finite one.
   *
   * @param values one for each network
   * @return empty if none has
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
   * Makes a row of a table.
   *
   * @param keys first cells
   * @param values one for each network
   * @return the keys, then how many networks have a number, mean, sd, and the ends of its interval
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
   * Returns the columns of such a table.
   *
   * @param keys first columns
   * @return the keys, then networks, mean, sd, low, high
   */
  public static List<String> columns(String... keys) {
    return Stream.concat(Stream.of(keys), COLUMNS.stream()).toList();
  }

  /**
   * Makes a cell that may be empty.
   *
   * @param value number, or none
   * @return the number, or an empty optional
   */
  public static Object cell(OptionalDouble value) {
    return cell(boxed(value));
  }

  /**
   * Makes a cell that may be empty.
   *
   * @param value content, or none
   * @return the content, or an empty optional
   */
  public static Object cell(Optional<?> value) {
    return value.isPresent() ? value.get() : value;
  }

  static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }
}
