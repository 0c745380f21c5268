package io.github.numerosity.stats.exhibits;

import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Estimates over networks as a series of a figure. */
public final class EstimateSeries {
  private EstimateSeries() {}

  /**
   * Returns a series, with intervals if every estimate has one.
   *
   * @param label in the legend
   * @param x positions
   * @param estimates one per position
   * @return the means
   */
  public static Plot.Series of(String label, List<Double> x, List<Estimate> estimates) {
    List<Estimate.Interval> intervals =
        estimates.stream().flatMap(estimate -> estimate.interval().stream()).toList();
    boolean complete = intervals.size() == estimates.size();
    return Plot.Series.of(label, x, estimates.stream().map(Estimate::mean).toList())
        .withIntervals(
            complete ? intervals.stream().map(Estimate.Interval::lower).toList() : List.of(),
            complete ? intervals.stream().map(Estimate.Interval::upper).toList() : List.of());
  }

  /**
   * Returns a series over a categorical axis whose first name is at position 1. Names without an
   * estimate have no point.
   *
   * @param label in the legend
   * @param estimates one per name, in order
   * @return empty if there is no estimate
   */
  public static Optional<Plot.Series> overNames(String label, List<Optional<Estimate>> estimates) {
    List<Double> x = new ArrayList<>();
    List<Estimate> present = new ArrayList<>();
    for (int place = 0; place < estimates.size(); place++) {
      if (estimates.get(place).isPresent()) {
        x.add(place + 1.0);
        present.add(estimates.get(place).get());
      }
    }
    return present.isEmpty() ? Optional.empty() : Optional.of(of(label, x, present));
  }
}
