package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.summary.SummaryNumber;

/**
 * Number that a run has for each seed: a member of the summary of an analysis, for the networks of
 * one name at one checkpoint.
 *
 * @param analysis name of the analysis, or {@value #TRAINING}
 * @param network name of the networks, see {@link
 *     io.github.numerosity.analysis.NetworkId#replicates()}
 * @param place in the summary, such as {@code layers[avgpool].selectiveShare}
 * @param lists lists that contain the number, such as {@code layers.pairs}; empty outside of lists
 * @param elements elements of these lists, such as {@code avgpool, crossnobis}
 * @param kind path without lists and their elements, such as {@code selectiveShare}
 */
public record Quantity(
    String analysis, String network, String place, String lists, String elements, String kind) {
  /** Name used in place of an analysis for numbers from training. */
  public static final String TRAINING = "training";

  /** The list of layers, present in nearly every summary. */
  private static final String LAYERS = "layers";

  /** Rejects null. */
  public Quantity {
    requireNonNull(analysis, "analysis");
    requireNonNull(network, "network");
    requireNonNull(place, "place");
    requireNonNull(lists, "lists");
    requireNonNull(elements, "elements");
    requireNonNull(kind, "kind");
  }

  static Quantity of(String analysis, String network, SummaryNumber number) {
    return new Quantity(
        analysis, network, number.place(), number.lists(), number.elements(), number.kind());
  }

  /**
   * Returns the group of the number: its analysis with the lists that contain it.
   *
   * @return such as {@code rsa} or {@code rsa matrices}
   */
  public String group() {
    String below = lists.startsWith(LAYERS + ".") ? lists.substring(LAYERS.length() + 1) : lists;
    return below.isEmpty() || below.equals(LAYERS) ? analysis : analysis + " " + below;
  }

  /** Returns whether the analysis and place contain a text. */
  boolean matches(String text) {
    return (analysis + " " + place).contains(text);
  }

  @Override
  public String toString() {
    return "%s %s of %s".formatted(analysis, place, network);
  }
}
