package io.github.numerosity.design;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.image.Image;
import io.github.numerosity.random.Permutation;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Properties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * Block, condition and image of each row of a response matrix. Immutable.
 *
 * <p>Sets are ordered by first appearance, numerosities ascending. Images, which are drawn on
 * demand, are not compared by {@link #equals}.
 */
public final class Design {
  /** Name of the stimulus set where none is given. */
  public static final String ONLY_SET = "recorded";

  /**
   * One stimulus.
   *
   * @param block its purpose
   * @param set name of its stimulus set
   * @param numerosity number of items
   * @param index of the image within its condition, from 0; fresh images have higher indices
   */
  public record Row(Block block, String set, int numerosity, int index) {
    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if numerosity or index is negative
     */
    public Row {
      requireNonNull(block, "block");
      requireNonNull(set, "set");
      if (numerosity < 0 || index < 0) {
        throw new IllegalArgumentException(
            "numerosity and index must be >= 0, got " + numerosity + " and " + index);
      }
    }

    /**
     * Returns the condition.
     *
     * @return set and numerosity
     */
    public Condition condition() {
      return new Condition(set, numerosity);
    }
  }

  private final List<Row> rows;
  private final Optional<List<Properties>> properties;
  private final Optional<IntFunction<Image>> pictures;

  private Design(
      List<Row> rows,
      Optional<List<Properties>> properties,
      Optional<IntFunction<Image>> pictures) {
    this.rows = rows;
    this.properties = properties;
    this.pictures = pictures;
  }

  /**
   * Returns a design without realised properties.
   *
   * @param rows copied, one per stimulus
   * @return the design
   * @throws IllegalArgumentException if two rows are equal; the message gives both
   */
  public static Design of(List<Row> rows) {
    Map<Row, Integer> shown = new HashMap<>();
    for (int stimulus = 0; stimulus < rows.size(); stimulus++) {
      Integer same = shown.putIfAbsent(rows.get(stimulus), stimulus);
      if (same != null) {
        throw new IllegalArgumentException(
            "rows of a design must be distinct, but rows %d and %d are both %s; give each image of a condition its own index"
                .formatted(same, stimulus, rows.get(stimulus)));
      }
    }
    return new Design(List.copyOf(rows), Optional.empty(), Optional.empty());
  }

  /**
   * Returns the design of selection images of one stimulus set, {@value #ONLY_SET}. Images of a
   * numerosity are numbered in order.
   *
   * @param numerosities one per stimulus, at least 0; not modified, not kept
   * @return the design
   * @throws IllegalArgumentException if a numerosity is negative
   */
  public static Design of(int[] numerosities) {
    String[] sets = new String[numerosities.length];
    Arrays.fill(sets, ONLY_SET);
    return of(numerosities, sets);
  }

  /**
   * Returns the design of selection images of several stimulus sets. Images of a condition are
   * numbered in order.
   *
   * @param numerosities one per stimulus, at least 0; not modified, not kept
   * @param sets name of the stimulus set of each stimulus; not modified, not kept
   * @return the design
   * @throws IllegalArgumentException if a numerosity is negative, or the arrays differ in length
   */
  public static Design of(int[] numerosities, String[] sets) {
    if (sets.length != numerosities.length) {
      throw new IllegalArgumentException(
          "each stimulus has one numerosity and one set, got %d numerosities and %d sets"
              .formatted(numerosities.length, sets.length));
    }
    ImageIndices indices = new ImageIndices();
    List<Row> rows = new ArrayList<>(numerosities.length);
    for (int stimulus = 0; stimulus < numerosities.length; stimulus++) {
      String set = requireNonNull(sets[stimulus], "set");
      int numerosity = numerosities[stimulus];
      int index = indices.next(Block.SELECTION, set, numerosity);
      rows.add(new Row(Block.SELECTION, set, numerosity, index));
    }
    return of(rows);
  }

  /**
   * Returns this design with the realised properties of its stimuli.
   *
   * @param values copied, one per row
   * @return a new design
   * @throws IllegalArgumentException if their number differs from that of the rows
   */
  public Design withProperties(List<Properties> values) {
    if (values.size() != rows.size()) {
      throw new IllegalArgumentException(
          "a design of " + rows.size() + " rows needs as many properties, got " + values.size());
    }
    return new Design(rows, Optional.of(List.copyOf(values)), pictures);
  }

  /**
   * Returns this design with the images of its stimuli.
   *
   * @param shown returns the image of a row, equal for each call; called on any thread
   * @return a new design
   */
  public Design withPictures(IntFunction<Image> shown) {
    return new Design(rows, properties, Optional.of(shown));
  }

  /**
   * Returns the number of rows.
   *
   * @return the number of stimuli
   */
  public int stimuli() {
    return rows.size();
  }

  /**
   * Returns one row.
   *
   * @param stimulus from 0
   * @return its block, set, numerosity and index
   */
  public Row row(int stimulus) {
    return rows.get(stimulus);
  }

  /**
   * Returns the realised properties of one row.
   *
   * @param stimulus from 0
   * @return empty if the design has none
   */
  public Optional<Properties> properties(int stimulus) {
    return properties.map(list -> list.get(stimulus));
  }

  /**
   * Returns whether the images of the stimuli are available.
   *
   * @return false for responses recorded elsewhere
   */
  public boolean hasPictures() {
    return pictures.isPresent();
  }

  /**
   * Returns the image of one row, possibly drawing it.
   *
   * @param stimulus from 0
   * @return empty if the design has no images
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Optional<Image> picture(int stimulus) {
    Objects.checkIndex(stimulus, rows.size());
    return pictures.map(shown -> shown.apply(stimulus));
  }

  /**
   * Returns the indices of the rows of a block, for {@code Responses.select}.
   *
   * @param block the block
   * @return a new array, ascending; may be empty
   */
  public int[] rows(Block block) {
    return java.util.stream.IntStream.range(0, rows.size())
        .filter(row -> rows.get(row).block() == block)
        .toArray();
  }

  /**
   * Returns the names of the stimulus sets by first appearance.
   *
   * @return unmodifiable
   */
  public List<String> sets() {
    Set<String> sets = new LinkedHashSet<>();
    rows.forEach(row -> sets.add(row.set()));
    return List.copyOf(sets);
  }

  /**
   * Returns the numerosities, ascending.
   *
   * @return unmodifiable
   */
  public List<Integer> numerosities() {
    Set<Integer> numerosities = new TreeSet<>();
    rows.forEach(row -> numerosities.add(row.numerosity()));
    return List.copyOf(numerosities);
  }

  /**
   * Returns the conditions, ordered by set, then by numerosity.
   *
   * @return unmodifiable
   */
  public List<Condition> conditions() {
    Map<String, TreeSet<Integer>> bySet = new LinkedHashMap<>();
    rows.forEach(
        row -> bySet.computeIfAbsent(row.set(), set -> new TreeSet<>()).add(row.numerosity()));
    List<Condition> conditions = new ArrayList<>();
    bySet.forEach((set, values) -> values.forEach(n -> conditions.add(new Condition(set, n))));
    return List.copyOf(conditions);
  }

  /**
   * Returns the design of selected rows.
   *
   * @param stimuli indices of the rows, in the new order; a row may occur more than once
   * @return a new design
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Design select(int... stimuli) {
    List<Row> chosen = new ArrayList<>(stimuli.length);
    for (int stimulus : stimuli) {
      chosen.add(rows.get(stimulus));
    }
    Optional<List<Properties>> some =
        properties.map(all -> Arrays.stream(stimuli).mapToObj(all::get).toList());
    int[] from = stimuli.clone();
    return new Design(
        List.copyOf(chosen), some, pictures.map(shown -> row -> shown.apply(from[row])));
  }

  /**
   * Returns the design with its labels shuffled within each stimulus set, for the null hypothesis
   * that numerosity has no effect. Selection images are shuffled among themselves, preference and
   * range images together, since their responses are compared with each other. A label is block,
   * numerosity and index; properties remain with their stimuli.
   *
   * @param random source of randomness; advanced
   * @return a new design
   */
  public Design shuffledWithinSets(RandomGenerator random) {
    Map<List<Object>, List<Integer>> groups = new LinkedHashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Object> group = List.of(rows.get(row).block() == Block.SELECTION, rows.get(row).set());
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(row);
    }
    List<Row> shuffled = new ArrayList<>(rows);
    for (List<Integer> group : groups.values()) {
      int[] order = Permutation.random(group.size(), random);
      for (int i = 0; i < order.length; i++) {
        shuffled.set(group.get(i), rows.get(group.get(order[i])));
      }
    }
    return new Design(List.copyOf(shuffled), properties, pictures);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Design that
        && rows.equals(that.rows)
        && properties.equals(that.properties);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  @Override
  public String toString() {
    return "Design[" + stimuli() + " stimuli, " + conditions().size() + " conditions]";
  }
}
