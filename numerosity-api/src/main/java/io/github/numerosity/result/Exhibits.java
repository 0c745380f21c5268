package io.github.numerosity.result;

import static java.util.Objects.requireNonNull;

import io.github.numerosity.json.JsonException;
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
 * Exhibits as a JSON file, {@code exhibits.json} of a run, so that they can be shown and compared
 * without the analyses that made them.
 *
 * <p>In the cells of tables and the values of figures an infinite number stands as {@code {
 * "infinite": "+" }} or {@code { "infinite": "-" }}, since JSON has none.
 */
public final class Exhibits {
  /** The version of the format, in {@code "formatVersion"}. */
  public static final int FORMAT_VERSION = 1;

  /** Characters of a file that is read: figures hold pictures. */
  private static final int MAX_LENGTH = 1 << 28;

  private Exhibits() {}

  /**
   * Writes exhibits; rows of tables are written while they are produced.
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
   * Reads exhibits back. Whole numbers in tables come back as Long, enum constants as their names.
   *
   * @param file as {@link #write} wrote it
   * @return the exhibits in order; unmodifiable
   * @throws JsonException if the file is missing, or is not what was written; the message names
   *     file, line and path
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
      members.put("finding", figure.finding());
      members.put("caption", figure.caption());
      members.put("alternative", figure.alternative());
      members.put("plot", plot(figure.plot()));
    }
    return members;
  }

  /** Enum constants stand by their names, as in CSV. */
  private static List<Object> cells(List<Object> row) {
    return row.stream()
        .map(cell -> cell instanceof Enum<?> constant ? (Object) constant.name() : cell)
        .toList();
  }

  private static Map<String, Object> plot(Figure.Plot plot) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (plot instanceof Figure.Lines lines) {
      series(members, "lines", lines.series(), lines.x(), lines.y());
    } else if (plot instanceof Figure.Bars bars) {
      series(members, "bars", bars.series(), bars.x(), bars.y());
    } else if (plot instanceof Figure.Points points) {
      series(members, "points", points.series(), points.x(), points.y());
    } else if (plot instanceof Figure.Heat heat) {
      members.put("type", "heat");
      members.put("rows", heat.rows());
      members.put("columns", heat.columns());
      members.put("values", heat.values());
      members.put("title", heat.title());
    } else if (plot instanceof Figure.Pictures pictures) {
      members.put("type", "pictures");
      members.put("labels", pictures.labels());
      members.put("png", pictures.png());
    }
    return members;
  }

  private static void series(
      Map<String, Object> members,
      String type,
      List<Figure.Series> series,
      Figure.Axis x,
      Figure.Axis y) {
    members.put("type", type);
    members.put("series", series);
    members.put("x", x);
    members.put("y", y);
  }

  private static Optional<?> infinite(Object value) {
    return value instanceof Double number && number.isInfinite()
        ? Optional.of(Map.of("infinite", number > 0 ? "+" : "-"))
        : Optional.empty();
  }
}
