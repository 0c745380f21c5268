package io.github.numerosity.shown;

import io.github.numerosity.component.Prose;
import io.github.numerosity.design.Design;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Figure of each realised feature of the selection images against numerosity: one panel per
 * feature, one line per set.
 */
final class FeatureFigure {
  /** Values of the images, by feature, set and numerosity. */
  private final Map<Property, Map<String, Map<Integer, List<Double>>>> values =
      new EnumMap<>(Property.class);

  private final List<String> tables;
  private int pictures;

  /**
   * Collects the features.
   *
   * @param shown designs with realised properties
   * @param tables names of the tables that contain them
   */
  FeatureFigure(List<Design> shown, List<String> tables) {
    this.tables = tables;
    for (Design design : shown) {
      for (int row : design.rows(Block.SELECTION)) {
        pictures++;
        design.properties(row).ifPresent(known -> add(design.row(row), known));
      }
    }
  }

  private void add(Design.Row row, Properties known) {
    for (Property property : Property.values()) {
      OptionalDouble value = known.value(property);
      if (property != Property.COUNT && value.isPresent()) {
        values
            .computeIfAbsent(property, key -> new LinkedHashMap<>())
            .computeIfAbsent(row.set(), key -> new TreeMap<>())
            .computeIfAbsent(row.numerosity(), key -> new ArrayList<>())
            .add(value.getAsDouble());
      }
    }
  }

  /** Returns the figure; empty if the features of the images are unknown. */
  Optional<Figure> figure() {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    List<Plot.Panel> panels = new ArrayList<>();
    Map<Trend, List<String>> trends = new EnumMap<>(Trend.class);
    values.forEach(
        (property, sets) -> {
          List<Plot.Series> series = new ArrayList<>();
          List<Trend> ofSets = new ArrayList<>();
          sets.forEach(
              (set, cells) -> {
                Plot.Series line = line(set, cells);
                series.add(line);
                ofSets.add(Trend.of(line.y()));
              });
          panels.add(
              new Plot.Panel(
                  name(property),
                  new Plot.Lines(
                      series, Plot.Axis.linear("numerosity"), Plot.Axis.linear(unit(property)))));
          Trend common = ofSets.stream().distinct().count() == 1 ? ofSets.get(0) : Trend.DIFFERENT;
          trends.computeIfAbsent(common, key -> new ArrayList<>()).add(name(property));
        });
    List<String> sentences = new ArrayList<>();
    trends.forEach((trend, names) -> sentences.add(Prose.list(names) + ": " + trend.words));
    int rising = trends.getOrDefault(Trend.RISES, List.of()).size();
    return Optional.of(
        new Figure(
                "stimulus-features",
                "%d of %s of the pictures %s from each numerosity to the next in every set."
                    .formatted(
                        rising,
                        Prose.count(panels.size(), "feature"),
                        rising == 1 ? "rises" : "rise"),
                ("Mean over the selection pictures of each numerosity and set; the bands are one"
                        + " standard deviation of pictures to either side. n = %s. Measured on the"
                        + " items and pixels as drawn; lengths in pixels. The means, from one"
                        + " numerosity to the next: %s.")
                    .formatted(Prose.count(pictures, "picture"), String.join("; ", sentences)),
                "A panel for each feature, its mean against numerosity: "
                    + String.join("; ", sentences)
                    + ".",
                new Plot.Panels(panels))
            .about("Stimuli")
            .from(tables.toArray(String[]::new)));
  }

  private static Plot.Series line(String set, Map<Integer, List<Double>> cells) {
    List<Double> x = new ArrayList<>();
    List<Double> mean = new ArrayList<>();
    List<Double> low = new ArrayList<>();
    List<Double> high = new ArrayList<>();
    cells.forEach(
        (numerosity, list) -> {
          double centre = list.stream().mapToDouble(value -> value).average().orElseThrow();
          double squares = 0;
          for (double value : list) {
            squares += (value - centre) * (value - centre);
          }
          double deviation = list.size() == 1 ? 0 : Math.sqrt(squares / (list.size() - 1));
          x.add((double) numerosity);
          mean.add(centre);
          low.add(centre - deviation);
          high.add(centre + deviation);
        });
    return Plot.Series.of(set, x, mean).withIntervals(low, high);
  }

  private static String name(Property property) {
    return Prose.words(property);
  }

  private static String unit(Property property) {
    return switch (property) {
      case TOTAL_AREA, ITEM_AREA, HULL_AREA -> "pixels²";
      case PERIMETER, MEAN_DISTANCE -> "pixels";
      case DENSITY -> "items per pixel² of hull";
      case LUMINANCE -> "mean sample, 0 to 255";
      case CONTRAST_ENERGY -> "sum of gradient lengths";
      case COUNT -> "items";
    };
  }

  /** Course of the means over numerosities. */
  private enum Trend {
    RISES("rising in every set"),
    FALLS("falling in every set"),
    STAYS("within 1 % of each other in every set"),
    DIFFERENT("not the same way in every set"),
    NEITHER("neither only rising nor only falling in any set");

    /** Largest difference of means, relative to the larger, at which they count as equal. */
    private static final double SAME = 0.01;

    private final String words;

    Trend(String words) {
      this.words = words;
    }

    static Trend of(List<Double> means) {
      double least = means.stream().mapToDouble(mean -> mean).min().orElseThrow();
      double most = means.stream().mapToDouble(mean -> mean).max().orElseThrow();
      if (most - least <= SAME * Math.max(Math.abs(most), Math.abs(least))) {
        return STAYS;
      }
      boolean rises = true;
      boolean falls = true;
      for (int i = 1; i < means.size(); i++) {
        rises &= means.get(i) > means.get(i - 1);
        falls &= means.get(i) < means.get(i - 1);
      }
      return rises ? RISES : falls ? FALLS : NEITHER;
    }
  }
}
