package io.github.numerosity.stats.exhibits;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Plot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Dot plots of a number of each network, with one column per kind of network. Dots of the same seed
 * are joined if every kind has the same seeds and every network has the number.
 */
public final class NetworkDots {
  private NetworkDots() {}

  /**
   * Returns the dots of a number.
   *
   * @param results of all networks
   * @param value the number; empty where a network has none
   * @param title of the vertical axis, with the unit
   * @param <R> what a result is
   * @return one series per kind of network with the number, in order
   */
  public static <R> Plot.Points of(
      PerNetwork<R> results, Function<R, OptionalDouble> value, String title) {
    List<String> networks = results.networks();
    Set<OptionalLong> seeds = results.bySeed(results.subject()).keySet();
    List<Plot.Series> series = new ArrayList<>();
    int place = 0;
    boolean complete = networks.size() > 1 && seeds.stream().allMatch(OptionalLong::isPresent);
    for (String network : networks) {
      Map<OptionalLong, R> own = results.bySeed(network);
      boolean paired = own.keySet().equals(seeds);
      List<Double> heights = new ArrayList<>();
      for (OptionalLong seed : paired ? seeds : own.keySet()) {
        Optional.ofNullable(own.get(seed))
            .map(value)
            .ifPresent(found -> found.ifPresent(heights::add));
      }
      complete &= paired && heights.size() == seeds.size();
      place++;
      if (!heights.isEmpty()) {
        series.add(
            Plot.Series.of(network, Collections.nCopies(heights.size(), (double) place), heights));
      }
    }
    Plot.Points points =
        new Plot.Points(series, Plot.Axis.of("network", networks), Plot.Axis.linear(title));
    return complete ? points.withJoins() : points;
  }
}
