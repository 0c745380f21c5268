package io.github.numerosity.stats;

import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Units that do not know number: normal responses with equal means. */
public final class NullUnits {
  private NullUnits() {}

  /**
   * Responses whose standard deviation may depend on numerosity.
   *
   * @param counts of images of numerosity 1, 2, ...
   * @param sds of responses to them
   */
  public static Responses normal(int units, int[] counts, double[] sds, long seed) {
    RandomGenerator random = RandomStreams.of(seed).stream("null-units");
    List<Design.Row> rows = new ArrayList<>();
    for (int group = 0; group < counts.length; group++) {
      for (int image = 0; image < counts[group]; image++) {
        rows.add(new Design.Row(Block.SELECTION, "standard", group + 1, image));
      }
    }
    float[] values = new float[rows.size() * units];
    for (int at = 0; at < values.length; at++) {
      values[at] = (float) (sds[rows.get(at / units).numerosity() - 1] * random.nextGaussian());
    }
    return Responses.of(
        Design.of(rows), new Units(List.of(new LayerShape("layer", units, 1, 1))), values);
  }
}
