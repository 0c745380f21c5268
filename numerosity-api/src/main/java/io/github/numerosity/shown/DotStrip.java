package io.github.numerosity.shown;

import io.github.numerosity.component.Prose;
import io.github.numerosity.design.Design;
import io.github.numerosity.design.StimulusPlan;
import io.github.numerosity.image.Image;
import io.github.numerosity.image.ImageFile;
import io.github.numerosity.image.ImageSize;
import io.github.numerosity.result.Figure;
import io.github.numerosity.result.Plot;
import io.github.numerosity.result.Prominence;
import io.github.numerosity.stimulus.Block;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Figure of example images: one row per stimulus set, over its numerosities. */
final class DotStrip {
  /** Longest side of an image in pixels; larger images are reduced. */
  private static final int LONGEST_SIDE = 96;

  /** Upper limits of images per set, and of all sets together unless that leaves a set too few. */
  private static final int MOST_OF_A_SET = 10;

  private static final int MOST_IN_ALL = 240;
  private static final int LEAST_OF_A_SET = 3;

  private final StimulusPlan plan;
  private final OptionalLong seed;
  private final Design design;

  /** Row of the first selection image, by set and numerosity. */
  private final Map<String, Map<Integer, Integer>> first = new LinkedHashMap<>();

  /**
   * Prepares the figure.
   *
   * @param seed seed of the networks that saw these images; empty if all networks saw them
   * @param design design with images
   */
  DotStrip(StimulusPlan plan, OptionalLong seed, Design design) {
    this.plan = plan;
    this.seed = seed;
    this.design = design;
    for (int row : design.rows(Block.SELECTION)) {
      Design.Row what = design.row(row);
      first.computeIfAbsent(what.set(), set -> new TreeMap<>()).putIfAbsent(what.numerosity(), row);
    }
  }

  Figure figure() {
    List<Plot.Panel> panels = new ArrayList<>();
    List<String> spoken = new ArrayList<>();
    Map<String, List<String>> backdrops = new LinkedHashMap<>();
    ImageSize size = picture(0).size();
    first.forEach(
        (set, rows) -> {
          List<Integer> shown = chosen(List.copyOf(rows.keySet()));
          List<Image> images = shown.stream().map(rows::get).map(this::picture).toList();
          panels.add(
              new Plot.Panel(
                  set,
                  new Plot.Pictures(
                      shown.stream().map(String::valueOf).toList(),
                      images.stream()
                          .map(image -> ReducedImage.of(image, LONGEST_SIDE))
                          .map(image -> Base64.getEncoder().encodeToString(ImageFile.png(image)))
                          .toList())));
          Optional<String> backdrop = Backdrop.of(images);
          backdrop.ifPresent(
              words -> backdrops.computeIfAbsent(words, key -> new ArrayList<>()).add(set));
          spoken.add(
              "set %s, pictures of %s items%s"
                  .formatted(
                      set, Prose.range(shown), backdrop.map(words -> ", " + words).orElse("")));
        });
    return new Figure(
            "stimulus-pictures",
            finding(size),
            caption(size, backdrops),
            "Rows of example pictures: " + String.join("; ", spoken) + ".",
            new Plot.Panels(panels))
        .about("Stimuli")
        .at(Prominence.SUMMARY)
        .from(StimuliTable.name(seed));
  }

  private Image picture(int row) {
    return design
        .picture(row)
        .orElseThrow(() -> new IllegalStateException("row " + row + " has no picture"));
  }

  private List<Integer> chosen(List<Integer> numerosities) {
    int most = Math.min(MOST_OF_A_SET, Math.max(LEAST_OF_A_SET, MOST_IN_ALL / first.size()));
    if (numerosities.size() <= most) {
      return numerosities;
    }
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      chosen.add(
          numerosities.get((int) Math.round(i * (numerosities.size() - 1.0) / (most - 1.0))));
    }
    return chosen;
  }

  private String finding(ImageSize size) {
    List<Integer> numerosities =
        first.values().stream()
            .flatMap(rows -> rows.keySet().stream())
            .distinct()
            .sorted()
            .toList();
    String items =
        numerosities.size() > MOST_OF_A_SET
                && numerosities.get(numerosities.size() - 1) - numerosities.get(0)
                    != numerosities.size() - 1
            ? "%d numerosities from %d to %d"
                .formatted(
                    numerosities.size(),
                    numerosities.get(0),
                    numerosities.get(numerosities.size() - 1))
            : Prose.range(numerosities) + " items";
    return "Networks saw %s in %s of %d × %d pixels."
        .formatted(
            items,
            first.size() == 1 ? "pictures" : Prose.count(first.size(), "set") + " of pictures",
            size.width(),
            size.height());
  }

  private String caption(ImageSize size, Map<String, List<String>> backdrops) {
    List<String> sentences = new ArrayList<>();
    sentences.add("The first selection picture of each numerosity shown here, a row for each set.");
    if (Math.max(size.width(), size.height()) > LONGEST_SIDE) {
      sentences.add(
          "They are reduced to %d pixels on the longer side; networks saw them at full size."
              .formatted(LONGEST_SIDE));
    }
    backdrops.forEach(
        (words, sets) ->
            sentences.add(
                Character.toUpperCase(words.charAt(0))
                    + words.substring(1)
                    + (sets.size() == first.size() ? "." : " (" + Prose.list(sets) + ").")));
    sentences.add(new ShownCounts(design).sentence("Each network saw"));
    plan.seed().ifPresent(value -> sentences.add("The pictures' seed is %d.".formatted(value)));
    seed.ifPresent(
        value ->
            sentences.add(
                "Each network seed has pictures of its own; these are those of seed %d."
                    .formatted(value)));
    return String.join(" ", sentences);
  }
}
