package com.example.activations;

import io.github.numerosity.component.Components;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.response.Responses;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** One-way ANOVA and Tukey HSD of responses that were recorded elsewhere, on the module path. */
public final class OwnResponses {
  private static final int UNITS = 4;
  private static final int IMAGES = 20;

  private OwnResponses() {}

  /**
   * Prints the units that are selective: those whose response depends on numerosity.
   *
   * @param arguments the folder for the files of the run
   * @throws InterruptedException if the thread was interrupted
   */
  public static void main(String[] arguments) throws InterruptedException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    double[][] values = new double[5 * IMAGES][UNITS];
    int[] numerosities = new int[values.length];
    for (int stimulus = 0; stimulus < values.length; stimulus++) {
      numerosities[stimulus] = 1 + stimulus / IMAGES;
      for (int unit = 0; unit < UNITS; unit++) {
        // Every second unit follows number.
        values[stimulus][unit] = (unit % 2) * numerosities[stimulus] + random.nextGaussian();
      }
    }
    Responses responses = Responses.of(values, numerosities);
    OneWayAnova anova = OneWayAnova.withDefaults();
    ExperimentResult result =
        Analyses.of(anova, TukeyHsd.withDefaults())
            .run(responses, RunOptions.in(Path.of(arguments[0])));
    int[] selective = result.of(anova).of(Analyses.NETWORK).get(0).selectiveUnits();
    System.out.println("selective units: " + Arrays.toString(selective));
    int types = Components.discover(OwnResponses.class.getClassLoader()).types().size();
    System.out.println("component types: " + types);
  }
}
