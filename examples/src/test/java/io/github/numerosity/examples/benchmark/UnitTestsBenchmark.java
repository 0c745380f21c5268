package io.github.numerosity.examples.benchmark;

import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.selectivity.FTests;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.TwoWayStrict;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Tests of all units on one thread, from recorded moments, and from rows. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class UnitTestsBenchmark {
  /** F, log p, effect sizes and preferred numerosity of each unit, moments known. */
  @Benchmark
  public OneWayAnova.Result oneWayFromMoments(RecordedLayer layer) throws InterruptedException {
    return OneWayAnova.withDefaults().analyze(layer.responses());
  }

  /** The same with the pass over all rows. */
  @Benchmark
  public OneWayAnova.Result oneWayFromRows(RecordedLayer layer) throws InterruptedException {
    return OneWayAnova.withDefaults().analyze(layer.fresh());
  }

  /** F, log p and verdict of numerosity, set and interaction for each unit, moments known. */
  @Benchmark
  public TwoWayStrict.Result twoWayStrictFromMoments(RecordedLayer layer) {
    return TwoWayStrict.withDefaults().analyze(layer.responses());
  }

  /** The same with the pass over all rows. */
  @Benchmark
  public TwoWayStrict.Result twoWayStrictFromRows(RecordedLayer layer) {
    return TwoWayStrict.withDefaults().analyze(layer.fresh());
  }

  /** Ends of the 95 % interval of the explained share for each unit, F known. */
  @Benchmark
  public double effectIntervals(RecordedLayer layer) throws InterruptedException {
    FTests tests = OneWayAnova.withDefaults().analyze(layer.responses()).tests().numerosity();
    double sum = 0;
    for (int unit = 0; unit < RecordedLayer.UNITS; unit++) {
      sum += tests.interval(unit, 0.95).map(Estimate.Interval::upper).orElse(0.0);
    }
    return sum;
  }

  /** log p of Tukey's q for 45 pairs in each unit, moments known. */
  @Benchmark
  public double tukeyFromMoments(RecordedLayer layer) {
    TukeyHsd.Result result = TukeyHsd.withDefaults().analyze(layer.responses());
    int pairs = result.pairs().size();
    double sum = 0;
    for (int unit = 0; unit < RecordedLayer.UNITS; unit++) {
      for (int pair = 0; pair < pairs; pair++) {
        sum += result.compare(unit, pair).logPValue().orElse(0);
      }
    }
    return sum;
  }

  /** Verdicts on 45 pairs for each unit, and on its peak. */
  @Benchmark
  public int tukeyVerdictsFromMoments(RecordedLayer layer) {
    TukeyHsd.Result result = TukeyHsd.withDefaults().analyze(layer.responses());
    int standing = result.separations("conv5").size();
    for (int unit = 0; unit < RecordedLayer.UNITS; unit++) {
      standing += result.peakStandsOut(unit) ? 1 : 0;
    }
    return standing;
  }
}
