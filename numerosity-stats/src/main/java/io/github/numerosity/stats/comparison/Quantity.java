package io.github.numerosity.stats.comparison;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.stats.summary.SummaryNumber;

/**
 * What a run has one number of for each seed: a number in the summary of an analysis, of the
 * networks of one name at one checkpoint.
 *
 * @param analysis its name, or {@value #TRAINING}
 * @param network name of the networks, see {@link
 *     io.github.numerosity.analysis.NetworkId#replicates()}
 * @param place in the summary, such as {@code layers[avgpool].selectiveShare}
 * @param lists lists that hold the number, such as {@code layers.pairs}; empty outside of lists
 * @param elements elements of these lists, such as {@code avgpool, crossnobis}
 * @param kind members that are not lists, and the last one, such as {@code selectiveShare}
 */
public record Quantity(
    String analysis, String network, String place, String lists, String elements, String kind) {
  /** Stands for an analysis where the number was found in training. */
  public static final String TRAINING = "training";

  /** The list of layers, which nearly every summary is. */
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
   * Returns the name of the numbers that belong together: those of an analysis in the same lists.
   *
   * @return such as {@code rsa} or {@code rsa matrices}
   */
  public String group() {
    String below = lists.startsWith(LAYERS + ".") ? lists.substring(LAYERS.length() + 1) : lists;
    return below.isEmpty() || below.equals(LAYERS) ? analysis : analysis + " " + below;
  }

  /** Whether the analysis or the place holds a text. */
  boolean matches(String text) {
    return (analysis + " " + place).contains(text);
  }

  @Override
  public String toString() {
    return "%s %s of %s".formatted(analysis, place, network);
  }
}
