package io.github.numerosity.examples.benchmark;

import io.github.numerosity.design.Stimuli;
import io.github.numerosity.dots.DotArrays;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 2,400 images of the three sets of Kim et al. 2021, 227 x 227 x 3, with their measured properties.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx200m")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class StimuliBenchmark {
  private final Stimuli stimuli =
      Stimuli.of(DotArrays.kim2021().toArray(StimulusSet[]::new))
          .withNumerosities(
              IntStream.iterate(0, n -> n <= 30, n -> n + 2).map(n -> Math.max(1, n)).toArray())
          .withImagesPerNumerosity(50)
          .withPreferenceImages(0)
          .withSeed(1)
          .at(new ImageSize(227, 227, 3), 1);

  @Benchmark
  public int serial() {
    return draw(IntStream.range(0, stimuli.design().stimuli()));
  }

  @Benchmark
  public int parallel() {
    return draw(IntStream.range(0, stimuli.design().stimuli()).parallel());
  }

  private int draw(IntStream rows) {
    return rows.map(row -> stimuli.stimulus(row).image().hashCode()).sum();
  }
}
