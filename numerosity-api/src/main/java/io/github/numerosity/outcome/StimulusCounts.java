package io.github.numerosity.outcome;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.Design;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts of the stimuli that networks were shown.
 *
 * @param sets names of the stimulus sets
 * @param perSeed whether each seed had images of its own; the counts are those of one seed
 * @param blocks those that there are, in the order of {@link Block}
 */
public record StimulusCounts(List<String> sets, boolean perSeed, List<InBlock> blocks) {
  /**
   * The images of one block.
   *
   * @param block what they are for
   * @param numerosities ascending
   * @param images how many there are, over all sets and numerosities
   */
  public record InBlock(Block block, List<Integer> numerosities, int images) {
    /** Copies the list. */
    public InBlock {
      requireNonNull(block, "block");
      numerosities = List.copyOf(numerosities);
    }
  }

  /** Copies the lists. */
  public StimulusCounts {
    sets = List.copyOf(sets);
    blocks = List.copyOf(blocks);
  }

  /**
   * Counts the images of a design.
   *
   * @param design what one network was shown
   * @param perSeed whether each seed had images of its own
   * @return the counts
   */
  public static StimulusCounts of(Design design, boolean perSeed) {
    List<InBlock> blocks = new ArrayList<>();
    for (Block block : Block.values()) {
      int[] rows = design.rows(block);
      if (rows.length > 0) {
        blocks.add(new InBlock(block, design.select(rows).numerosities(), rows.length));
      }
    }
    return new StimulusCounts(design.sets(), perSeed, blocks);
  }
}
