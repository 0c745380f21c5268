package io.github.numerosity.examples;

import io.github.numerosity.analysis.PerNetwork;
import io.github.numerosity.result.Exhibit;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stats.Estimate;
import io.github.numerosity.stats.exhibits.EstimateWords;
import io.github.numerosity.stats.exhibits.NetworkDots;
import io.github.numerosity.stats.exhibits.PanelPlots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Figures of a decoding of numerosity: the accuracy of every network and the confusion matrices.
 */
final class DecodingExhibits {
  private static final String TOPIC = "Decoding";

  /** Middle 95 % of a normal distribution, in standard deviations. */
  private static final double NORMAL_95 = 1.96;

  private DecodingExhibits() {}

  static List<Exhibit> of(PerNetwork<NumerosityDecoding.Result> results) {
    List<Exhibit> exhibits = new ArrayList<>();
    List<DecodedLayer> layers = results.byId().values().iterator().next().layers();
    for (DecodedLayer layer : layers) {
      String suffix = layers.size() == 1 ? "" : "-" + exhibits.size() / 2;
      exhibits.add(accuracy(results, layer, "decoding-accuracy" + suffix));
      exhibits.add(confusion(results, layer, "decoding-confusion" + suffix));
    }
    return exhibits;
  }

  private static Figure accuracy(
      PerNetwork<NumerosityDecoding.Result> results, DecodedLayer example, String name) {
    String layer = example.layer();
    Function<NumerosityDecoding.Result, OptionalDouble> percent =
        result -> OptionalDouble.of(100 * result.layer(layer).accuracy());
    double chance = 100 * example.chance();
    double half =
        100 * NORMAL_95 * Math.sqrt(example.chance() * (1 - example.chance()) / example.images());
    Optional<String> contrast =
        EstimateWords.contrast(results, percent, "is decoded better", "is decoded worse");
    String all = EstimateWords.percentages(results, percent);
    return new Figure(
            name,
            contrast
                .map(words -> "Numerosity from %s: %s.".formatted(layer, words))
                .orElseGet(
                    () ->
                        String.format(
                            Locale.ROOT,
                            "From %s, %s of the images are decoded rightly; chance is %.0f %%.",
                            layer,
                            EstimateWords.subject(results, percent, "%.1f %%").orElseThrow(),
                            chance)),
            String.format(
                Locale.ROOT,
                "Share of %d images of %d numerosities given their own by the nearest mean pattern"
                    + " of the other folds; a dot is a network. The band is the middle 95 %% of"
                    + " guesses. Means over networks [95 %% intervals]: %s.",
                example.images(),
                example.numerosities().size(),
                all),
            "Dots of the accuracy of each network: " + all + ".",
            NetworkDots.of(results, percent, "images decoded rightly (%)")
                .withBands(List.of(Plot.Band.across("guessing", chance - half, chance + half))))
        .about(TOPIC)
        .from(NumerosityDecodingType.TABLE);
  }

  private static Figure confusion(
      PerNetwork<NumerosityDecoding.Result> results, DecodedLayer example, String name) {
    String layer = example.layer();
    List<String> numbers = example.numerosities().stream().map(String::valueOf).toList();
    int classes = numbers.size();
    List<Plot.Panel> panels = new ArrayList<>();
    for (String network : results.networks()) {
      List<NumerosityDecoding.Result> found = results.of(network);
      List<Optional<Double>> shares =
          IntStream.range(0, classes * classes)
              .mapToObj(cell -> Optional.of(mean(found, layer, cell / classes, cell % classes)))
              .toList();
      panels.add(
          new Plot.Panel(
              network,
              new Plot.Heat(numbers, numbers, shares, "share of images")
                  .withTitles("shown", "decoded")));
    }
    Function<NumerosityDecoding.Result, OptionalDouble> error =
        result -> OptionalDouble.of(result.layer(layer).meanAbsoluteError());
    String all =
        String.join(
            "; ",
            results.networks().stream()
                .map(
                    network ->
                        network
                            + " "
                            + EstimateWords.spread(
                                Estimate.over(
                                    results.of(network),
                                    result -> result.layer(layer).meanAbsoluteError()),
                                "%.2f items"))
                .toList());
    return new Figure(
            name,
            "Decoded from %s of %s, numerosity is off by %s on average."
                .formatted(
                    layer,
                    results.subject(),
                    EstimateWords.subject(results, error, "%.1f items").orElseThrow()),
            "Share of the images of each numerosity (rows) that were given each numerosity"
                + " (columns),"
                + " mean over networks. Mean absolute error: %s.".formatted(all),
            "A matrix for each network, strong on the diagonal where numerosity is decoded rightly."
                + " Mean absolute error: %s.".formatted(all),
            PanelPlots.of(panels))
        .about(TOPIC)
        .from(NumerosityDecodingType.TABLE);
  }

  private static double mean(
      List<NumerosityDecoding.Result> networks, String layer, int shown, int decoded) {
    return networks.stream()
        .mapToDouble(result -> result.layer(layer).share(shown, decoded))
        .average()
        .orElseThrow();
  }
}
