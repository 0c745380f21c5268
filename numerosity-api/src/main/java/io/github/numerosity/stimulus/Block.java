package io.github.numerosity.stimulus;

/** What a stimulus is shown for, so that no image both selects a unit and describes it. */
public enum Block {
  /** Decides which units are selective. Recorded responses are all of this block. */
  SELECTION,
  /** Fresh images for preferred numerosities and tuning curves. */
  PREFERENCE,
  /** Fresh images with further numerosities, for the range test. */
  RANGE
}
