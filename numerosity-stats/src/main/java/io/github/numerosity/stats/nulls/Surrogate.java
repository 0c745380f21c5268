package io.github.numerosity.stats.nulls;

import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;

/**
 * Ways to make responses in which there is nothing to be found from responses as they were
 * recorded. They are views that any analysis reads like the recorded ones.
 */
public enum Surrogate {
  /**
   * The same responses with their numerosities shuffled within each stimulus set: numerosity does
   * not matter. Images of preference and range are shuffled together, since they are compared with
   * each other. This tests numerosity, not set or interaction, and not whether units merely follow
   * something that grows with number.
   */
  SHUFFLED_LABELS {
    @Override
    public Responses of(Responses recorded, long seed, int repeat) {
      return recorded.relabelled(
          recorded
              .design()
              .shuffledWithinSets(RandomStreams.of(seed).stream("label-shuffle", repeat)));
    }
  };

  /**
   * Makes one draw.
   *
   * @param recorded responses of one network
   * @param seed of the draws; the same draw of the same seed shuffles all networks alike
   * @param repeat number of the draw, from 0
   * @return a view of as many stimuli and units
   */
  public abstract Responses of(Responses recorded, long seed, int repeat);
}
