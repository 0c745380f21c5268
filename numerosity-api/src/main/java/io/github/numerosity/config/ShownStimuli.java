package io.github.numerosity.config;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.ImageSize;
import java.util.List;

/**
 * Stimuli of an experiment. They can be read even if the experiment cannot run, such as without its
 * training images.
 *
 * @param plan plan of the stimuli
 * @param size size of the images: the input of the networks
 * @param seeds seeds of the networks
 */
public record ShownStimuli(StimulusPlan plan, ImageSize size, List<Long> seeds) {
  /** Copies the seeds and rejects null. */
  public ShownStimuli {
    requireNonNull(plan, "plan");
    requireNonNull(size, "size");
    seeds = List.copyOf(seeds);
  }
}
