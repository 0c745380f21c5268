package io.github.numerosity.stats.tuning;

import io.github.numerosity.design.Design;
import io.github.numerosity.stimulus.Block;
import java.util.List;
import java.util.OptionalLong;

/** What a paper tells of which images selected units and which showed their tuning. */
final class DisjointImagesProse {
  private static final String FRESH =
      "Preferred numerosities and tuning came from the fresh pictures, none of which had taken part"
          + " in the selection of units.";

  private DisjointImagesProse() {}

  /** Says it of a design. */
  static List<String> of(Design design, int splits, OptionalLong seed) {
    return List.of(
        design.rows(Block.PREFERENCE).length > 0
            ? FRESH
            : "There were no fresh pictures: " + withoutFresh(splits, seed));
  }

  /** Says it where no design is known. */
  static List<String> anyImages(int splits, OptionalLong seed) {
    return List.of(FRESH, "Where there were none, " + withoutFresh(splits, seed));
  }

  private static String withoutFresh(int splits, OptionalLong seed) {
    return seed.isPresent()
        ? "one random half of the pictures of each numerosity and set selected and sorted the units and the other half showed them, and the other way round, averaged over %d halvings (seed %d)."
            .formatted(splits, seed.getAsLong())
        : "preferred numerosities came from the pictures that had selected the units, and curves of groups were left out.";
  }
}
