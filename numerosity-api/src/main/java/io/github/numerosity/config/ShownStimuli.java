package io.github.numerosity.config;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.ImageSize;
import java.util.List;

/**
 * What an experiment shows. It can be read where the experiment cannot be run, such as without its
 * training images.
 *
 * @param plan can be shown
 * @param size of the pictures: the input of the networks
 * @param seeds of the networks
 */
public record ShownStimuli(StimulusPlan plan, ImageSize size, List<Long> seeds) {
  /** Copies the seeds and rejects null. */
  public ShownStimuli {
    requireNonNull(plan, "plan");
    requireNonNull(size, "size");
    seeds = List.copyOf(seeds);
  }
}
