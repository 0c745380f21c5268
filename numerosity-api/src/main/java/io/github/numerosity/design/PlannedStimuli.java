package io.github.numerosity.design;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.image.ImageSize;
import io.github.numerosity.random.RandomStreams;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Stimulus;
import io.github.numerosity.stimulus.StimulusException;
import io.github.numerosity.stimulus.StimulusGenerator;
import io.github.numerosity.stimulus.StimulusRequest;
import io.github.numerosity.stimulus.StimulusSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Stimuli of a plan at one image size. */
final class PlannedStimuli implements Stimuli {
  private final ImageSize size;
  private final Design design;
  private final Map<String, StimulusSet> sets;
  private final RandomStreams streams;
  private final OptionalLong networkSeed;

  /**
   * Creates the list.
   *
   * @param networkSeed empty if all networks see the same images
   */
  PlannedStimuli(StimulusPlan plan, ImageSize size, long seed, OptionalLong networkSeed) {
    this.size = size;
    this.design = Design.of(rows(plan));
    this.sets =
        plan.sets().stream().collect(Collectors.toMap(StimulusSet::name, Function.identity()));
    this.streams = RandomStreams.of(seed);
    this.networkSeed = networkSeed;
  }

  /** Returns the rows in the order of blocks, sets, numerosities and indices. */
  static List<Design.Row> rows(StimulusPlan plan) {
    int selection = plan.imagesPerNumerosity();
    int preference = plan.preferenceImages().orElse(selection);
    int range = preference == 0 ? selection : preference;
    List<Design.Row> rows = new ArrayList<>();
    for (Block block : Block.values()) {
      for (StimulusSet set : plan.sets()) {
        Optional<Map<Block, Map<Integer, Integer>>> supply = set.generator().supply();
        if (supply.isPresent()) {
          supplied(rows, block, set, supply.get());
        } else if (block == Block.SELECTION) {
          add(rows, block, set, plan.numerosities(), 0, selection);
        } else if (block == Block.PREFERENCE) {
          add(rows, block, set, plan.numerosities(), selection, preference);
        } else {
          add(rows, block, set, plan.rangeNumerosities(), 0, range);
        }
      }
    }
    return rows;
  }

  private static void supplied(
      List<Design.Row> rows,
      Block block,
      StimulusSet set,
      Map<Block, Map<Integer, Integer>> supply) {
    new TreeMap<>(supply.getOrDefault(block, Map.of()))
        .forEach(
            (numerosity, images) -> {
              int first = 0;
              for (Block earlier : Block.values()) {
                if (earlier.compareTo(block) < 0) {
                  first += supply.getOrDefault(earlier, Map.of()).getOrDefault(numerosity, 0);
                }
              }
              add(rows, block, set, List.of(numerosity), first, images);
            });
  }

  private static void add(
      List<Design.Row> rows,
      Block block,
      StimulusSet set,
      List<Integer> numerosities,
      int first,
      int images) {
    for (int numerosity : numerosities) {
      for (int index = first; index < first + images; index++) {
        rows.add(new Design.Row(block, set.name(), numerosity, index));
      }
    }
  }

  @Override
  public ImageSize size() {
    return size;
  }

  @Override
  public Design design() {
    return design;
  }

  @Override
  public Stimulus stimulus(int index) {
    Design.Row row = design.row(index);
    StimulusRequest request = new StimulusRequest(row.numerosity(), row.index(), size);
    Stimulus stimulus;
    try {
      stimulus =
          requireNonNull(
              generator(row).generate(request, random(row)), "the generator returned no stimulus");
    } catch (RuntimeException e) {
      throw failed(row, e);
    }
    if (!stimulus.image().size().equals(size)) {
      throw new StimulusException(
          where(row) + ": the generator drew " + stimulus.image().size() + ", expected " + size);
    }
    if (stimulus.numerosity() != row.numerosity()) {
      throw new StimulusException(
          where(row)
              + ": the generator drew "
              + stimulus.numerosity()
              + " items, expected "
              + row.numerosity());
    }
    return stimulus;
  }

  private StimulusGenerator generator(Design.Row row) {
    StimulusSet set = sets.get(row.set());
    if (set == null) {
      throw new IllegalStateException("no stimulus set " + row.set());
    }
    return set.generator();
  }

  private RandomGenerator random(Design.Row row) {
    String purpose = "stimulus " + row.set();
    return networkSeed.isPresent()
        ? streams.stream(purpose, row.numerosity(), row.index(), networkSeed.getAsLong())
        : streams.stream(purpose, row.numerosity(), row.index());
  }

  /** Returns the exception for an image whose generator failed. */
  static StimulusException failed(Design.Row row, RuntimeException cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new StimulusException(where(row) + ": " + reason, cause);
  }

  /** Returns the image in words. */
  static String where(Design.Row row) {
    return "stimulus set %s, numerosity %d, image %d"
        .formatted(row.set(), row.numerosity(), row.index());
  }

  @Override
  public String toString() {
    return "Stimuli[%s, %s]".formatted(design, size);
  }
}
