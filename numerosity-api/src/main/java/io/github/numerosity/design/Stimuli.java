package io.github.numerosity.design;

import io.github.numerosity.image.ImageSize;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusSet;

/**
 * The lazy list of everything that is shown. Rows are drawn on demand, from any thread, and the
 * same row is always the same picture.
 */
public interface Stimuli {
  /**
   * Starts a plan of stimulus sets x numerosities x images.
   *
   * @param sets at least one, with distinct names
   * @return a plan that lacks numerosities, images per numerosity and a seed
   */
  static StimulusPlan of(StimulusSet... sets) {
    return StimulusPlan.of(java.util.List.of(sets));
  }

  /**
   * Returns the size of the pictures.
   *
   * @return the size
   */
  ImageSize size();

  /**
   * Returns block, condition and index of each row, without realised properties.
   *
   * @return the design
   */
  Design design();

  /**
   * Draws one row.
   *
   * @param row from 0
   * @return the stimulus
   */
  Stimulus stimulus(int row);
}
