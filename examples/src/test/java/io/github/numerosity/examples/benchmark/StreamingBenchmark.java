package io.github.numerosity.examples.benchmark;

import io.github.numerosity.response.Fold;
import io.github.numerosity.stats.moments.CellMoments;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Cost of the shared moments per image while responses are streamed. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(RecordedLayer.IMAGES)
@Fork(value = 2, jvmArgs = "-Xmx3g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StreamingBenchmark {
  /** Per image, including the copy of a row from the matrix. */
  @Benchmark
  public CellMoments moments(RecordedLayer layer) {
    float[] row = new float[RecordedLayer.UNITS];
    Fold.Accumulator<CellMoments> moments =
        CellMoments.PER_CONDITION.begin(layer.design(), layer.units());
    for (int image = 0; image < RecordedLayer.IMAGES; image++) {
      System.arraycopy(layer.values(), image * row.length, row, 0, row.length);
      moments.accept(image, row);
    }
    return moments.finish();
  }

  /** Per image, the lower bound set by memory: every response read once. */
  @Benchmark
  public float memory(RecordedLayer layer) {
    float[] sums = new float[RecordedLayer.UNITS];
    for (int image = 0; image < RecordedLayer.IMAGES; image++) {
      int first = image * sums.length;
      for (int unit = 0; unit < sums.length; unit++) {
        sums[unit] += layer.values()[first + unit];
      }
    }
    return sums[Arrays.hashCode(sums) & 1];
  }
}
