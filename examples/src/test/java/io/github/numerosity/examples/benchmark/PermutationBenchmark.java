package io.github.numerosity.examples.benchmark;

import io.github.numerosity.stats.assumptions.Assumptions;
import io.github.numerosity.stats.nulls.LabelShuffle;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stats.selectivity.OneWayTest;
import io.github.numerosity.stats.selectivity.PermutationF;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Analyses that replay the responses of all units, on two threads. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class PermutationBenchmark {
  private static final int PERMUTATIONS = 1000;

  /** F of each unit, and the largest F under permuted labels. */
  @Benchmark
  public Object permutationF(RecordedLayer layer) throws Exception {
    PermutationF test = PermutationF.of(7).withPermutations(PERMUTATIONS);
    return onTwoThreads(() -> test.analyze(layer.responses()));
  }

  /** Selective share under shuffled labels. */
  @Benchmark
  public Object labelShuffle(RecordedLayer layer) throws Exception {
    LabelShuffle shuffle =
        LabelShuffle.of(OneWayAnova.withDefaults(), 7).withShuffles(PERMUTATIONS);
    return onTwoThreads(() -> shuffle.analyze(layer.responses()));
  }

  /** Ranks of each unit. */
  @Benchmark
  public Object kruskalWallis(RecordedLayer layer) throws Exception {
    return onTwoThreads(() -> OneWayAnova.by(OneWayTest.KRUSKAL_WALLIS).analyze(layer.responses()));
  }

  /** Equal variances and normal residuals of each unit. */
  @Benchmark
  public Object assumptions(RecordedLayer layer) throws Exception {
    Assumptions checks =
        Assumptions.withDefaults().withCriteria(List.of(OneWayAnova.withDefaults()));
    return onTwoThreads(() -> checks.analyze(layer.responses()));
  }

  private static <R> R onTwoThreads(Callable<R> task)
      throws InterruptedException, ExecutionException {
    ForkJoinPool pool = new ForkJoinPool(2);
    try {
      return pool.submit(task).get();
    } finally {
      pool.shutdown();
    }
  }
}
