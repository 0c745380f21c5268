package io.github.numerosity.shown;

import io.github.numerosity.design.Design;
import io.github.numerosity.result.Table;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Table of the stimuli shown, {@code stimuli.csv}: one row per stimulus, with its realised
 * properties.
 */
public final class StimuliTable {
  private StimuliTable() {}

  /**
   * Returns the table.
   *
   * @param seed seed of the networks that saw the stimuli; empty if all networks saw them
   * @param design the stimuli with their realised properties
   * @return one row per stimulus
   */
  public static Table of(OptionalLong seed, Design design) {
    List<String> columns = new ArrayList<>(List.of("row", "block", "set", "numerosity", "index"));
    for (Property property : Property.values()) {
      columns.add(property.column());
    }
    return new Table(
        name(seed),
        columns,
        () -> IntStream.range(0, design.stimuli()).mapToObj(row -> shown(design, row)));
  }

  /**
   * Returns the name of the table.
   *
   * @param seed seed of the networks that saw the stimuli; empty if all networks saw them
   * @return {@code stimuli} or {@code stimuli-<seed>}
   */
  public static String name(OptionalLong seed) {
    return seed.isPresent() ? "stimuli-" + seed.getAsLong() : "stimuli";
  }

  private static List<Object> shown(Design design, int row) {
    Design.Row what = design.row(row);
    Optional<Properties> properties = design.properties(row);
    Stream<Object> first =
        Stream.of(row, what.block(), what.set(), what.numerosity(), what.index());
    Stream<Object> measured =
        Stream.of(Property.values())
            .map(property -> cell(properties.map(known -> known.value(property))));
    return Stream.concat(first, measured).toList();
  }

  private static Object cell(Optional<OptionalDouble> value) {
    OptionalDouble known = value.orElse(OptionalDouble.empty());
    return known.isPresent() ? (Object) known.getAsDouble() : Optional.empty();
  }
}
