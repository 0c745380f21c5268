package io.github.numerosity.design;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.design.StimulusTable.Line;
import io.github.numerosity.stimulus.Block;
import io.github.numerosity.stimulus.Properties;
import io.github.numerosity.stimulus.Property;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A design read from a CSV file with one line per stimulus, in the order of the responses.
 * Immutable.
 *
 * <p>Columns, in any order: {@code numerosity} (required); {@code set}, the stimulus set (default:
 * {@value Design#ONLY_SET}); the realised properties under the names of {@link Property#column},
 * empty where unknown; {@code block} (default: all images are selection images); {@code index} of
 * the image within its condition (default: numbered in order); {@code row}, which must count from
 * 0; {@code file}, which is ignored. The {@code stimuli.csv} of a run is such a file.
 */
public final class DesignFile {
  private final Path path;
  private final Design design;
  private final List<Long> lines;

  private DesignFile(Path path, Design design, List<Long> lines) {
    this.path = path;
    this.design = design;
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @param path UTF-8, comma-separated as in RFC 4180, with a header line
   * @return the design, with the line of each row
   * @throws IllegalArgumentException if the file cannot be read, has a missing, unknown or repeated
   *     column, a malformed value, two lines for one image, or fewer than two numerosities; the
   *     message gives file and line
   */
  public static DesignFile read(Path path) {
    requireNonNull(path, "path");
    List<Line> lines = StimulusTable.read(path, List.of(StimulusTable.NUMEROSITY)).lines();
    List<Design.Row> rows = new ArrayList<>();
    List<Properties> properties = new ArrayList<>();
    ImageIndices indices = new ImageIndices();
    Map<Design.Row, Long> shown = new HashMap<>();
    for (Line line : lines) {
      checkRow(line, rows.size());
      Block block = line.block();
      String set = line.filled(StimulusTable.SET).orElse(Design.ONLY_SET);
      int numerosity = line.numerosity();
      int next = indices.next(block, set, numerosity);
      int index = line.wholeNumber(StimulusTable.INDEX).orElse(next);
      Design.Row row = new Design.Row(block, set, numerosity, index);
      Long same = shown.putIfAbsent(row, line.number());
      if (same != null) {
        throw line.problem(
            "line %d has the same block, set, numerosity and index; number the images of a condition, or leave out the column index"
                .formatted(same));
      }
      rows.add(row);
      properties.add(properties(line));
    }
    Design design = Design.of(rows);
    if (!properties.stream().allMatch(Properties.of(Map.of())::equals)) {
      design = design.withProperties(properties);
    }
    DesignFile file = new DesignFile(path, design, lines.stream().map(Line::number).toList());
    file.checkNumerosities();
    return file;
  }

  private static void checkRow(Line line, int expected) {
    line.wholeNumber(StimulusTable.ROW)
        .filter(row -> row != expected)
        .ifPresent(
            row -> {
              throw line.problem(
                  "row is %d, expected %d; rows count from 0, in the order of the responses"
                      .formatted(row, expected));
            });
  }

  private static Properties properties(Line line) {
    Map<Property, Double> values = new EnumMap<>(Property.class);
    for (Property property : Property.values()) {
      line.quantity(property.column()).ifPresent(value -> values.put(property, value));
    }
    return Properties.of(values);
  }

  private void checkNumerosities() {
    List<Integer> shown = design.select(design.rows(Block.SELECTION)).numerosities();
    if (shown.size() < 2) {
      throw new IllegalArgumentException(
          shown.isEmpty()
              ? "%s:%d-%d: no line has the block SELECTION"
                  .formatted(path, line(0), line(lines.size() - 1))
              : "%s:%d-%d: at least 2 numerosities are required, got only %d%s"
                  .formatted(
                      path,
                      line(0),
                      line(lines.size() - 1),
                      shown.get(0),
                      design.numerosities().size() > 1 ? " in block SELECTION" : ""));
    }
  }

  /**
   * Returns the path of the file.
   *
   * @return as given
   */
  public Path path() {
    return path;
  }

  /**
   * Returns the design.
   *
   * @return one row per line, with realised properties if the file has any
   */
  public Design design() {
    return design;
  }

  /**
   * Returns the line of a stimulus in the file.
   *
   * @param stimulus row of the design, from 0
   * @return the line number, from 1
   */
  public long line(int stimulus) {
    return lines.get(stimulus);
  }

  @Override
  public String toString() {
    return path + ": " + design;
  }
}
