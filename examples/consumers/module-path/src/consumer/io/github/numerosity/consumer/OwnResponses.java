package io.github.numerosity.consumer;

import io.github.numerosity.component.Components;
import io.github.numerosity.design.Design;
import io.github.numerosity.experiment.Analyses;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.outcome.ExperimentResult;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.run.RunOptions;
import io.github.numerosity.stats.posthoc.TukeyHsd;
import io.github.numerosity.stats.selectivity.OneWayAnova;
import io.github.numerosity.stimulus.Block;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<Design.Row> rows = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int numerosity = 1; numerosity <= 5; numerosity++) {
      for (int image = 0; image < IMAGES; image++) {
        rows.add(new Design.Row(Block.SELECTION, "dots", numerosity, image));
        for (int unit = 0; unit < UNITS; unit++) {
          // Every second unit follows number.
          values.add((unit % 2) * numerosity + random.nextGaussian());
        }
      }
    }
    Responses responses =
        Responses.of(
            Design.of(rows),
            new Units(List.of(new LayerShape("layer", UNITS, 1, 1))),
            values.stream().mapToDouble(Double::doubleValue).toArray());
    OneWayAnova anova = OneWayAnova.withDefaults();
    ExperimentResult result =
        Analyses.of(anova, TukeyHsd.withDefaults())
            .run(responses, RunOptions.in(Path.of(arguments[0])));
    List<Integer> selective = new ArrayList<>();
    for (int unit = 0; unit < UNITS; unit++) {
      if (result.of(anova).of(Analyses.NETWORK).get(0).isSelective(unit)) {
        selective.add(unit);
      }
    }
    System.out.println("selective units: " + selective);
    int types = Components.discover(OwnResponses.class.getClassLoader()).types().size();
    System.out.println("component types: " + types);
  }
}
