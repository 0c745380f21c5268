package io.github.numerosity.stats.nulls;

import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import java.util.List;
import java.util.Locale;

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
              .shuffledWithinSets(RandomStreams.of(seed).stream(LabelShuffle.TYPE, repeat)));
    }

    @Override
    public List<Problem> problems(Design design) {
      return List.of();
    }
  },
  /**
   * Units that rise or fall with number and are otherwise as they were recorded: see {@link
   * MonotoneSurrogate}. It judges what only tuning can give: preferences of numerosities between
   * the smallest and the largest, peaks, fits.
   */
  MONOTONE {
    @Override
    public Responses of(Responses recorded, long seed, int repeat) {
      return MonotoneSurrogate.of(recorded, seed, repeat);
    }

    @Override
    public List<Problem> problems(Design design) {
      return MonotoneSurrogate.problems(design);
    }
  };

  /**
   * Makes one draw.
   *
   * @param recorded responses of one network
   * @param seed of the draws; a draw of a seed does the same to all networks
   * @param repeat number of the draw, from 0
   * @return a view of as many stimuli and units
   */
  public abstract Responses of(Responses recorded, long seed, int repeat);

  /**
   * Tells why nothing can be drawn from a design.
   *
   * @param design of the recorded responses
   * @return one sentence a problem
   */
  public abstract List<Problem> problems(Design design);

  /**
   * Says how there comes to be nothing to find.
   *
   * @return the end of a sentence, without a full stop
   */
  public String phrase() {
    return this == SHUFFLED_LABELS
        ? "the same responses with their numerosities shuffled within each stimulus set"
        : "surrogate units that keep the closer of their increasing and decreasing isotonic curves"
            + " and add residuals of their own, drawn anew";
  }

  /**
   * Returns the name as in files.
   *
   * @return lower-case words with hyphens
   */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
