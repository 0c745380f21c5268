package io.github.numerosity.examples.benchmark;

import io.github.numerosity.design.Design;
import io.github.numerosity.model.LayerShape;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import io.github.numerosity.response.Units;
import io.github.numerosity.stats.moments.CellMoments;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Responses of a layer as large as those in the literature: 43,264 rectified units, of which a
 * third are tuned, a third increase with number and a third are noise; 10 numerosities in 3 sets,
 * 80 images of each.
 */
@State(Scope.Benchmark)
public class RecordedLayer {
  static final int UNITS = 256 * 13 * 13;
  static final int IMAGES = 2400;

  /** Period in images: large enough that rows differ, small enough that they are made quickly. */
  private static final int PERIOD = 100_003;

  private final List<Design.Row> rows = new ArrayList<>();
  private final Units units = new Units(List.of(new LayerShape("conv5", 256, 13, 13)));
  private float[] values = new float[0];
  private Responses responses = Responses.of(Design.of(List.of()), units, values);

  @Setup(Level.Trial)
  public void record() {
    RandomGenerator random = RandomStreams.of(1).stream("benchmark");
    float[] noise = new float[PERIOD];
    for (int i = 0; i < PERIOD; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    values = new float[UNITS * IMAGES];
    for (int image = 0; image < IMAGES; image++) {
      int numerosity = 1 + image % 10;
      String set = "set-" + image / 10 % 3;
      rows.add(new Design.Row(Block.SELECTION, set, numerosity, image / 30));
      int start = random.nextInt(PERIOD);
      for (int unit = 0; unit < UNITS; unit++) {
        values[image * UNITS + unit] =
            Math.max(0, mean(unit, numerosity) + noise[(start + unit) % PERIOD]);
      }
    }
    responses = fresh();
    responses.get(CellMoments.PER_CONDITION);
  }

  private static float mean(int unit, int numerosity) {
    return switch (unit % 3) {
      case 0 -> (float) Math.exp(-0.5 * Math.pow(Math.log(numerosity / (1.0 + unit % 10)), 2) * 8);
      case 1 -> 0.1f * numerosity;
      default -> 0;
    };
  }

  Design design() {
    return Design.of(rows);
  }

  Units units() {
    return units;
  }

  /** Returns stimuli x units, row by row; not to be modified. */
  float[] values() {
    return values;
  }

  /** Returns responses whose moments are recorded. */
  Responses responses() {
    return responses;
  }

  /** Returns the same responses with nothing recorded. */
  Responses fresh() {
    return Responses.of(design(), units, values);
  }
}
