package io.github.numerosity.shown;

import io.github.numerosity.design.Design;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.result.Exhibit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Exhibits about the stimuli of a run. */
public final class StimulusExhibits {
  private StimulusExhibits() {}

  /**
   * Creates the exhibits: example images, the constraint check with its table, and the features.
   *
   * @param stimuli by the seed of the networks that saw them; under an empty seed if all networks
   *     saw them
   */
  public static List<Exhibit> of(
      StimulusPlan plan, Map<OptionalLong, SharedStimuli> stimuli, ConstraintReport constraints) {
    Map<OptionalLong, Design> designs = new LinkedHashMap<>();
    stimuli.forEach((seed, shown) -> designs.put(seed, shown.design()));
    Map.Entry<OptionalLong, Design> first = designs.entrySet().iterator().next();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(new DotStrip(plan, first.getKey(), first.getValue()).figure());
    constraints.figure().ifPresent(exhibits::add);
    constraints.table().ifPresent(exhibits::add);
    new FeatureFigure(
            List.copyOf(designs.values()),
            designs.keySet().stream().map(StimuliTable::name).toList())
        .figure()
        .ifPresent(exhibits::add);
    return List.copyOf(exhibits);
  }
}
