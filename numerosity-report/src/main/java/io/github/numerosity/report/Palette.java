package io.github.numerosity.report;

import java.util.List;

/**
 * Which colour a series has. The networks of a run have the same colours in all its figures; other
 * series take the colours after those, in their order.
 */
final class Palette {
  private final List<String> networks;

  private Palette(List<String> networks) {
    this.networks = List.copyOf(networks);
  }

  /**
   * Makes the palette of a run.
   *
   * @param networks their names in the order of the run
   * @return the palette
   */
  static Palette of(List<String> networks) {
    return new Palette(networks);
  }

  /**
   * Tells the places of series in the list of colours.
   *
   * @param labels of the series of one plot
   * @return one place from 0 for each; larger than the number of colours if there are many
   */
  List<Integer> places(List<String> labels) {
    List<String> others =
        labels.stream().filter(label -> !networks.contains(label)).distinct().toList();
    return labels.stream()
        .map(
            label ->
                networks.contains(label)
                    ? networks.indexOf(label)
                    : networks.size() + others.indexOf(label))
        .toList();
  }

  /**
   * Tells the place of a series in the list of shapes and dashes.
   *
   * @param place in the list of colours
   * @return the same for a network; others begin anew, with the shapes that are easiest to see
   */
  int shape(int place) {
    return place < networks.size() ? place : place - networks.size();
  }
}
