package io.github.numerosity.stats;

import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/** Simulated units whose mean response to each numerosity is known. */
public final class Population {
  private final List<IntToDoubleFunction> units = new ArrayList<>();

  /** A unit that responds most to one numerosity and less to others, on a linear axis. */
  public Population preferring(int numerosity, int count) {
    return unit(n -> 3 * Math.exp(-(n - numerosity) * (n - numerosity) / 4.0), count);
  }

  public Population unit(IntToDoubleFunction mean, int count) {
    for (int i = 0; i < count; i++) {
      units.add(mean);
    }
    return this;
  }

  /** 1 to 10 in all blocks and 11 to 16 in the range block; Gaussian noise of sd 1. */
  public Responses shown(int images, long seed) {
    List<Design.Row> rows = new ArrayList<>();
    block(rows, Block.SELECTION, 1, 10, 0, images);
    block(rows, Block.PREFERENCE, 1, 10, images, images);
    block(rows, Block.RANGE, 11, 16, 0, images);
    return responses(rows, seed);
  }

  /** 1 to 10 in the block of the selection only. */
  public Responses recorded(int images, long seed) {
    List<Design.Row> rows = new ArrayList<>();
    block(rows, Block.SELECTION, 1, 10, 0, images);
    return responses(rows, seed);
  }

  public Responses responses(List<Design.Row> rows, long seed) {
    return responses(Design.of(rows), seed);
  }

  /** The same responses to images with known properties. */
  public Responses responses(Design design, long seed) {
    RandomGenerator random = RandomStreams.of(seed).stream("population");
    float[] values = new float[design.stimuli() * units.size()];
    int at = 0;
    for (int stimulus = 0; stimulus < design.stimuli(); stimulus++) {
      int numerosity = design.row(stimulus).numerosity();
      for (IntToDoubleFunction unit : units) {
        values[at++] = (float) (unit.applyAsDouble(numerosity) + random.nextGaussian());
      }
    }
    return Responses.of(
        design, new Units(List.of(new LayerShape("pool", units.size(), 1, 1))), values);
  }

  public static void block(
      List<Design.Row> rows, Block block, int from, int to, int firstIndex, int images) {
    for (int numerosity = from; numerosity <= to; numerosity++) {
      for (int index = 0; index < images; index++) {
        rows.add(new Design.Row(block, "standard", numerosity, firstIndex + index));
      }
    }
  }
}
