package io.github.numerosity.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numerosities decoded from one layer.
 *
 * @param layer its name
 * @param images number of images decoded
 * @param accuracy share of the images decoded correctly
 * @param meanAbsoluteError of the decoded numerosities, in items
 * @param chance accuracy of guessing each numerosity equally often
 * @param numerosities ascending
 * @param confusion images by [true][decoded] numerosity
 */
public record DecodedLayer(
    String layer,
    int images,
    double accuracy,
    double meanAbsoluteError,
    double chance,
    List<Integer> numerosities,
    List<List<Integer>> confusion) {
  static DecodedLayer of(String layer, List<Integer> numerosities, int[][] confusion) {
    int images = 0;
    int right = 0;
    long error = 0;
    List<List<Integer>> rows = new ArrayList<>();
    for (int shown = 0; shown < confusion.length; shown++) {
      for (int decoded = 0; decoded < confusion.length; decoded++) {
        int count = confusion[shown][decoded];
        images += count;
        right += shown == decoded ? count : 0;
        error += (long) count * Math.abs(numerosities.get(shown) - numerosities.get(decoded));
      }
      rows.add(Arrays.stream(confusion[shown]).boxed().toList());
    }
    return new DecodedLayer(
        layer,
        images,
        (double) right / images,
        (double) error / images,
        1.0 / numerosities.size(),
        numerosities,
        List.copyOf(rows));
  }

  /** Returns the share of the images of one numerosity that were decoded as another. */
  double share(int shown, int decoded) {
    int all = confusion.get(shown).stream().mapToInt(count -> count).sum();
    return (double) confusion.get(shown).get(decoded) / all;
  }

  /** Returns rows of the columns layer, numerosity, decoded, images. */
  Stream<List<Object>> rows() {
    int classes = numerosities.size();
    return IntStream.range(0, classes * classes)
        .mapToObj(
            cell ->
                List.<Object>of(
                    layer,
                    numerosities.get(cell / classes),
                    numerosities.get(cell % classes),
                    confusion.get(cell / classes).get(cell % classes)));
  }
}
