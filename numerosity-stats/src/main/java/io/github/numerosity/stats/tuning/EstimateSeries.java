package io.github.numerosity.stats.tuning;

import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.Estimate;
import java.util.List;

/** Estimates over networks as a series of a figure. */
final class EstimateSeries {
  private EstimateSeries() {}

  /** A series with intervals if every estimate has one. */
  static Plot.Series of(String label, List<Double> x, List<Estimate> estimates) {
    List<Estimate.Interval> intervals =
        estimates.stream().flatMap(estimate -> estimate.interval().stream()).toList();
    boolean complete = intervals.size() == estimates.size();
    return Plot.Series.of(label, x, estimates.stream().map(Estimate::mean).toList())
        .withIntervals(
            complete ? intervals.stream().map(Estimate.Interval::lower).toList() : List.of(),
            complete ? intervals.stream().map(Estimate.Interval::upper).toList() : List.of());
  }
}
