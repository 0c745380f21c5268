package io.github.numerosity.examples.benchmark;

import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stats.elementary.Correlation;
import io.github.numerosity.stats.rsa.Dissimilarity;
import io.github.numerosity.stats.rsa.ImageRdm;
import io.github.numerosity.stats.rsa.Mantel;
import io.github.numerosity.stats.rsa.Rdm;
import io.github.numerosity.stats.rsa.Rsa;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Dissimilarity matrices of 43,264 units, on all processors, and Mantel's test, on one thread. The
 * counterpart in Python is docs/benchmarks/similarity.py.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class SimilarityBenchmark {
  /** 2,400 x 2,400 images by one minus Pearson's correlation. */
  @Benchmark
  public Rdm imagesByCorrelation(RecordedLayer layer) throws InterruptedException {
    return ImageRdm.of(
        layer.responses(), layer.units().spans().get(0), Dissimilarity.ONE_MINUS_PEARSON);
  }

  /** 2,400 x 2,400 images by Euclidean distance, with differences formed before squaring. */
  @Benchmark
  public Rdm imagesByDistance(RecordedLayer layer) throws InterruptedException {
    return ImageRdm.of(layer.responses(), layer.units().spans().get(0), Dissimilarity.EUCLIDEAN);
  }

  /** Matrices over numerosities and over numerosity x set, with folds, models and planes. */
  @Benchmark
  public Rsa.Result conditions(RecordedLayer layer) throws InterruptedException {
    return Rsa.withDefaults().analyze(layer.responses());
  }

  /** 100,000 permutations of 10 x 10 by rho-a. */
  @Benchmark
  @Warmup(iterations = 10)
  @Measurement(iterations = 10)
  public Mantel mantel() {
    RandomGenerator random = RandomStreams.of(1).stream("benchmark");
    List<String> labels = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
    Rdm a = Rdm.of("a", labels, random.doubles(45).toArray());
    Rdm b = Rdm.of("b", labels, random.doubles(45).toArray());
    return Mantel.test(a, b, Correlation.RHO_A, 100_000, random);
  }
}
