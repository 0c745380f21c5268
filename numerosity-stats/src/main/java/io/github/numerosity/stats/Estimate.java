package io.github.numerosity.stats;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.component.Prose;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Mean, standard deviation and 95 % confidence interval of a number over networks. Networks are the
 * replicates; units are not, since units of a feature map share their weights. Immutable.
 *
 * <p>The interval is mean ± t(n − 1; 0.975) sd / √n, which assumes approximately normal values.
 * There is none below {@value #SMALLEST_SAMPLE} networks.
 */
public final class Estimate {
  /** Smallest number of networks for an interval. */
  public static final int SMALLEST_SAMPLE = 5;

  /** Level of the interval. */
  public static final double LEVEL = 0.95;

  /**
   * An interval of {@link #LEVEL}.
   *
   * @param lower end
   * @param upper end
   */
  public record Interval(double lower, double upper) {
    /**
     * Returns whether a value lies in the interval, ends included.
     *
     * @param value any value
     * @return whether the interval contains it
     */
    public boolean contains(double value) {
      return lower <= value && value <= upper;
    }
  }

  private final List<Double> values;
  private final double mean;
  private final double squares;

  private Estimate(List<Double> values) {
    this.values = List.copyOf(values);
    double sum = 0;
    for (double value : this.values) {
      sum += value;
    }
    this.mean = sum / this.values.size();
    double around = 0;
    for (double value : this.values) {
      around += (value - mean) * (value - mean);
    }
    this.squares = around;
  }

  /**
   * Returns the method sentences about results over networks.
   *
   * @return complete sentences in the past tense
   */
  public static List<String> method() {
    return List.of(
        "Networks, not units, were the replicates, since units of a feature map share their weights.",
        "Whatever is given over networks was found in each of them, and is the mean with the %s interval of Student's t distribution; networks were compared by their differences, paired by seed."
            .formatted(Prose.percent(LEVEL)),
        "Over fewer than %d networks there was no interval and nothing was concluded."
            .formatted(SMALLEST_SAMPLE));
  }

  /**
   * Estimates from one value for each network.
   *
   * @param values at least one, all finite; copied
   * @return the estimate
   * @throws IllegalArgumentException if there is no value or one is not finite
   */
  public static Estimate of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("an estimate needs at least one network, got none");
    }
    for (Double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("values of networks must be finite, got " + values);
      }
    }
    return new Estimate(values);
  }

  /**
   * Estimates a number over the results of networks.
   *
   * @param results one per network, at least one
   * @param value the number; finite
   * @param <R> type of a result
   * @return the estimate
   * @throws IllegalArgumentException if there is no result or a value is not finite
   */
  public static <R> Estimate over(List<? extends R> results, ToDoubleFunction<R> value) {
    requireNonNull(value, "value");
    return of(results.stream().map(result -> value.applyAsDouble(result)).toList());
  }

  /**
   * Estimates the difference of a network from a control, paired by seed, over the seeds that both
   * have. A control without a seed (imported weights) is compared with every seed.
   *
   * @param results of all networks
   * @param network name of the minuend
   * @param control name of the subtrahend
   * @param value the number; finite
   * @param <R> type of a result
   * @return the estimate of network less control; one value per seed of the network
   * @throws java.util.NoSuchElementException if there is no such network or control
   * @throws IllegalArgumentException if they have no seed in common, or a value is not finite
   */
  public static <R> Estimate pairedDifference(
      PerNetwork<R> results, String network, String control, ToDoubleFunction<R> value) {
    requireNonNull(value, "value");
    List<PerNetwork.Pair<R>> pairs = results.pairs(network, control);
    if (pairs.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" and \"%s\" have no seed in common; there are %s"
              .formatted(network, control, results.byId().keySet()));
    }
    return of(
        pairs.stream()
            .map(pair -> value.applyAsDouble(pair.network()) - value.applyAsDouble(pair.other()))
            .toList());
  }

  /**
   * Returns the values of the networks.
   *
   * @return unmodifiable
   */
  public List<Double> values() {
    return values;
  }

  /**
   * Returns the number of networks.
   *
   * @return at least 1
   */
  public int networks() {
    return values.size();
  }

  /**
   * Returns the mean.
   *
   * @return mean over networks
   */
  public double mean() {
    return mean;
  }

  /**
   * Returns the standard deviation with divisor n - 1.
   *
   * @return empty for one network
   */
  public OptionalDouble standardDeviation() {
    return networks() < 2
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(squares / (networks() - 1)));
  }

  /**
   * Returns the interval.
   *
   * @return empty below {@value #SMALLEST_SAMPLE} networks
   */
  public Optional<Interval> interval() {
    if (networks() < SMALLEST_SAMPLE) {
      return Optional.empty();
    }
    double t = TDistribution.of(networks() - 1).inverseSurvivalProbability((1 - LEVEL) / 2);
    double half = t * Math.sqrt(squares / (networks() - 1) / networks());
    return Optional.of(new Interval(mean - half, mean + half));
  }

  /**
   * Returns the sign of the mean if it is clearly different from 0.
   *
   * @return 1 or -1 if there is an interval that excludes 0; otherwise 0
   */
  public int clearSign() {
    boolean clear = interval().map(found -> !found.contains(0)).orElse(false);
    return clear ? (int) Math.signum(mean) : 0;
  }

  @Override
  public String toString() {
    String interval =
        interval()
            .map(i -> String.format(Locale.ROOT, " [%.4g, %.4g]", i.lower(), i.upper()))
            .orElse("");
    return String.format(Locale.ROOT, "%.4g%s (%d networks)", mean, interval, networks());
  }
}
