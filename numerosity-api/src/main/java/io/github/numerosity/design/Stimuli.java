package io.github.numerosity.design;

import io.github.numerosity.image.ImageSize;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusSet;

/**
 * Lazy list of all images shown. Images are drawn on demand, on any thread; a row always has the
 * same image.
 */
public interface Stimuli {
  /**
   * Returns a plan of stimulus sets x numerosities x images.
   *
   * @param sets at least one, with distinct names
   * @return a plan with default numerosities and images per numerosity, without a seed
   */
  static StimulusPlan of(StimulusSet... sets) {
    return StimulusPlan.of(java.util.List.of(sets));
  }

  /**
   * Returns a plan of one stimulus set.
   *
   * @param set its name: lower-case letters, digits and hyphens
   * @param generator of its images
   * @return a plan with default numerosities and images per numerosity, without a seed
   * @throws IllegalArgumentException if the name has other characters
   */
  static StimulusPlan of(String set, StimulusGenerator generator) {
    return of(new StimulusSet(set, generator));
  }

  /**
   * Returns the size of the images.
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
