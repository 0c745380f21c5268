package io.github.numerosity.stats.nulls;

import io.github.numerosity.component.Problem;
import io.github.numerosity.design.Design;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.response.Responses;
import java.util.List;
import java.util.Locale;

/**
 * Null models of responses. Each derives surrogate responses from recorded ones, as views that any
 * analysis can read.
 */
public enum Surrogate {
  /**
   * Recorded responses with the numerosities shuffled within each stimulus set, so that numerosity
   * has no effect. Preference and range images are shuffled together, since they are compared with
   * each other. This tests the effect of numerosity, not that of set or interaction, and does not
   * exclude units that follow another feature that grows with number.
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
   * Units that only rise or fall with number and otherwise respond as recorded. See {@link
   * MonotoneSurrogate}. This tests results that require tuning: preferences for interior
   * numerosities, peaks, fits.
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
   * Draws surrogate responses.
   *
   * @param recorded responses of one network
   * @param seed of the draws; equal seed and number give the same draw for all networks
   * @param repeat number of the draw, from 0
   * @return a view with as many stimuli and units
   */
  public abstract Responses of(Responses recorded, long seed, int repeat);

  /**
   * Returns the problems of a design that has no such surrogates.
   *
   * @param design of the recorded responses
   * @return one sentence per problem; empty if there is none
   */
  public abstract List<Problem> problems(Design design);

  /**
   * Returns the words for the null model in method sentences.
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
   * Returns the name in files.
   *
   * @return lower-case words with hyphens
   */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
