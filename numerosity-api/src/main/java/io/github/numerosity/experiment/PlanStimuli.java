package io.github.numerosity.experiment;

import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Design;
import io.github.numerosity.stimulus.ImageSize;
import io.github.numerosity.stimulus.Stimuli;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusPlan;
import io.github.numerosity.stimulus.StimulusRequest;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.ArrayList;
import java.util.List;

/** The stimuli of a plan. */
record PlanStimuli(StimulusPlan plan, ImageSize size, long networkSeed, Design design)
    implements Stimuli {
  static Stimuli of(StimulusPlan plan, ImageSize size, long networkSeed) {
    List<Design.Row> rows = new ArrayList<>();
    int selection = plan.imagesPerNumerosity();
    int preference = plan.preferenceImages().orElse(selection);
    for (StimulusSet set : plan.sets()) {
      add(rows, Block.SELECTION, set, plan.numerosities(), 0, selection);
      add(rows, Block.PREFERENCE, set, plan.numerosities(), selection, preference);
      int range = preference == 0 ? selection : preference;
      add(rows, Block.RANGE, set, plan.rangeNumerosities(), 0, range);
    }
    return new PlanStimuli(plan, size, networkSeed, Design.of(rows));
  }

  private static void add(
      List<Design.Row> rows,
      Block block,
      StimulusSet set,
      List<Integer> numerosities,
      int first,
      int images) {
    for (int numerosity : numerosities) {
      for (int index = first; index < first + images; index++) {
        rows.add(new Design.Row(block, set.name(), numerosity, index));
      }
    }
  }

  @Override
  public Stimulus stimulus(int row) {
    Design.Row what = design.row(row);
    StimulusSet set =
        plan.sets().stream().filter(s -> s.name().equals(what.set())).findFirst().orElseThrow();
    long seed = plan.seed().orElseThrow();
    RandomStreams streams = RandomStreams.of(plan.perSeed() ? seed + 31 * networkSeed : seed);
    return set.generator()
        .generate(
            new StimulusRequest(what.numerosity(), what.index(), size),
            streams.stream("stimulus/" + what.set(), what.numerosity(), what.index()));
  }
}
