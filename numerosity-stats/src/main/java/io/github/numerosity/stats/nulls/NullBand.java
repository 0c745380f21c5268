package io.github.numerosity.stats.nulls;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Mean and middle 95 % of a number over draws of a null model.
 *
 * @param draws number of draws that have the number
 * @param mean over these draws
 * @param low end of the middle 95 % of the draws
 * @param high end of the middle 95 % of the draws
 */
public record NullBand(int draws, double mean, double low, double high) {
  private static final double TAIL = 0.025;

  /**
   * Summarizes draws, ignoring those without the number.
   *
   * @param draws of the number, in any order
   * @return empty if none has the number
   */
  public static Optional<NullBand> of(List<OptionalDouble> draws) {
    double[] present =
        draws.stream()
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    if (present.length == 0) {
      return Optional.empty();
    }
    double sum = 0;
    for (double value : present) {
      sum += value;
    }
    double[] ends =
        Quantile.withDefaults()
            .with(Quantile.EstimationMethod.HF7)
            .evaluate(present, TAIL, 1 - TAIL);
    return Optional.of(new NullBand(present.length, sum / present.length, ends[0], ends[1]));
  }

  /**
   * Summarizes the mean over networks, draw by draw.
   *
   * @param networks draws of each network, equally many and in the same order
   * @return empty if no draw of any network has the number
   */
  public static Optional<NullBand> ofMeans(List<List<OptionalDouble>> networks) {
    if (networks.isEmpty()) {
      return Optional.empty();
    }
    return of(
        IntStream.range(0, networks.get(0).size())
            .mapToObj(
                draw ->
                    networks.stream()
                        .map(draws -> draws.get(draw))
                        .flatMapToDouble(OptionalDouble::stream)
                        .average())
            .toList());
  }
}
