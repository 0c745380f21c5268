package io.github.numerosity.stats.claims;

import io.github.numerosity.analysis.NetworkId;
import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Shares of pairs of numerosities that the selective units of the last recorded layer discriminate.
 *
 * @param withPair share of selective units that discriminate at least one pair
 * @param pairs share of the pairs that a selective unit discriminates, mean over units
 * @param peakStandsOut share of selective units whose largest mean differs from every other
 */
record PairShares(OptionalDouble withPair, OptionalDouble pairs, OptionalDouble peakStandsOut) {
  /** Returns the shares for the networks with results of both analyses. */
  static PerNetwork<PairShares> of(
      PerNetwork<OneWayAnova.Result> anova, PerNetwork<TukeyHsd.Result> tukey) {
    Map<NetworkId, PairShares> shares = new LinkedHashMap<>();
    anova
        .byId()
        .forEach(
            (id, verdicts) -> {
              TukeyHsd.Result comparisons = tukey.byId().get(id);
              if (comparisons != null) {
                shares.put(id, of(verdicts, comparisons));
              }
            });
    return new PerNetwork<>(shares);
  }

  private static PairShares of(OneWayAnova.Result verdicts, TukeyHsd.Result comparisons) {
    List<Units.Span> spans = verdicts.units().spans();
    Units.Span last = spans.get(spans.size() - 1);
    int[] selective =
        IntStream.range(last.first(), last.end()).filter(verdicts::isSelective).toArray();
    int all = comparisons.pairs().size();
    int withPair = 0;
    int peaks = 0;
    double pairs = 0;
    for (int unit : selective) {
      long apart =
          IntStream.range(0, all).filter(pair -> comparisons.separates(unit, pair)).count();
      withPair += apart > 0 ? 1 : 0;
      pairs += (double) apart / all;
      peaks += comparisons.peakStandsOut(unit) ? 1 : 0;
    }
    return selective.length == 0
        ? new PairShares(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty())
        : new PairShares(
            OptionalDouble.of((double) withPair / selective.length),
            OptionalDouble.of(pairs / selective.length),
            OptionalDouble.of((double) peaks / selective.length));
  }
}
