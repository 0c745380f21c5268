package io.github.numerosity.examples.benchmark;

import io.github.numerosity.design.Design;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.stats.covariates.Covariates;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Six regressions of each of 43,264 units on 2,400 images, with p and variance shares. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class CovariatesBenchmark {
  @Benchmark
  public Covariates.Result covariates(RecordedLayer layer) {
    Design design = layer.design();
    Responses fresh =
        Responses.of(design.withProperties(properties(design)), layer.units(), layer.values());
    return Covariates.withDefaults().analyze(fresh);
  }

  /** Returns features that partly covary with number. */
  private static List<Properties> properties(Design design) {
    RandomGenerator random = RandomStreams.of(2).stream("features");
    List<Properties> properties = new ArrayList<>();
    for (int stimulus = 0; stimulus < design.stimuli(); stimulus++) {
      int numerosity = design.row(stimulus).numerosity();
      double area = 100 * Math.sqrt(numerosity) * Math.exp(0.5 * random.nextGaussian());
      double hull = 900 * Math.sqrt(numerosity) * Math.exp(0.5 * random.nextGaussian());
      properties.add(
          Properties.of(
              Map.of(
                  Property.TOTAL_AREA,
                  area,
                  Property.ITEM_AREA,
                  area / numerosity,
                  Property.PERIMETER,
                  3 * Math.sqrt(area * numerosity) * Math.exp(0.1 * random.nextGaussian()),
                  Property.HULL_AREA,
                  hull,
                  Property.DENSITY,
                  numerosity / hull)));
    }
    return properties;
  }
}
