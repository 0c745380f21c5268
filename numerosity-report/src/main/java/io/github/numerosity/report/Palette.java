package io.github.numerosity.report;

import io.github.numerosity.result.Plot;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Colours and styles of series. The networks of a run have the same colours in all its figures;
 * other series take the colours after those, in their order.
 *
 * @param networks their names in the order of the run
 */
record Palette(List<String> networks) {
  private static final List<String> DASHES = List.of("", "7 3", "2 2.5", "8 3 2 3", "12 3", "4 3");

  /** Copies the names. */
  Palette {
    networks = List.copyOf(networks);
  }

  /**
   * Returns the styles of the series of a plot.
   *
   * @param series of one plot
   * @param colours meaning of their colours
   * @param marked whether lines have points
   * @return one style for each series
   */
  List<SeriesStyle> styles(List<Plot.Series> series, Plot.Colours colours, boolean marked) {
    List<Integer> places = places(series.stream().map(Plot.Series::label).toList());
    return IntStream.range(0, series.size())
        .mapToObj(
            index -> {
              if (colours == Plot.Colours.ORDERED) {
                String colour = Colours.ordered(index, series.size());
                return new SeriesStyle(colour, Symbol.CIRCLE, false, "", marked);
              }
              // A single series needs no dashes to be distinguished.
              int shape = series.size() == 1 ? 0 : shape(places.get(index));
              return new SeriesStyle(
                  Colours.series(places.get(index)),
                  Symbol.at(shape),
                  Symbol.isHollow(shape),
                  DASHES.get(shape % DASHES.size()),
                  marked);
            })
        .toList();
  }

  /**
   * Returns the places of series in the list of colours.
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
   * Returns the place of a series in the list of shapes and dashes.
   *
   * @param place in the list of colours
   * @return the same for a network; others begin anew, with the shapes that are easiest to see
   */
  int shape(int place) {
    return place < networks.size() ? place : place - networks.size();
  }
}
