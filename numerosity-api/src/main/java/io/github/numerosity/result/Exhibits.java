package io.github.numerosity.result;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.JsonReader;
import io.github.numerosity.json.JsonSource;
import io.github.numerosity.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reader and writer of {@code exhibits.json} of a run, so that exhibits can be shown and compared
 * without the analyses that produced them.
 *
 * <p>An infinite number in a table or figure is written as {@code { "infinite": "+" }} or {@code {
 * "infinite": "-" }}, since JSON has none.
 */
public final class Exhibits {
  /** Version of the format, in {@code "formatVersion"}. */
  public static final int FORMAT_VERSION = 1;

  /** Maximum length of a file, in characters; figures contain images. */
  private static final int MAX_LENGTH = 1 << 28;

  private Exhibits() {}

  /**
   * Writes exhibits; rows of tables are written as they are produced.
   *
   * @param exhibits in order
   * @param target appended to
   * @throws IOException if the target fails
   */
  public static void write(List<Exhibit> exhibits, Appendable target) throws IOException {
    requireNonNull(exhibits, "exhibits");
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("formatVersion", FORMAT_VERSION);
    members.put("exhibits", exhibits.stream().map(Exhibits::members));
    JsonWriter.plain().translating(Exhibits::infinite).write(members, target);
  }

  /**
   * Reads exhibits. Integers in tables are returned as Long, enum constants as their names.
   *
   * @param file written by {@link #write}
   * @return an unmodifiable list of the exhibits, in order
   * @throws IllegalArgumentException if the file is missing or malformed; the message gives file,
   *     line and path
   */
  public static List<Exhibit> read(Path file) {
    JsonReader reader = JsonReader.withDefaults().withMaxLength(MAX_LENGTH);
    JsonSource source = reader.load(file);
    return ExhibitReader.exhibits(reader.read(source));
  }

  private static Map<String, Object> members(Exhibit exhibit) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (exhibit instanceof Table table) {
      members.put("type", "table");
      members.put("name", table.name());
      members.put("columns", table.columns());
      members.put("rows", table.rows().get().map(Exhibits::cells));
    } else if (exhibit instanceof Figure figure) {
      members.put("type", "figure");
      members.put("name", figure.name());
      members.put("topic", figure.topic());
      members.put("prominence", ExhibitReader.word(figure.prominence()));
      members.put("finding", figure.finding());
      members.put("caption", figure.caption());
      members.put("alternative", figure.alternative());
      members.put("tables", figure.tables());
      members.put("plot", PlotMembers.of(figure.plot()));
    } else if (exhibit instanceof Passage passage) {
      members.put("type", "passage");
      members.put("name", passage.name());
      members.put("topic", passage.topic());
      members.put("prominence", ExhibitReader.word(passage.prominence()));
      members.put("paragraphs", passage.paragraphs());
    }
    return members;
  }

  /** Replaces enum constants by their names, as in CSV. */
  private static List<Object> cells(List<Object> row) {
    return row.stream()
        .map(cell -> cell instanceof Enum<?> constant ? (Object) constant.name() : cell)
        .toList();
  }

  private static Optional<?> infinite(Object value) {
    return value instanceof Double number && number.isInfinite()
        ? Optional.of(Map.of("infinite", number > 0 ? "+" : "-"))
        : Optional.empty();
  }
}
