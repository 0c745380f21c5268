package io.github.numerosity.stimulus;

/**
 * Purposes of stimuli. Disjoint images for each purpose ensure that no image both selects a unit
 * and describes it.
 */
public enum Block {
  /** Images for selecting units. Recorded responses all belong to this block. */
  SELECTION,
  /** Fresh images for preferred numerosities and tuning curves. */
  PREFERENCE,
  /** Fresh images of additional numerosities, for the range test. */
  RANGE
}
